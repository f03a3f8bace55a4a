"""Readings of Chinese sentences: the only module that talks to pypinyin."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from types import MappingProxyType

from duizhao.language.pinyin_sandhi import sandhi
from duizhao.language.pinyin_spelling import spell
from duizhao.language.pinyin_syllable import style

__all__ = ["Reader", "sandhi", "spell", "style"]

_NONE: Mapping[str, tuple[str, ...]] = MappingProxyType({})


class Reader:
    """Gives every hanzi of a sentence its reading in that sentence.

    `overrides` maps a Simplified phrase to its syllables, one a character, with tone marks; the
    longest phrase that fits at a place wins over everything else.
    """

    def __init__(self, overrides: Mapping[str, tuple[str, ...]] = _NONE) -> None:
        self._overrides = dict(overrides)
        self._longest = max(map(len, self._overrides), default=0)

    def read(self, simplified: str, words: Sequence[str]) -> tuple[str, ...]:
        """One syllable a character, lower case with its tone mark; "" for what is not a hanzi.

        `simplified` is a whole sentence in Simplified characters, `words` its segmentation, which
        re-assembles it. Tones are the dictionary's (no sandhi: 一 is yī, 不 is bù).
        """
        if "".join(words) != simplified:
            raise ValueError("the words do not re-assemble the sentence")
        syllables = _base(simplified)
        for start, reading in self._corrections(simplified):
            syllables[start : start + len(reading)] = reading
        return tuple(syllables)

    def _corrections(self, text: str) -> Iterator[tuple[int, tuple[str, ...]]]:
        """The overrides that apply, left to right, longest first, without overlap."""
        start = 0
        while start < len(text) and self._longest:
            for end in range(min(len(text), start + self._longest), start, -1):
                if reading := self._overrides.get(text[start:end]):
                    yield start, reading
                    start = end
                    break
            else:
                start += 1


def _base(text: str) -> list[str]:
    """What pypinyin reads, given the whole sentence."""
    from pypinyin import Style, lazy_pinyin

    return lazy_pinyin(text, style=Style.TONE, errors=lambda run: [""] * len(run))
