"""Which words a sentence hides: each word is asked once, and no sentence is left out."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
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
    words = dict(found)
    new: dict[int, list[P]] = defaultdict(list)
    known: dict[int, list[P]] = defaultdict(list)
    for occurrence, word in words.items():
        group = new if is_shown(occurrence, word) else known
        group[occurrence.passage].append(occurrence)
    hidden = {}
    for passage in sorted({*new, *known}):
        again = sorted(known[passage], key=_longest_first)[:1]
        asked = without_overlap(new[passage]) or without_overlap(again)
        if asked:
            hidden[passage] = [(o, words[o]) for o in asked[: most or None]]
    return hidden


def is_shown(occurrence: Placed, word: Learned) -> bool:
    """Tell whether an occurrence of a word is the one its note shows, corrected or not."""
    shown = word.shown
    return (shown.passage, shown.number) == (occurrence.passage, occurrence.number)


def without_overlap(occurrences: Iterable[P]) -> list[P]:
    """Return the occurrences of one passage that can stand side by side, in order.

    A term wins over its parts.
    """
    taken: set[int] = set()
    kept = []
    for occurrence in sorted(occurrences, key=_longest_first):
        place = range(occurrence.token.start, occurrence.token.end)
        if occurrence.number <= _MOST_NUMBER and taken.isdisjoint(place):
            taken.update(place)
            kept.append(occurrence)
    return sorted(kept, key=lambda o: o.token.start)


def _longest_first(occurrence: Placed) -> tuple[int, int]:
    unit = occurrence.token
    return unit.start - unit.end, unit.start
