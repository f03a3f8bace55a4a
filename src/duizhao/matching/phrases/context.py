"""How well each pair fits with what the rest of the sentence seems to say.

A second look, with the chances of the first: rivals for the same French words, the pairs of the
neighbours, the parts of a term and the term of a part.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from duizhao.matching.phrases.clauses import CLAUSES, clauses
from duizhao.matching.phrases.sentence import least, most

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from duizhao.matching.phrases.sentence import Sentence

CONTEXT = (
    "chance", "row_rest", "row_rank", "rival", "rival_least", "column_rest", "free_words",
    "left_gap", "left_chance", "right_gap", "right_chance", "parts_inside", "parts_chance",
    "parts_hull", "parts_tight", "inside_whole", "whole_chance",
    "head_inside", "head_chance", "order", "twin_nearer",
    *CLAUSES,
)  # fmt: skip


_LIKELY = 0.3  # a chance above which a word's best phrase is taken for its own
_FAR = 20  # words: no neighbour to measure from


def context(s: Sentence, chances: NDArray[np.float32]) -> NDArray[np.float32]:
    """Return the signals of every pair given all `chances`: words × phrases × `len(CONTEXT)`."""
    best = chances.argmax(axis=1)
    sure = chances.max(axis=1)
    planes = [
        *_rivals(s, chances),
        *_neighbours(s, best, sure),
        *_family(s, best, sure),
        *_heads(s, best, sure),
        _order(s, best, sure),
        _twins(s, chances),
        *clauses(s, chances),
    ]
    return np.stack([np.broadcast_to(p, chances.shape) for p in planes], axis=2).astype(np.float32)


def _rivals(s: Sentence, chances: NDArray[np.float32]) -> list[NDArray[np.float32]]:
    elsewhere = most(chances, ~s.overlap)  # the word's best phrase of other French words
    rank = np.argsort(np.argsort(-chances, axis=1), axis=1).astype(np.float32)
    claims = most(chances.T, ~s.nested).T  # of each phrase, by words outside the family
    words = most(claims, s.holds.T)
    return [
        chances,
        elsewhere,
        np.minimum(rank, 5),
        most(claims, s.overlap),
        least(words, s.holds),
        claims,
        (1 - words) @ s.holds.T / s.sizes,  # how free its words are
    ]


def _neighbours(
    s: Sentence, best: NDArray[np.int64], sure: NDArray[np.float32]
) -> list[NDArray[np.float32]]:
    """French words between each phrase and the likely one of the nearest word on either side."""
    start = np.array([token.start for token in s.zh])
    end = np.array([token.end for token in s.zh])
    first = np.array([phrase.first for phrase in s.fr], dtype=np.float32)
    last = np.array([phrase.last for phrase in s.fr], dtype=np.float32)
    planes = []
    for apart in (start[:, None] - end, start - end[:, None]):  # from the left, from the right
        usable = (apart >= 0) & (sure > _LIKELY)
        nearest = np.where(usable, apart, s.length).argmin(axis=1)
        theirs = best[nearest][:, None]
        gap = np.maximum(first - last[theirs], 0) + np.minimum(last - first[theirs], 0)
        found = usable.any(axis=1)
        planes += [np.where(found[:, None], gap, _FAR), (found * sure[nearest])[:, None]]
    return planes


def _family(
    s: Sentence, best: NDArray[np.int64], sure: NDArray[np.float32]
) -> list[NDArray[np.float32]]:
    size = (len(s.zh), len(s.fr))
    parts = np.full(size, -1, dtype=np.float32)
    parts_sure = np.zeros((size[0], 1), dtype=np.float32)
    hull = np.full(size, -1, dtype=np.float32)
    tight = np.full(size, -1, dtype=np.float32)
    whole = np.full(size, -1, dtype=np.float32)
    whole_sure = np.zeros((size[0], 1), dtype=np.float32)
    for row in range(size[0]):
        mine = np.flatnonzero(s.contains[row])
        if mine.size:
            weight = sure[mine] + 1e-6
            parts[row] = (s.inside[:, best[mine]] * weight).sum(axis=1) / weight.sum()
            parts_sure[row] = weight.mean()
            likely = best[mine[sure[mine] > _LIKELY]]
            if likely.size:
                words = np.asarray(s.holds[likely].any(axis=0))
                tight[row] = (s.holds & words).sum(axis=1) / s.sizes
                first, last = np.flatnonzero(words)[[0, -1]]
                words[first:last] = True
                both = (s.holds & words).sum(axis=1)
                hull[row] = both / (s.holds | words).sum(axis=1)
        over = np.flatnonzero(s.contains[:, row])
        if over.size:
            top = over[sure[over].argmax()]
            whole[row] = s.inside[best[top]]
            whole_sure[row] = sure[top]
    return [parts, parts_sure, hull, tight, whole, whole_sure]


def _heads(
    s: Sentence, best: NDArray[np.int64], sure: NDArray[np.float32]
) -> list[NDArray[np.float32]]:
    """Tell whether a term's phrase holds the likely one of its last word, which names the thing."""
    end = np.array([token.end for token in s.zh])
    last = s.contains & (end[:, None] == end)
    head = np.where(last, end - [token.start for token in s.zh], s.length + 1).argmin(axis=1)
    has = last.any(axis=1)[:, None]
    return [np.where(has, s.inside[:, best[head]].T, -1), has * sure[head][:, None]]


def _order(s: Sentence, best: NDArray[np.int64], sure: NDArray[np.float32]) -> NDArray[np.float32]:
    """Return the share of the other words whose likely phrase lies on the same side as they do."""
    zh = np.array([token.start + token.end for token in s.zh], dtype=np.float32)
    fr = np.array([phrase.first + phrase.last for phrase in s.fr], dtype=np.float32)
    before = np.sign(zh[:, None] - zh[None, :])  # word, other word
    there = np.sign(fr[:, None] - fr[best][None, :])  # phrase, other word's phrase
    weight = np.where(s.nested, 0, sure[None, :])
    agree = (before * weight) @ there.T
    return np.asarray(agree / (weight.sum(axis=1, keepdims=True) + 1e-6), dtype=np.float32)


def _twins(s: Sentence, chances: NDArray[np.float32]) -> NDArray[np.float32]:
    """How much better the phrase suits another occurrence of the same word, by order."""
    texts = [token.simplified for token in s.zh]
    planes = np.zeros(chances.shape, dtype=np.float32)
    for row, text in enumerate(texts):
        others = [o for o, t in enumerate(texts) if t == text and o != row]
        if others:
            planes[row] = chances[row] - chances[others].max(axis=0)
    return planes
