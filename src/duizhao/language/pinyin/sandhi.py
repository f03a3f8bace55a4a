"""Tone sandhi, for those who want tones as spoken rather than as the dictionary has them.

The rules are those of 现代汉语词典 and of textbooks: 一 and 不 before another syllable, and a third
tone before a third tone of the same word. Third tones across words depend on pace and phrasing
and are left alone.
"""

from __future__ import annotations

from itertools import accumulate
from typing import TYPE_CHECKING

from duizhao.language.pinyin.syllable import NEUTRAL, join_tone, split_tone

if TYPE_CHECKING:
    from collections.abc import Sequence

_DIGITS = frozenset("〇零一二三四五六七八九十两")
_ORDINAL_BEFORE = _DIGITS | frozenset("第初周期拜")  # 第一, 初一, 十一, 星期一
_ORDINAL_AFTER = _DIGITS | frozenset("月号楼")  # 一九四九, 一月, 一号


def sandhi(syllables: Sequence[str], simplified: str, words: Sequence[str]) -> tuple[str, ...]:
    """Return the syllables of a sentence with the tones they take in speech.

    `syllables` has one a character of `simplified`, with dictionary tones; `words` re-assembles it.
    """
    spoken = list(syllables)
    for end, word in zip(accumulate(map(len, words)), words, strict=True):
        start = end - len(word)
        _third_tones(spoken, start, end)
        for at in range(start, end):
            if simplified[at] in "一不" and (at + 1 < end or len(word) == 1):
                spoken[at] = _one_or_not(syllables, simplified, at)
    return tuple(spoken)


def _third_tones(spoken: list[str], start: int, end: int) -> None:
    """Return a third tone is spoken as a second before another of the same word: ní hǎo."""
    for at in range(start, end - 1):
        plain, tone = split_tone(spoken[at])
        if tone == 3 and split_tone(spoken[at + 1])[1] == 3:
            spoken[at] = join_tone(plain, 2)


def _one_or_not(syllables: Sequence[str], text: str, at: int) -> str:
    """一 or 不 as spoken: second tone before a fourth, 一 fourth tone before the others."""
    plain, tone = split_tone(syllables[at])
    following = syllables[at + 1] if at + 1 < len(text) else ""
    if tone == NEUTRAL or not following or (text[at] == "一" and _counts(text, at)):
        return syllables[at]
    if at and text[at - 1] == text[at + 1]:  # 看一看, 好不好
        return plain
    next_tone = split_tone(following)[1]
    if next_tone == 4 or text[at + 1] == "个":
        return join_tone(plain, 2)
    return join_tone(plain, 4)


def _counts(text: str, at: int) -> bool:
    """Tell whether 一 is an ordinal or a digit of a number, which keep their tone."""
    return text[at - 1 : at] in _ORDINAL_BEFORE or text[at + 1] in _ORDINAL_AFTER
