"""What the dictionary says of each pair, by the word's French and by the way back.

The way back: a phrase is the French of some headwords (jeter: 扔, 投, 丢). A word that is written
with the characters of one of them (扔进) likely means that phrase.
"""

from __future__ import annotations

from functools import lru_cache
from itertools import chain
from typing import TYPE_CHECKING

import numpy as np

from duizhao.language.french.words import units
from duizhao.matching.phrases.sentence import AKIN

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    from duizhao.matching.phrases.sentence import Sentence

    Plane = NDArray[np.float32]

DICTIONARY = (
    "gloss_cosine", "gloss_row_gap", "gloss_overlap", "gloss_known", "parts_cosine",
    "parts_overlap", "back_characters", "back_known",
)  # fmt: skip

_ALMOST = 0.9  # what all the same characters in another order are worth


def dictionary(s: Sentence) -> list[Plane]:
    """Return the signals named in `DICTIONARY`, to be broadcast to words × phrases."""
    cosine = np.zeros((len(s.zh), len(s.fr)), dtype=np.float32)
    common, parts_cosine, parts_overlap = cosine.copy(), cosine.copy(), cosine.copy()
    right = s.right
    for row, (whole, parts) in enumerate(zip(s.glosses, s.part_glosses, strict=True)):
        if whole:
            cosine[row], common[row] = _likeness(s, right, whole)
        elif parts:
            found = np.array([_likeness(s, right, part) for part in parts])
            parts_cosine[row], parts_overlap[row] = found.mean(axis=0)
    known = np.array([[bool(whole)] for whole in s.glosses], dtype=np.float32)
    return [
        cosine,
        cosine - cosine.max(axis=1, keepdims=True),
        common,
        known,
        parts_cosine,
        parts_overlap,
        _back_characters(s),
        np.log1p([[len(words) for words in s.headwords]]).astype(np.float32),
    ]


def _likeness(s: Sentence, right: Plane, glosses: Sequence[str]) -> tuple[Plane, Plane]:
    """How alike each phrase and the best of some glosses are, as vectors and as words."""
    vectors = np.array([s.vectors[gloss] for gloss in glosses])
    found = np.max([overlap(lemmas(gloss), s) for gloss in glosses], axis=0)
    return (vectors @ right.T).max(axis=0), found


def overlap(words: Sequence[str], s: Sentence) -> Plane:
    """F1 of some words and of those of each phrase; words of one family count in part."""
    here = [*zip(s.lemmas, s.forms, strict=True)]
    if s.beginnings.isdisjoint(word[:AKIN] for word in words):
        return np.zeros(len(s.fr), dtype=np.float32)
    like = np.array([[likeness(one, *other) for other in here] for one in words])
    recall = np.where(s.holds[:, None, :], like[None], 0).max(axis=2).mean(axis=1)
    precision = s.holds @ like.max(axis=0) / s.sizes
    return np.asarray(2 * precision * recall / np.maximum(precision + recall, 1e-6))


@lru_cache(maxsize=65536)
def lemmas(gloss: str) -> tuple[str, ...]:
    """Return the lemmas of its words that carry meaning, of all if none does."""
    found = units(gloss)
    return tuple(word.lemma for word in found if not word.function) or tuple(
        word.lemma for word in found
    )


@lru_cache(maxsize=65536)
def likeness(one: str, lemma: str, form: str) -> float:
    """1 for a word of the text, given as its lemma or its form, less for one that begins alike.

    So coopérer and coopération are alike in part, and what begins otherwise not at all.
    """
    if one in (lemma, form):
        return 1.0
    common = next((i for i, (a, b) in enumerate(zip(one, lemma, strict=False)) if a != b), None)
    if common is None:
        common = min(len(one), len(lemma))
    share = common / max(len(one), len(lemma))
    return share if common >= AKIN and share >= 0.5 else 0.0


def _back_characters(s: Sentence) -> Plane:
    """How many characters each word shares with the best of the headwords of each phrase."""
    words = [token.simplified for token in s.zh]
    heads = [*dict.fromkeys(chain(*s.headwords))]
    shared = np.zeros((len(words), len(s.fr)), dtype=np.float32)
    if not heads:
        return shared
    alike = _dice(words, heads)
    number = {head: column for column, head in enumerate(heads)}
    for column, found in enumerate(s.headwords):
        if found:
            shared[:, column] = alike[:, [number[head] for head in found]].max(axis=1)
    return shared


def _dice(words: Sequence[str], others: Sequence[str]) -> NDArray[np.float64]:
    """Dice's coefficient of the characters of each two words; 1 only for the same word."""
    characters = {character: i for i, character in enumerate(dict.fromkeys("".join(words)))}
    written = np.zeros((2, max(len(words), len(others)), len(characters)))
    for some, table in zip((words, others), written, strict=True):
        for row, word in enumerate(some):
            table[row, [characters[c] for c in word if c in characters]] = 1
    common = written[0, : len(words)] @ written[1, : len(others)].T
    sizes, other_sizes = ([len({*word}) for word in some] for some in (words, others))
    same = np.array(words)[:, None] == np.array(others)
    return np.where(same, 1.0, _ALMOST * 2 * common / np.add.outer(sizes, other_sizes))
