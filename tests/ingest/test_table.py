from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from duizhao.errors import DuizhaoError
from duizhao.ingest import is_table, read_table, write_pairs
from duizhao.model import Bead, Bitext, Sentence, Severity


def write(path: Path, text: str) -> Path:
    path.write_text(text, "utf-8")
    return path


def texts(bitext: Bitext) -> list[tuple[list[str], list[str]]]:
    return [
        ([s.text for s in bitext.zh[slice(*b.zh)]], [s.text for s in bitext.fr[slice(*b.fr)]])
        for b in bitext.beads or ()
    ]


@pytest.mark.parametrize("name", ["a.tsv", "A.TSV", "b.csv", "c.tmx", "d.xlsx"])
def test_tables_are_known_by_their_names(name: str) -> None:
    assert is_table(Path(name))
    assert not is_table(Path(name + ".txt"))


def test_rows_are_beads_and_cells_are_kept(tmp_path: Path) -> None:
    path = write(
        tmp_path / "a.tsv",
        "ID\tFrançais\tNote\tChinese\n"
        "s1\tBonjour. Au revoir.\tx\t你好。再见。\n"
        "\n"
        "s2\t\t\t标题\n"
        "s3\tUn. ¶ Deux.\t\t一。 ¶ 二。 ¶ 三。\n",
    )
    bitext = read_table(path)
    assert texts(bitext) == [
        (["你好。再见。"], ["Bonjour. Au revoir."]),
        (["标题"], []),
        (["一。", "二。", "三。"], ["Un.", "Deux."]),
    ]
    assert bitext.beads is not None
    assert [(b.id, b.score) for b in bitext.beads] == [("s1", 1.0), ("s2", 0.0), ("s3", 1.0)]
    assert [s.line for s in bitext.zh] == [2, 4, 5, 5, 5]


def test_spreadsheet_csv_with_quotes_and_semicolons(tmp_path: Path) -> None:
    path = write(tmp_path / "a.csv", '\ufeffzh;fr;score\n"他说：""好""";"« Oui ; non »";0,5\n')
    bitext = read_table(path)
    assert texts(bitext) == [(['他说："好"'], ["« Oui ; non »"])]
    assert bitext.beads is not None
    assert bitext.beads[0].score == 0.5


def test_stray_quotes_in_a_table_stand_for_themselves(tmp_path: Path) -> None:
    path = write(tmp_path / "a.tsv", 'zh\tfr\n你好\t"Bonjour", dit-il\n再见\tAu revoir\n')
    assert texts(read_table(path))[0] == (["你好"], ['"Bonjour", dit-il'])


def test_damage_in_cells_is_repaired_and_reported_by_line(tmp_path: Path) -> None:
    path = write(tmp_path / "a.tsv", "zh\tfr\n\tRien.\n規(guī)格,好\tUne norme.\n")
    bitext = read_table(path)
    assert texts(bitext) == [([], ["Rien."]), (["規格，好"], ["Une norme."])]
    assert {p.line for p in bitext.problems} == {3}
    assert read_table(path, repair=False).zh[0].text == "規(guī)格,好"


def test_cells_that_hold_nothing_visible_are_empty(tmp_path: Path) -> None:
    (tmp_path / "a.tsv").write_text("zh\tfr\n\u200b\tNous.\n我。\tJe.\n¶\t¶\n", encoding="utf-8")
    bitext = read_table(tmp_path / "a.tsv")
    assert [s.text for s in bitext.zh] == ["我。"]
    assert [s.text for s in bitext.fr] == ["Nous.", "Je."]
    assert [(bead.zh, bead.fr) for bead in bitext.beads or ()] == [
        ((0, 0), (0, 1)),
        ((0, 1), (1, 2)),
    ]


