"""Long sentences in parts, each with its own French, so that a blank has a sentence one can read.

A sentence is cut after a comma (or a stronger mark) where the French, too, has a mark that keeps
apart the equivalents of all words before and after. The parts are passages like any other.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import partial
from itertools import accumulate, pairwise
from typing import Literal, TypeVar

from duizhao.model import Analysis, Pair, Passage, Span, Token
from duizhao.notes.choosing.french_choice import FrenchTerm

_SHORTEST = 8  # characters of a part: fewer say nothing alone
_MARK = re.compile("[，,；;：:。！？!?…]+[”’」』》）)]*")
_FRENCH_MARK = re.compile(r"(?:[,;:!?…]+|(?<=\w\w)\.)(?:\s?[»”)])*\s+|\s[–—]\s+")
_OPENING, _CLOSING = "（(《〈", "）)》〉"

Cut = tuple[int, int]  # a place in the Chinese and its place in the French
U = TypeVar("U", Token, FrenchTerm)
T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Part:
    """A passage, or a piece of one that is a passage by itself."""

    passage: Passage
    whole: int  # index of the passage it is from
    start: Cut  # where it begins there


def parts(passages: Sequence[Passage], longest: int) -> tuple[Part, ...]:
    """Return the passages in order, those of more than `longest` Chinese characters in parts.

    Parts are as even as the marks allow; what has no mark to cut at stays long. 0 leaves all whole.
    """
    return tuple(
        part for index, whole in enumerate(passages) for part in _parts(whole, index, longest)
    )


def _parts(whole: Passage, index: int, longest: int) -> Iterator[Part]:
    start, end = (0, 0), (len(whole.zh.text), len(whole.fr))
    chosen = _chosen(tuple(_cuts(whole)), start, end, longest) if longest else []
    if not chosen:
        yield Part(whole, index, start)
        return
    for number, (first, last) in enumerate(pairwise([start, *chosen, end]), 1):
        piece = _piece(whole, (first[0], last[0]), (first[1], last[1]))
        yield Part(replace(piece, id=f"{whole.id}.{number}"), index, first)


def _chosen(cuts: Sequence[Cut], start: Cut, end: Cut, longest: int) -> list[Cut]:
    """Return the cuts to make between two places: in the middle, then in halves too long still."""
    inside = [cut for cut in cuts if start[0] + _SHORTEST <= cut[0] <= end[0] - _SHORTEST]
    if end[0] - start[0] <= longest or not inside:
        return []
    middle = min(inside, key=lambda cut: abs(2 * cut[0] - start[0] - end[0]))
    left, right = _chosen(inside, start, middle, longest), _chosen(inside, middle, end, longest)
    return [*left, middle, *right]


def _cuts(whole: Passage) -> Iterator[Cut]:
    """Yield the places where a passage may be cut, in order, each further on in both languages."""
    borders = [match.end() for match in _FRENCH_MARK.finditer(whole.fr)]
    said = sorted((pair for pair in whole.pairs if pair.fr), key=lambda pair: pair.zh)
    # The pair whose French goes furthest among the first ones, and begins first among the others.
    furthest = list(accumulate(said, partial(max, key=lambda pair: pair.fr[-1][1])))
    first = list(accumulate(reversed(said), partial(min, key=lambda pair: pair.fr[0][0])))[::-1]
    told = 0  # pairs before the last cut
    for here in _marks(whole):
        before = bisect_left(said, here, key=lambda pair: pair.zh[0])
        if not whole.fr:
            yield here, 0
        elif told < before < len(said):
            place = _border(furthest[before - 1], first[before], here, borders)
            if place is not None:
                told = before
                yield here, place


def _marks(whole: Passage) -> Iterator[int]:
    """Yield the ends of marks that are not within a word (1,600), a term, brackets or a title."""
    units = (*whole.zh.tokens, *whole.zh.terms)
    inside = {place for unit in units for place in range(unit.start + 1, unit.end)}
    depth = position = 0
    for match in _MARK.finditer(whole.zh.text):
        passed = whole.zh.text[position : match.end()]
        depth += sum(c in _OPENING for c in passed) - sum(c in _CLOSING for c in passed)
        position = match.end()
        if depth <= 0 and position not in inside:
            yield position


def _border(last: Pair, first: Pair, here: int, borders: Sequence[int]) -> int | None:
    """Return the mark in the French between the last equivalent and the first; None without one.

    Of several, the one as far from its neighbours as the Chinese mark is from its own.
    """
    left, right = last.fr[-1][1], first.fr[0][0]
    share = (here - last.zh[1]) / max(first.zh[0] - last.zh[1], 1)
    fitting = borders[bisect_left(borders, left) : bisect_right(borders, right)]
    return min(fitting, key=lambda b: abs(b - left - share * (right - left)), default=None)


def _piece(whole: Passage, zh: Span, fr: Span) -> Passage:
    """Return a piece of a passage as a passage of its own."""
    analysis = Analysis(
        whole.zh.text[slice(*zh)],
        whole.zh.simplified[slice(*zh)],
        whole.zh.traditional[slice(*zh)],
        tuple(moved(token, zh[0]) for token in _within(whole.zh.tokens, zh, _start)),
        tuple(moved(term, zh[0]) for term in _within(whole.zh.terms, zh, _start)),
    )
    text = whole.fr[slice(*fr)].rstrip()
    found = _within(whole.pairs, zh, lambda pair: pair.zh[0])
    pairs = tuple(moved_pair(pair, (zh[0], fr[0]), len(text)) for pair in found)
    labels = tuple(_shifted(whole.labels, zh)), tuple(_shifted(whole.fr_labels, fr))
    return replace(whole, zh=analysis, fr=text, pairs=pairs, labels=labels[0], fr_labels=labels[1])


def _shifted(spans: Sequence[Span], within: Span) -> Iterator[Span]:
    """Yield the spans of a piece, as seen from its beginning."""
    first, last = within
    yield from ((a - first, b - first) for a, b in spans if first <= a and b <= last)


def _within(found: Sequence[T], span: Span, start: Callable[[T], int]) -> Sequence[T]:
    """Return what begins in a span, of things in order."""
    first, last = (bisect_left(found, place, key=start) for place in span)
    return found[first:last]


def _start(token: Token) -> int:
    return token.start


def part_of(found: Sequence[Part], whole: int, place: int, side: Literal["zh", "fr"]) -> int:
    """Return the index of the part that has a place of a passage, in the language of `side`."""
    which = 0 if side == "zh" else 1
    return bisect_right(found, (whole, place), key=lambda p: (p.whole, p.start[which])) - 1


def moved(unit: U, by: int) -> U:
    """Return a word or term that many characters nearer to the beginning."""
    return replace(unit, start=unit.start - by, end=unit.end - by)


def moved_pair(pair: Pair, start: Cut, length: int) -> Pair:
    """Return a pair as seen from a part with so many characters of French.

    What lies outside of them is left out: a person may have put it anywhere.
    """
    spans = ((a - start[1], b - start[1]) for a, b in pair.fr)
    inside = tuple((a, b) for a, b in spans if a >= 0 and b <= length)
    return Pair((pair.zh[0] - start[0], pair.zh[1] - start[0]), inside, pair.score)
