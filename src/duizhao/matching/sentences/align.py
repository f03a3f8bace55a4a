"""Sentences of two sides to beads: which French says what which Chinese says.

Every sentence is encoded once, figures and Latin names added to its meaning; a group of sentences
has the sum of their vectors, weighted by length. Where the path found is not plainly one to one,
neighbours are encoded together, too, and the path is found again. Long texts are aligned coarse to
fine, so that time grows with their length and not with its square (Thompson & Koehn, Vecalign,
2019).
"""

from __future__ import annotations

from itertools import accumulate, pairwise
from typing import TYPE_CHECKING

import numpy as np

from duizhao.matching.sentences.anchors import with_anchors
from duizhao.matching.sentences.dictionary import Shared
from duizhao.matching.sentences.lines import pair_lines, pair_neighbours
from duizhao.matching.sentences.merit import Side, make_side
from duizhao.matching.sentences.path import best_path, corridor_around, whole
from duizhao.model import Bead

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from numpy.typing import NDArray

    from duizhao.matching.encoder import Encoder
    from duizhao.matching.sentences.dictionary import Dictionary
    from duizhao.matching.sentences.path import Corridor, Path
    from duizhao.model import Sentence

_SHAPES = ((1, 1), (1, 2), (2, 1), (1, 3), (3, 1), (2, 2), (1, 4), (4, 1))
_LARGEST = 4  # sentences in a group
_SMALL = 300  # sentences a side up to which every pair of positions is looked at
_BATCH = 256  # sentences encoded between two calls of `progress`
_TOGETHER = 3  # sentences encoded as one, at most
_ANNOUNCES, _SPEECH = (":", "："), ("—", "–", "«", "“", "「", "『")
_NEAR = 1  # sentences on either side of a bead not one to one that are looked at again


def align(
    zh: Sequence[Sentence],
    fr: Sequence[Sentence],
    encoder: Encoder,
    dictionary: Dictionary,
    progress: Callable[[int, int], None] | None = None,
) -> tuple[Bead, ...]:
    """Return the beads of a text: every sentence is in exactly one of them, in order.

    `dictionary` says what words may mean. A bead's score is the cosine of its
    two sides, 0 where a side is empty. `progress` is called with the number of sentences encoded so
    far and in all.
    """
    texts = [sentence.text for sentence in (*zh, *fr)]
    if not zh or not fr:
        return _beads([(1, 0)] * len(zh) + [(0, 1)] * len(fr), None, None)
    n = len(zh)
    vectors = with_anchors(_encode(texts, encoder, progress), texts[:n], texts[n:])
    lengths = np.array([len(text) for text in texts], np.float32)
    left = make_side(vectors[:n], lengths[:n], _breaks(zh), _LARGEST)
    right = make_side(vectors[n:], lengths[n:], _breaks(fr), _LARGEST)
    corridor = _corridor(left, right)
    shared = Shared(texts[:n], texts[n:], dictionary, corridor, _LARGEST)
    path = best_path(left, right, _SHAPES, corridor, shared)
    near_zh, near_fr = neighbours(path)
    left = _read_together(left, near_zh, texts[:n], "", encoder)
    right = _read_together(right, near_fr, texts[n:], " ", encoder)
    path = best_path(left, right, _SHAPES, corridor, shared)
    path = pair_lines(pair_neighbours(path, zh, fr), zh, fr, _SHAPES)
    return _beads(path, left, right)


def neighbours(path: Path) -> tuple[list[int], list[int]]:
    """Return the first of each two neighbours of either side that are near doubtful beads."""
    found: list[list[int]] = []
    for side in range(2):
        starts = list(accumulate((step[side] for step in path), initial=0))
        near: set[int] = set()
        for step, (start, end) in zip(path, pairwise(starts), strict=True):
            if step != (1, 1):
                near.update(range(max(start - _NEAR, 0), min(end + _NEAR, starts[-1]) - 1))
        found.append(sorted(near))
    return found[0], found[1]


def _read_together(
    side: Side, near: Sequence[int], texts: Sequence[str], glue: str, encoder: Encoder
) -> Side:
    """Return the side with the groups encoded together that begin at `near` sentences."""
    for k in range(2, _TOGETHER + 1):
        firsts = [i for i in near if i + k <= len(texts)]
        groups = [glue.join(texts[i : i + k]) for i in firsts]
        side = side.with_groups(k, firsts, encoder.encode(groups))
    return side


def _encode(
    texts: Sequence[str], encoder: Encoder, progress: Callable[[int, int], None] | None
) -> NDArray[np.float32]:
    vectors = np.empty((0, 0), np.float32)
    for start in range(0, len(texts), _BATCH):
        batch = encoder.encode(texts[start : start + _BATCH])
        if not start:
            vectors = np.empty((len(texts), batch.shape[1]), np.float32)
        vectors[start : start + len(batch)] = batch
        if progress:
            progress(start + len(batch), len(texts))
    return vectors


def _breaks(side: Sequence[Sentence]) -> NDArray[np.bool_]:
    """Return whether a paragraph ends behind each sentence but the last.

    What announces the speech on the next line (dit-il :) does not end one.
    """
    return np.array(
        [
            a.paragraph != b.paragraph
            and not (a.text.endswith(_ANNOUNCES) and b.text.startswith(_SPEECH))
            for a, b in pairwise(side)
        ],
        np.bool_,
    )


def _corridor(left: Side, right: Side) -> Corridor:
    """Return the positions worth looking at.

    All of a short text; of a long one those near the path of the text at half the resolution,
    where two neighbours count as one sentence.
    """
    if len(left) * len(right) <= _SMALL**2:
        return whole(len(left), len(right))
    coarse = left.halved(), right.halved()
    path = best_path(*coarse, _SHAPES[:1], _corridor(*coarse))
    return corridor_around(path, len(left), len(right))


def _beads(path: Path, left: Side | None, right: Side | None) -> tuple[Bead, ...]:
    beads = []
    i = j = 0
    for a, b in path:
        score = 0.0
        if a and b and left and right:
            cosine = float(left.group(a, i) @ right.group(b, j))
            score = min(max(cosine, 0.0), 1.0)
        beads.append(Bead((i, i + a), (j, j + b), score))
        i, j = i + a, j + b
    return tuple(beads)
