"""Whether a phrase is one of the ways in which translations render a word."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

import numpy as np

from duizhao.language.french.verb import infinitives
from duizhao.matching.phrases.dictionary import likeness, overlap
from duizhao.matching.phrases.sentence import AKIN

if TYPE_CHECKING:
    from collections.abc import Mapping

    from numpy.typing import NDArray

    from duizhao.matching.phrases.sentence import Sentence

    Plane = NDArray[np.float32]
    Renderings = tuple[tuple[str, ...], ...]  # the words of each that carry meaning

RENDERED = ("rendered", "rendered_elsewhere", "rendered_parts", "rendered_known")


def rendered(s: Sentence) -> list[Plane]:
    """Return the signals named in `RENDERED`, to be broadcast to words × phrases."""
    whole = np.zeros((len(s.zh), len(s.fr)), np.float32)
    parts = whole.copy()
    for row, (own, of_parts) in enumerate(zip(s.renderings, s.part_renderings, strict=True)):
        if own:
            whole[row] = _best(s, own)
        elif of_parts:
            parts[row] = np.mean([_best(s, each) for each in of_parts], axis=0)
    known = np.array([[bool(own)] for own in s.renderings], np.float32)
    return [whole, whole.max(axis=1, keepdims=True) - whole, parts, known]


def _best(s: Sentence, renderings: Renderings) -> Plane:
    """Return how alike each phrase and the best of some renderings are, from 0 to 1."""
    found = [
        overlap(words, s)
        for words in renderings
        if len(words) > 1 and not s.beginnings.isdisjoint(word[:AKIN] for word in words)
    ]
    return np.asarray(np.max([_best_word(s, renderings), *found], axis=0), np.float32)


def _best_word(s: Sentence, renderings: Renderings) -> Plane:
    """Return how alike each phrase and the best of the renderings of one word are."""
    single = _by_beginning(renderings)
    words = zip(s.lemmas, s.forms, strict=True)
    like = np.array([_nearest(lemma, form, single) for lemma, form in words], np.float32)
    recall = np.where(s.holds, like, 0).max(axis=1)
    precision = s.holds @ like / s.sizes
    return np.asarray(2 * precision * recall / np.maximum(precision + recall, 1e-6), np.float32)


def _nearest(lemma: str, form: str, single: Mapping[str, list[str]]) -> float:
    """Return how alike a word of the text and the best of some renderings of one word are."""
    if any(verb in single.get(verb[:AKIN], ()) for verb in infinitives(form)):
        return 1.0
    some = (*single.get(lemma[:AKIN], ()), *single.get(form[:AKIN], ()))
    return max((likeness(one, lemma, form) for one in some), default=0.0)


@lru_cache(maxsize=16384)
def _by_beginning(renderings: Renderings) -> Mapping[str, list[str]]:
    """Return the renderings of one word by the letters in which words of a family agree."""
    found: dict[str, list[str]] = {}
    for words in renderings:
        if len(words) == 1:
            found.setdefault(words[0][:AKIN], []).append(words[0])
    return found
