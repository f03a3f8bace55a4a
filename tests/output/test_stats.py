"""What a text asks of a reader, in figures."""

from duizhao.model import Analysis, Kind, Pair, Passage, Token
from duizhao.notes.choose import Choice, Occurrence
from duizhao.output.stats import coverage, glance

WORDS = (("我", "1"), ("读", "1"), ("论坛", "6"), ("报", None), ("读", "1"))


def text():
    tokens, start = [], 0
    for word, level in WORDS:
        end = start + len(word)
        tokens.append(Token(word, word, word, start, end, ("",) * len(word), Kind.WORD, level))
        start = end
    joined = "".join(word for word, _ in WORDS)
    return Passage("s", (), (), 1.0, Analysis(joined, joined, joined, tuple(tokens)), "")


PASSAGE = text()
SHOWN = Occurrence(0, 1, PASSAGE.zh.tokens[2], Pair((2, 4), (), 0.0))
CHOICES = [Choice("论坛", SHOWN.word, SHOWN, 1, "forum", (), "")]


def test_a_glance_has_a_column_a_level():
    assert glance([PASSAGE], CHOICES, {"读"}).splitlines() == [
        "HSK       1     6  none   all",
        "words     3     1     1     5",
        "known   67%    0%    0%   40%",
        "after   67%  100%    0%   60%",
    ]


def test_who_knows_nothing_is_not_told_so():
    assert "known" not in glance([PASSAGE], CHOICES, set())
    assert glance([], [], set()) == ""


def test_the_chart_has_a_line_a_level():
    lines = coverage([PASSAGE], CHOICES, {"读"}).splitlines()
    assert lines[0] == "5 running words, 4 different"
    assert [line.split()[-3:] for line in lines[2:]] == [
        ["67%", "→", "67%"],
        ["0%", "→", "100%"],
        ["0%", "→", "0%"],
        ["40%", "→", "60%"],
    ]
