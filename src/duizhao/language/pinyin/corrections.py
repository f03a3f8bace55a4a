"""The corrections of `readings.txt`: a word and its reading a line."""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING

from duizhao.hanzi import is_hanzi
from duizhao.language.pinyin.characters import may_be_neutral
from duizhao.language.pinyin.syllable import TONE_MARKS, from_written, split_tone
from duizhao.language.script import to_simplified
from duizhao.model import Problem

if TYPE_CHECKING:
    from collections.abc import Iterator

TONES_LACK = "it has no tones; write them (cháo or chao2, and ma5 where there is none)"
_LONGEST = 7  # letters of a syllable with its tone number: zhuang4


def parse_readings(
    text: str, file: str = "readings.txt"
) -> tuple[dict[str, tuple[str, ...]], tuple[Problem, ...]]:
    """Return the readings of a file, and what is wrong with its other lines.

    A line is a word, white space, and its pinyin with tone marks or numbers, the syllables apart or
    together (重庆 Chóngqìng, 热闹 re4 nao5); what follows # is a comment. A reading has one
    syllable a character, "" for what is not a hanzi; words are made Simplified. A word given twice
    keeps its last reading.
    """
    readings: dict[str, tuple[str, ...]] = {}
    problems = []
    for number, line in enumerate(text.removeprefix("\ufeff").splitlines(), start=1):
        word, *pinyin = line.partition("#")[0].split(maxsplit=1)[:2] or [""]
        if not word:
            continue
        reading = align_reading(word, pinyin[0]) if pinyin else None
        if reading and not lacks_tones(word, pinyin[0]):
            readings[to_simplified(word)] = reading
        else:
            problems.append(Problem("reading-unusable", _message(word, *pinyin), file, number))
    return readings, tuple(problems)


def _message(word: str, pinyin: str = "") -> str:
    if not pinyin:
        return f"“{word}” has no reading: write its pinyin after it."
    if lacks_tones(word, pinyin):
        return f"“{pinyin}” is left out: {TONES_LACK}."
    return f"“{pinyin}” is not a reading of “{word}”: write one syllable for each character."


def lacks_tones(word: str, pinyin: str) -> bool:
    """Tell whether a person wrote a reading without tones that cannot do without (chao yang)."""
    written = unicodedata.normalize("NFD", pinyin)
    told = any(letter in TONE_MARKS or letter.isdigit() for letter in written)
    return bool(pinyin) and not told and not all(map(may_be_neutral, filter(is_hanzi, word)))


def align_reading(word: str, pinyin: str) -> tuple[str, ...] | None:
    """Return the reading a person wrote of a word, a syllable a character; None if it is none."""
    hanzi = [c for c in word if is_hanzi(c)]
    pieces = [piece for piece in re.split(r"[\s'’·-]+", pinyin) if piece]
    for strict in (True, False):
        for syllables in _splits(pieces, hanzi, strict):
            given = iter(syllables)
            return tuple(next(given) if is_hanzi(c) else "" for c in word)
    return None


def _splits(pieces: list[str], hanzi: list[str], strict: bool) -> Iterator[list[str]]:
    """Yield the ways to cut the pieces into as many syllables as there are hanzi.

    `strict` follows the rule that a syllable in a, o or e inside a piece needs an apostrophe, which
    makes rènao rè nao; those who forget it are understood too, as long as the piece is more than
    one syllable.
    """
    if not pieces or not hanzi:
        if not pieces and not hanzi:
            yield []
        return
    first, *rest = pieces
    for size in range(min(_LONGEST, len(first)), 0, -1):
        syllable, left = from_written(first[:size]), first[size:]
        if syllable is None or (syllable == "r" and hanzi[0] not in "儿兒"):
            continue
        if _starts_with_vowel(left) and (strict or from_written(first)):
            continue
        for others in _splits([left, *rest] if left else rest, hanzi[1:], strict):
            yield [syllable, *others]


def _starts_with_vowel(letters: str) -> bool:
    return split_tone(letters.lower())[0][:1] in {"a", "o", "e", "ê"}
