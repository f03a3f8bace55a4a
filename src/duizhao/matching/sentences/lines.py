"""Sentences left alone, paired by where they stand.

A free translation may say nothing its sentence says, as an idiom for an idiom. What is left alone
at the same place of both sides is likelier such a pair than something left out and something added;
headings and bylines are not, of which translations often have their own. And where two files have
as many lines, and nearly all that was paired stands in the same line of both, what is left of a
line on one side is the counterpart of what is left of it on the other.
"""

from __future__ import annotations

import re
from collections import Counter
from itertools import accumulate, groupby, pairwise
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Sequence

    from duizhao.matching.sentences.path import Path
    from duizhao.model import Sentence

_LEAST = 6  # lines from which on their numbers are no coincidence
_END = re.compile('[。！？…!?.][”’」』»"）)\\s]*$')  # of a sentence; headings have none
_AGREE = 0.95  # share of the beads that keep to one line


def pair_neighbours(path: Path, zh: Sequence[Sentence], fr: Sequence[Sentence]) -> Path:
    """Return the steps of a path, as many neighbours alone on either side paired one by one."""
    result: Path = []
    i = j = 0
    for alone, steps in groupby(path, key=lambda step: 0 in step):
        own = list(steps)
        a, b = sum(step[0] for step in own), sum(step[1] for step in own)
        sentences = (*zh[i : i + a], *fr[j : j + b])
        if alone and a == b and all(_END.search(sentence.text) for sentence in sentences):
            own = [(1, 1)] * a
        result += own
        i, j = i + a, j + b
    return result


def pair_lines(
    path: Path, zh: Sequence[Sentence], fr: Sequence[Sentence], shapes: Collection[tuple[int, int]]
) -> Path:
    """Return the steps of a path, those alone on the same line of both sides as one of `shapes`."""
    left, right = _ranks(zh), _ranks(fr)
    if left[-1] != right[-1] or left[-1] < _LEAST:
        return path
    starts = list(
        pairwise(accumulate(path, lambda a, b: (a[0] + b[0], a[1] + b[1]), initial=(0, 0)))
    )
    lines = [(left[a:b], right[c:d]) for (a, c), (b, d) in starts]
    paired = [set(a) == set(b) and len(set(a)) == 1 for a, b in lines if a and b]
    if sum(paired) < _AGREE * len(paired) or not paired:
        return path
    result: Path = []
    for whole, steps in groupby(lines, key=all):
        own = list(steps)
        result += [(len(a), len(b)) for a, b in own] if whole else _alone(own, shapes)
    return result


def _alone(
    steps: Sequence[tuple[Sequence[int], Sequence[int]]], shapes: Collection[tuple[int, int]]
) -> Iterator[tuple[int, int]]:
    """Yield the steps for neighbours without counterpart, given by the lines they stand in."""
    left, right = (Counter(line for step in steps for line in step[side]) for side in range(2))
    for line in sorted(left | right):
        step = left[line], right[line]
        if step in shapes:
            yield step
        else:
            yield from [(1, 0)] * step[0] + [(0, 1)] * step[1]


def _ranks(side: Sequence[Sentence]) -> list[int]:
    """Return of each sentence which of the lines that hold any it begins in, from 1 on."""
    lines = [sentence.line for sentence in side]
    return list(accumulate((a != b for a, b in pairwise([-1, *lines]))))
