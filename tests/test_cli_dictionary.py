"""The commands about dictionaries, as a user meets them."""

import pytest
from click.testing import CliRunner

import duizhao
from duizhao.cli import commands
from duizhao.directions import CHINESE
from duizhao.errors import DuizhaoError
from duizhao.pipeline import finish

LINES = "# Licence http://creativecommons.org/licenses/by-sa/3.0/\n怹 怹 [tan1] /lui (poli)/\n"


@pytest.fixture
def run(tmp_path, monkeypatch):
    """Return a function that runs `duizhao dictionary …` with a data folder of its own."""
    monkeypatch.setenv("DUIZHAO_DATA", str(tmp_path / "data"))
    monkeypatch.chdir(tmp_path)
    (tmp_path / "poli.u8").write_text(LINES, encoding="utf-8")
    (tmp_path / "plus.u8").write_text("怹 怹 [tan1] /elle (poli)/\nhm\n", encoding="utf-8")
    return lambda *arguments: CliRunner().invoke(commands, ["dictionary", *arguments])


def test_adding_listing_looking_removing(run):
    assert run("add", "poli.u8").output == "Added poli: 1 entries, CC BY-SA 3.0.\n"
    assert "poli  1 entries  fr  CC BY-SA 3.0" in run("list").output
    assert run("look", "怹").output.splitlines()[0] == "poli: 怹 tān  lui (poli)"
    assert run("remove", "poli").output == "Removed poli.\n"
    assert "poli" not in run("list").output


def test_editions_merge_and_lines_that_are_none_are_shown(run):
    result = run("add", "poli.u8", "plus.u8", "--name", "mots")
    assert "plus.u8:2: This line cannot be read as an entry: hm" in result.output
    assert "mots: 怹 tān  lui (poli) ; elle (poli)" in run("look", "怹").output


def test_of_many_lines_that_are_none_a_few_are_shown(run, tmp_path):
    (tmp_path / "poli.u8").write_text(LINES + "hm\n" * 7, encoding="utf-8")
    output = run("add", "poli.u8").output
    assert output.count("cannot be read as an entry") == 5
    assert "and 2 more such lines" in output


def test_either_script_is_looked_up(run):
    assert run("look", "銀行").output == run("look", "银行").output
    assert "bundled: 银行 銀行 yín háng  banque" in run("look", "銀行").output


def test_a_word_known_by_its_parts(run):
    assert run("look", "學習中文書").output == (
        "mot à mot\u00a0: 學習 étude + 中文 chinois (langue) + 書 livre\n"
    )


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("look", "龘靐齉"), "is in no dictionary"),
        (("add", "missing.u8"), "There is no file missing.u8"),
        (("add", "empty.u8"), "holds no entry"),
        (("remove", "none"), "there is none at all"),
    ],
)
def test_what_cannot_be_done_is_said(run, tmp_path, arguments, said):
    (tmp_path / "empty.u8").write_text("# nothing\n", encoding="utf-8")
    result = run(*arguments)
    assert isinstance(result.exception, DuizhaoError)
    assert said in str(result.exception)


def test_a_deck_names_the_dictionaries_its_meanings_are_from(run, tmp_path):
    run("add", "poli.u8")
    (tmp_path / "zh.txt").write_text("怹是老师。\n", encoding="utf-8")
    project = duizhao.open_project(text__zh=str(tmp_path / "zh.txt"))
    document = duizhao.read(project)
    choices = CHINESE.choose(document.passages, project.config.choose, frozenset())
    deck = finish(document, choices, CHINESE, project.config)
    assert "Sens tirés de : poli (CC BY-SA 3.0)." in deck.description
    (note,) = (note for note in deck.notes if note.fields.get("Word") == "怹")
    assert note.fields["Dictionary"] == "lui (poli)"
