"""The table of cards: what a person edited wins, in this and every later build."""

import pytest

from duizhao.errors import DuizhaoError
from duizhao.model import Analysis, Kind, Pair, Passage, Token
from duizhao.notes.choose import Choice, Occurrence
from duizhao.output.card_rows import Row
from duizhao.output.cards_table import edit, load, save

TOKEN = Token("合作", "合作", "合作", 0, 2, ("hé", "zuò"), Kind.WORD, "3")
ANALYSIS = Analysis("合作。", "合作。", "合作。", (TOKEN,))
PASSAGES = [Passage("s1", (), (), 1.0, ANALYSIS, "La bonne coopération.", ())]


def choice(french="coopération", pinyin=("hé", "zuò")):
    span = PASSAGES[0].fr.find(french)
    pair = Pair((0, 2), ((span, span + len(french)),), 0.9)
    token = Token("合作", "合作", "合作", 0, 2, pinyin, Kind.WORD, "3")
    shown = Occurrence(0, 1, token, pair)
    return Choice("合作", shown.word, shown, 1, french, (), "coopérer")


def build(choices, table, digests):
    return edit(choices, PASSAGES, table, digests, "cards.tsv", Row)


def keyed(rows):
    return {row.key: row for row in rows}


def test_an_untouched_table_changes_nothing():
    first = build([choice()], None, {})
    again = build([choice()], keyed(first.rows), first.digests)
    assert again == first
    assert again.choices == (choice(),)


def test_an_edited_row_wins_over_a_changed_pipeline():
    first = build([choice()], None, {})
    edited = first.rows[0]._replace(french="bonne coopération", note="voir p. 3")
    second = build([choice()], keyed([edited]), first.digests)
    third = build([choice("bonne")], keyed(second.rows), second.digests)
    for result in (second, third):
        assert result.choices[0].french == "bonne coopération"
        assert result.choices[0].note == "voir p. 3"
        assert result.choices[0].shown.pair.fr == ((3, 20),)


def test_an_unedited_row_follows_the_pipeline():
    first = build([choice()], None, {})
    second = build([choice("bonne")], keyed(first.rows), first.digests)
    assert second.choices[0].french == "bonne"


def test_a_corrected_reading_reaches_the_card():
    first = build([choice()], None, {})
    edited = first.rows[0]._replace(pinyin="hé zuo")
    (kept,) = build([choice()], keyed([edited]), first.digests).choices
    assert kept.shown.token.pinyin == ("hé", "zuo")


@pytest.mark.parametrize("answer", ["no", "No", " NO "])
def test_keep_no_leaves_a_word_out_for_good(answer):
    first = build([choice()], None, {})
    table = keyed([first.rows[0]._replace(keep=answer)])
    second = build([choice()], table, first.digests)
    third = build([choice()], keyed(second.rows), second.digests)
    assert second.choices == third.choices == ()
    assert len(third.rows) == 1


def test_a_deleted_row_leaves_its_word_out_for_good():
    first = build([choice()], None, {})
    second = build([choice()], {}, first.digests)
    third = build([choice()], keyed(second.rows), second.digests)
    assert second.choices == third.choices == ()
    assert third.rows[0].keep == "no"


def test_an_edited_row_waits_for_its_word_to_return():
    first = build([choice()], None, {})
    edited = first.rows[0]._replace(french="bonne")
    gone = build([], keyed([edited]), first.digests)
    assert [problem.code for problem in gone.problems] == ["cards-stale"]
    back = build([choice()], keyed(gone.rows), gone.digests)
    assert back.choices[0].french == "bonne"


@pytest.mark.parametrize("kind", ["tsv", "xlsx"])
def test_a_table_is_read_back_as_written(tmp_path, kind):
    rows = build([choice()], None, {}).rows
    rows = (rows[0]._replace(note='une "note", un ; et une\ttabulation'),)
    save(rows, tmp_path / f"cards.{kind}", Row)
    assert load(tmp_path / f"cards.{kind}", Row) == keyed(rows)


def test_a_table_as_a_spreadsheet_saves_it(tmp_path):
    path = tmp_path / "cards.tsv"
    save(build([choice()], None, {}).rows, path, Row)
    path.write_bytes("\ufeff".encode() + path.read_bytes().replace(b"\n", b"\r\n"))
    table = load(path, Row)
    assert table is not None
    assert table["合作"].french == "coopération"


def test_a_table_without_its_columns_is_refused(tmp_path):
    (tmp_path / "cards.tsv").write_text("key\tfrench\n合作\tx\n", encoding="utf-8")
    with pytest.raises(DuizhaoError, match="lacks the columns keep"):
        load(tmp_path / "cards.tsv", Row)


def test_there_need_be_no_table(tmp_path):
    assert load(tmp_path / "cards.tsv", Row) is None
