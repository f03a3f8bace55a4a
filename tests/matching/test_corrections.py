"""A person's pairs win wherever they still apply, and those that do not are named."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from duizhao.matching.corrections import PhraseRow, align_around, correct_pairs, locate
from duizhao.model import Analysis, Bead, Bitext, Kind, Pair, Passage, Sentence, Token


def side(text):
    return tuple(Sentence(part, number) for number, part in enumerate(text.split(), 1))


def one_by_one(zh, fr):
    """Stand in for the aligner: the first with the first, what is left alone."""
    pairs = min(len(zh), len(fr))
    beads = [Bead((i, i + 1), (i, i + 1), 0.5) for i in range(pairs)]
    beads += [Bead((i, i + 1), (pairs, pairs), 0.0) for i in range(pairs, len(zh))]
    return beads + [Bead((len(zh), len(zh)), (i, i + 1), 0.0) for i in range(pairs, len(fr))]


TEXT = Bitext(side("甲。 乙。 丙。 丁。"), side("A. B. C. D."))


def table(*rows):
    """Make a table from rows of (Chinese sentences, French sentences)."""
    zh, fr, beads = [], [], []
    for left, right in rows:
        beads.append(
            Bead(
                (len(zh), len(zh) + len(left.split())),
                (len(fr), len(fr) + len(right.split())),
                1.0,
            )
        )
        zh += side(left)
        fr += side(right)
    return Bitext(tuple(zh), tuple(fr), tuple(beads))


def spans(beads):
    return [(bead.zh, bead.fr) for bead in beads]


def test_a_whole_table_is_taken_as_it_is():
    rows = table(("甲。", ""), ("乙。 丙。", "A. B."), ("", "C."), ("丁。", "D."))
    beads, problems = align_around(TEXT, rows, one_by_one, "pairs.tsv")
    assert problems == ()
    assert spans(beads) == [
        ((0, 1), (0, 0)),
        ((1, 3), (0, 2)),
        ((3, 3), (2, 3)),
        ((3, 4), (3, 4)),
    ]


def test_what_a_table_leaves_open_is_aligned_between_its_rows():
    beads, _ = align_around(TEXT, table(("丙。", "B.")), one_by_one, "pairs.tsv")
    assert spans(beads) == [
        ((0, 1), (0, 1)),
        ((1, 2), (1, 1)),
        ((2, 3), (1, 2)),
        ((3, 4), (2, 3)),
        ((4, 4), (3, 4)),
    ]


def test_a_pair_the_text_no_longer_has_is_named_and_the_others_kept():
    rows = table(("甲。", "A."), ("旧。", "B."), ("丁。", "D."))
    beads, problems = align_around(TEXT, rows, one_by_one, "pairs.tsv")
    assert ((3, 4), (3, 4)) in spans(beads)
    assert [problem.code for problem in problems] == ["pairs-stale"]
    assert "旧" in problems[0].message


SIDE = st.lists(st.sampled_from("甲乙丙丁戊"), max_size=7).map(
    lambda parts: tuple(Sentence(part) for part in parts)
)


@given(SIDE, SIDE, SIDE, SIDE)
def test_every_sentence_is_in_one_bead_whatever_the_table(zh, fr, other_zh, other_fr):
    rows = Bitext(other_zh, other_fr, tuple(one_by_one(other_zh, other_fr)))
    beads, _ = align_around(Bitext(zh, fr), rows, one_by_one, "pairs.tsv")
    for name, total in (("zh", len(zh)), ("fr", len(fr))):
        covered = [i for bead in beads for i in range(*getattr(bead, name))]
        assert covered == list(range(total))


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


def test_locate_is_blind_to_case_and_finds_parts_in_order():
    assert locate("Met … place", "il met en place") == ((3, 6), (10, 15))
    assert locate("place … met", "il met en place") == ()
    assert locate("", "il met") == ()
