"""The table of cards: what a person edited wins, in this and every later build."""

from dataclasses import replace

import pytest

from duizhao.errors import DuizhaoError
from duizhao.ingest.rows import TableKind
from duizhao.model import Analysis, Kind, Pair, Passage, Token
from duizhao.notes.choosing.choice import Choice, Occurrence
from duizhao.output.card_rows import Row
from duizhao.output.cards_table import Table, edit, load, save

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
    return edit(choices, PASSAGES, table, digests, Row)


def keyed(rows):
    return Table({row.key: row.normal() for row in rows})


def stored(folder, row):
    save([row], folder / "cards.tsv", Row, TableKind.TSV)
    return load(folder / "cards.tsv", Row)


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


@pytest.mark.parametrize("answer", ["no", "No", " NO ", "non", "N", "0", "FAUX", "FALSE"])
def test_keep_no_leaves_a_word_out_for_good(answer):
    first = build([choice()], None, {})
    table = keyed([first.rows[0]._replace(keep=answer)])
    second = build([choice()], table, first.digests)
    third = build([choice()], keyed(second.rows), second.digests)
    assert second.choices == third.choices == ()
    assert len(third.rows) == 1


@pytest.mark.parametrize("answer", ["oui", "O", "1", "x", "VRAI", "True", "y", ""])
def test_keep_says_yes_as_people_and_spreadsheets_write_it(tmp_path, answer):
    first = build([choice()], None, {})
    table = stored(tmp_path, first.rows[0]._replace(keep=answer))
    again = build([choice()], table, first.digests)
    assert (again.choices, again.rows, again.problems) == ((choice(),), first.rows, ())


def test_what_is_no_use_in_a_row_is_named_with_its_line_and_changes_nothing(tmp_path):
    first = build([choice()], None, {})
    wrong = {"keep": "maybe", "pinyin": "xyz", "traditional": "合"}
    row = first.rows[0]._replace(**wrong, french="bonne")
    again = build([choice()], stored(tmp_path, row), first.digests)
    assert [p.code for p in again.problems] == ["cards-unusable"] * 3
    assert [p.line for p in again.problems] == [2] * 3
    assert [next(w for w in wrong.values() if f"“{w}”" in p.message) for p in again.problems] == [
        "maybe",
        "xyz",
        "合",
    ]
    (kept,) = again.choices
    assert (kept.french, kept.shown.token) == ("bonne", TOKEN)
    assert again.rows == (row,)


@pytest.mark.parametrize(
    ("written", "read"), [("he2 zuo4", "hé zuò"), ("hézuò", "hé zuò"), ("lv4 nü3", "lǜ nǚ")]
)
def test_a_reading_may_be_written_with_numbers(tmp_path, written, read):
    first = build([choice()], None, {})
    table = stored(tmp_path, first.rows[0]._replace(pinyin=written))
    again = build([choice()], table, first.digests)
    assert again.rows[0].pinyin == read
    assert again.choices[0].shown.token.pinyin == tuple(read.split())
    assert not again.problems


def test_a_reading_without_tones_is_named(tmp_path):
    first = build([choice()], None, {})
    table = stored(tmp_path, first.rows[0]._replace(pinyin="he zuo"))
    again = build([choice()], table, first.digests)
    assert "“he zuo” is no reading of 合作, which keeps its own" in again.problems[0].message
    assert again.choices[0].shown.token.pinyin == TOKEN.pinyin


def test_the_forms_of_a_word_may_be_corrected():
    first = build([choice()], None, {})
    second = build([choice()], keyed([first.rows[0]._replace(traditional="合做")]), first.digests)
    third = build([choice()], keyed(second.rows), second.digests)
    for result in (second, third):
        token = result.choices[0].shown.token
        assert (token.text, token.simplified, token.traditional) == ("合作", "合作", "合做")


def test_a_lock_from_before_forms_could_be_corrected_still_tells_what_was_edited():
    first = build([choice()], None, {})
    old = {key: value[:8] for key, value in first.digests.items()}
    assert build([choice("bonne")], keyed(first.rows), old).choices[0].french == "bonne"


def test_a_word_without_a_meaning_waits_for_one():
    bare = replace(choice(), french="", dictionary="")
    first = build([bare], None, {})
    assert (first.choices, first.rows[0].keep) == ((), "")
    asked = build([bare], keyed([first.rows[0]._replace(keep="yes")]), first.digests)
    assert asked.choices == ()
    assert "has no meaning" in asked.problems[0].message
    second = build([bare], keyed([first.rows[0]._replace(french="coopération")]), first.digests)
    assert (second.choices[0].french, second.rows[0].keep) == ("coopération", "yes")
    refused = build([bare], keyed([second.rows[0]._replace(keep="no")]), second.digests)
    assert (refused.choices, refused.rows[0].french) == ((), "coopération")


def test_a_guess_waits_to_be_confirmed():
    bare = replace(choice(), french="", dictionary="", unsure="coopération")
    first = build([bare], None, {})
    row = first.rows[0]
    assert (first.choices, row.keep, row.french) == ((), "", "? coopération")
    again = build([bare], keyed(first.rows), first.digests)
    assert again == first
    noted = build([bare], keyed([row._replace(note="p. 3")]), first.digests)
    assert (noted.choices, noted.rows[0].keep) == ((), "")
    for edited in (row._replace(keep="oui"), row._replace(french="coopération")):
        kept = build([bare], keyed([edited]), first.digests)
        assert (kept.choices[0].french, kept.choices[0].shown.pair.fr) == (
            "coopération",
            ((9, 20),),
        )
        assert (kept.rows[0].keep, kept.rows[0].french) == ("yes", "coopération")
        assert build([bare], keyed(kept.rows), kept.digests).choices == kept.choices
    refused = build([bare], keyed([row._replace(keep="no")]), first.digests)
    assert refused.choices == ()


def test_french_that_asks_is_no_guess():
    asked = build([replace(choice(), french="que faire ?")], None, {})
    assert asked.choices[0].french == asked.rows[0].french == "que faire ?"


@pytest.mark.parametrize(
    ("key", "told"),
    [("合作", "leaves it out"), ("合", "not as a word of its own"), ("谈判", "no longer has")],
)
def test_a_row_without_its_word_is_told_why(key, told):
    row = build([choice()], None, {}).rows[0]._replace(key=key)
    (problem,) = build([], keyed([row]), {}).problems
    assert told in problem.message


def test_a_deleted_row_leaves_its_word_out_for_good():
    first = build([choice()], None, {})
    second = build([choice()], Table({}), first.digests)
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
    save(rows, tmp_path / f"cards.{kind}", Row, TableKind(kind))
    assert load(tmp_path / f"cards.{kind}", Row).rows == keyed(rows).rows


def test_a_table_as_a_spreadsheet_saves_it(tmp_path):
    path = tmp_path / "cards.tsv"
    save(build([choice()], None, {}).rows, path, Row, TableKind.TSV)
    path.write_bytes("\ufeff".encode() + path.read_bytes().replace(b"\n", b"\r\n"))
    table = load(path, Row)
    assert table is not None
    assert table.rows["合作"].french == "coopération"


def test_a_table_without_its_columns_is_refused(tmp_path):
    (tmp_path / "cards.tsv").write_text("key\tfrench\n合作\tx\n", encoding="utf-8")
    with pytest.raises(DuizhaoError, match="lacks the columns keep"):
        load(tmp_path / "cards.tsv", Row)


def test_there_need_be_no_table(tmp_path):
    assert load(tmp_path / "cards.tsv", Row) is None
