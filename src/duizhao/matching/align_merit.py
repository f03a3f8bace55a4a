"""What a bead is worth: how alike its sides are, beyond how alike everything is.

The merit of a group of Chinese and a group of French sentences is the cosine of their vectors,
less the mean cosine of each with its nearest neighbours on the other side (the margin of Artetxe &
Schwenk, 2019, here as a difference: it takes away the advantage of sentences that resemble
everything), less what unlikely lengths and merged sentences cost.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

_NEAREST = 4
_LENGTH = 0.15  # cost of sides whose lengths are a factor e off the text's own ratio; grows squared
_SHORT = 10  # characters added to lengths, so that short sentences may differ more
_MERGED = 0.02  # cost of each sentence in a group beyond the first
ALONE = 0.025  # cost of leaving a sentence without counterpart


@dataclass(frozen=True, slots=True)
class Side:
    """The vectors of one side of a text."""

    groups: tuple[NDArray[np.float32], ...]  # [k - 1][i]: unit vector of sentences i … i + k - 1
    lengths: tuple[NDArray[np.float32], ...]  # the same groups' lengths in characters

    def __len__(self) -> int:
        return len(self.groups[0])

    def halved(self) -> Side:
        """Return the side with each two neighbours (and a last one) as one sentence."""
        vectors, lengths = self.groups[0], self.lengths[0]
        if len(self) % 2:
            vectors = np.vstack([vectors, np.zeros_like(vectors[:1])])
            lengths = np.append(lengths, np.float32(0))
        weighted = vectors * lengths[:, None]
        sums = weighted[::2] + weighted[1::2]
        return make_side(_unit(sums), lengths[::2] + lengths[1::2], 1)

    def with_pairs(self, firsts: Sequence[int], vectors: NDArray[np.float32]) -> Side:
        """Return the side with the vectors of two neighbours encoded together added to theirs.

        `firsts` are the first sentences of the pairs; `vectors` lack the anchors' components.
        """
        if not firsts:
            return self
        pairs, meaning = self.groups[1].copy(), slice(vectors.shape[1])
        sums = pairs[firsts, meaning]
        shares = np.linalg.norm(sums, axis=1, keepdims=True)
        pairs[firsts, meaning] = _unit(_unit(sums) + vectors) * shares
        return Side((self.groups[0], pairs, *self.groups[2:]), self.lengths)


def make_side(vectors: NDArray[np.float32], lengths: NDArray[np.float32], largest: int) -> Side:
    """Return the side with the vectors of its groups of up to `largest` sentences.

    `vectors` are unit vectors of the sentences, shape (n, d); `lengths` their characters, (n,).
    """
    weighted = vectors * lengths[:, None]
    groups, sizes = [vectors], [lengths]
    sums, size = weighted, lengths
    for k in range(2, largest + 1):
        sums, size = sums[:-1] + weighted[k - 1 :], size[:-1] + lengths[k - 1 :]
        groups.append(_unit(sums))
        sizes.append(size)
    return Side(tuple(groups), tuple(sizes))


class Merits:
    """The merits of the groups of two sides, for positions inside a corridor."""

    def __init__(
        self, left: Side, right: Side, columns: NDArray[np.intp], rows: NDArray[np.intp]
    ) -> None:
        """Take the corridor both ways round.

        `columns[i]` are the first and last French position looked at from Chinese position i,
        `rows[j]` the Chinese ones from French position j; shapes (n + 1, 2) and (m + 1, 2).
        """
        self._left, self._right = left, right
        self._ratio = float(right.lengths[0].sum() / max(left.lengths[0].sum(), 1))
        self._left_hubs = [_hubs(group, right.groups[0], columns) for group in left.groups]
        self._right_hubs = [_hubs(group, left.groups[0], rows) for group in right.groups]

    def row(self, a: int, b: int, i: int, start: int, end: int) -> NDArray[np.float32]:
        """Return the merits of a Chinese group with the French groups along a row.

        The Chinese sentences are i … i + a - 1; the groups of b French sentences begin at
        `start` … `end` - 1.
        """
        cosines = self._right.groups[b - 1][start:end] @ self._left.groups[a - 1][i]
        hubs = (self._left_hubs[a - 1][i] + self._right_hubs[b - 1][start:end]) / 2
        expected = self._left.lengths[a - 1][i] * self._ratio + _SHORT
        odds = np.square(np.log((self._right.lengths[b - 1][start:end] + _SHORT) / expected))
        merits: NDArray[np.float32] = cosines - hubs - _LENGTH * odds - _MERGED * (a + b - 2)
        return merits


def _hubs(
    groups: NDArray[np.float32], others: NDArray[np.float32], windows: NDArray[np.intp]
) -> NDArray[np.float32]:
    """Return the mean cosine of each group with its nearest neighbours in its window."""
    hubs = np.empty(len(groups), np.float32)
    for i, (vector, (first, last)) in enumerate(zip(groups, windows[: len(groups)], strict=True)):
        cosines = others[first : last + 1] @ vector
        nearest = min(_NEAREST, len(cosines))
        hubs[i] = np.partition(cosines, -nearest)[-nearest:].mean() if nearest else 0
    return hubs


def _unit(vectors: NDArray[np.float32]) -> NDArray[np.float32]:
    norms = np.linalg.norm(vectors, axis=1, keepdims=True)
    return np.asarray(vectors / np.maximum(norms, 1e-9), np.float32)
