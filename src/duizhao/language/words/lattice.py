"""The best way to cut a run of hanzi into words: a lattice of candidates and the heaviest path."""

from __future__ import annotations

from functools import lru_cache
from itertools import pairwise, starmap
from operator import itemgetter
from typing import TYPE_CHECKING, NamedTuple

from duizhao.language.words.classes import word_class
from duizhao.language.words.features import (
    DOT,
    LONGEST_FOREIGN,
    MONTH,
    NUMBER,
    NUMERALS,
    WordFeatures,
    neighbours,
)

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from duizhao.language.words.segmenter import Dictionary

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
        self._follows = lru_cache(maxsize=None)(self._weigh_neighbours)  # a few hundred pairs

    def surroundings(self, text: str, start: int, end: int) -> tuple[str, str]:
        """Return the categories of the characters of `text` around a run, for `path`."""
        before, after = text[start - 1 : start] if start else "", text[end : end + 1]
        category = self.features.category
        return category(before) if before else EDGE, category(after) if after else EDGE

    def ends(self, run: str, before: str = EDGE, after: str = EDGE) -> Ends:
        """Return the candidates: words of the dictionary, characters, likely names.

        Numbers and months are never cut. What stands beside a dot may be a name of any
        characters; `before` and `after` are as for `path`.
        """
        ends = [self._ends_at(run, start) for start in range(len(run))]
        for start, end in self._beside_dots(run, before == DOT, after == DOT):
            if end not in ends[start]:
                ends[start] = sorted((*ends[start], end))
        return ends

    def _beside_dots(self, run: str, begins: bool, finishes: bool) -> Iterator[tuple[int, int]]:
        """Yield the parts of names (索尔斯道姆) that begin or finish a run beside a dot."""
        lengths = range(2, min(len(run), LONGEST_FOREIGN) + 1)
        foreign = self.features.may_stand_beside_dot
        if begins:
            yield from ((0, size) for size in lengths if foreign(run[:size]))
        if finishes:
            yield from ((len(run) - size, len(run)) for size in lengths if foreign(run[-size:]))

    def _ends_at(self, run: str, start: int) -> list[int]:
        words = self._dictionary.beginning(run[start])
        longest = min(len(run), start + _LONGEST_KNOWN)
        known = [end for end in range(start + 2, longest + 1) if run[start:end] in words]
        if run[start : start + 2] in word_class("currencies"):
            return known  # no 欧|元
        if month := MONTH.match(run, start):
            return [month.end(), *(end for end in known if end > month.end())]
        number = NUMBER.match(run, start)
        if number and (start == 0 or run[start - 1] not in NUMERALS):
            last = number.end()
            longer = [end for end in known if end > last and self._is_word(run[start:end])]
            return [last, *longer, *(self._new_words(run, start) if last == start + 1 else ())]
        return [start + 1, *known, *self._new_words(run, start)]

    def _is_word(self, word: str) -> bool:
        """Tell what begins as a number and is none: the dictionary has phrases too (八十多岁)."""
        return self._dictionary.tag(word) != "m" or self.features.is_listed(word)

    def path(self, run: str, ends: Ends, before: str = EDGE, after: str = EDGE) -> list[int]:
        """Return the cuts of `run`, 0 and its length included, on the heaviest path.

        `before` and `after` are the categories of what surrounds `run`. Viterbi over the words of
        the lattice, the categories of neighbours being weighed too; `[]` where no path leads
        through.
        """
        arriving: list[dict[str, _Arc]] = [{} for _ in range(len(run) + 1)]  # by category
        arriving[0] = {before: _Arc(0.0, before, -1, None)}
        for start, here in enumerate(arriving[:-1]):
            if not here:
                continue
            for end in ends[start]:
                weight, category = self._word(run[start:end])
                score, previous = self._best(here, category)
                there = arriving[end].get(category)
                if there is None or score + weight > there.score:
                    arriving[end][category] = _Arc(score + weight, category, start, previous)
        if not arriving[-1]:
            return []
        arc: _Arc | None = self._best(arriving[-1], after)[1]
        cuts = [len(run)]
        while arc is not None and arc.start >= 0:
            cuts.append(arc.start)
            arc = arc.previous
        return cuts[::-1]

    def weigh(self, words: Sequence[str], before: str, after: str) -> float:
        """Return what a path of these words weighs; `before` and `after` as for `path`."""
        weighed = [self._word(word) for word in words]
        categories = [before, *(category for _, category in weighed), after]
        return sum(weight for weight, _ in weighed) + sum(
            starmap(self._follows, pairwise(categories))
        )

    def _best(self, arcs: Mapping[str, _Arc], category: str) -> tuple[float, _Arc]:
        """Return the arc that a word of `category` best follows, and the score it then has."""
        if len(arcs) == 1:
            (arc,) = arcs.values()
            return arc.score + self._follows(arc.category, category), arc
        scores = [(arc.score + self._follows(arc.category, category), arc) for arc in arcs.values()]
        return max(scores, key=itemgetter(0))

    def refresh(self) -> None:
        """Forget what words weigh, after a change of the weights."""
        self._word.cache_clear()
        self._follows.cache_clear()

    def _weigh_neighbours(self, category: str, following: str) -> float:
        return sum(self._weights.get(name, 0.0) for name in neighbours(category, following))

    def _weigh(self, word: str) -> tuple[float, str]:
        weight_of = self._weights.get
        total = sum(weight_of(name, 0.0) * value for name, value in self.features.describe(word))
        return total, self.features.sort(word)

    def _new_words(self, run: str, start: int) -> list[int]:
        """Return the ends of likely words at `start` that the dictionary does not have."""
        features = self.features
        found = set(features.foreign_ends(run, start))
        if features.is_surname(run[start : start + 2]):
            names = range(start + 2, min(start + 4, len(run)) + 1)
            found.update(
                end
                for end in names
                if features.is_chinese_name(run[start:end]) and not _is_even(run, start, end)
            )
        if features.is_familiar(run[start : start + 2]):
            found.add(start + 2)
        if features.is_reduplication(run[start : start + 4]):
            found.add(start + 4)
        known = self._dictionary
        return [end for end in sorted(found) if run[start:end] not in known]


def _is_even(run: str, start: int, end: int) -> bool:
    """Tell 连…都 (even) from a person of this surname: 连|水|都."""
    return run[start] == "连" and run[end : end + 1] in {"都", "也"}
