"""How each pair fits with where the rest of its clause went, and with what is left over there.

Between two punctuation marks a translation mostly keeps together what the original says together.
A word and a phrase that nothing else claims, in clauses that match, belong together.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from duizhao.matching.phrases.sentence import most

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from duizhao.matching.phrases.sentence import Sentence

CLAUSES = ("clause_share", "clause_known", "drift", "zh_unpaired", "fr_unpaired")

_REACH = 6.0  # characters over which a neighbour's say falls to a third
_DOUBT = 0.5  # of a word: what little evidence is measured against


def clauses(s: Sentence, chances: NDArray[np.float32]) -> list[NDArray[np.float32]]:
    """Return the signals named in `CLAUSES`, to be broadcast to words × phrases."""
    best = chances.argmax(axis=1)
    sure = chances.max(axis=1)
    near = (s.zh_clauses[:, None] == s.zh_clauses) & ~s.nested
    places = np.eye(s.fr_clauses.max() + 1, dtype=np.float32)
    weight = near * sure
    known = weight.sum(axis=1, keepdims=True)
    share = weight @ places[s.fr_clauses[best]] / (known + _DOUBT)
    claimed = most(most(chances.T, ~s.nested).T, s.holds.T)  # of each French word, by others
    left = (1 - claimed.clip(0)) @ places[s.fr_clauses[s.single]]
    return [
        share[:, s.fr_clauses],
        known,
        _drift(s, best, sure),
        (near * (1 - sure)).sum(axis=1, keepdims=True),
        left[:, s.fr_clauses],
    ]


def _drift(s: Sentence, best: NDArray[np.int64], sure: NDArray[np.float32]) -> NDArray[np.float32]:
    """French words from each phrase to where the word's neighbours went, the nearer the more."""
    zh = np.array([token.start + token.end for token in s.zh]) / 2
    fr = np.array([phrase.first + phrase.last for phrase in s.fr]) / 2
    weight = np.exp(-np.abs(zh[:, None] - zh) / _REACH) * ~s.nested * sure
    total = weight.sum(axis=1)
    centre = (weight @ fr[best]) / np.maximum(total, 1e-6)
    return np.asarray(np.abs(fr - centre[:, None]) * (total > _DOUBT)[:, None], dtype=np.float32)
