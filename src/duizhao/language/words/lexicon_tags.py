"""What the lexicon knows of a word better than the dictionary: its part of speech, or a name."""

from __future__ import annotations

from functools import cache
from importlib.resources import files

PROPER = "nz"  # the letters of a proper noun


def lexicon_tag(word: str) -> str:
    """Return the ICTCLAS letters that the lexicon gives `word`, "" where it says nothing new."""
    return _table().get(word, "")


@cache
def _table() -> dict[str, str]:
    """Return the table that tools/correct_parts_of_speech.py writes."""
    rows = (files("duizhao.language") / "data" / "parts_of_speech.tsv").read_text("utf-8")
    fields = rows.split()
    return dict(zip(fields[0::2], fields[1::2], strict=True))
