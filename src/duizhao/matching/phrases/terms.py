"""What a term's French and that of its parts tell of each other, once both are chosen."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from numpy.typing import NDArray

    from duizhao.matching.phrases.sentence import Sentence

    Chances = NDArray[np.float32]  # (words and terms, phrases)

_FEWEST = 2  # phrases that make up another, parts that share one
_LEAST = 0.1  # the chance that a part has of what the others leave it


def compose(
    s: Sentence, chances: Chances, chosen: Mapping[int, int]
) -> tuple[Chances, dict[int, int]]:
    """Return chances and choice with each term on the phrase that its own and its parts' make up.

    三百票 is trois cents voix where 三百 is trois cents and 票 voix, whatever seemed likely for the
    whole. What lies between is no other word's. A term without a phrase needs those of two parts,
    and is as sure as the less sure of them.
    """
    chances, chosen = chances.copy(), dict(chosen)
    for term in np.argsort([token.end - token.start for token in s.zh], kind="stable").tolist():
        parts = [part for part in np.flatnonzero(s.contains[term]).tolist() if part in chosen]
        own = [term] if term in chosen else []
        if len(parts + own) < _FEWEST:
            continue
        whole = _hull(s, _words(s, [chosen[row] for row in parts + own]))
        others = [column for row, column in chosen.items() if not s.nested[term, row]]
        if whole is not None and not s.overlap[whole, others].any():
            least = min(chances[row, chosen[row]] for row in own or parts)
            chances[term, whole] = max(chances[term, whole], least)
            chosen[term] = whole
    return chances, chosen


def share(
    s: Sentence, chances: Chances, chosen: Mapping[int, int]
) -> tuple[Chances, dict[int, int]]:
    """Return chances and choice with the last part of each term on what the others leave it.

    现任 is sortant where 现任总统 is président sortant and 总统 président.
    """
    chances, chosen = chances.copy(), dict(chosen)
    for term in list(chosen):
        parts = _parts(s, term)
        without = [part for part in parts if part not in chosen]
        if len(parts) < _FEWEST or len(without) != 1:
            continue
        taken = _words(s, [chosen[part] for part in parts if part in chosen])
        left = s.holds[chosen[term]] & ~taken
        rest = _hull(s, left) if left.any() else None
        if rest is None or (s.holds[rest] & taken).any():
            continue
        own = chances[without[0], rest]
        if own >= _LEAST:
            chances[without[0], rest] = max(own, chances[term, chosen[term]])
            chosen[without[0]] = rest
    return chances, chosen


def _parts(s: Sentence, term: int) -> list[int]:
    """Return the largest parts of a term."""
    inner = (s.contains & s.contains[term][:, None]).any(axis=0)
    return [part for part in np.flatnonzero(s.contains[term]).tolist() if not inner[part]]


def _words(s: Sentence, columns: Sequence[int]) -> NDArray[np.bool_]:
    """Which words some phrases hold together."""
    return np.asarray(s.holds[list(columns)].any(axis=0))


def _hull(s: Sentence, words: NDArray[np.bool_]) -> int | None:
    """Return the phrase from the first to the last of some words; None where it is no candidate."""
    first, last = np.flatnonzero(words)[[0, -1]]
    all_of_it = s.holds[:, first : last + 1].all(axis=1) & (s.sizes == last + 1 - first)
    found = np.flatnonzero(all_of_it).tolist()
    return next((column for column in found if len(s.fr[column].spans) == 1), None)
