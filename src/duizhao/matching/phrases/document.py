"""What a whole text tells that one sentence does not.

A word said twice is likely translated alike (`agree`), and a French word that never comes without
its neighbour is not an answer by itself: Routes, but Routes de la soie (`complete`).
"""

from __future__ import annotations

from collections import Counter, defaultdict
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from numpy.typing import NDArray

    from duizhao.matching.phrases.sentence import Sentence

    Chosen = Mapping[int, int]  # word or term → phrase
    _Claim = tuple[str, tuple[str, ...]]  # a Chinese word, the lemmas of a French expression
    _Place = tuple[int, int, float]  # word, phrase, chance

_RECURS = 3  # times an expression must occur to be called fixed
_PLAUSIBLE = 0.05  # chances below this neither give nor get support
_MOST_SUPPORT = 3.0  # sentences; odds grow fourfold at most


def agree(
    sentences: Sequence[Sentence], chances: Sequence[NDArray[np.float32]]
) -> list[NDArray[np.float32]]:
    """Return the chances of each sentence, raised for what the other sentences translate alike.

    The odds of a pair are multiplied by one plus the chances that the same word has, in the other
    sentences, for an expression of the same lemmas. A word said once keeps its chances.
    """
    claims = [_claims(s, own) for s, own in zip(sentences, chances, strict=True)]
    support: defaultdict[_Claim, float] = defaultdict(float)
    for own in claims:
        for claim, places in own.items():
            support[claim] += max(chance for *_, chance in places)
    raised = [own.copy() for own in chances]
    for table, own in zip(raised, claims, strict=True):
        for claim, places in own.items():
            elsewhere = support[claim] - max(chance for *_, chance in places)
            for row, column, chance in places:
                odds = chance * (1 + min(elsewhere, _MOST_SUPPORT))
                table[row, column] = odds / (odds + 1 - chance)
    return raised


def _claims(s: Sentence, chances: NDArray[np.float32]) -> dict[_Claim, list[_Place]]:
    claims: dict[_Claim, list[_Place]] = {}
    for row, column in np.argwhere(chances > _PLAUSIBLE):
        claim = (s.zh[row].simplified, s.expressions[column])
        claims.setdefault(claim, []).append((int(row), int(column), float(chances[row, column])))
    return claims


def complete(sentences: Sequence[Sentence], chosen: Sequence[Chosen]) -> list[dict[int, int]]:
    """Return the phrases chosen in each sentence, extended to fixed expressions.

    A phrase grows into a longer one that occurs as often as it does in these sentences, three times
    or more, and whose other words are no other word's answer.
    """
    counts = Counter(expression for s in sentences for expression in s.expressions)
    often = [np.array([counts[expression] for expression in s.expressions]) for s in sentences]
    return [
        {row: _grown(s, own, row, count) for row in own}
        for s, own, count in zip(sentences, chosen, often, strict=True)
    ]


def _grown(s: Sentence, own: Chosen, row: int, often: NDArray[np.int64]) -> int:
    """Return the longest phrase that holds the row's, occurs as often, and is free but for it."""
    column = own[row]
    if often[column] < _RECURS:
        return column
    others = [taken for other, taken in own.items() if not s.nested[row, other]]
    free = ~s.overlap[:, others].any(axis=1)
    longer = np.flatnonzero(s.inside[:, column] & free & (often == often[column]))
    return int(max(longer, key=lambda phrase: s.sizes[phrase], default=column))
