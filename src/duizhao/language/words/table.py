"""Tables of words too large to be read whole: words are read with those that begin alike.

A table is a text of lines, sorted by their first character: a word, and behind a space what is
said of it.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from sys import intern
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping


class WordTable:
    """What some tables say of each word; where several have it, the last one's counts."""

    def __init__(self, *tables: str) -> None:
        self._tables = tables
        self._read: dict[str, Mapping[str, str]] = {}

    def __contains__(self, word: str) -> bool:
        return word in self.beginning(word[:1])

    def __iter__(self) -> Iterator[str]:
        firsts = dict.fromkeys(line[0] for table in self._tables for line in table.splitlines())
        return (word for first in firsts for word in self.beginning(first))

    def get(self, word: str) -> str:
        """Return what is said of a word; "" if nothing is."""
        return self.beginning(word[:1]).get(word, "")

    def beginning(self, first: str) -> Mapping[str, str]:
        """Return what is said of the words that begin with a character."""
        if first not in self._read:
            self._read[first] = self.read(first)
        return self._read[first]

    def read(self, first: str) -> dict[str, str]:
        """Return what the tables say of the words that begin with a character."""
        lines = (line for table in self._tables for line in _lines(table, first))
        parted = (line.partition(" ") for line in lines)
        return {word: intern(said) for word, _, said in parted}


def sorted_table(table: str) -> str:
    """Return a table in the order in which a WordTable needs it."""
    return "".join(sorted(table.splitlines(keepends=True)))


def _lines(table: str, first: str) -> list[str]:
    """Return the lines that begin with a character, found by bisection."""

    def first_at(place: int) -> str:
        return table[table.rfind("\n", 0, place) + 1]

    places = range(len(table))
    start = bisect_left(places, first, key=first_at)
    stop = bisect_right(places, first, lo=start, key=first_at)
    return table[start:stop].splitlines()
