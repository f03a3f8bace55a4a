import time
from collections.abc import Sequence

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from numpy.typing import NDArray

from duizhao.lexicon import Lexicon
from duizhao.matching.sentences.align import _breaks, align, neighbours
from duizhao.matching.sentences.dictionary import Shared
from duizhao.matching.sentences.merit import Side
from duizhao.matching.sentences.path import best_path
from duizhao.model import Bead, Sentence


class Toy:
    """Encodes a text as the sum of fixed random vectors of its words: same words, same meaning."""

    dimensions = 64

    def encode(self, texts: Sequence[str]) -> NDArray[np.float32]:
        vectors = [
            sum(
                (
                    np.random.default_rng(abs(hash_of(word))).normal(size=self.dimensions)
                    for word in text.split()
                ),
                np.zeros(self.dimensions),
            )
            for text in texts
        ]
        stacked = np.array(vectors, np.float32).reshape(len(texts), self.dimensions)
        return stacked / np.maximum(np.linalg.norm(stacked, axis=1, keepdims=True), 1e-9)


def hash_of(word: str) -> int:
    return int.from_bytes(word.encode(), "big") % 2**32


def sentences(*texts: str) -> tuple[Sentence, ...]:
    return tuple(Sentence(text) for text in texts)


def spans(beads: Sequence[Bead]) -> list[tuple[tuple[int, int], tuple[int, int]]]:
    return [(bead.zh, bead.fr) for bead in beads]


def test_what_announces_the_speech_on_the_next_line_ends_no_paragraph() -> None:
    lines = ("Il dit :", "— Viens.", "Elle :", "a) partir", "Il se tut.", "« Bien »")
    side = [Sentence(text, paragraph=number) for number, text in enumerate(lines)]
    assert _breaks(side).tolist() == [False, True, True, True, True]


def test_merges_and_sentences_alone_are_found() -> None:
    zh = sentences("un deux trois", "quatre cinq six", "sept huit", "neuf dix", "onze douze treize")
    fr = sentences("un deux trois", "cent mille zéro", "quatre", "cinq six", "sept huit neuf dix")
    assert spans(align(zh, fr, Toy(), Lexicon())) == [
        ((0, 1), (0, 1)),
        ((1, 1), (1, 2)),
        ((1, 2), (2, 4)),
        ((2, 4), (4, 5)),
        ((4, 5), (5, 5)),
    ]


def test_sentences_of_two_paragraphs_are_not_merged_lightly() -> None:
    zh = sentences("un deux trois quatre cinq six sept huit", *"abcdefgh")
    texts = ["un deux trois quatre cinq six sept", "huit", *"abcdefgh"]

    def first(paragraphs: Sequence[int]) -> tuple[int, int]:
        fr = tuple(Sentence(t, paragraph=p) for t, p in zip(texts, paragraphs, strict=True))
        return align(zh, fr, Toy(), Lexicon())[0].fr

    assert first([0] * 10) == (0, 2)
    assert first([0] + [1] * 9) == (0, 1)
    assert first(range(10)) == (0, 2)  # where every sentence is a line, its end says nothing


def test_scores_say_how_alike_the_sides_are() -> None:
    same, alone = align(sentences("un deux", "trois"), sentences("un deux"), Toy(), Lexicon())
    assert same.score == pytest.approx(1, abs=1e-5)
    assert alone.score == 0


def test_an_empty_side_leaves_all_alone() -> None:
    assert spans(align(sentences("un", "deux"), (), Toy(), Lexicon())) == [
        ((0, 1), (0, 0)),
        ((1, 2), (0, 0)),
    ]
    assert spans(align((), sentences("un"), Toy(), Lexicon())) == [((0, 0), (0, 1))]
    assert align((), (), Toy(), Lexicon()) == ()


WORDS = st.lists(st.lists(st.sampled_from("abcdefgh"), max_size=3).map(" ".join), max_size=12)


@settings(deadline=None)
@given(WORDS, WORDS)
def test_every_sentence_is_in_exactly_one_bead_in_order(zh: list[str], fr: list[str]) -> None:
    beads = align(sentences(*zh), sentences(*fr), Toy(), Lexicon())
    for spans_of_side, count in (
        ([bead.zh for bead in beads], len(zh)),
        ([bead.fr for bead in beads], len(fr)),
    ):
        assert [i for start, end in spans_of_side for i in range(start, end)] == list(range(count))
    for bead in beads:
        sizes = bead.zh[1] - bead.zh[0], bead.fr[1] - bead.fr[0]
        assert sizes != (0, 0)
        assert 0 <= bead.score <= 1
        assert 0 not in sizes or (bead.score == 0 and 1 in sizes)


def test_long_texts_are_aligned_in_a_band() -> None:
    rng = np.random.default_rng(0)
    words = [f"w{k}" for k in range(6_000)]
    zh = [" ".join(words[3 * k : 3 * k + 3]) for k in range(2_000)]
    keep = rng.random(2_000) > 0.1
    fr = [f"x{k} y{k}" for k in range(150)] + [
        text for text, kept in zip(zh, keep, strict=True) if kept
    ]
    start = time.process_time()
    beads = align(sentences(*zh), sentences(*fr), Toy(), Lexicon())
    assert time.process_time() - start < 15
    right = sum(
        zh[bead.zh[0]] == fr[bead.fr[0]]
        for bead in beads
        if bead.zh[0] < bead.zh[1] and bead.score > 0.9
    )
    assert right > 0.99 * keep.sum()


def test_unrelated_texts_are_aligned_in_a_band_too(monkeypatch: pytest.MonkeyPatch) -> None:
    looked_at: list[int] = []

    def counted(
        left: Side,
        right: Side,
        shapes: Sequence[tuple[int, int]],
        corridor: NDArray[np.intp],
        shared: Shared | None = None,
    ) -> list[tuple[int, int]]:
        looked_at.append(int((corridor[:, 1] - corridor[:, 0] + 1).sum()))
        return best_path(left, right, shapes, corridor, shared)

    monkeypatch.setattr("duizhao.matching.sentences.align.best_path", counted)
    zh, fr = ([f"{side}{k}" for k in range(n)] for side, n in (("z", 800), ("f", 2_200)))
    align(sentences(*zh), sentences(*fr), Toy(), Lexicon())
    assert sum(looked_at) < 120 * (len(zh) + len(fr))  # all positions would be 587 each


def test_progress_counts_the_sentences() -> None:
    seen: list[tuple[int, int]] = []
    align(sentences(*["un"] * 300), sentences("un"), Toy(), Lexicon(), lambda *at: seen.append(at))
    assert seen == [(256, 301), (301, 301)]


def test_neighbours_near_doubtful_beads_are_looked_at_again() -> None:
    plain = [(1, 1)] * 3
    assert neighbours(plain) == ([], [])
    assert neighbours([*plain, (2, 1), *plain]) == ([2, 3, 4], [2, 3])
    assert neighbours([(0, 1), (1, 1)]) == ([], [0])


class Together(Toy):
    """A model to which two neighbours say more together than each of them alone."""

    def encode(self, texts: Sequence[str]) -> NDArray[np.float32]:
        return super().encode([text.replace("pomme de terre", "patate") for text in texts])


def test_neighbours_are_also_read_together() -> None:
    zh, fr = sentences("un deux", "pomme de ", "terre"), sentences("un deux", "patate")
    *_, together = align(zh, fr, Together(), Lexicon())
    assert spans([together]) == [((1, 3), (1, 2))]
    assert together.score > align(zh, fr, Toy(), Lexicon())[-1].score
