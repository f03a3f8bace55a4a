"""How names are written in hanzi: surnames, given names, the characters of foreign names."""

from __future__ import annotations

import json
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

DOTS = frozenset("·・‧•")  # between the parts of foreign names
FAMILIAR = frozenset("小老阿")  # before a surname: 小王, 老李
ATYPICAL = -2.0  # log ratio of a character that no table of names has
_DATA = files("duizhao.language") / "data"
_UNLIKELY = -1.5  # sum of log ratios of what is no given name
_NEVER_GIVEN = frozenset("你我他她它的了是不这那丶")  # in given names only by mistake
_NEVER_ALONE = frozenset("和与从在有也都")  # nor these as the whole of one: 姜|和


@dataclass(frozen=True, slots=True)
class CharacterTables:
    """How much more likely characters are in names than elsewhere, as log ratios."""

    foreign: Mapping[str, float]  # in transliterated names
    given: Mapping[str, float]  # in the given names of Chinese
    surname: Mapping[str, float]  # as the surname of Chinese, of one character
    surnames: frozenset[str]  # of one or two characters


@cache
def character_tables() -> CharacterTables:
    """Return the tables that ship with the package."""
    ratios = json.loads((_DATA / "name_characters.json").read_text("utf-8"))
    return CharacterTables(**ratios, surnames=surnames())


@cache
def surnames() -> frozenset[str]:
    """Return the surnames of Chinese, of one or two characters."""
    return frozenset((_DATA / "surnames.txt").read_text("utf-8").split())


def looks_like_name(word: str, tables: CharacterTables, least: float = 0.5) -> bool:
    """Tell whether a word no dictionary has is written like the name of a Chinese or foreigner.

    `least` is the sum of log ratios from which a surname and what follows are a name.
    """
    ratios = [tables.foreign.get(character, ATYPICAL) for character in word]
    given = given_name(word, tables)
    return sum(ratios) > 1.25 * len(word) or (given is not None and given >= least)


def given_name(word: str, tables: CharacterTables) -> float | None:
    """Return how likely the characters after a surname are in a given name; None if no name."""
    for surname in (1, 2):
        given = word[surname:]
        if given in _NEVER_ALONE or not _NEVER_GIVEN.isdisjoint(given):
            continue
        if word[:surname] in tables.surnames and 1 <= len(given) <= 2:
            ratios = [tables.given.get(character, ATYPICAL) for character in given]
            if sum(ratios) > _UNLIKELY:
                return sum(ratios)
    return None
