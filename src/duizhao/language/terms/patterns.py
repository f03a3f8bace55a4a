"""Units that their writing gives away: dates, titles in guillemets, names in Latin letters."""

from __future__ import annotations

import re
from itertools import accumulate
from typing import TYPE_CHECKING

from duizhao.hanzi import HANZI
from duizhao.model import Kind

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_NUMERAL = r"第?(?:\d+|[〇零一二三四五六七八九十百千]+)"
_PART = rf"{_NUMERAL} ?(?:年代|世纪|年|月|日)"  # 号 is a day only after its month
_LETTERS = rf"[^\W\d_{HANZI}]"
_CAPITAL = rf"(?<!{_LETTERS})[A-ZÀ-Þ]{_LETTERS}*(?:['’.-]{_LETTERS}*)*"
_PARTICLE = r"(?:de|del|der|di|da|du|la|le|van|von|of|the|and|&|y)"
_PATTERNS = (
    (re.compile(rf"(?=((?<![\d.〇零一二三四五六七八九十百千第]){_PART}))"), Kind.NUMBER),
    (re.compile(rf"({_PART}(?: ?{_PART})*(?: ?{_NUMERAL}号)?)"), Kind.NUMBER),
    (re.compile(r"《([^《》，。；：？！]{2,16})》"), Kind.NAME),
    (re.compile(rf"({_CAPITAL}(?: (?:{_PARTICLE} ){{0,2}}{_CAPITAL}){{1,5}})"), Kind.FOREIGN),
)


def patterns(words: Sequence[str]) -> Iterator[tuple[int, int, Kind]]:
    """Yield the terms that a pattern over the text of `words` finds, as word indices.

    1955年4月30日 is one term, and so is each of its parts.
    """
    text = "".join(words)
    index = {place: n for n, place in enumerate(accumulate(map(len, words), initial=0))}
    for pattern, kind in _PATTERNS:
        for match in pattern.finditer(text):
            start, end = index.get(match.start(1)), index.get(match.end(1))
            if start is not None and end is not None and end - start > 1:
                yield start, end, kind
