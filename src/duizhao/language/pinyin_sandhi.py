"""Tone sandhi, for those who want tones as spoken rather than as the dictionary has them."""

from __future__ import annotations

from collections.abc import Sequence


def sandhi(syllables: Sequence[str], simplified: str, words: Sequence[str]) -> tuple[str, ...]:
    """The syllables with the tones they take in speech, within words."""
    return tuple(syllables)
