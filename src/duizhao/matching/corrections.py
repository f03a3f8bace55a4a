"""A person's tables of pairs laid over the program's: theirs win wherever they still apply."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from duizhao.model import Bead, Bitext, Pair, Passage, Problem, Sentence, Span

_LONGEST_RUN = 12  # sentences a person may have put in one cell

Align = Callable[[Sequence[Sentence], Sequence[Sentence]], Sequence[Bead]]


@dataclass(frozen=True, slots=True)
class PhraseRow:
    """A line of phrases.tsv."""

    line: int  # 1-based in its file
    sentence: str  # the Chinese it stands in
    zh: str  # the word or term
    number: int  # which of its occurrences in the sentence, from 1
    fr: str  # as written in the French sentence, parts joined with " … "; "" = no equivalent


def locate(french: str, sentence: str) -> tuple[Span, ...]:
    """Return where `sentence` has each part of an equivalent, in order; () when one is missing."""
    spans: list[Span] = []
    position = 0
    for part in french.split(" … "):
        start = sentence.casefold().find(part.casefold(), position) if part else -1
        if start < 0:
            return ()
        position = start + len(part)
        spans.append((start, position))
    return tuple(spans)


def align_around(
    bitext: Bitext, table: Bitext, align: Align, path: str
) -> tuple[tuple[Bead, ...], tuple[Problem, ...]]:
    """Return beads for `bitext` that keep every bead of a person's `table` still found in it.

    What lies between is aligned by `align`. `path` names the table in messages. A bead of the
    table with an empty side holds where it follows another of the table.
    """
    zh_runs, fr_runs = _runs(bitext.zh), _runs(bitext.fr)
    beads: list[Bead] = []
    problems: list[Problem] = []
    zh_end = fr_end = 0
    for bead in table.beads or ():
        zh = _place(table.zh[slice(*bead.zh)], zh_runs, zh_end)
        fr = _place(table.fr[slice(*bead.fr)], fr_runs, fr_end)
        if zh is None or fr is None:
            problems.append(_stale_bead(bead, table, path))
            continue
        if (zh == (zh_end, zh_end) and fr[0] > fr_end) or (
            fr == (fr_end, fr_end) and zh[0] > zh_end
        ):
            continue
        beads += _shifted(
            align(bitext.zh[zh_end : zh[0]], bitext.fr[fr_end : fr[0]]), zh_end, fr_end
        )
        beads.append(Bead(zh, fr, bead.score, bead.id))
        zh_end, fr_end = zh[1], fr[1]
    beads += _shifted(align(bitext.zh[zh_end:], bitext.fr[fr_end:]), zh_end, fr_end)
    return tuple(beads), tuple(problems)


def _letters(text: str) -> str:
    """Return what a correction is recognised by: letters and digits."""
    return "".join(c for c in text.casefold() if c.isalnum())


def _runs(sentences: Sequence[Sentence]) -> Mapping[str, list[Span]]:
    """Return the places of every run of sentences by its letters."""
    letters = [_letters(sentence.text) for sentence in sentences]
    runs: dict[str, list[Span]] = {}
    for start in range(len(letters)):
        joined = ""
        for end in range(start + 1, min(start + _LONGEST_RUN, len(letters)) + 1):
            joined += letters[end - 1]
            runs.setdefault(joined, []).append((start, end))
    return runs


def _place(
    sentences: Sequence[Sentence], runs: Mapping[str, list[Span]], position: int
) -> Span | None:
    """Return the first run from `position` on that says `sentences`; None when there is none."""
    if not sentences:
        return position, position
    places = runs.get(_letters("".join(s.text for s in sentences)), ())
    return next((place for place in places if place[0] >= position), None)


def _shifted(beads: Iterable[Bead], zh: int, fr: int) -> Iterator[Bead]:
    for bead in beads:
        (a, b), (c, d) = bead.zh, bead.fr
        yield replace(bead, zh=(a + zh, b + zh), fr=(c + fr, d + fr))


def _stale_bead(bead: Bead, table: Bitext, path: str) -> Problem:
    sentence = (*table.zh[slice(*bead.zh)], *table.fr[slice(*bead.fr)])[0]
    return Problem(
        "pairs-stale",
        f"This pair no longer stands in the text, or not in this order: {sentence.text[:40]}",
        path,
        sentence.line,
    )


def correct_pairs(
    passages: Sequence[Passage], rows: Sequence[PhraseRow], path: str
) -> tuple[tuple[Passage, ...], tuple[Problem, ...]]:
    """Return the passages with the pairs a person's `rows` give; `path` names them in messages."""
    by_sentence: dict[str, list[PhraseRow]] = {}
    for row in rows:
        by_sentence.setdefault(_letters(row.sentence), []).append(row)
    problems: list[Problem] = []
    corrected = []
    for passage in passages:
        mine = by_sentence.pop(_letters(passage.zh.text), ())
        passage, missed = _correct(passage, mine, path)
        corrected.append(passage)
        problems += missed
    gone = [row for left in by_sentence.values() for row in left]
    problems += [_stale_phrase(row, "the text no longer has its sentence", path) for row in gone]
    return tuple(corrected), tuple(sorted(problems, key=lambda p: p.line))


def _correct(
    passage: Passage, rows: Iterable[PhraseRow], path: str
) -> tuple[Passage, list[Problem]]:
    places = {}
    seen: Counter[str] = Counter()
    for index, pair in enumerate(passage.pairs):
        word = passage.zh.text[slice(*pair.zh)]
        seen[word] += 1
        places[word, seen[word]] = index
    pairs = list(passage.pairs)
    problems = []
    for row in rows:
        index = places.get((row.zh, row.number), -1)
        spans = locate(row.fr, passage.fr)
        if index < 0:
            problems.append(_stale_phrase(row, "it is no word of its sentence", path))
        elif row.fr and not spans:
            problems.append(_stale_phrase(row, f"the French does not say “{row.fr}”", path))
        else:
            pairs[index] = Pair(pairs[index].zh, spans, 1.0 if spans else 0.0)
    return replace(passage, pairs=tuple(pairs)), problems


def _stale_phrase(row: PhraseRow, why: str, path: str) -> Problem:
    return Problem("phrases-stale", f"{row.zh} is left as found: {why}.", path, row.line)
