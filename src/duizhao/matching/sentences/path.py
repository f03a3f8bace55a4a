"""The best monotone path through two texts, inside a corridor of positions."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from duizhao.matching.sentences.merit import Merits

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    from duizhao.matching.sentences.dictionary import Shared
    from duizhao.matching.sentences.merit import Side

    Corridor = NDArray[np.intp]  # (n + 1, 2): first, last French position at each Chinese one
    Path = list[tuple[int, int]]  # steps: how many sentences each takes of either side

_MARGIN = 40  # positions kept on either side of a coarse path
_NEVER = np.float32(-1e9)


def whole(n: int, m: int) -> Corridor:
    """Return the corridor that leaves nothing out."""
    return np.tile(np.array([0, m], np.intp), (n + 1, 1))


def corridor_around(path: Path, n: int, m: int) -> Corridor:
    """Return the corridor around the `path` of a text at half the resolution."""
    first = np.full(n + 3, m, np.intp)
    last = np.zeros(n + 3, np.intp)
    i = j = 0
    for a, b in [(0, 0), *path]:
        i, j = i + a, j + b
        rows = slice(max(2 * i - 1, 0), min(2 * i + 2, n + 1))
        first[rows] = np.minimum(first[rows], 2 * j - _MARGIN)
        last[rows] = np.maximum(last[rows], 2 * j + _MARGIN)
    first, last = first[: n + 1].clip(0, m), last[: n + 1].clip(0, m)
    first[0], last[n] = 0, m
    return np.stack([np.minimum.accumulate(first[::-1])[::-1], np.maximum.accumulate(last)], 1)


def best_path(
    left: Side,
    right: Side,
    shapes: Sequence[tuple[int, int]],
    corridor: Corridor,
    shared: Shared | None = None,
) -> Path:
    """Return the steps from the start of both texts to their end with the most merit."""
    merits = Merits(left, right, corridor, _transposed(corridor, len(right)), shared)
    n, m = len(left), len(right)
    best: list[NDArray[np.float32]] = []
    steps: list[NDArray[np.int8]] = []  # index into shapes; -1: Chinese alone; -2: French alone
    for i in range(n + 1):
        first, last = (int(c) for c in corridor[i])
        row = np.full(last - first + 1, _NEVER, np.float32)
        step = np.full(last - first + 1, -2, np.int8)
        if i == 0:
            row[0] = 0.0
        else:
            _offer(row, step, first, best[i - 1], int(corridor[i - 1][0]), -1)
        for number, (a, b) in enumerate(shapes):
            if i < a:
                continue
            start, end = int(corridor[i - a][0]), min(int(corridor[i - a][1]), m - b)
            if end >= start:
                gained = merits.row(a, b, i - a, start, end + 1)
                _offer(row, step, first, best[i - a][: end - start + 1] + gained, start + b, number)
        best.append(_with_french_alone(row, step))
        steps.append(step)
    return _trace(steps, shapes, corridor, n, m)


def _offer(
    row: NDArray[np.float32],
    step: NDArray[np.int8],
    first: int,
    values: NDArray[np.float32],
    start: int,
    number: int,
) -> None:
    """Take `values`, which belong to positions from `start`, where they are better."""
    low, high = max(first, start), min(first + len(row), start + len(values))
    if low >= high:
        return
    here = slice(low - first, high - first)
    there = values[low - start : high - start]
    better = there > row[here]
    row[here][better] = there[better]
    step[here][better] = number


def _with_french_alone(row: NDArray[np.float32], step: NDArray[np.int8]) -> NDArray[np.float32]:
    """Return the row with each position also reached from those before it."""
    reached = np.maximum.accumulate(row)
    step[reached > row] = -2
    return np.asarray(reached, np.float32)


def _trace(
    steps: Sequence[NDArray[np.int8]],
    shapes: Sequence[tuple[int, int]],
    corridor: Corridor,
    n: int,
    m: int,
) -> Path:
    path: Path = []
    i, j = n, m
    moves = {-1: (1, 0), -2: (0, 1), **dict(enumerate(shapes))}
    while i or j:
        a, b = moves[int(steps[i][j - int(corridor[i][0])])]
        path.append((a, b))
        i, j = i - a, j - b
    return path[::-1]


def _transposed(corridor: Corridor, m: int) -> Corridor:
    """Return the corridor seen from the French side."""
    positions = np.arange(m + 1)
    first = np.searchsorted(corridor[:, 1], positions, side="left")
    last = np.searchsorted(corridor[:, 0], positions, side="right") - 1
    return np.stack([first, last], 1)
