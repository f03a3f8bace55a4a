"""Answers completed to the fixed expressions of a document: Routes to Routes de la soie.

One sentence does not tell that a word never comes without its neighbour; a whole text does.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from duizhao.matching.phrase_sentence import Sentence

    Chosen = Mapping[int, int]  # word or term → phrase

_RECURS = 3  # times an expression must occur to be called fixed


def complete(sentences: Sequence[Sentence], chosen: Sequence[Chosen]) -> list[dict[int, int]]:
    """Return the phrases chosen in each sentence, extended to fixed expressions.

    A phrase grows into a longer one that occurs as often as it does in these sentences, three times
    or more, and whose other words are no other word's answer.
    """
    counts = Counter(expression for s in sentences for expression in _expressions(s))
    return [
        {row: _grown(s, own, row, column, counts) for row, column in own.items()}
        for s, own in zip(sentences, chosen, strict=True)
    ]


def _expressions(s: Sentence) -> list[tuple[str, ...]]:
    return [tuple(word.lemma for word in phrase.content) for phrase in s.fr]


def _grown(
    s: Sentence, own: Chosen, row: int, column: int, counts: Mapping[tuple[str, ...], int]
) -> int:
    expressions = _expressions(s)
    often = counts[expressions[column]]
    if often < _RECURS:
        return column
    others = [taken for other, taken in own.items() if not s.nested[row, other]]
    longer = [
        phrase
        for phrase in np.flatnonzero(s.inside[:, column])
        if counts[expressions[phrase]] == often and not s.overlap[phrase, others].any()
    ]
    return int(max(longer, key=lambda phrase: s.sizes[phrase], default=column))
