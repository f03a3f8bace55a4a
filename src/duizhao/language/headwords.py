"""The headwords of learners' dictionaries, as tools/list_headwords.py lists them."""

from __future__ import annotations

from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

AS_KNOWN = "-"  # in place of a part of speech: no better one than jieba's dictionary has


@cache
def headwords() -> Mapping[str, str]:
    """Return the ICTCLAS letters of each headword of two hanzi and more, AS_KNOWN for most."""
    data = files("duizhao.language") / "data"
    sources = (data / f"headwords_{source}.txt" for source in ("cedict", "lexicon"))
    fields = " ".join(path.read_text("utf-8") for path in sources).split()
    return dict(zip(fields[0::2], fields[1::2], strict=True))
