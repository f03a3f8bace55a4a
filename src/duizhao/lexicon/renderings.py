"""How translations render words, beside what a dictionary says of them.

To recognise a translation, never to be shown: 看 may be rendered by voir, observer or lecture.
Lines of lexicon/data/renderings.txt: a Simplified headword, a space, the French, best first.
"""

from __future__ import annotations

from functools import cache
from importlib.resources import files

from duizhao.language.words.table import WordTable


def renderings(simplified: str) -> tuple[str, ...]:
    """Return the French of a headword that its entries lack, in dictionary form; () on a miss."""
    said = _table().get(simplified)
    return tuple(said.split(" ; ")) if said else ()


@cache
def _table() -> WordTable:
    path = files("duizhao.lexicon") / "data" / "renderings.txt"
    return WordTable(path.read_text(encoding="utf-8"))
