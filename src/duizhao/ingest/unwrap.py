"""Lines broken at a fixed width, as in plain-text books, joined into paragraphs again."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from itertools import accumulate, pairwise
from string import ascii_letters
from unicodedata import east_asian_width

from duizhao.hanzi import HANZI
from duizhao.ingest.paragraphs import Language, Paragraph
from duizhao.model import Problem, Severity

_WIDTHS = {Language.CHINESE: range(16, 61), Language.FRENCH: range(40, 121)}
_LEAST = 5  # broken lines before anything is certain
_SHARE = 0.85  # of them that could not have held more; damage has changed the length of others
_STOPS_INSIDE = 0.1  # share of the broken lines that hold the end of a sentence before their own
_STOP_INSIDE = re.compile(r"[。！？；.!?…][”’」』»\"]?\s?\w")
_TOO_LONG = 1.3  # times the width, more than damage makes a line
_HUNG = 2  # Chinese characters a line may be short of, to keep punctuation off a line's start
_NEARLY = 0.7  # of the width, that a line without an end has when the next goes on with it
_UNFINISHED = re.compile(rf"(?:[{HANZI}\w,;、，；]|[^\W\d_][-\u2010\u00ad])$")
_GOES_ON = re.compile(r"[«“‘(\[]?\s?[a-zà-öø-ÿœ\d]")
_OPEN_END = re.compile(  # no French sentence or headline ends so
    r"\b(?:l[ea]s?|un|une|des?|du|aux?|à|et|ou|en|par|pour|avec|dans|sur|sous|chez|sans|entre|vers|"
    r"que|qui|dont|si|ce|cette|ces|son|sa|ses|leurs?|notre|nos|votre|vos|ne|se)$"
)
_HYPHEN = re.compile("([^\\W\\d_]+)[-\u2010\u00ad]$")
_SOFT_HYPHEN = "\u00ad"
_WORD = re.compile(r"[^\W\d_]+")
_LATIN = frozenset(ascii_letters)
_FIRST_LATIN = re.compile(r"[!-~]+")

Measure = Callable[[Paragraph], int]


def unwrap(
    items: Sequence[Paragraph], language: Language, file: str, written: Sequence[str] = ()
) -> tuple[tuple[Paragraph, ...], tuple[Problem, ...]]:
    """Return the paragraphs of one language with broken lines joined, and a note if any were.

    A text is broken when nearly all lines that end inside a sentence are so full that the next word
    did not fit; verse, lists and dialogue are not. A line that is not full, and a blank line not
    inside a sentence, end a paragraph. A word hyphenated over a line end is joined in any text.
    `written` are the lines of the file before repair, whose length may be what was cut.
    """
    width, measure = _width(items, language, _measures(language, written))
    joined: list[list[Paragraph]] = []
    breaks = []
    for item in items:
        last = joined[-1][-1] if joined else None
        if last and _belong(last, item, width, measure, language):
            joined[-1].append(item)
            breaks.append(last)
        else:
            joined.append([item])
    if not breaks:
        return tuple(items), ()
    at = f" broken at {width} characters" if width else " ending in a hyphen"
    message = f"{len(breaks)} line{'' if len(breaks) == 1 else 's'}{at} joined to the next."
    note = Problem("repair-wrap", message, file, breaks[0].line, Severity.NOTE)
    return tuple(Paragraph(_join(run, language), run[0].line) for run in joined), (note,)


def breaks_off(line: str, following: str, language: Language) -> bool:
    """Return whether a sentence seems to go on from one line to another."""
    if not _UNFINISHED.search(line):
        return False
    if language is Language.CHINESE:
        return True
    return bool(_GOES_ON.match(following) or _OPEN_END.search(line))


def _measures(language: Language, written: Sequence[str]) -> list[Measure]:
    """Return the ways lines may have been measured when they were broken."""
    measures: list[Measure] = [lambda item: len(item.text)]
    if language is Language.CHINESE:
        measures.append(_columns)
    if written:
        measures.append(lambda item: len(written[item.line - 1].rstrip()))
    return measures


def _width(
    items: Sequence[Paragraph], language: Language, measures: Sequence[Measure]
) -> tuple[int, Measure]:
    """Return the width at which lines were broken and how it was measured; 0 when they were not."""
    pairs = [
        pair
        for pair in pairwise(items)
        if pair[1].line == pair[0].line + 1 and _UNFINISHED.search(pair[0].text)
    ]
    stops = sum(bool(_STOP_INSIDE.search(line.text)) for line, _ in pairs)
    if stops < _STOPS_INSIDE * len(pairs):  # verse
        return 0, measures[0]
    for measure in measures:
        rooms = [_room(*pair, measure, language) for pair in pairs]
        width = _commonest(rooms)
        explained = sum(width in room for room in rooms)
        longer = sum(measure(item) > _TOO_LONG * width for item in items)
        if (
            width // _wide(measure) in _WIDTHS[language]
            and explained >= max(_LEAST, _SHARE * len(rooms))
            and longer <= (1 - _SHARE) * len(items)
        ):
            return width, measure
    return 0, measures[0]


def _room(line: Paragraph, following: Paragraph, measure: Measure, language: Language) -> range:
    """Return the widths that explain why `line` ends before `following`."""
    size = measure(line)
    if language is Language.FRENCH:
        return range(size, size + 1 + len(following.text.split(maxsplit=1)[0]))
    latin = _FIRST_LATIN.match(following.text)
    hung = _wide(measure) * (_HUNG + 1)
    return range(size, size + max(len(latin[0]) if latin else 0, hung))


def _wide(measure: Measure) -> int:
    """Return what a hanzi counts in a measure."""
    return 2 if measure is _columns else 1


def _columns(line: Paragraph) -> int:
    """Return the width of a line in a font where hanzi are two wide."""
    return sum(2 if east_asian_width(character) in "WF" else 1 for character in line.text)


def _commonest(rooms: Sequence[range]) -> int:
    """Return the largest of the widths that explain most line ends."""
    steps = [0] * (max((room.stop for room in rooms), default=0) + 1)
    for room in rooms:
        steps[room.start] += 1
        steps[room.stop] -= 1
    heights = list(accumulate(steps))
    return max(range(len(heights)), key=lambda width: (heights[width], width))


def _belong(
    line: Paragraph, following: Paragraph, width: int, measure: Measure, language: Language
) -> bool:
    """Tell whether a line and the one that follows are one paragraph."""
    a, b = line.text, following.text
    adjacent = following.line == line.line + 1
    if language is Language.FRENCH and _HYPHEN.search(a) and b[0].islower():
        return adjacent or bool(width)
    if not width:
        return False
    full = _room(line, following, measure, language).stop > width
    if adjacent and full:
        return True
    if not breaks_off(a, b, language):
        return False
    if language is Language.CHINESE and not adjacent:
        return full
    return measure(line) >= _NEARLY * width


def _join(run: Sequence[Paragraph], language: Language) -> str:
    glue = _french_glue if language is Language.FRENCH else _chinese_glue
    pieces = [glue(a.text, b.text) for a, b in pairwise(run)]
    return "".join([*pieces, run[-1].text])


def _chinese_glue(line: str, following: str) -> str:
    """Return a line as it stands before the next: Latin words keep a space between them."""
    latin = line[-1] in _LATIN and following[0] in _LATIN
    return f"{line} " if latin else line


def _french_glue(line: str, following: str) -> str:
    """Return a line as it stands before the next: with a space, or less its hyphen."""
    hyphenated = _HYPHEN.search(line)
    if not (hyphenated and following[0].islower()):
        return f"{line} "
    rest = _WORD.match(following)
    if line.endswith(_SOFT_HYPHEN) or not rest or _is_one(hyphenated[1], rest[0]):
        return line[:-1]
    return line


def _is_one(first: str, second: str) -> bool:
    """Tell a word that was hyphenated (coopé-ration) from a compound (quarante-huit)."""
    from duizhao.language.french import is_word

    return is_word(first + second) or not is_word(second)
