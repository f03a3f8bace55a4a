"""What a text asks of a reader, in figures."""

from dataclasses import replace

from duizhao.lexicon import Lexicon
from duizhao.model import Analysis, Kind, Pair, Passage, Token
from duizhao.notes.choosing.choice import Choice, Occurrence
from duizhao.output.stats import coverage, glance

# 我 carries no meaning, 也 is a function word that the French does not say.
WORDS = (("我", "1"), ("读", "1"), ("论坛", "6"), ("报", None), ("读", "1"), ("也", "1"))


def text():
    tokens, start = [], 0
    for word, level in WORDS:
        end = start + len(word)
        tokens.append(Token(word, word, word, start, end, ("",) * len(word), Kind.WORD, level))
        start = end
    joined = "".join(word for word, _ in WORDS)
    zh = Analysis(joined, joined, joined, tuple(tokens), terms(tokens))
    pairs = tuple(Pair((t.start, t.end), (), 0.0) for t in tokens[1:])
    return Passage("s", (), (), 1.0, zh, "", pairs)


def terms(tokens):
    return (replace(tokens[2], text="论坛报", simplified="论坛报", end=tokens[3].end),)


PASSAGE = text()
LEXICON = Lexicon()
SHOWN = Occurrence(0, 1, PASSAGE.zh.tokens[2], Pair((2, 4), (), 0.0))
CHOICES = [Choice("论坛", SHOWN.word, SHOWN, 1, "forum", (), "")]


def test_a_glance_has_a_column_a_level():
    assert glance([PASSAGE], CHOICES, {"读"}, LEXICON).splitlines() == [
        "HSK       1     6  none   all",
        "words     2     1     1     4",
        "known  100%    0%    0%   50%",
        "after  100%  100%    0%   75%",
    ]


def test_who_knows_nothing_is_not_told_so():
    assert "known" not in glance([PASSAGE], CHOICES, set(), LEXICON)
    assert glance([], [], set(), LEXICON) == ""


def test_the_chart_has_a_line_a_level():
    lines = coverage([PASSAGE], CHOICES, {"读"}, LEXICON).splitlines()
    assert lines[0] == "4 words that carry meaning, 3 different"
    assert [line.split()[-3:] for line in lines[2:]] == [
        ["100%", "→", "100%"],
        ["0%", "→", "100%"],
        ["0%", "→", "0%"],
        ["50%", "→", "75%"],
    ]


def test_a_word_in_a_term_that_is_learned_can_be_read():
    (term,) = PASSAGE.zh.terms
    shown = replace(SHOWN, token=term)
    choice = Choice("论坛报", shown.word, shown, 1, "journal", (), "")
    assert glance([PASSAGE], [choice], set(), LEXICON).splitlines()[-1].split() == [
        "after", "0%", "100%", "100%", "50%"
    ]  # fmt: skip


def test_a_function_word_that_is_learned_is_counted():
    token = PASSAGE.zh.tokens[-1]
    choice = Choice(
        "也", (token.simplified, token.pinyin), replace(SHOWN, token=token), 1, "", (), ""
    )
    lines = glance([PASSAGE], [choice], set(), LEXICON).splitlines()
    assert lines[1].split() == ["words", "3", "1", "1", "5"]
