"""What the words of a sentence are: words, names, numbers, punctuation, foreign."""

from __future__ import annotations

import re
from functools import lru_cache

from duizhao.language.levels import level
from duizhao.language.segment import dictionary
from duizhao.model import Kind

_HANZI = re.compile(r"[\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff〇]")
_DIGITS = re.compile(r"\d")
_NUMERAL = re.compile(
    r"第?[〇零一二三四五六七八九十百千万亿两]+|[数几好]?[十百千万亿]+[多余几来]?|第[几]"
)
_PLACE = ("ns", "nt")
_NAME = (*_PLACE, "nr", "nrt", "nrfg", "nz")


@lru_cache(maxsize=50_000)
def kind(word: str) -> Kind:
    """Return what `word`, a token of a Simplified sentence, is."""
    if not any(character.isalnum() for character in word):
        return Kind.PUNCTUATION
    if (_DIGITS.search(word) and not _HANZI.search(word)) or _is_numeral(word):
        return Kind.NUMBER
    if not _HANZI.search(word):
        return Kind.FOREIGN
    return Kind.NAME if _is_name(word) else Kind.WORD


def _is_numeral(word: str) -> bool:
    tag = dictionary().tag(word)
    return bool(_NUMERAL.fullmatch(word)) and tag in ("", "m", "mq")


def _is_name(word: str) -> bool:
    """Tell names by the dictionary; the syllabus lists places (中国) but no other names."""
    tag = dictionary().tag(word)
    if len(word) == 1 or tag not in _NAME:
        return False
    return tag in _PLACE or level(word) is None
