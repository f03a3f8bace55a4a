"""The best way to cut a run of hanzi into words: a lattice of candidates and the heaviest path."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from duizhao.language.segment_features import NUMBER, NUMERALS, WordFeatures

if TYPE_CHECKING:
    from collections.abc import Mapping

    from duizhao.language.segment import Dictionary

EDGE = "^"  # category of what is before the first word of a text and after the last
_LONGEST_KNOWN = 10  # characters; the few longer entries of the dictionary are whole titles

Ends = list[list[int]]  # for each place of a run, where a word that begins there may end


class _Arc(NamedTuple):
    """A word at the end of the best path that leads to it."""

    score: float
    category: str
    start: int
    previous: _Arc | None


class Lattice:
    """Weighs the ways through a run of hanzi: what each word is worth, and what follows what."""

    def __init__(
        self, dictionary: Dictionary, features: WordFeatures, weights: Mapping[str, float]
    ) -> None:
        self._dictionary = dictionary
        self.features = features
        self._weights = weights
        self._word = lru_cache(maxsize=200_000)(self._weigh)

    def surroundings(self, text: str, start: int, end: int) -> tuple[str, str]:
        """Return the categories of the characters of `text` around a run, for `path`."""
        before, after = text[start - 1 : start] if start else "", text[end : end + 1]
        category = self.features.category
        return category(before) if before else EDGE, category(after) if after else EDGE

    def ends(self, run: str) -> Ends:
        """Return the candidates: words of the dictionary, characters, likely names.

        A number is never cut.
        """
        return [self._ends_at(run, start) for start in range(len(run))]

    def _ends_at(self, run: str, start: int) -> list[int]:
        known = [
            end
            for end in range(start + 2, min(len(run), start + _LONGEST_KNOWN) + 1)
            if run[start:end] in self._dictionary
        ]
        number = NUMBER.match(run, start)
        if number and (start == 0 or run[start - 1] not in NUMERALS):
            return [number.end(), *(end for end in known if end > number.end())]
        return [start + 1, *known, *self._new_words(run, start)]

    def path(self, run: str, ends: Ends, before: str = EDGE, after: str = EDGE) -> list[int]:
        """Return the cuts of `run`, 0 and its length included, on the heaviest path.

        `before` and `after` are the categories of what surrounds `run`. Viterbi over the words of
        the lattice, the categories of neighbours being weighed too.
        """
        arriving: list[list[_Arc]] = [[] for _ in range(len(run) + 1)]
        arriving[0] = [_Arc(0.0, before, -1, None)]
        weight_of = self._weights.get
        for start, here in enumerate(arriving[:-1]):
            if not here:
                continue
            for end in ends[start]:
                weight, category = self._word(run[start:end])
                best, previous = max(
                    (arc.score + weight_of(f"{arc.category}>{category}", 0.0), -place)
                    for place, arc in enumerate(here)
                )
                arriving[end].append(_Arc(best + weight, category, start, here[-previous]))
        arc: _Arc | None = max(
            arriving[-1], key=lambda arc: arc.score + weight_of(f"{arc.category}>{after}", 0.0)
        )
        cuts = [len(run)]
        while arc is not None and arc.start >= 0:
            cuts.append(arc.start)
            arc = arc.previous
        return cuts[::-1]

    def refresh(self) -> None:
        """Forget what words weigh, after a change of the weights."""
        self._word.cache_clear()

    def _weigh(self, word: str) -> tuple[float, str]:
        weight_of = self._weights.get
        total = sum(weight_of(name, 0.0) * value for name, value in self.features.describe(word))
        return total, self.features.category(word)

    def _new_words(self, run: str, start: int) -> list[int]:
        """Return the ends of likely words at `start` that the dictionary does not have."""
        features, found = self.features, set[int]()
        if features.is_surname(run[start : start + 2]):
            names = range(start + 2, min(start + 4, len(run)) + 1)
            found.update(end for end in names if features.is_chinese_name(run[start:end]))
        found.update(range(start + 2, features.foreign_until(run, start) + 1))
        if features.is_reduplication(run[start : start + 4]):
            found.add(start + 4)
        return [end for end in sorted(found) if run[start:end] not in self._dictionary]
