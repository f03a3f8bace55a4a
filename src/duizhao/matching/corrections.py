"""A person's table of word pairs over the program's: theirs win wherever they still apply."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from duizhao.matching.corrected_beads import letters
from duizhao.model import Pair, Passage, Problem, Span

_SHOWN, _WIDTH = 3, 24  # words and characters of a sentence that a message shows


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


def correct_pairs(
    passages: Sequence[Passage], rows: Sequence[PhraseRow], path: str
) -> tuple[tuple[Passage, ...], tuple[Problem, ...]]:
    """Return the passages with the pairs a person's `rows` give; `path` names them in messages."""
    by_sentence: dict[str, list[PhraseRow]] = {}
    for row in rows:
        by_sentence.setdefault(letters(row.sentence), []).append(row)
    problems: list[Problem] = []
    corrected = []
    for passage in passages:
        mine = by_sentence.pop(letters(passage.zh.text), ())
        passage, missed = _correct(passage, mine, path)
        corrected.append(passage)
        problems += missed
    problems += [_stale_sentence(rows, path) for rows in by_sentence.values()]
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


def _stale_sentence(rows: Sequence[PhraseRow], path: str) -> Problem:
    words = ", ".join(row.zh for row in rows[:_SHOWN]) + (", …" if len(rows) > _SHOWN else "")
    sentence = rows[0].sentence
    shown = sentence if len(sentence) <= _WIDTH else sentence[: _WIDTH - 1] + "…"
    return Problem(
        "phrases-stale",
        f"The text no longer has the sentence {shown}, so its rows ({words}) change "
        "nothing. Copy those you edited to the sentence's new rows, from duizhao inspect.",
        path,
        rows[0].line,
    )
