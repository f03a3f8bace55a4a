"""Words and terms with their equivalents in the French of the same bead."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

import numpy as np

from duizhao.matching.phrase_candidates import items, nested, phrases
from duizhao.model import Pair

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    from duizhao.matching.phrase_candidates import Phrase
    from duizhao.model import Analysis, Entry, Token


class Encoder(Protocol):
    """Strings in, unit vectors out."""

    def encode(self, texts: Sequence[str]) -> NDArray[np.float32]:
        """One unit vector for each text, shape `(n, d)`."""
        ...


class Glossary(Protocol):
    """A dictionary."""

    def look(self, simplified: str) -> tuple[Entry, ...]:
        """The entries of a word; `()` when it has none."""
        ...


class Pairer:
    """Finds the French of each Chinese word and term."""

    def __init__(self, encoder: Encoder, glossary: Glossary, threshold: float = 0.3) -> None:
        self._encoder = encoder
        self._glossary = glossary
        self._threshold = threshold

    def pair(self, passages: Sequence[tuple[Analysis, str]]) -> list[tuple[Pair, ...]]:
        """One tuple of pairs for each passage: a pair for every content word and term, in order."""
        return [self._pair(items(analysis), phrases(text)) for analysis, text in passages]

    def _pair(self, zh: tuple[Token, ...], fr: tuple[Phrase, ...]) -> tuple[Pair, ...]:
        if not zh or not fr:
            return tuple(Pair((token.start, token.end), (), 0.0) for token in zh)
        left = self._encoder.encode([token.simplified for token in zh])
        right = self._encoder.encode([phrase.text for phrase in fr])
        return _choose(zh, fr, left @ right.T, self._threshold)


def _choose(
    zh: tuple[Token, ...],
    fr: tuple[Phrase, ...],
    scores: NDArray[np.float32],
    threshold: float,
) -> tuple[Pair, ...]:
    chosen: dict[int, int] = {}
    for flat in np.argsort(-scores, axis=None, kind="stable"):
        row, column = divmod(int(flat), len(fr))
        if scores[row, column] < threshold:
            break
        if row not in chosen and not any(
            _compete(zh[row], zh[other], fr[column], fr[taken]) for other, taken in chosen.items()
        ):
            chosen[row] = column
    return tuple(
        Pair(
            (token.start, token.end),
            ((fr[chosen[row]].start, fr[chosen[row]].end),),
            float(np.clip(scores[row, chosen[row]], 0, 1)),
        )
        if row in chosen
        else Pair((token.start, token.end), (), 0.0)
        for row, token in enumerate(zh)
    )


def _compete(one: Token, other: Token, phrase: Phrase, taken: Phrase) -> bool:
    overlap = phrase.first <= taken.last and taken.first <= phrase.last
    return overlap and not nested((one.start, one.end), (other.start, other.end))
