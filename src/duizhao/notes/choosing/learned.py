"""What a word to learn is, whichever of the two languages it is of."""

from __future__ import annotations

from typing import Protocol

from duizhao.model import Pair


class Unit(Protocol):
    """A word or term in a sentence."""

    @property
    def start(self) -> int:
        """Return its first character in the sentence."""

    @property
    def end(self) -> int:
        """Return the character after its last."""


class Placed(Protocol):
    """An occurrence of a word."""

    @property
    def passage(self) -> int:
        """Return the index of its passage."""

    @property
    def number(self) -> int:
        """Return its 1-based number in the passage, that of its card."""

    @property
    def token(self) -> Unit:
        """Return the word."""

    @property
    def pair(self) -> Pair:
        """Return where both languages say it."""


class Learned(Protocol):
    """A word to learn."""

    @property
    def key(self) -> str:
        """Return its identity in the deck."""

    @property
    def shown(self) -> Placed:
        """Return the occurrence its note shows."""

    @property
    def count(self) -> int:
        """Return how often the text has it."""
