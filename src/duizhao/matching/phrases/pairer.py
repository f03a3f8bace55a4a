"""Words and terms with their equivalents in the French of the same bead."""

from __future__ import annotations

from typing import TYPE_CHECKING

from duizhao.matching.phrases.candidates import items
from duizhao.matching.phrases.choice import said, settle
from duizhao.matching.phrases.document import agree, complete
from duizhao.matching.phrases.edges import widened
from duizhao.matching.phrases.recuts import borne_out, of_known_words, outside_dates, with_recuts
from duizhao.matching.phrases.reference import Reference
from duizhao.matching.phrases.scorer import Scorer
from duizhao.matching.phrases.sentence import read
from duizhao.model import Pair

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    import numpy as np
    from numpy.typing import NDArray

    from duizhao.matching.encoder import Encoder
    from duizhao.matching.phrases.reference import Glossary
    from duizhao.matching.phrases.sentence import Sentence
    from duizhao.model import Analysis, Recut, Span

THRESHOLD = 0.6  # below this chance of lying there, no answer is the better answer
_TOGETHER = 25  # passages encoded together: enough to fill the encoder's batches


class Pairer:
    """Finds the French of each Chinese word and term."""

    def __init__(self, encoder: Encoder, glossary: Glossary, threshold: float = THRESHOLD) -> None:
        """Take an encoder that remembers what it encoded: strings recur all over a text."""
        self._encoder = encoder
        self._reference = Reference(glossary)
        self._threshold = threshold
        self._scorer = Scorer.load()

    def recut(
        self, passages: Sequence[tuple[Analysis, str, Sequence[Recut]]]
    ) -> list[tuple[Recut, ...]]:
        """Return for each passage those of some other cuts that its French clearly bears out.

        The words of both cuts are looked at side by side, as a term and its parts are.
        """
        found: list[tuple[Recut, ...]] = [()] * len(passages)
        doubtful = [
            (place, analysis, fr, others)
            for place, (analysis, fr, recuts) in enumerate(passages)
            if (
                others := of_known_words(analysis, outside_dates(analysis, recuts), self._reference)
            )
        ]
        doubled = [(with_recuts(analysis, others), fr) for _, analysis, fr, others in doubtful]
        scored = self._scored(doubled)
        for (place, analysis, _, others), each in zip(doubtful, scored, strict=True):
            if each:
                found[place] = borne_out(analysis, others, *each)
        return found

    def pair(self, passages: Sequence[tuple[Analysis, str]]) -> list[tuple[Pair, ...]]:
        """Return one tuple of pairs for each passage (a Chinese analysis and its French), in order.

        Every content word and every term has its pair, by start, the shorter first; its `fr` is
        `()` where no French phrase has a chance of at least the threshold. All passages are held
        in memory together: give a long text in chunks of some hundred.
        """
        scored = list(self._scored(passages))
        sentences = [each[0] for each in scored if each]
        chances = agree(sentences, [each[1] for each in scored if each])
        settled = [
            settle(s, own, self._threshold) for s, own in zip(sentences, chances, strict=True)
        ]
        whole = complete(sentences, [chosen for _, chosen in settled])
        found = (
            pairs(s, *each, widened(s, shown, self._reference))
            for s, each, shown in zip(sentences, settled, whole, strict=True)
        )
        return [
            tuple(next(found)) if each else _none(analysis)
            for (analysis, _), each in zip(passages, scored, strict=True)
        ]

    def _scored(
        self, passages: Sequence[tuple[Analysis, str]]
    ) -> Iterator[tuple[Sentence, NDArray[np.float32]] | None]:
        """Yield each passage ready, with the chances of its pairs; None where `read` has none.

        Few are read at once, for the vectors of all their strings take the most memory of all.
        """
        for start in range(0, len(passages), _TOGETHER):
            some = read(passages[start : start + _TOGETHER], self._encoder, self._reference)
            chances = iter(self._scorer.chances([sentence for sentence in some if sentence]))
            for sentence in some:
                if sentence:
                    sentence.take({})
                yield (sentence, next(chances)) if sentence else None


def _none(analysis: Analysis) -> tuple[Pair, ...]:
    return tuple(Pair((token.start, token.end), (), 0.0) for token in items(analysis))


def pairs(
    s: Sentence,
    chances: NDArray[np.float32],
    chosen: Mapping[int, int],
    shown: Mapping[int, tuple[Span, ...]],
) -> Iterator[Pair]:
    """Yield the pair of every word and term: the French shown, the chance of the phrase chosen."""
    sure = said(s, chances)
    for row, token in enumerate(s.zh):
        span = (token.start, token.end)
        if row in chosen:
            yield Pair(span, shown[row], float(sure[row, chosen[row]]))
        else:
            yield Pair(span, (), 0.0)
