"""A person's pairs win wherever they still apply, and those that do not are named."""

from dataclasses import replace

from duizhao.matching.corrections import PhraseRow, correct_pairs, locate
from duizhao.model import Analysis, Kind, Pair, Passage, Token


def passage():
    tokens = tuple(Token(c, c, c, i, i + 1, ("x",), Kind.WORD) for i, c in enumerate("合作合"))
    pairs = tuple(Pair((i, i + 1), (), 0.0) for i in range(3))
    analysis = Analysis("合作合", "合作合", "合作合", tokens)
    return Passage("s1", (), (), 1.0, analysis, "La coopération met tout en place.", pairs)


def test_rows_give_the_french_of_the_occurrence_they_name():
    rows = [
        PhraseRow(2, "合作合", "合", 2, "coopération"),
        PhraseRow(3, "合作合", "作", 1, "met … en place"),
    ]
    (corrected,), problems = correct_pairs([passage()], rows, "phrases.tsv")
    assert problems == ()
    assert [pair.fr for pair in corrected.pairs] == [(), ((15, 18), (24, 32)), ((3, 14),)]
    assert corrected.pairs[2].score == 1.0


def test_a_row_can_say_that_there_is_no_equivalent():
    paired = replace(passage(), pairs=(Pair((0, 1), ((3, 14),), 0.9), *passage().pairs[1:]))
    (corrected,), _ = correct_pairs([paired], [PhraseRow(2, "合作合", "合", 1, "")], "phrases.tsv")
    assert corrected.pairs[0].fr == ()


def test_rows_that_do_not_apply_are_named_with_their_line():
    rows = [
        PhraseRow(2, "合作合", "合", 1, "nulle part"),
        PhraseRow(3, "合作合", "合作", 1, "coopération"),
        PhraseRow(4, "别的", "合", 1, "coopération"),
    ]
    (kept,), problems = correct_pairs([passage()], rows, "phrases.tsv")
    assert kept == passage()
    assert [problem.line for problem in problems] == [2, 3, 4]


def test_a_sentence_that_is_gone_is_named_once():
    rows = [PhraseRow(line, "别的句子", word, 1, "x") for line, word in enumerate("别的句子", 2)]
    _, (problem,) = correct_pairs([passage()], rows, "phrases.tsv")
    assert problem.line == 2
    assert "别的句子" in problem.message
    assert "(别, 的, 句, …)" in problem.message


def test_locate_is_blind_to_case_and_finds_parts_in_order():
    assert locate("Met … place", "il met en place") == ((3, 6), (10, 15))
    assert locate("place … met", "il met en place") == ()
    assert locate("", "il met") == ()
