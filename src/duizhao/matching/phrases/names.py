"""How alike a Chinese name and a Latin one sound: 萨莱诺 sàláinuò and Salerne."""

from __future__ import annotations

import re
from functools import lru_cache

from duizhao.language.pinyin.letters import plain_letters

# Sounds that transcription into Chinese confuses share a letter; vowels, h and e muets are dropped.
_LATIN = (
    (r"sch|ch|sh|j|c(?=[eiy])|g(?=[eiy])|ç|z|s+|ts|tz", "S"),
    (r"x", "KS"),
    (r"qu|q|c|k|g", "K"),
    (r"th|t|d", "T"),
    (r"ph|f|v|w", "F"),
    (r"b|p", "P"),
    (r"l|r", "L"),
    (r"m|n", "N"),
)
_PINYIN = (
    (r"zh|ch|sh|z|c|s|j|q|x|r", "S"),
    (r"ng|n|m", "N"),
    (r"g|k", "K"),
    (r"d|t", "T"),
    (r"f|w", "F"),
    (r"b|p", "P"),
    (r"l", "L"),
)


def _sounds(table: tuple[tuple[str, str], ...]) -> re.Pattern[str]:
    return re.compile("|".join(f"({pattern})" for pattern, _ in table) + "|.", re.DOTALL)


_LATIN_SOUNDS, _PINYIN_SOUNDS = _sounds(_LATIN), _sounds(_PINYIN)


@lru_cache(maxsize=65536)
def likeness(syllables: tuple[str, ...], latin: str) -> float:
    """0..1: 1 when `latin` spells these pinyin syllables, else how alike the consonants are."""
    spelled = plain_letters("".join(syllables))
    letters = plain_letters(latin)
    if not spelled or not letters:
        return 0.0
    if spelled == letters:
        return 1.0
    left = _skeleton(_PINYIN_SOUNDS, _PINYIN, spelled)
    right = _skeleton(_LATIN_SOUNDS, _LATIN, letters)
    longest = max(len(left), len(right))
    return 0.9 * (1 - _distance(left, right) / longest) if longest > 1 else 0.0


def _skeleton(sounds: re.Pattern[str], table: tuple[tuple[str, str], ...], letters: str) -> str:
    return sounds.sub(lambda m: table[m.lastindex - 1][1] if m.lastindex else "", letters)


def _distance(one: str, other: str) -> int:
    """Levenshtein's distance."""
    row = list(range(len(other) + 1))
    for i, a in enumerate(one, 1):
        diagonal, row[0] = row[0], i
        for j, b in enumerate(other, 1):
            diagonal, row[j] = row[j], min(row[j] + 1, row[j - 1] + 1, diagonal + (a != b))
    return row[-1]
