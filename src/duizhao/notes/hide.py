"""Which words a sentence hides: each word is asked once, and no sentence is left out."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import Protocol, TypeVar

_MOST_NUMBER = 500  # Anki makes no card of a blank beyond


class Unit(Protocol):
    """A word or term in a sentence of either language."""

    @property
    def start(self) -> int:
        """Return its first character in the sentence."""

    @property
    def end(self) -> int:
        """Return the character after its last."""


class Placed(Protocol):
    """An occurrence of a word of either language."""

    @property
    def passage(self) -> int:
        """Return the index of its passage."""

    @property
    def number(self) -> int:
        """Return its 1-based number in the passage, that of its card."""

    @property
    def token(self) -> Unit:
        """Return the word."""


class Learned(Protocol):
    """A word to learn, of either language."""

    @property
    def key(self) -> str:
        """Return its identity in the deck."""

    @property
    def shown(self) -> Placed:
        """Return the occurrence its note shows."""

    @property
    def count(self) -> int:
        """Return how often the text has it."""


P = TypeVar("P", bound=Placed)
L = TypeVar("L", bound=Learned)


def to_hide(found: Iterable[tuple[P, L]], most: int) -> dict[int, list[tuple[P, L]]]:
    """Return, by passage, what to hide in it: occurrences and their words, in order.

    `found` are all occurrences of the words to learn; `most` is how many a sentence may hide, 0 for
    no limit. A word is asked once, in the sentence its note shows. A sentence in which every word
    is known by then asks the longest of them again, so that no sentence of the text is missing.
    """
    new: dict[int, list[tuple[P, L]]] = defaultdict(list)
    known: dict[int, list[tuple[P, L]]] = defaultdict(list)
    for occurrence, word in found:
        group = new if is_shown(occurrence, word) else known
        group[occurrence.passage].append((occurrence, word))
    hidden = {}
    for passage in sorted({*new, *known}):
        again = sorted(known[passage], key=_longest_first)[:1]
        asked = _without_overlap(new[passage]) or _without_overlap(again)
        if asked:
            hidden[passage] = asked[: most or None]
    return hidden


def is_shown(occurrence: Placed, word: Learned) -> bool:
    """Tell whether an occurrence of a word is the one its note shows, corrected or not."""
    shown = word.shown
    return (shown.passage, shown.number) == (occurrence.passage, occurrence.number)


def _without_overlap(found: Sequence[tuple[P, L]]) -> list[tuple[P, L]]:
    """Return what of one passage can be hidden side by side; a term wins over its parts."""
    taken: set[int] = set()
    kept = []
    for occurrence, word in sorted(found, key=_longest_first):
        place = range(occurrence.token.start, occurrence.token.end)
        if occurrence.number <= _MOST_NUMBER and taken.isdisjoint(place):
            taken.update(place)
            kept.append((occurrence, word))
    return sorted(kept, key=lambda pair: pair[0].token.start)


def _longest_first(found: tuple[Placed, Learned]) -> tuple[int, int]:
    unit = found[0].token
    return unit.start - unit.end, unit.start
