"""A classifier and its noun, which the dictionary has as one word: 个|人 after a numeral."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from duizhao.language.segment_features import NUMERALS
from duizhao.language.word_classes import word_class

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence


def words_apart(words: Sequence[str], before: str) -> Iterator[str]:
    """Yield the words of a run of hanzi, these cut in two; `before` is the character before it."""
    for left, word in pairwise((before, *words)):
        if word in word_class("counted") and _counts(left):
            yield from (word[:1], word[1:])
        else:
            yield word


def _counts(word: str) -> bool:
    """Tell numerals and demonstratives."""
    return word in word_class("counting") or (
        bool(word) and all(c in NUMERALS or c.isdigit() for c in word)
    )
