"""What a bead is worth: how alike its sides are, beyond how alike everything is.

The merit of a group of Chinese and a group of French sentences is the cosine of their vectors,
less the mean cosine of each with its nearest neighbours on the other side (the margin of Artetxe &
Schwenk, 2019, here as a difference: it takes away the advantage of sentences that resemble
everything), and the words a dictionary finds in both, less what unlikely lengths and merged
sentences cost. A sentence without counterpart is worth nothing and costs nothing.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from numpy.typing import NDArray

    from duizhao.matching.sentences.dictionary import Shared

_NEAREST = 4
_LENGTH = 0.25  # cost of sides whose lengths are a factor e off the text's own ratio; grows squared
_MOST_LENGTH = 0.1  # and no more: a free translation may be far shorter
_SHORT = 10  # characters added to lengths, so that short sentences may differ more
_MERGED = 0.02  # cost of each sentence in a group beyond the first
_BREAK = 0.15  # cost of each paragraph's end inside it, where paragraphs have many sentences
_SHARED = 0.64  # what it is worth that the dictionary pairs all words of both sides


@dataclass(frozen=True, slots=True)
class Side:
    """One side of a text: its sentences' vectors, of which those of groups are made when needed.

    A group's vector is the sum of its sentences', weighted by length, at unit length. Only the
    sums' lengths are kept: the vectors of all groups would be four times those of the sentences.
    """

    vectors: NDArray[np.float32]  # [i]: unit vector of sentence i
    sizes: tuple[NDArray[np.float32], ...]  # [k - 1][i]: characters of sentences i … i + k - 1
    norms: tuple[NDArray[np.float32], ...]  # [k - 1][i]: length of their weighted sum
    costs: tuple[NDArray[np.float32], ...]  # [k - 1][i]: what it costs to merge them
    together: Mapping[int, Mapping[int, NDArray[np.float32]]]  # [k][i]: of some groups, read as one

    def __len__(self) -> int:
        return len(self.vectors)

    def group(self, k: int, i: int) -> NDArray[np.float32]:
        """Return the unit vector of sentences i … i + k - 1."""
        if i in (read := self.together.get(k, {})):
            return read[i]
        weights = self.sizes[0][i : i + k] / max(self.norms[k - 1][i], 1e-9)
        return np.asarray(weights @ self.vectors[i : i + k], np.float32)

    def cosines(
        self, vector: NDArray[np.float32], k: int, start: int, end: int
    ) -> NDArray[np.float32]:
        """Return those of a unit vector with the groups of k that begin at `start` … `end` - 1."""
        window = slice(start, end + k - 1)
        dots = (self.vectors[window] @ vector) * self.sizes[0][window]
        sums = np.convolve(dots, np.ones(k, np.float32), "valid")
        cosines = sums / np.maximum(self.norms[k - 1][start:end], 1e-9)
        read = self.together.get(k, {})
        for i in read.keys() & range(start, end):
            cosines[i - start] = read[i] @ vector
        return np.asarray(cosines, np.float32)

    def halved(self) -> Side:
        """Return the side with each two neighbours (and a last one) as one sentence."""
        sums = self.vectors * self.sizes[0][:, None]
        lengths, odd = self.sizes[0], len(self) % 2
        if odd:
            sums = np.vstack([sums, np.zeros_like(sums[:1])])
            lengths = np.append(lengths, np.float32(0))
        vectors, lengths = _unit(sums[::2] + sums[1::2]), lengths[::2] + lengths[1::2]
        return make_side(vectors, lengths, np.zeros(len(vectors) - 1, np.bool_), 1)

    def with_groups(self, k: int, firsts: Sequence[int], vectors: NDArray[np.float32]) -> Side:
        """Return the side with the vectors of groups of k encoded together added to theirs.

        `firsts` are the first sentences of the groups; `vectors` lack the anchors' components.
        """
        read = {}
        for i, vector in zip(firsts, vectors, strict=True):
            group = self.group(k, i).copy()
            meaning = group[: len(vector)]
            share = np.linalg.norm(meaning)
            group[: len(vector)] = _unit(_unit(meaning[None]) + vector)[0] * share
            read[i] = group
        return replace(self, together={**self.together, k: read})


def make_side(
    vectors: NDArray[np.float32],
    lengths: NDArray[np.float32],
    breaks: NDArray[np.bool_],
    largest: int,
) -> Side:
    """Return the side with groups of up to `largest` sentences.

    `vectors` are unit vectors of the sentences, shape (n, d); `lengths` their characters, (n,);
    `breaks` whether a paragraph ends behind each but the last, (n - 1,).
    """
    n = len(vectors)
    near = [  # [r][i]: product of the weighted vectors of sentences i and i + r
        np.einsum("ij,ij->i", vectors[: n - r], vectors[r:]) * lengths[: n - r] * lengths[r:]
        for r in range(min(largest, n))
    ]
    squares, sizes = [near[0]], [lengths]
    for k in range(2, len(near) + 1):
        rest = n - k + 1
        added = near[0][k - 1 :] + 2 * sum(near[r][k - 1 - r :][:rest] for r in range(1, k))
        squares.append(squares[-1][:rest] + added)
        sizes.append(sizes[-1][:rest] + lengths[k - 1 :])
    norms = tuple(np.sqrt(np.maximum(square, 0)) for square in squares)
    return Side(vectors, tuple(sizes), norms, _costs(breaks, len(norms)), {})


def _costs(breaks: NDArray[np.bool_], largest: int) -> tuple[NDArray[np.float32], ...]:
    """Return what merging each group of up to `largest` sentences costs.

    The more of the sentences end a paragraph, the less it says that one does.
    """
    each = _MERGED + _BREAK * (1 - breaks.mean()) * breaks if len(breaks) else breaks
    ends = np.cumsum([0, *each])
    groups = (ends[k - 1 :] - ends[: len(ends) - k + 1] for k in range(1, largest + 1))
    return tuple(group.astype(np.float32) for group in groups)


class Merits:
    """The merits of the groups of two sides, for positions inside a corridor."""

    def __init__(
        self,
        left: Side,
        right: Side,
        columns: NDArray[np.intp],
        rows: NDArray[np.intp],
        shared: Shared | None,
    ) -> None:
        """Take the corridor both ways round, and what a dictionary says if it is to be asked.

        `columns[i]` are the first and last French position looked at from Chinese position i,
        `rows[j]` the Chinese ones from French position j; shapes (n + 1, 2) and (m + 1, 2).
        """
        self._left, self._right, self._shared = left, right, shared
        self._ratio = float(right.sizes[0].sum() / max(left.sizes[0].sum(), 1))
        self._left_hubs = [_hubs(left, k, right, columns) for k in range(1, len(left.sizes) + 1)]
        self._right_hubs = [_hubs(right, k, left, rows) for k in range(1, len(right.sizes) + 1)]

    def row(self, a: int, b: int, i: int, start: int, end: int) -> NDArray[np.float32]:
        """Return the merits of a Chinese group with the French groups along a row.

        The Chinese sentences are i … i + a - 1; the groups of b French sentences begin at
        `start` … `end` - 1.
        """
        cosines = self._right.cosines(self._left.group(a, i), b, start, end)
        hubs = (self._left_hubs[a - 1][i] + self._right_hubs[b - 1][start:end]) / 2
        expected = self._left.sizes[a - 1][i] * self._ratio + _SHORT
        odds = np.square(np.log((self._right.sizes[b - 1][start:end] + _SHORT) / expected))
        cost = np.minimum(_LENGTH * odds, _MOST_LENGTH)
        cost += self._left.costs[a - 1][i] + self._right.costs[b - 1][start:end]
        merits: NDArray[np.float32] = cosines - hubs - cost
        if self._shared:
            merits += _SHARED * self._shared.shares(a, b, i, start, end)
        return merits


def _hubs(side: Side, k: int, other: Side, windows: NDArray[np.intp]) -> NDArray[np.float32]:
    """Return the mean cosine of each group of k with its nearest neighbours in its window."""
    hubs = np.empty(len(side.sizes[k - 1]), np.float32)
    for i, (first, last) in enumerate(windows[: len(hubs)]):
        cosines = other.vectors[first : last + 1] @ side.group(k, i)
        nearest = min(_NEAREST, len(cosines))
        hubs[i] = np.partition(cosines, -nearest)[-nearest:].sum() / max(nearest, 1)
    return hubs


def _unit(vectors: NDArray[np.float32]) -> NDArray[np.float32]:
    norms = np.linalg.norm(vectors, axis=1, keepdims=True)
    return np.asarray(vectors / np.maximum(norms, 1e-9), np.float32)
