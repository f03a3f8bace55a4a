"""Whether anything certain speaks for a pair, or for another use of its word or phrase.

Certain are the dictionary, in either direction, the same letters and the same number. A word whose
dictionary meaning stands elsewhere in the sentence seldom means this phrase; nor does a phrase mean
this word that is the dictionary's French of another.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from duizhao.language.french.verb import infinitives
from duizhao.matching.phrases.dictionary import lemmas
from duizhao.matching.phrases.sentence import most

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    from duizhao.matching.phrases.sentence import Sentence

    Plane = NDArray[np.float32]

SUPPORT = (
    "support",
    "support_elsewhere",
    "support_of_others",
    "verb_overlap",
    "commonness",
)


def support(s: Sentence, certain: Sequence[Plane]) -> list[Plane]:
    """Return the signals named in `SUPPORT`, given those that are certain, each of 0 to 1."""
    best = np.max(certain, axis=0)
    others = most(most(best.T, ~s.nested).T, s.overlap).clip(0)
    return [
        best,
        best.max(axis=1, keepdims=True) - best,
        others,
        _verb_overlap(s),
        np.log1p([[min(uses) for uses in s.uses]]),
    ]


def _verb_overlap(s: Sentence) -> Plane:
    """Return the share of each phrase that may be forms of verbs the word's glosses have: vit."""
    verbs = [frozenset(infinitives(form)) for form in s.forms]
    found = np.zeros((len(s.zh), len(s.fr)), np.float32)
    for row, glosses in enumerate(s.glosses):
        meant = {words[0] for words in map(lemmas, glosses) if len(words) == 1}
        hit = np.array([not meant.isdisjoint(each) for each in verbs])
        found[row] = s.holds @ hit / s.sizes
    return found
