"""Page numbers and the lines a page repeats at its head or foot, out of the way of the text."""

from __future__ import annotations

import re
from collections import defaultdict
from itertools import pairwise
from typing import TYPE_CHECKING

from duizhao.ingest.paragraphs import Language, Paragraph
from duizhao.ingest.unwrap import breaks_off
from duizhao.model import Problem, Severity

if TYPE_CHECKING:
    from collections.abc import Sequence

_NUMBER = re.compile(r"\d{1,4}")
_COUNT = r"[\d零〇一二三四五六七八九十百]{1,6}"
_PAGE = re.compile(
    rf"第\s*{_COUNT}\s*[頁页](?:\s*[,，、/／|]?\s*[共/／]\s*{_COUNT}\s*[頁页])?"
    r"|[-–—~·•|]\s*\d{1,4}\s*[-–—~·•|]"
    r"|(?:page|pp?\.|pg\.?)\s*\d{1,4}(?:\s*(?:sur|de|of|/)\s*\d{1,4})?"
    r"|\d{1,4}\s*[/／]\s*\d{1,4}",
    re.IGNORECASE,
)
_LONGEST_HEAD = 60  # characters
_LEAST_LINE = {Language.CHINESE: 12, Language.FRENCH: 30}  # characters of a line of running text
_SHOWN = 8  # lines named in the message


def remove_running_lines(
    items: Sequence[Paragraph], language: Language, file: str
) -> tuple[tuple[Paragraph, ...], tuple[Problem, ...]]:
    """Return the lines of one language without page numbers and running heads, and a note of them.

    A bare number counts where one of its kind interrupts a sentence; a line that comes again, where
    it stands beside a page number half of the times. Chapter numbers and refrains stay.
    """
    places = _pages(items, language)
    places |= _heads(items, places)
    if not places:
        return tuple(items), ()
    removed = [items[place] for place in sorted(places)]
    kept = tuple(item for place, item in enumerate(items) if place not in places)
    what = "page number or running head" if len(removed) == 1 else "page numbers and running heads"
    shown = ", ".join(f"“{item.text}” (line {item.line})" for item in removed[:_SHOWN])
    more = f" and {len(removed) - _SHOWN} more" if len(removed) > _SHOWN else ""
    message = f"{len(removed)} {what} removed: {shown}{more}."
    note = Problem("repair-page", message, file, removed[0].line, severity=Severity.NOTE)
    return kept, (note,)


def _pages(items: Sequence[Paragraph], language: Language) -> set[int]:
    """Return the places of page numbers."""
    pages = {place for place, item in enumerate(items) if _PAGE.fullmatch(item.text)}
    numbers = [place for place, item in enumerate(items) if _NUMBER.fullmatch(item.text)]
    both = pages.union(numbers)
    certain = {place for place in numbers if _interrupts(items, place, both, language)}
    rising = all(int(items[a].text) < int(items[b].text) for a, b in pairwise(numbers))
    return pages | (set(numbers) if certain and rising else certain)


def _heads(items: Sequence[Paragraph], pages: set[int]) -> set[int]:
    """Return the places, but the first of the text, of lines repeated beside page numbers."""
    groups: dict[str, list[int]] = defaultdict(list)
    for place, item in enumerate(items):
        if place not in pages and len(item.text) <= _LONGEST_HEAD:
            groups[re.sub(r"\d+", "#", item.text)].append(place)
    heads: set[int] = set()
    for places in groups.values():
        beside = [place for place in places if {place - 1, place + 1} & pages]
        if len(beside) >= 2 and 2 * len(beside) >= len(places):
            heads.update(beside)
    return heads - {0}


def _interrupts(
    items: Sequence[Paragraph], place: int, aside: set[int], language: Language
) -> bool:
    """Tell whether the lines around a place, but for those `aside`, are one sentence."""
    before = next((items[k] for k in range(place - 1, -1, -1) if k not in aside), None)
    after = next((items[k] for k in range(place + 1, len(items)) if k not in aside), None)
    if before is None or after is None or len(before.text) < _LEAST_LINE[language]:
        return False
    return breaks_off(before.text, after.text, language)
