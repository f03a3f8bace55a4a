"""Every reading a character can have, for recognising readings that were pasted into a text."""

from __future__ import annotations

import unicodedata
from functools import cache

from duizhao.language.pinyin.syllable import TONE_MARKS


@cache
def readings(char: str) -> frozenset[str]:
    """Return the readings of one character, with tone marks and without (`guī`, `gui`).

    Empty when the character is not in the table. `ü` also counts as `v` and `u`, as typists do.
    """
    found = _listed(char)
    bare = {_without_tone(reading) for reading in found}
    typed = {reading.replace("ü", letter) for reading in bare for letter in "uv"}
    return frozenset(found | bare | typed)


def may_be_neutral(char: str) -> bool:
    """Tell whether a character can be read without a tone (吗 ma, 子 zi)."""
    return any(_without_tone(reading) == reading for reading in _listed(char))


def _listed(char: str) -> set[str]:
    from pypinyin.constants import PINYIN_DICT

    marked = PINYIN_DICT.get(ord(char), "").split(",") if len(char) == 1 else []
    return {unicodedata.normalize("NFC", reading) for reading in marked if reading}


def _without_tone(reading: str) -> str:
    letters = unicodedata.normalize("NFD", reading)
    return unicodedata.normalize("NFC", "".join(c for c in letters if c not in TONE_MARKS))
