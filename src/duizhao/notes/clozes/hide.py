"""Which words a sentence hides: each word is asked once, and no sentence is left out."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import TypeVar

from duizhao.notes.choosing.learned import Learned, Placed

_MOST_NUMBER = 500  # Anki makes no card of a blank beyond


P = TypeVar("P", bound=Placed)
L = TypeVar("L", bound=Learned)


def to_hide(
    found: Iterable[tuple[P, L]], wholes: Sequence[int], most: int
) -> dict[int, list[tuple[P, L]]]:
    """Return, by passage, what to hide in it: occurrences and their words, in order.

    `found` are all occurrences of the words to learn; `wholes` tells of each passage which sentence
    it is a part of; `most` is how many a passage may hide, 0 for no limit. A word is asked once, in
    the passage its note shows. A sentence in which every word is known by then asks the longest of
    them again, so that no sentence of the text is missing.
    """
    words = dict(found)
    new: dict[int, list[P]] = defaultdict(list)
    known: dict[int, list[P]] = defaultdict(list)
    for occurrence, word in words.items():
        if is_shown(occurrence, word):
            new[occurrence.passage].append(occurrence)
        else:
            known[wholes[occurrence.passage]].append(occurrence)
    hidden = {passage: without_overlap(asked) for passage, asked in new.items()}
    for whole in known.keys() - {wholes[passage] for passage, asked in hidden.items() if asked}:
        again = without_overlap(sorted(known[whole], key=_longest_first)[:1])
        hidden |= {occurrence.passage: [occurrence] for occurrence in again}
    return {
        passage: [(o, words[o]) for o in hidden[passage][: most or None]]
        for passage in sorted(hidden)
        if hidden[passage]
    }


def each_once(
    hidden: Mapping[int, list[tuple[P, L]]], keys: Sequence[str]
) -> Iterator[tuple[int, str, list[tuple[P, L]]]]:
    """Yield each passage with its key in the deck and what it hides, the same sentence once.

    `keys` are what sentences are known by. One that comes again asks only the words that are not
    asked elsewhere, under a numbered key, or nothing.
    """
    met: Counter[str] = Counter()
    for passage, asked in hidden.items():
        key = keys[passage]
        left = [(o, word) for o, word in asked if not met[key] or is_shown(o, word)]
        met[key] += bool(left)
        if left:
            yield passage, key if met[key] == 1 else f"{key}#{met[key]}", left


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
