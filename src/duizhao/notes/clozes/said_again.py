"""Where a sentence says a hidden word again: no blank's answer may stand in its own sentence."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator

from duizhao.model import Span


def said_again(
    text: str, blank: Span, blanks: Collection[Span], words: Collection[Span], reach: int = -1
) -> Iterator[Span]:
    """Yield the other places of what a blank hides, those apart that no other blank hides.

    `words` are the spans of the words of the sentence: what is said again begins with a word and
    ends with one (人 is not said in 工人), or is `reach` characters from the blank at most, where a
    reader sees the answer all the same (笑了笑, 低低地). Capitals make no difference.
    """
    starts, ends = {start for start, _ in words}, {end for _, end in words}
    taken = {place for start, end in blanks for place in range(start, end)}
    for found in re.finditer(re.escape(text[slice(*blank)]), text, re.IGNORECASE):
        start, end = found.span()
        near = max(start - blank[1], blank[0] - end) <= reach
        whole = start in starts and end in ends
        if taken.isdisjoint(range(start, end)) and (near or whole):
            yield start, end
