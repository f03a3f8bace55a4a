"""Text to paragraphs, and which of the two languages each is in."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from duizhao.hanzi import HANZI

if TYPE_CHECKING:
    from collections.abc import Iterable

_HANZI = re.compile(f"[{HANZI}]")
_LATIN = re.compile("[A-Za-z\u00c0-\u024f]")
# A hanzi says about as much as this many Latin letters: a French paragraph may quote a Chinese
# word, a Chinese one may be full of Latin names.
_LETTERS_A_HANZI = 3


class Language(StrEnum):
    """The two languages of a bilingual text."""

    CHINESE = "zh"
    FRENCH = "fr"

    @property
    def english(self) -> str:
        """The language's name in messages."""
        return self.name.capitalize()


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A line of a file that is not blank."""

    text: str
    line: int  # 1-based


def paragraphs(text: str) -> tuple[Paragraph, ...]:
    """Return the lines of `text` that are not blank, without white space at their ends."""
    lines = ((number, line.strip()) for number, line in enumerate(text.split("\n"), 1))
    return tuple(Paragraph(line, number) for number, line in lines if line)


def language_of(text: str) -> Language | None:
    """Return the language most of `text` is written in; None when it has no letters of either."""
    hanzi, latin = len(_HANZI.findall(text)), len(_LATIN.findall(text))
    if not hanzi and not latin:
        return None
    return Language.CHINESE if hanzi * _LETTERS_A_HANZI >= latin else Language.FRENCH


def by_language(items: Iterable[Paragraph]) -> dict[Language, tuple[Paragraph, ...]]:
    """Return the paragraphs of each language, in order.

    A paragraph without letters (a date in figures, `* * *`) goes with the one before it.
    """
    sides: dict[Language, list[Paragraph]] = {language: [] for language in Language}
    waiting: list[Paragraph] = []
    current: Language | None = None
    for item in items:
        current = language_of(item.text) or current
        waiting.append(item)
        if current:
            sides[current] += waiting
            waiting = []
    return {language: tuple(side) for language, side in sides.items()}
