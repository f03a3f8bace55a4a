"""Lines broken at a fixed width, as in plain-text books, joined into paragraphs again."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import accumulate, pairwise
from string import ascii_letters
from unicodedata import east_asian_width

from duizhao.hanzi import HANZI
from duizhao.ingest.paragraphs import Language, Paragraph
from duizhao.language.french.words import is_word
from duizhao.model import Problem, Severity

_WIDTHS = {Language.CHINESE: range(16, 61), Language.FRENCH: range(40, 121)}
_LEAST = 5  # broken lines before anything is certain
_SHARE = 0.85  # of them that could not have held more; damage has changed the length of others
_STOPS_INSIDE = 0.1  # share of the broken lines that hold the end of a sentence before their own
_STOP_INSIDE = re.compile(r"[。！？；.!?…][”’」』»\"]?\s?\w")
_TOO_LONG = 1.3  # times the width, more than damage makes a line
_UNEVEN = 0.65  # of the longest lines, what those broken by hand at no width still reach
_LONGEST = 0.9  # share of the lines below them
_NEAR = 0.75  # share of the lines broken by hand that reach it
_GOING_ON = 0.6  # share of lines broken by hand whose sentence plainly goes on …
_MOST = 0.35  # … and of all lines
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
Pair = tuple[Paragraph, Paragraph]  # a line and the next


@dataclass(frozen=True, slots=True)
class Wrap:
    """How the lines of a text were broken."""

    width: int  # at which, in what `measure` counts; 0 = they were not
    measure: Measure
    by_hand: bool = False  # near the width only, wherever a word ended

    def is_full(self, line: Paragraph, following: Paragraph, language: Language) -> bool:
        """Return whether a line ends because the next word did not fit."""
        if self.by_hand:
            return self.measure(line) >= _UNEVEN * self.width
        return _room(line, following, self.measure, language).stop > self.width


def unwrap(
    items: Sequence[Paragraph], language: Language, file: str, written: Sequence[str] = ()
) -> tuple[tuple[Paragraph, ...], tuple[Problem, ...]]:
    """Return the paragraphs of one language with broken lines joined, and a note if any were.

    A text is broken when nearly all lines that end inside a sentence are so full that the next word
    did not fit, or, broken by hand, are of about one length; verse, lists and dialogue are not. A
    line that is not full, and a blank line not inside a sentence, end a paragraph. A word
    hyphenated over a line end is joined in any text. `written` are the lines of the file before
    repair, whose length may be what was cut.
    """
    wrap = _wrap(items, language, _measures(language, written))
    joined: list[list[Paragraph]] = []
    breaks = []
    for item in items:
        last = joined[-1][-1] if joined else None
        if last and _belong(last, item, wrap, language):
            joined[-1].append(item)
            breaks.append(last)
        else:
            joined.append([item])
    if not breaks:
        return tuple(items), ()
    at = f" broken at {wrap.width} characters" if wrap.width else " ending in a hyphen"
    at = " broken by hand" if wrap.by_hand else at
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


def _wrap(items: Sequence[Paragraph], language: Language, measures: Sequence[Measure]) -> Wrap:
    """Return how lines were broken."""
    adjacent = [pair for pair in pairwise(items) if pair[1].line == pair[0].line + 1]
    pairs = [pair for pair in adjacent if _UNFINISHED.search(pair[0].text)]
    if len(pairs) < _LEAST:
        return Wrap(0, measures[0])
    prose = sum(bool(_STOP_INSIDE.search(a.text)) for a, _ in pairs) >= _STOPS_INSIDE * len(pairs)
    going_on = [(a, b) for a, b in pairs if breaks_off(a.text, b.text, language)]
    plain = len(going_on) >= max(_GOING_ON * len(pairs), _MOST * len(adjacent))
    ways: list[Callable[[Sequence[Pair], Measure, Language], int]] = []
    if prose or (plain and language is Language.FRENCH):
        ways.append(_evenly)
    if prose and plain:
        ways.append(_unevenly)
    for find in ways:
        for measure in measures:
            width = find(going_on if plain else pairs, measure, language)
            longer = sum(measure(item) > _TOO_LONG * width for item in items)
            if width // _wide(measure) in _WIDTHS[language] and longer <= (1 - _SHARE) * len(items):
                return Wrap(width, measure, find is _unevenly)
    return Wrap(0, measures[0])


def _evenly(pairs: Sequence[Pair], measure: Measure, language: Language) -> int:
    """Return the width that explains nearly all of the broken lines; 0 if none does."""
    rooms = [_room(*pair, measure, language) for pair in pairs]
    width = _commonest(rooms)
    explained = sum(width in room for room in rooms)
    return width if explained >= max(_LEAST, _SHARE * len(rooms)) else 0


def _unevenly(pairs: Sequence[Pair], measure: Measure, _language: Language) -> int:
    """Return the width that nearly all of the broken lines come near; 0 if they differ more."""
    sizes = sorted(measure(line) for line, _ in pairs)
    width = sizes[int(_LONGEST * (len(sizes) - 1))]
    near = sum(size >= _UNEVEN * width for size in sizes)
    return width if near >= _NEAR * len(sizes) else 0


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


def _belong(line: Paragraph, following: Paragraph, wrap: Wrap, language: Language) -> bool:
    """Tell whether a line and the one that follows are one paragraph."""
    a, b = line.text, following.text
    adjacent = following.line == line.line + 1
    if language is Language.FRENCH and _HYPHEN.search(a) and b[0].islower():
        return adjacent or bool(wrap.width)
    if not wrap.width:
        return False
    full = wrap.is_full(line, following, language)
    if adjacent and full:
        return True
    if not breaks_off(a, b, language):
        return False
    if language is Language.CHINESE and not adjacent:
        return full
    return wrap.measure(line) >= _NEARLY * wrap.width


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
    return is_word(first + second) or not is_word(second)