def test_doubtful_cells_are_reported(tmp_path: Path) -> None:
    path = write(tmp_path / "a.tsv", "id\tzh\tfr\tscore\n1\t好\tBon\thaut\n1\t坏\tMauvais\t0.4\n")
    bitext = read_table(path)
    assert bitext.beads is not None
    assert [(b.id, b.score) for b in bitext.beads] == [("1", 1.0), ("", 0.4)]
    assert [(p.code, p.line) for p in bitext.problems] == [("table-score", 2), ("table-id", 3)]


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("a.tsv", "你好。\tBonjour.\n再见。\tAu revoir.\n"),
        ("a.csv", "Bonjour, toi.;你好。\nAu revoir.;再见。\n"),
        ("a.csv", '1,"你好。","Bonjour, toi."\n2,再见。,Au revoir.\n'),
        ("a.tsv", "Source\tCible\n你好。\tBonjour.\n再见。\tAu revoir.\n"),
        ("a.tsv", "原文\t译文\n你好。\tBonjour.\n再见。\tAu revoir.\n"),
    ],
)
def test_columns_without_names_are_told_by_their_script(
    tmp_path: Path, name: str, text: str
) -> None:
    bitext = read_table(write(tmp_path / name, text))
    assert [s.text for s in bitext.zh] == ["你好。", "再见。"]
    assert [s.text for s in bitext.fr][1:] == ["Au revoir."]
    (note,) = bitext.problems
    assert (note.code, note.line) == ("table-columns", 1)
    assert ("was left out" in note.message) is (bitext.zh[0].line == 2)


def test_a_title_may_stand_above_the_names_of_the_columns(tmp_path: Path) -> None:
    text = "Leçon 12\t\t\n\t\t\n中文\tFrançais\tRemarque\n你好。\tBonjour.\tpoli\n"
    bitext = read_table(write(tmp_path / "a.tsv", text))
    assert [s.text for s in bitext.fr] == ["Bonjour."]
    (note,) = bitext.problems
    assert (note.code, note.line, note.severity) == ("table-title", 1, Severity.NOTE)
    assert "Leçon 12 stands above" in note.message


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("一\tyī\tun\n二\tèr\tdeux\n", "which column is Chinese.*says 一, yī, un"),
        ("zh\tde\n好\tgut\n", "which column is Chinese.*says zh, de.*Write zh above"),
        ("zh\tfr\n\tBon\n", "holds no Chinese"),
        ("zh\tfr\nBon\t好\n", "zh column does not look Chinese"),
    ],
)
def test_unusable_tables_say_what_to_do(tmp_path: Path, text: str, message: str) -> None:
    with pytest.raises(DuizhaoError, match=message):
        read_table(write(tmp_path / "a.tsv", text))


TEXT = st.text(st.sampled_from("好中。“”\"',;a\t\n|{}<"), min_size=1, max_size=12).map(
    lambda text: "好" + " ".join(text.split()) + "。"
)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(
    st.lists(
        st.tuples(st.lists(TEXT, min_size=1, max_size=3), st.booleans()), min_size=1, max_size=5
    )
)
def test_written_pairs_are_read_back(tmp_path: Path, rows: list[tuple[list[str], bool]]) -> None:
    zh: list[Sentence] = []
    fr: list[Sentence] = []
    beads = []
    for number, (cell, paired) in enumerate(rows):
        start = len(zh), len(fr)
        zh += [Sentence(text) for text in cell]
        fr += [Sentence('C\'est "bon".')] * paired
        beads.append(Bead((start[0], len(zh)), (start[1], len(fr)), 0.5 * paired, f"s{number}"))
    bitext = Bitext(tuple(zh), tuple(fr))
    path = write(tmp_path / "pairs.tsv", write_pairs(bitext, beads))
    again = read_table(path, repair=False)
    assert again.beads == tuple(beads)
    assert [s.text for s in again.zh + again.fr] == [s.text for s in zh + fr]


def test_rows_a_person_added_get_ids_of_their_own() -> None:
    sides = Bitext((Sentence("一。"), Sentence("二。")), (Sentence("Un."), Sentence("Deux.")))
    beads = [Bead((0, 1), (0, 1), 1.0), Bead((1, 2), (1, 2), 1.0, "1")]
    rows = write_pairs(sides, beads).splitlines()[1:]
    assert [row.split("\t")[0] for row in rows] == ["2", "1"]
