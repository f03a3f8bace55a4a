"""How much of what two groups of sentences say a dictionary translates into each other.

A free translation leaves vectors of whole sentences little to compare; single words often still
tell which sentence is meant. A Chinese and a French word pair where an equivalent of the one has a
word that begins like the other (coopération, coopérer). Words that many sentences have count less.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter, defaultdict
from itertools import accumulate
from typing import TYPE_CHECKING, Protocol

import numpy as np

from duizhao.language.french.words import content_lemmas, without_remarks
from duizhao.language.script import to_simplified

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping, Sequence

    from numpy.typing import NDArray

    from duizhao.matching.sentences.path import Corridor
    from duizhao.model import Entry

_LONGEST = 6  # characters of a headword that is looked for
_USUAL = 3  # equivalents of an entry asked: rarer senses pair by chance
_STEM = 5  # letters by which words of one family begin alike
_PREPOSITION = re.compile("(?:à|au|aux|dans|de|du|en|par|sur) .* (?:à|de|que)")
_RARE = 0.5  # a word's weight is the number of sentences that have it to the power of minus this
_LITTLE = 2.0  # added to the weight of all words, so that one pair of words does not say everything


class Dictionary(Protocol):
    """A dictionary of Simplified words."""

    def __contains__(self, word: object) -> bool:
        """Tell whether it has a word."""

    def look(self, simplified: str) -> tuple[Entry, ...]:
        """Return the entries of a word."""


class Shared:
    """The words that the dictionary pairs in Chinese and French sentences of a corridor."""

    def __init__(
        self,
        zh: Sequence[str],
        fr: Sequence[str],
        dictionary: Dictionary,
        corridor: Corridor,
        largest: int,
    ) -> None:
        """Take the sentences, of which groups of up to `largest` inside a corridor count."""
        left, right = _translations(zh, dictionary), [_stems(text) for text in fr]
        self._weights, self._stem_weights = _weights(left), _weights(right)
        self._left = _sums(left, self._weights)
        self._right = _sums(right, self._stem_weights)
        self._places: defaultdict[str, list[int]] = defaultdict(list)  # French sentences of a stem
        for j, stems in enumerate(right):
            for stem in stems:
                self._places[stem].append(j)
        self._firsts = [int(corridor[max(i + 1 - largest, 0)][0]) for i in range(len(zh))]
        lasts = [min(int(corridor[i][1]) + largest, len(fr)) for i in range(len(zh))]
        self._rows = [self._row(*at) for at in zip(left, self._firsts, lasts, strict=True)]

    def shares(self, a: int, b: int, i: int, start: int, end: int) -> NDArray[np.float32]:
        """Return which share of their words a Chinese group has in common with French ones.

        The Chinese sentences are i … i + a - 1; the groups of b French sentences begin at
        `start` … `end` - 1. This is Dice's coefficient, of weights.
        """
        common = np.zeros(end - start + b - 1, np.float32)
        for row, first in zip(self._rows[i : i + a], self._firsts[i : i + a], strict=True):
            common += row[start - first : end - first + b - 1]
        french = self._right[start + b : end + b] - self._right[start:end]
        both = french + (self._left[i + a] - self._left[i] + _LITTLE)
        shares = np.convolve(common, np.ones(b, np.float32), "valid") / both
        return np.asarray(np.minimum(shares, 1), np.float32)

    def _row(
        self, words: Mapping[str, Collection[str]], first: int, last: int
    ) -> NDArray[np.float32]:
        """Return the weight of the paired words of a Chinese sentence and each French one."""
        row = np.zeros(last - first, np.float32)
        for stem in frozenset().union(*words.values()) & self._places.keys():
            row[self._near(stem, first, last)] += self._stem_weights[stem]
        for word, stems in words.items():
            near = {j for stem in stems for j in self._near(stem, first, last)}
            row[[*near]] += self._weights[word]
        return row

    def _near(self, stem: str, first: int, last: int) -> list[int]:
        """Return the French sentences `first` … `last` - 1 that have a stem, from `first` on."""
        places = self._places.get(stem, [])
        return [j - first for j in places[bisect_left(places, first) : bisect_left(places, last)]]


def _translations(texts: Sequence[str], dictionary: Dictionary) -> list[dict[str, frozenset[str]]]:
    """Return the words of each Chinese text with the stems of their equivalents.

    A word is the longest that the dictionary has at its place.
    """
    stems: dict[str, frozenset[str]] = {}
    found = []
    for text in map(to_simplified, texts):
        words, start = {}, 0
        while start < len(text):
            ends = range(min(start + _LONGEST, len(text)), start, -1)
            word = next((text[start:end] for end in ends if text[start:end] in dictionary), "")
            if word and word not in stems:
                entries = dictionary.look(word)
                french = (text for entry in entries for text in entry.french[:_USUAL])
                stems[word] = frozenset().union(*map(_stems, french))
            if word:
                words[word] = stems[word]
            start += len(word) or 1
        found.append(words)
    return found


def _stems(text: str) -> frozenset[str]:
    """Return how the French words that carry meaning begin; none of a preposition (à partir de)."""
    plain = without_remarks(text)
    if _PREPOSITION.fullmatch(plain):
        return frozenset()
    return frozenset(lemma[:_STEM] for lemma in content_lemmas(plain))


def _weights(sentences: Sequence[Collection[str]]) -> dict[str, float]:
    counts = Counter(word for sentence in sentences for word in sentence)
    return {word: count**-_RARE for word, count in counts.items()}


def _sums(
    sentences: Sequence[Collection[str]], weights: Mapping[str, float]
) -> NDArray[np.float32]:
    """Return the weight of the words of the first 0, 1, … sentences; shape (n + 1,)."""
    each = (sum(weights[word] for word in sentence) for sentence in sentences)
    return np.array([*accumulate(each, initial=0.0)], np.float32)
