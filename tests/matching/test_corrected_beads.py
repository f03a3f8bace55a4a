"""A person's sentence pairs win wherever they still apply, and those that do not are named."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from duizhao.matching.sentences.corrected import align_around, longest_rise
from duizhao.model import Bead, Bitext, Sentence


def side(text):
    return tuple(Sentence(part, number) for number, part in enumerate(text.split(), 1))


def one_by_one(zh, fr):
    """Stand in for the aligner: the first with the first, what is left alone."""
    pairs = min(len(zh), len(fr))
    beads = [Bead((i, i + 1), (i, i + 1), 0.5) for i in range(pairs)]
    beads += [Bead((i, i + 1), (pairs, pairs), 0.0) for i in range(pairs, len(zh))]
    return zh, beads + [Bead((len(zh), len(zh)), (i, i + 1), 0.0) for i in range(pairs, len(fr))]


TEXT = Bitext(side("甲。 乙。 丙。 丁。"), side("A. B. C. D."))


def table(*rows):
    """Make a table from rows of (Chinese sentences, French sentences)."""
    zh, fr, beads = [], [], []
    for left, right in rows:
        spans = (len(zh), len(zh) + len(left.split())), (len(fr), len(fr) + len(right.split()))
        beads.append(Bead(*spans, 1.0))
        zh += side(left)
        fr += side(right)
    return Bitext(tuple(zh), tuple(fr), tuple(beads))


def found(text, rows, align=one_by_one):
    """Return the beads as texts, and the problems."""
    aligned, problems = align_around(text, rows, align, "pairs.tsv")
    beads = [
        (
            " ".join(s.text for s in aligned.zh[slice(*bead.zh)]),
            " ".join(s.text for s in aligned.fr[slice(*bead.fr)]),
        )
        for bead in aligned.beads
    ]
    return beads, problems


def test_a_whole_table_is_taken_as_it_is():
    rows = (("甲。", ""), ("乙。 丙。", "A. B."), ("", "C."), ("丁。", "D."))
    assert found(TEXT, table(*rows)) == (list(rows), ())


def test_what_a_table_leaves_open_is_aligned_between_its_rows():
    beads, _ = found(TEXT, table(("丙。", "B.")))
    assert beads == [("甲。", "A."), ("乙。", ""), ("丙。", "B."), ("丁。", "C."), ("", "D.")]


def test_a_pair_the_text_no_longer_has_is_named_and_the_others_kept():
    beads, problems = found(TEXT, table(("甲。", "A."), ("旧。", "B."), ("丁。", "D.")))
    assert ("丁。", "D.") in beads
    assert [problem.code for problem in problems] == ["pairs-stale"]
    assert "旧" in problems[0].message


def test_a_row_may_cut_a_sentence():
    text = Bitext(
        (Sentence("“走吧。”"), Sentence("她小声问，“这是什么？”")),
        (Sentence("« Allons. », demanda-t-elle tout bas."), Sentence("« Qu'est-ce ? »")),
    )
    rows = (
        ("“走吧。”她小声问，", "« Allons. », demanda-t-elle tout bas."),
        ("“这是什么？”", "« Qu'est-ce ? »"),
    )
    given = Bitext(
        tuple(Sentence(zh) for zh, _ in rows),
        tuple(Sentence(fr) for _, fr in rows),
        tuple(Bead((i, i + 1), (i, i + 1), 1.0) for i in range(2)),
    )
    aligned, problems = align_around(text, given, one_by_one, "pairs.tsv")
    assert problems == ()
    assert [sentence.text for sentence in aligned.zh] == ["“走吧。”", "她小声问，", "“这是什么？”"]
    assert [(bead.zh, bead.fr) for bead in aligned.beads] == [((0, 2), (0, 1)), ((2, 3), (1, 2))]


def test_a_sentence_said_again_later_does_not_draw_its_row_away():
    text = Bitext(side("乙。 丙。 丁。 甲。"), side("B. C. D. A."))  # the first 甲。 was taken out
    rows = table(("甲。", "A."), ("乙。 丙。", "B."), ("丁。", "C. D."))
    beads, problems = found(text, rows)
    assert beads == [("乙。 丙。", "B."), ("丁。", "C. D."), ("甲。", "A.")]
    assert len(problems) == 1


def test_rows_said_twice_are_found_between_those_said_once():
    text = Bitext(side("好。 甲。 好。 乙。 好。"), side("Oui. A. Bien. B. Bon."))
    rows = (("好。", "Oui."), ("甲。", "A."), ("好。", "Bien."), ("乙。", "B."), ("好。", "Bon."))
    assert found(text, table(*rows)) == (list(rows), ())


def test_spaces_and_punctuation_may_differ():
    beads, problems = found(TEXT, table(("甲", "A!"), ("乙，丙。", "B;C.")))
    assert beads[:2] == [("甲。", "A."), ("乙。 丙。", "B. C.")]
    assert problems == ()


SIDE = st.lists(st.text("甲乙丙“”，。…", min_size=1, max_size=4), max_size=7).map(
    lambda parts: tuple(map(Sentence, parts))
)


@given(SIDE, SIDE, SIDE, SIDE)
def test_every_letter_is_in_one_bead_whatever_the_table(zh, fr, other_zh, other_fr):
    rows = Bitext(other_zh, other_fr, tuple(one_by_one(other_zh, other_fr)[1]))
    aligned, _ = align_around(Bitext(zh, fr), rows, one_by_one, "pairs.tsv")
    for name, given_side in (("zh", zh), ("fr", fr)):
        sentences = getattr(aligned, name)
        covered = [i for bead in aligned.beads for i in range(*getattr(bead, name))]
        assert covered == list(range(len(sentences)))
        texts = "".join(sentence.text for sentence in sentences)
        assert texts == "".join(sentence.text for sentence in given_side)


@given(st.lists(st.integers(0, 20), max_size=12))
def test_the_longest_rise_rises_and_is_no_shorter_than_a_greedy_one(values):
    rise = [values[i] for i in longest_rise(values)]
    assert all(a < b for a, b in pairwise(rise))
    greedy = []
    for value in values:
        if not greedy or value > greedy[-1]:
            greedy.append(value)
    assert len(rise) >= len(greedy)


def test_a_table_sorted_in_a_spreadsheet_still_applies():
    rows = ("甲。", "A. B."), ("乙。", ""), ("丙。 丁。", "C."), ("戊。", "D."), ("己。", "E.")
    text = Bitext(side("甲。 乙。 丙。 丁。 戊。 己。"), side("A. B. C. D. E."))
    for order in (rows[::-1], (rows[3], rows[0], rows[4], rows[2], rows[1])):
        beads, problems = found(text, table(*order))
        assert (beads, problems) == (found(text, table(*rows))[0], ())
