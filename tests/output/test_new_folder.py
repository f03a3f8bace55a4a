"""A new deck folder."""

import tomllib
from dataclasses import fields, is_dataclass

import pytest

from duizhao.config import Config, configure
from duizhao.errors import DuizhaoError
from duizhao.output.new_folder import make_folder
from duizhao.output.templates import root


@pytest.fixture
def text(tmp_path):
    path = tmp_path / 'un "texte".txt'
    path.write_text("Un.\n\n一。\n", encoding="utf-8")
    return path


def test_the_folder_builds_as_it_is(tmp_path, text):
    settings = make_folder(tmp_path / "deck", {"file": text})
    config = configure(tomllib.loads(settings.read_text("utf-8")), {}, "deck.toml")
    assert (settings.parent / config.text.file).read_text("utf-8") == "Un.\n\n一。\n"
    assert config.name == "deck"
    assert config.id.startswith("deck-")


def test_two_folders_are_two_decks(tmp_path, text):
    ids = {make_folder(tmp_path / name, {"file": text}).read_text("utf-8") for name in "ab"}
    assert len(ids) == 2


def test_nothing_is_overwritten(tmp_path, text):
    make_folder(tmp_path / "deck", {"file": text})
    with pytest.raises(DuizhaoError, match="exists already"):
        make_folder(tmp_path / "deck", {"file": text})
    other = tmp_path / "other"
    other.mkdir()
    (other / text.name).write_text("mine", encoding="utf-8")
    with pytest.raises(DuizhaoError, match="exists already"):
        make_folder(other, {"file": text})
    assert (other / text.name).read_text("utf-8") == "mine"


def test_a_deck_that_cannot_be_made_leaves_nothing(tmp_path, text):
    (tmp_path / "deck").mkdir()
    (tmp_path / "deck" / "fr.txt").write_text("mine", encoding="utf-8")
    (tmp_path / "fr.txt").write_text("Un.", encoding="utf-8")
    with pytest.raises(DuizhaoError, match="exists already"):
        make_folder(tmp_path / "deck", {"zh": text, "fr": tmp_path / "fr.txt"})
    assert [path.name for path in (tmp_path / "deck").iterdir()] == ["fr.txt"]


def test_sides_of_the_same_name_are_told_apart(tmp_path):
    texts = {"zh": "一。", "fr": "Un."}
    for side, said in texts.items():
        (tmp_path / side).mkdir()
        (tmp_path / side / "roman.txt").write_text(said, encoding="utf-8")
    settings = make_folder(tmp_path / "deck", {s: tmp_path / s / "roman.txt" for s in texts})
    config = configure(tomllib.loads(settings.read_text("utf-8")), {}, "deck.toml")
    assert (config.text.zh, config.text.fr) == ("roman.zh.txt", "roman.fr.txt")
    for side, said in texts.items():
        assert (tmp_path / "deck" / f"roman.{side}.txt").read_text("utf-8") == said


def test_a_missing_text_says_so(tmp_path):
    with pytest.raises(DuizhaoError, match=r"missing\.txt"):
        make_folder(tmp_path / "deck", {"file": tmp_path / "missing.txt"})


def test_every_key_is_shown_with_its_default():
    shown = (root() / "deck.toml").read_text(encoding="utf-8")
    lines = [line.removeprefix("# ") for line in shown.splitlines()]
    filled = "\n".join(lines[1:]).format(name='""', id='""', text='file = ""\nzh = ""\nfr = ""')
    settings = tomllib.loads(filled)
    assert configure(settings, {}, "deck.toml") == Config()
    for part in fields(Config):
        default = getattr(Config(), part.name)
        keys = {f.name for f in fields(default)} if is_dataclass(default) else set()
        assert part.name in settings
        assert keys <= set(settings[part.name] if keys else ())
