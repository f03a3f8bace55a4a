"""Words and terms with their equivalents in the French of the same bead."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from duizhao.matching.phrase_candidates import items
from duizhao.matching.phrase_document import agree, complete
from duizhao.matching.phrase_scorer import Scorer
from duizhao.matching.phrase_sentence import read
from duizhao.model import Pair

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from numpy.typing import NDArray

    from duizhao.matching.encoder import Encoder
    from duizhao.matching.phrase_sentence import Glossary, Sentence
    from duizhao.model import Analysis

THRESHOLD = 0.6  # below this chance of lying there, no answer is the better answer
_SURE_OF_EDGES = 0.6  # of the threshold: what the chance of these very words must reach
_LEAST = 0.1  # the chance of a phrase at its place, however often French says it elsewhere


class Pairer:
    """Finds the French of each Chinese word and term."""

    def __init__(self, encoder: Encoder, glossary: Glossary, threshold: float = THRESHOLD) -> None:
        """Take an encoder that remembers what it encoded: strings recur all over a text."""
        self._encoder = encoder
        self._glossary = glossary
        self._threshold = threshold
        self._scorer = Scorer.load()

    def pair(self, passages: Sequence[tuple[Analysis, str]]) -> list[tuple[Pair, ...]]:
        """Return one tuple of pairs for each passage (a Chinese analysis and its French), in order.

        Every content word and every term has its pair, by start, the shorter first; its `fr` is
        `()` where no French phrase has a chance of at least the threshold. All strings of the
        passages are encoded together: give a long text in chunks of some hundred passages.
        """
        ready = read(passages, self._encoder, self._glossary)
        sentences = [sentence for sentence in ready if sentence]
        chances = agree(sentences, self._scorer.chances(sentences))
        chances = [
            gather(s, own, self._threshold) for s, own in zip(sentences, chances, strict=True)
        ]
        chosen = [
            choose(s, own, self._threshold) for s, own in zip(sentences, chances, strict=True)
        ]
        found = map(pairs, sentences, chances, chosen, complete(sentences, chosen))
        return [
            tuple(next(found)) if sentence else _none(analysis)
            for (analysis, _), sentence in zip(passages, ready, strict=True)
        ]

    def _gathered(self, s: Sentence, chances: NDArray[np.float32]) -> NDArray[np.float32]:
        return gather(s, chances, self._chosen(s, chances))

    def _chosen(self, s: Sentence, chances: NDArray[np.float32]) -> dict[int, int]:
        return choose(s, chances, self._threshold)


def _none(analysis: Analysis) -> tuple[Pair, ...]:
    return tuple(Pair((token.start, token.end), (), 0.0) for token in items(analysis))


def choose(s: Sentence, chances: NDArray[np.float32], threshold: float) -> dict[int, int]:
    """The phrase of each word that gets one, the best pairs first.

    A phrase is chosen when the word's chance of being translated there, in these words or some of
    them, is at least the threshold. A French word goes to one Chinese word only, or to a term and
    its parts.
    """
    said = _said(s, chances)
    there = chances @ (s.overlap | s.alike).astype(np.float32)
    possible = (said >= threshold * _SURE_OF_EDGES) & (there >= threshold)
    chosen: dict[int, int] = {}
    for flat in np.argsort(-chances, axis=None, kind="stable"):
        row, column = divmod(int(flat), len(s.fr))
        if chances[row, column] < _LEAST:
            break
        if (
            possible[row, column]
            and row not in chosen
            and not any(
                s.overlap[column, taken] and not s.nested[row, other]
                for other, taken in chosen.items()
            )
        ):
            chosen[row] = column
    return chosen


def _said(s: Sentence, chances: NDArray[np.float32]) -> NDArray[np.float32]:
    """The chance that each word is translated by what each phrase says, here or elsewhere."""
    return np.asarray(chances @ s.alike.astype(np.float32))


def gather(
    s: Sentence, chances: NDArray[np.float32], chosen: Mapping[int, int]
) -> NDArray[np.float32]:
    """The chances, those of a term's parts raised inside the phrase chosen for the term.

    Where French says the same twice, the part's French is where the term's is.
    """
    said = _said(s, chances)
    raised = chances.copy()
    for row, column in chosen.items():
        for part in np.flatnonzero(s.contains[row]):
            raised[part] = np.where(s.inside[column], said[part], raised[part])
    return raised


def pairs(
    s: Sentence, chances: NDArray[np.float32], chosen: Mapping[int, int], shown: Mapping[int, int]
) -> Iterator[Pair]:
    """Yield the pair of every word and term: the phrase shown, the chance of the chosen one."""
    said = _said(s, chances)
    for row, token in enumerate(s.zh):
        span = (token.start, token.end)
        if row in chosen:
            phrase = s.fr[shown[row]]
            yield Pair(span, phrase.spans, min(1.0, float(said[row, chosen[row]])))
        else:
            yield Pair(span, (), 0.0)
