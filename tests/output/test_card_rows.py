"""The rows of the tables of cards."""

import pytest

from duizhao.config import Choose
from duizhao.lexicon.french_index import load_french_index
from duizhao.model import Analysis, Kind, Pair, Passage, Token
from duizhao.notes.choosing.choose_french import choose_french
from duizhao.output.card_rows import FrenchRow, Row

TOKENS = (
    Token("合作", "合作", "合作", 0, 2, ("hé", "zuò"), Kind.WORD),
    Token("发展", "发展", "發展", 2, 4, ("fā", "zhǎn"), Kind.WORD),
)
ZH = Analysis("合作发展", "合作发展", "合作發展", TOKENS)
PASSAGE = Passage("s", (), (), 1.0, ZH, "la coopération", (Pair((0, 2), ((3, 14),), 0.9),))
(CHOICE,) = choose_french([PASSAGE], Choose(), load_french_index())
ROW = FrenchRow.of(CHOICE, PASSAGE)


def test_a_row_shows_the_choice_and_gives_it_back():
    assert ROW == ("coopération", "yes", "la coopération", "f", "合作", "", "la coopération")
    assert ROW.correct(CHOICE, PASSAGE) == CHOICE


def test_a_corrected_headword_has_its_own_bare_form():
    corrected = ROW._replace(french="l’entente", gender="f").correct(CHOICE, PASSAGE)
    assert (corrected.word.text, corrected.word.bare) == ("l’entente", "entente")


def test_a_corrected_adjective_is_typed_in_the_masculine():
    corrected = ROW._replace(french="beau, belle", gender="").correct(CHOICE, PASSAGE)
    assert (corrected.word.text, corrected.word.bare) == ("beau, belle", "beau")


def test_corrected_chinese_is_found_in_the_sentence_where_it_is_there():
    corrected = ROW._replace(chinese="发展", note="!").correct(CHOICE, PASSAGE)
    assert (corrected.shown.chinese.start, corrected.shown.chinese.end) == (2, 4)
    assert corrected.note == "!"
    elsewhere = ROW._replace(chinese="协作").correct(CHOICE, PASSAGE)
    assert (elsewhere.shown.chinese.text, elsewhere.shown.chinese.end) == ("协作", 0)


@pytest.mark.parametrize(
    ("sentence", "written"), [("小贩收摊了。", "收摊"), ("小販收攤了。", "收攤")]
)
def test_a_word_is_named_in_the_script_of_its_sentence(sentence, written):
    row = Row("收摊", "", "收摊", "收攤", "shōu tān", "", "", "", "", sentence)
    assert row.written == written
