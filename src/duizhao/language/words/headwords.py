"""The headwords of learners' dictionaries, as tools/list_headwords.py lists them."""

from __future__ import annotations

from functools import cache
from importlib.resources import files

from duizhao.language.words.table import WordTable

AS_KNOWN = "-"  # in place of a part of speech: no better one than jieba's dictionary has


@cache
def headwords() -> WordTable:
    """Return the ICTCLAS letters of each headword of two hanzi and more, AS_KNOWN for most."""
    data = files("duizhao.language") / "data"
    sources = (data / f"headwords_{source}.txt" for source in ("cedict", "lexicon"))
    return WordTable(*(path.read_text("utf-8") for path in sources))
