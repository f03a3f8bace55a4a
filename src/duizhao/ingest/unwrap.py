"""Lines broken at a fixed width, as in plain-text books, joined into paragraphs again."""

from __future__ import annotations

from itertools import groupby, pairwise
from typing import TYPE_CHECKING

from duizhao.ingest.paragraphs import Language, Paragraph
from duizhao.model import Problem, Severity

if TYPE_CHECKING:
    from collections.abc import Sequence

_WIDTHS = {Language.CHINESE: range(16, 61), Language.FRENCH: range(40, 121)}  # characters
_LEAST = 5  # broken lines before anything is certain
_SHARE = 0.95  # of them that could not have held more
_HUNG = 2  # Chinese characters a line may be short of, to keep punctuation off a line's start


def unwrap(
    items: Sequence[Paragraph], language: Language, file: str
) -> tuple[tuple[Paragraph, ...], tuple[Problem, ...]]:
    """Return the paragraphs of one language with broken lines joined, and a note if any were.

    Lines that follow one another are one paragraph when nearly all of them in the text are so full
    that the next word did not fit. Verse, lists and dialogue are not.
    """
    width = max((len(item.text) for item in items), default=0)
    blocks = _blocks(items)
    broken = [pair for block in blocks for pair in pairwise(block)]
    full = [pair for pair in broken if _is_full(*pair, width, language)]
    if width not in _WIDTHS[language] or len(full) < max(_LEAST, _SHARE * len(broken)):
        return tuple(items), ()
    glue = "" if language is Language.CHINESE else " "
    joined = tuple(Paragraph(glue.join(i.text for i in block), block[0].line) for block in blocks)
    message = f"{len(broken)} line(s) broken at {width} characters joined into paragraphs."
    note = Problem("repair-wrap", message, file, broken[0][0].line, Severity.NOTE)
    return joined, (note,)


def _blocks(items: Sequence[Paragraph]) -> list[list[Paragraph]]:
    """Return the runs of lines that follow one another without a blank line."""
    numbered = groupby(enumerate(items), key=lambda pair: pair[1].line - pair[0])
    return [[item for _, item in run] for _, run in numbered]


def _is_full(line: Paragraph, following: Paragraph, width: int, language: Language) -> bool:
    if language is Language.CHINESE:
        return len(line.text) >= width - _HUNG
    return len(line.text) + 1 + len(following.text.split()[0]) > width
