"""Other ways to cut a run of hanzi, nearly as good as the best: 中国|家 or 中|国家."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from duizhao.language.words.lattice import Ends, Lattice
    from duizhao.model import Recut, Span

_NEARLY = 10.0  # what a cut may weigh less than the best one
_PARTICLE = "u"  # its category


def recuts(
    lattice: Lattice, run: str, ends: Ends, cuts: Sequence[int], around: tuple[str, str]
) -> Iterator[Recut]:
    """Yield for each word of `run`, as `cuts` has them, the best cut that does without it.

    Only the word and its neighbours are cut anew, particles apart: no 扛着 for 扛|着. `ends`,
    `cuts` and `around` are those of `Lattice.path`.
    """
    words = [*pairwise(cuts)]
    texts = [run[at:to] for at, to in words]
    categories = [around[0], *map(lattice.features.category, texts), around[1]]
    ends = _keep_particles(ends, words, categories[1:-1])
    for place, word in enumerate(words):
        first, last = max(place - 1, 0), min(place + 2, len(words))
        start, stop = cuts[first], cuts[last]
        sides = categories[first], categories[last + 1]
        allowed = [
            [end - start for end in ends[at] if end <= stop and (at, end) != word]
            for at in range(start, stop)
        ]
        path = lattice.path(run[start:stop], allowed, *sides)
        other = [(start + at, start + to) for at, to in pairwise(path)]
        least = lattice.weigh(texts[first:last], *sides) - _NEARLY
        if other and lattice.weigh([run[at:to] for at, to in other], *sides) >= least:
            yield _trimmed(other, words[first:last])


def _keep_particles(ends: Ends, words: Sequence[Span], categories: Sequence[str]) -> Ends:
    """Return where words may end, without those words that swallow what is a particle now."""
    places = {at for (at, _), sort in zip(words, categories, strict=True) if sort == _PARTICLE}
    now = set(words)
    return [
        [end for end in here if (at, end) in now or places.isdisjoint(range(at, end))]
        for at, here in enumerate(ends)
    ]


def _trimmed(other: Sequence[Span], now: Sequence[Span]) -> Recut:
    """Return the other cut without the words at its edges that are words now."""
    head = _shared(other, now)
    tail = _shared(other[::-1], now[::-1])
    return tuple(other[head : len(other) - tail])


def _shared(one: Sequence[Span], other: Sequence[Span]) -> int:
    """Return how many words both begin with; they differ somewhere."""
    return next(i for i, (a, b) in enumerate(zip(one, other, strict=False)) if a != b)
