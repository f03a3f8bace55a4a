"""The letters by which a syllable of pinyin and a Latin name are compared."""

from __future__ import annotations

import unicodedata


def plain_letters(text: str) -> str:
    """Return the letters a to z of `text`, in lower case, without accents and tones."""
    plain = unicodedata.normalize("NFD", text.lower())
    return "".join(letter for letter in plain if "a" <= letter <= "z")
