"""Pairs of question marks that a change of encoding put in place of other marks."""

from __future__ import annotations

import re
from collections.abc import Callable

Certain = Callable[[str, re.Match[str]], bool]


def restore(
    text: str, pair: re.Pattern[str], certain: Certain, opening: str, closing: str
) -> tuple[str, int]:
    """Return `text` with each `certain` pair made an opening and a closing mark; their number.

    `pair` matches two question marks and, in its group "kept", what stays between them. Of a pair
    that is not certain the second mark may be the first of the next.
    """
    restored, done, end = [], 0, 0
    position = 0
    while match := pair.search(text, position):
        if not certain(text, match):
            position = match.start() + 1
            continue
        restored += [text[end : match.start()], opening, match["kept"], closing]
        position = end = match.end()
        done += 1
    return "".join([*restored, text[end:]]), done
