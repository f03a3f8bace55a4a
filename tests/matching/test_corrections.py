"""A person's pairs win wherever they still apply, and those that do not are named."""

import re
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


def of(id_, chinese, french, words):
    """Return a passage in which each of `words` is paired with nothing."""
    places = [match.span() for word in words for match in re.finditer(word, chinese)]
    pairs = tuple(Pair(span, (), 0.0) for span in sorted(places))
    return Passage(id_, (), (), 1.0, Analysis(chinese, chinese, chinese, ()), french, pairs)


def said(passages):
    """Return the words that got French, with what they got and where it begins."""
    return [
        (p.id, p.zh.text[slice(*pair.zh)], p.fr[slice(*pair.fr[0])], pair.fr[0][0])
        for p in passages
        for pair in p.pairs
        if pair.fr
    ]


TRANSLATION = "Il lit un livre, et moi, lire le journal."
ROW = PhraseRow(2, "他看书，我看报。", "看", 2, "lire", "s1", TRANSLATION)


def test_rows_follow_a_sentence_that_was_cut():
    cut = [
        of("s1", "他看书，", "Il lit un livre,", ["看", "书"]),
        of("s2", "我看报。", "et moi, lire le journal.", ["看", "报"]),
    ]
    corrected, problems = correct_pairs(cut, [ROW], "phrases.tsv")
    assert problems == ()
    assert said(corrected) == [("s2", "看", "lire", 8)]


def test_rows_follow_sentences_that_were_joined():
    french = f"Lire est doux. {TRANSLATION}"
    joined = [of("s1", "看书好。他看书，我看报。", french, ["看", "书", "报"])]
    corrected, problems = correct_pairs(joined, [ROW], "phrases.tsv")
    assert problems == ()
    assert said(corrected) == [("s1", "看", "lire", 40)]
    assert corrected[0].pairs[4].fr  # the third 看 of the passage, the second of its sentence


def test_rows_follow_a_sentence_that_was_changed_a_little():
    changed = [of("s1", "他看书，我们看报。", "Il lit, nous aimons lire.", ["看"])]
    corrected, problems = correct_pairs(changed, [ROW], "phrases.tsv")
    assert (said(corrected), problems) == ([("s1", "看", "lire", 20)], ())
    moved = [of("s1", "天黑了。", "Il fait nuit.", []), replace(changed[0], id="s2")]
    assert said(correct_pairs(moved, [ROW], "phrases.tsv")[0]) == [("s2", "看", "lire", 20)]
    other = [of("s1", "天黑了，路上没有人。", "Il fait nuit.", ["看"])]
    assert correct_pairs(other, [ROW], "phrases.tsv")[1][0].line == 2


def test_sentences_that_come_twice_have_their_own_rows_in_any_order():
    twice = [of("s1", "看吧。", "Lis !", ["看"]), of("s2", "看吧。", "Regarde !", ["看"])]
    rows = [
        PhraseRow(3, "看吧。", "看", 1, "Regarde", "s2"),
        PhraseRow(2, "看吧。", "看", 1, "Lis", "s1"),
    ]
    wanted = [("s1", "看", "Lis", 0), ("s2", "看", "Regarde", 0)]
    for table in (rows, rows[::-1]):
        corrected, problems = correct_pairs(twice, table, "phrases.tsv")
        assert (said(corrected), problems) == (wanted, ())


def test_what_is_no_number_is_named_and_changes_nothing():
    (kept,), (problem,) = correct_pairs(
        [passage()], [PhraseRow(7, "合作合", "合", 0, "coopération")], "phrases.tsv"
    )
    assert kept == passage()
    assert problem.line == 7
    assert "n is no number" in problem.message


def test_french_that_is_said_twice_stays_where_it_was():
    second = replace(of("s1", "看", "lire ou lire", ["看"]), pairs=(Pair((0, 1), ((8, 12),), 0.4),))
    (kept,), _ = correct_pairs([second], [PhraseRow(2, "看", "看", 1, "Lire")], "phrases.tsv")
    assert kept.pairs == (Pair((0, 1), ((8, 12),), 1.0),)


def test_locate_is_blind_to_case_and_finds_parts_in_order():
    assert locate("Met … place", "il met en place") == ((3, 6), (10, 15))
    assert locate("place … met", "il met en place") == ()
    assert locate("", "il met") == ()


def test_a_row_as_it_was_written_makes_nothing_surer():
    doubtful = replace(passage(), pairs=(Pair((0, 1), ((3, 14),), 0.4), *passage().pairs[1:]))
    rows = [PhraseRow(2, "合作合", "合", 1, "coopération")]
    assert correct_pairs([doubtful], rows, "phrases.tsv") == ((doubtful,), ())
