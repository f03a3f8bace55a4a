"""Answers completed to the fixed expressions of a document: Routes to Routes de la soie.

One sentence does not tell that a word never comes without its neighbour; a whole text does.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from numpy.typing import NDArray

    from duizhao.matching.phrase_sentence import Sentence

    Chosen = Mapping[int, int]  # word or term → phrase

_RECURS = 3  # times an expression must occur to be called fixed


def complete(sentences: Sequence[Sentence], chosen: Sequence[Chosen]) -> list[dict[int, int]]:
    """Return the phrases chosen in each sentence, extended to fixed expressions.

    A phrase grows into a longer one that occurs as often as it does in these sentences, three times
    or more, and whose other words are no other word's answer.
    """
    expressions = [_expressions(s) for s in sentences]
    counts = Counter(expression for own in expressions for expression in own)
    often = [np.array([counts[expression] for expression in own]) for own in expressions]
    return [
        {row: _grown(s, own, row, count) for row in own}
        for s, own, count in zip(sentences, chosen, often, strict=True)
    ]


def _expressions(s: Sentence) -> list[tuple[str, ...]]:
    return [tuple(word.lemma for word in phrase.content) for phrase in s.fr]


def _grown(s: Sentence, own: Chosen, row: int, often: NDArray[np.int64]) -> int:
    """The longest phrase that holds the row's and occurs as often, its other words being free."""
    column = own[row]
    if often[column] < _RECURS:
        return column
    others = [taken for other, taken in own.items() if not s.nested[row, other]]
    free = ~s.overlap[:, others].any(axis=1)
    longer = np.flatnonzero(s.inside[:, column] & free & (often == often[column]))
    return int(max(longer, key=lambda phrase: s.sizes[phrase], default=column))
