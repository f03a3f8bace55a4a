"""What a person says of a word, in the sentences that have it."""

from dataclasses import replace

import pytest

from duizhao.model import Analysis, Kind, Pair, Passage, Token
from duizhao.notes.choosing.choice import Choice, Occurrence
from duizhao.notes.corrected_words import as_said, corrected, with_forms
from duizhao.notes.identity import sentence_key


def token(text, start, pinyin, traditional=None):
    end = start + len(text)
    return Token(text, text, traditional or text, start, end, tuple(pinyin.split()), Kind.WORD)


def passage(*tokens, terms=()):
    text = "".join(t.text for t in tokens)
    zh = Analysis(text, text, "".join(t.traditional for t in tokens), tokens, terms)
    return Passage("s1", (), (), 1.0, zh, "", ())


CLOCK = token("钟", 1, "zhōng", "鍾")
TERM = token("大钟", 0, "dà zhōng", "大鍾")
PASSAGE = passage(token("大", 0, "dà"), CLOCK, terms=(TERM,))
OTHER = passage(Token("钟", "钟", "鍾", 0, 1, ("zhōng",), Kind.WORD))
SHOWN = Occurrence(0, 2, replace(CLOCK, traditional="鐘"), Pair((1, 2), (), 0.0))
CHOICE = Choice("钟", ("钟", ("zhōng",)), SHOWN, 2, "cloche", (), "", corrected=True)


def test_a_form_reaches_every_sentence_and_term_that_has_the_word():
    first, second = corrected([PASSAGE, OTHER], [CHOICE])
    assert (first.zh.traditional, second.zh.traditional) == ("大鐘", "鐘")
    assert [t.traditional for t in (*first.zh.tokens, *first.zh.terms)] == ["大", "鐘", "大鐘"]
    assert first.zh.text == "大钟"
    assert sentence_key(first, "zh") == sentence_key(PASSAGE, "zh")


def test_a_reading_reaches_the_sentence():
    shown = replace(SHOWN, token=replace(CLOCK, pinyin=("zhǒng",)))
    (first,) = corrected([PASSAGE], [replace(CHOICE, shown=shown)])
    assert [t.pinyin for t in (*first.zh.tokens, *first.zh.terms)] == [
        ("dà",),
        ("zhǒng",),
        ("dà", "zhǒng"),
    ]


def test_what_nobody_corrected_stays():
    assert corrected([PASSAGE], [replace(CHOICE, corrected=False)]) == (PASSAGE,)
    assert as_said(CLOCK, replace(CHOICE, corrected=False)) is CLOCK
    assert as_said(CLOCK, CHOICE).traditional == "鐘"


@pytest.mark.parametrize(("text", "expected"), [("鍾", "鐘"), ("钟", "钟")])
def test_the_text_is_corrected_in_its_own_script(text, expected):
    assert with_forms(replace(CLOCK, text=text), "钟", "鐘").text == expected
