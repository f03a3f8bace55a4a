"""Sentence pinyin after GB/T 16159: words written together, capitals, Western punctuation."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from duizhao.language.pinyin.syllable import Style, style

if TYPE_CHECKING:
    from collections.abc import Sequence

_WESTERN = str.maketrans(
    {
        "，": ",",
        "、": ",",
        "。": ".",
        "！": "!",
        "？": "?",
        "；": ";",
        "：": ":",
        "（": "(",
        "）": ")",
        "【": "[",
        "】": "]",
        "「": "“",
        "」": "”",
        "『": "‘",
        "』": "’",
        "《": "“",
        "》": "”",
        "〈": "‘",
        "〉": "’",
        "·": " ",
        "％": "%",
    }
)
_NO_SPACE_BEFORE = re.compile(r"\s+(?=[,.!?;:)\]”’…%])")
_NO_SPACE_AFTER = re.compile(r"(?<=[(\[“‘])\s+")
_SENTENCE_START = re.compile(r"(?:^|[.!?…])[\s“”‘’()\[\]]*\w")


def spell(words: Sequence[tuple[str, ...]], names: Sequence[bool], texts: Sequence[str]) -> str:
    """Return the pinyin of a text, spelled as a sentence: Tā zhù zài Xī'ān.

    `words` has the syllables of each word, one a character ("" for what is not a hanzi), `names`
    whether it is a proper name, `texts` the word as written.
    """
    spelled = ["".join(spell_word(*word)) for word in zip(words, texts, names, strict=True)]
    line = re.sub("(—+|-{2,})", " — ", " ".join(spelled)).replace("……", "…")
    line = " ".join(line.split())
    line = _NO_SPACE_AFTER.sub("", _NO_SPACE_BEFORE.sub("", line))
    return _SENTENCE_START.sub(lambda start: start[0][:-1] + start[0][-1].upper(), line)


def spell_word(
    syllables: Sequence[str], text: str, name: bool = False, form: Style = "marks"
) -> tuple[str, ...]:
    """How each character of a word is spelled; a name begins with a capital.

    A syllable that begins with a, o or e after another has its apostrophe: ("Xī", "'ān"); numbers
    need none (Xi1an1), zhuyin is written apart. What is not a hanzi is as written.
    """
    pieces: list[str] = []
    for syllable, character in zip(syllables, text, strict=True):
        border = _border(syllable, form) if syllable and pieces else ""
        pieces.append(border + (style(syllable, form) or character.translate(_WESTERN)))
    return (_capital(pieces[0]), *pieces[1:]) if name and pieces else tuple(pieces)


def _border(syllable: str, form: Style) -> str:
    """Return what separates a syllable from the one before in a word."""
    if form == "zhuyin":
        return " "
    return "'" if form == "marks" and _starts_with_vowel(syllable) else ""


def _starts_with_vowel(syllable: str) -> bool:
    return syllable[0] in "aāáǎàoōóǒòeēéěèê"


def _capital(word: str) -> str:
    return word[:1].upper() + word[1:]
