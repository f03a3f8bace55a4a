"""A person's table of sentence pairs laid over a text: its rows win wherever they still apply.

Rows are recognised by their letters and figures, so that punctuation and spaces may change, and
the table may have been sorted. They may join sentences and cut them: the text is cut where they
begin and end.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import accumulate

from duizhao.model import Bead, Bitext, Problem, Sentence, Span

_IN_ORDER = 0.6  # share of the rows that keep the text's order where nobody sorted them
_OPENERS = "“‘「『《〈（【«([—–-¿¡"

# Both sides → the Chinese sentences, some of them perhaps cut, and the beads.
Align = Callable[
    [Sequence[Sentence], Sequence[Sentence]], tuple[Sequence[Sentence], Sequence[Bead]]
]


@dataclass(frozen=True, slots=True)
class Row:
    """A row of the table where the text has it."""

    bead: Bead  # the table's own
    zh: Span  # letters of the Chinese side
    fr: Span  # letters of the French side


class Letters:
    """A side of a text as its letters."""

    def __init__(self, sentences: Sequence[Sentence]) -> None:
        self._sentences = sentences
        parts = [letters(sentence.text) for sentence in sentences]
        self.text = "".join(parts)
        self._starts = list(accumulate(map(len, parts), initial=0))

    def only_place(self, wanted: str) -> int:
        """Return where the side has these letters; -1 when it does not, or in several places."""
        place = self.text.find(wanted) if wanted else -1
        return -1 if place < 0 or self.text.find(wanted, place + 1) >= 0 else place

    def between(self, start: int, end: int) -> tuple[Sentence, ...]:
        """Return the sentences of these letters, the first and the last of them cut to fit."""
        found = []
        first, last = bisect_right(self._starts, start) - 1, bisect_left(self._starts, end)
        for i in range(first, last):
            sentence, begins = self._sentences[i], self._starts[i]
            text = sentence.text
            behind = len(text) if end >= self._starts[i + 1] else _offset(text, end - begins)
            if part := text[_offset(text, start - begins) : behind].strip():
                found.append(replace(sentence, text=part))
        return tuple(found)


def letters(text: str) -> str:
    """Return what a correction is recognised by: letters and figures, or the marks without any."""
    return "".join(c for c in text.casefold() if c.isalnum()) or "".join(text.split())


def _offset(text: str, count: int) -> int:
    """Return the offset behind the first `count` letters of a sentence and what closes them."""
    if count <= 0:
        return 0
    for offset, character in enumerate(text):
        if count <= 0 and (character.isalnum() or character in _OPENERS):
            return offset
        count -= len(character.casefold()) if character.isalnum() else 0
    return len(text)


def align_around(
    bitext: Bitext, table: Bitext, align: Align, path: str
) -> tuple[Bitext, tuple[Problem, ...]]:
    """Return the bitext with beads that keep every row of a person's `table` still found in it.

    What lies between is aligned by `align`. `path` names the table in messages. A row with an empty
    side holds where it follows another row, or begins the text.
    """
    sides = Letters(bitext.zh), Letters(bitext.fr)
    rows, stale = _find(table, *sides)
    zh: list[Sentence] = []
    fr: list[Sentence] = []
    beads: list[Bead] = []

    def add(own_zh: Sequence[Sentence], own_fr: Sequence[Sentence], found: Sequence[Bead]) -> None:
        for bead in found:
            (a, b), (c, d) = bead.zh, bead.fr
            z, f = len(zh), len(fr)
            beads.append(replace(bead, zh=(a + z, b + z), fr=(c + f, d + f)))
        zh.extend(own_zh)
        fr.extend(own_fr)

    def fill(zh_end: int, fr_end: int) -> None:
        gap = sides[0].between(position[0], zh_end), sides[1].between(position[1], fr_end)
        if gap[0] or gap[1]:
            own_zh, found = align(*gap)
            add(own_zh, gap[1], found)

    position = (0, 0)
    for row in rows:
        fill(row.zh[0], row.fr[0])
        own = sides[0].between(*row.zh), sides[1].between(*row.fr)
        spans = (0, len(own[0])), (0, len(own[1]))
        add(*own, [Bead(*spans, row.bead.score, row.bead.id)])
        position = row.zh[1], row.fr[1]
    fill(len(sides[0].text), len(sides[1].text))
    problems = tuple(_stale(bead, table, path) for bead in stale)
    return replace(bitext, zh=tuple(zh), fr=tuple(fr), beads=tuple(beads)), problems


def _find(table: Bitext, zh: Letters, fr: Letters) -> tuple[list[Row], list[Bead]]:
    """Return the rows the text has, in order, and the beads of the table that it has not."""
    wanted = [
        (
            "".join(letters(s.text) for s in table.zh[slice(*bead.zh)]),
            "".join(letters(s.text) for s in table.fr[slice(*bead.fr)]),
            bead,
        )
        for bead in table.beads or ()
    ]
    places = [(zh.only_place(a), fr.only_place(b)) for a, b, _ in wanted]
    order = _text_order([place for place, _ in places])
    wanted, places = [wanted[i] for i in order], [places[i] for i in order]
    anchors = _anchors(places)
    rows: list[Row] = []
    stale: list[Bead] = []
    zh_end = fr_end = 0
    for i, (a, b, bead) in enumerate(wanted):
        following = bisect_left(anchors, i, key=lambda anchor: anchor[0])
        _, zh_limit, fr_limit = (
            anchors[following] if following < len(anchors) else (0, len(zh.text), len(fr.text))
        )
        if following < len(anchors) and anchors[following][0] == i:
            zh_limit, fr_limit = zh_limit + len(a), fr_limit + len(b)
        zh_at, fr_at = zh.text.find(a, zh_end, zh_limit), fr.text.find(b, fr_end, fr_limit)
        follows = zh_at == zh_end and fr_at == fr_end
        if zh_at < 0 or fr_at < 0 or not ((a and b) or follows):
            stale.append(bead)
            continue
        zh_end, fr_end = zh_at + len(a), fr_at + len(b)
        rows.append(Row(bead, (zh_at, zh_end), (fr_at, fr_end)))
    return rows, stale


def _text_order(places: Sequence[int]) -> list[int]:
    """Return the rows as the text has them when a spreadsheet sorted them, else as they are.

    `places` are those of the rows in the text, -1 where there is not just one: such a row stays
    with the one before it.
    """
    known = [place for place in places if place >= 0]
    if len(longest_rise(known)) >= _IN_ORDER * len(known):
        return list(range(len(places)))
    keys = [-1]
    for place in places:
        keys.append(place if place >= 0 else keys[-1])
    return sorted(range(len(places)), key=lambda row: keys[row + 1])


def _anchors(places: Sequence[tuple[int, int]]) -> list[tuple[int, int, int]]:
    """Return the rows found once on both sides, as many as keep their order: row, places."""
    found = [(i, zh, fr) for i, (zh, fr) in enumerate(places) if zh >= 0 and fr >= 0]
    for side in (1, 2):
        found = [found[i] for i in longest_rise([anchor[side] for anchor in found])]
    return found


def longest_rise(values: Sequence[int]) -> list[int]:
    """Return the indices of a longest rising subsequence (patience sorting)."""
    tops: list[int] = []  # the least value that ends a rise of each length
    ends: list[int] = []  # its index
    before: list[int] = []  # of each value, the index before it in its rise; -1 = none
    for i, value in enumerate(values):
        length = bisect_left(tops, value)
        before.append(ends[length - 1] if length else -1)
        tops[length : length + 1] = [value]
        ends[length : length + 1] = [i]
    return list(_back(ends[-1] if ends else -1, before))[::-1]


def _back(i: int, before: Sequence[int]) -> Iterator[int]:
    while i >= 0:
        yield i
        i = before[i]


def _stale(bead: Bead, table: Bitext, path: str) -> Problem:
    sentence = (*table.zh[slice(*bead.zh)], *table.fr[slice(*bead.fr)])[0]
    return Problem(
        "pairs-stale",
        "The text does not have this pair, or not in this order, so its sentences were aligned "
        f"anew: {sentence.text[:40]}. Change the row to what the text says, or delete it.",
        path,
        sentence.line,
    )
