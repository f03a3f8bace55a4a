"""The readings of CEDICT files (`lu:4`, `r5`, `Bei3 jing1`), one syllable a character."""

from __future__ import annotations

import re
import unicodedata
from functools import cache

from duizhao.hanzi import is_hanzi
from duizhao.language.pinyin.syllable import join_tone, split_tone

_SYLLABLE = re.compile(r"([^\W\d_:]+(?::[^\W\d_]*)?)([0-5]?)")
_ERHUA = re.compile(r"(.*[^e\s])r", re.IGNORECASE)


def align(word: str, reading: str) -> tuple[str, ...]:
    """Return the syllables of a reading with tone marks, one a character of `word`.

    "" stands for what is not a hanzi; () comes back when syllables and characters do not match.
    """
    syllables = _syllables(reading)
    hanzi = [is_hanzi(character) for character in word]
    if len(syllables) == len(word):
        return tuple(s if h else "" for s, h in zip(syllables, hanzi, strict=True))
    if len(syllables) != sum(hanzi):
        return ()
    rest = iter(syllables)
    return tuple(next(rest) if h else "" for h in hanzi)


def _syllables(reading: str) -> list[str]:
    found: list[str] = []
    for letters, tone in _SYLLABLE.findall(unicodedata.normalize("NFC", reading)):
        found += _marked(letters, tone)
    return found


@cache
def _marked(letters: str, tone: str) -> tuple[str, ...]:
    """Return a syllable with the mark of its tone number; an r at its end is one of its own."""
    erhua = _ERHUA.fullmatch(letters)
    return (_mark(erhua[1], tone), "r") if erhua else (_mark(letters, tone),)


def _mark(letters: str, tone: str) -> str:
    """Return a syllable with the mark of its tone number; one that has a mark keeps it."""
    plain = letters.lower().replace("u:", "ü").replace("v", "ü")
    if tone and tone in "1234" and split_tone(plain)[1] == 5 and _has_nucleus(plain):
        plain = join_tone(plain, int(tone))
    return plain[0].upper() + plain[1:] if letters[0].isupper() else plain


def _has_nucleus(plain: str) -> bool:
    """Tell whether a syllable has a letter that can carry a mark ("xx" stands for no reading)."""
    return any(letter in "aeioumnüê" for letter in plain)
