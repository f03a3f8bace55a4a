"""A person's table of word pairs over the program's: theirs win wherever they still apply.

A row belongs to the sentence it names, by its letters. Where the text was cut or joined since, it
belongs to what became of that sentence; where the sentence was changed a little, to the one most
like it.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from difflib import SequenceMatcher
from itertools import accumulate, pairwise

from duizhao.matching.sentences.corrected import letters
from duizhao.model import Pair, Passage, Problem, Span

_SAME = 0.75  # how alike a sentence and what was made of it are at least
_SHOWN, _WIDTH = 3, 24  # words and characters of a sentence that a message shows

Key = tuple[str, str]  # of the rows of a sentence: its id, its letters


@dataclass(frozen=True, slots=True)
class PhraseRow:
    """A line of phrases.tsv."""

    line: int  # 1-based in its file
    sentence: str  # the Chinese it stands in
    zh: str  # the word or term
    number: int  # which of its occurrences in the sentence, from 1; 0 = no number stands there
    fr: str  # as written in the French sentence, parts joined with " … "; "" = no equivalent
    id: str = ""  # of the passage it was written for
    translation: str = ""  # the French of that passage


def locate(french: str, sentence: str, position: int = 0) -> tuple[Span, ...]:
    """Return where `sentence` has each part of an equivalent, in order; () when one is missing.

    The search begins at `position`.
    """
    spans: list[Span] = []
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
    groups: dict[Key, list[PhraseRow]] = {}
    for row in rows:
        groups.setdefault((row.id, letters(row.sentence)), []).append(row)
    text = _Text(passages)
    regions = text.regions(list(groups))
    pairs = [list(passage.pairs) for passage in passages]
    problems: list[Problem] = []
    for key, group in groups.items():
        if key in regions:
            problems += _correct(text, regions[key], group, pairs, path)
        else:
            problems.append(_stale_sentence(group, path))
    corrected = (replace(p, pairs=tuple(own)) for p, own in zip(passages, pairs, strict=True))
    return tuple(corrected), tuple(sorted(problems, key=lambda p: p.line))


class _Text:
    """The passages as the letters of their Chinese, joined."""

    def __init__(self, passages: Sequence[Passage]) -> None:
        self.passages = passages
        self._parts = [letters(passage.zh.text) for passage in passages]
        self._letters = "".join(self._parts)
        self._starts = list(accumulate(map(len, self._parts), initial=0))

    def regions(self, wanted: Sequence[Key]) -> dict[Key, Span]:
        """Return the letters each wanted sentence (id, letters) has now, where there are any."""
        numbers = {passage.id: i for i, passage in enumerate(self.passages)}
        places: dict[str, list[int]] = {}
        for i, part in enumerate(self._parts):
            places.setdefault(part, []).append(i)
        found: dict[Key, Span] = {}
        known = [key for key in wanted if key[1] in places]
        known.sort(key=lambda key: numbers.get(key[0]) not in places[key[1]])
        for key in known:  # of a sentence that comes twice, first the rows that have its id
            free = places[key[1]]
            own = numbers.get(key[0])
            place = own if own in free else free[0]
            if len(free) > 1:
                free.remove(place)
            found[key] = self._span(place)
        if len(found) < len(wanted):
            taken = set(found.values())
            others = [i for i in range(len(self._parts)) if self._span(i) not in taken]
            alike = _Alike({i: self._parts[i] for i in others})
            for key in wanted:
                if key not in found and (span := self._remains(key[1], alike)):
                    found[key] = span
        return found

    def words(self, region: Span) -> dict[tuple[str, int], tuple[int, int]]:
        """Return the paired words of a region: word, which of its kind → passage, pair."""
        first = bisect_right(self._starts, region[0]) - 1
        last = bisect_left(self._starts, region[1])
        places = {}
        seen: Counter[str] = Counter()
        for i in range(first, last):
            passage = self.passages[i]
            counts = [sum(map(str.isalnum, c.casefold())) for c in passage.zh.text]
            ends = list(accumulate(counts, initial=self._starts[i]))
            for k, pair in enumerate(passage.pairs):
                if region[0] <= ends[pair.zh[0]] and ends[pair.zh[1]] <= region[1]:
                    word = passage.zh.text[slice(*pair.zh)]
                    seen[word] += 1
                    places[word, seen[word]] = i, k
        return places

    def _span(self, i: int) -> Span:
        return self._starts[i], self._starts[i + 1]

    def _remains(self, sentence: str, alike: _Alike) -> Span | None:
        """Return what became of a sentence that is no passage any more."""
        place = self._letters.find(sentence) if sentence else -1
        if place >= 0 and self._letters.find(sentence, place + 1) < 0:
            return place, place + len(sentence)
        number = alike.find(sentence)
        return None if number is None else self._span(number)


class _Alike:
    """Passages to be found by a text that is mostly theirs."""

    def __init__(self, texts: Mapping[int, str]) -> None:
        self._texts = texts
        self._having: dict[str, list[int]] = {}  # two letters that meet → the passages they are in
        for i, text in texts.items():
            for bigram in _bigrams(text):
                self._having.setdefault(bigram, []).append(i)

    def find(self, text: str) -> int | None:
        """Return the passage most like a text; None when none is like it."""
        shared = Counter(i for bigram in _bigrams(text) for i in self._having.get(bigram, ()))
        for i, _ in shared.most_common(1):
            if SequenceMatcher(None, text, self._texts[i], autojunk=False).ratio() >= _SAME:
                return i
        return None


def _bigrams(text: str) -> set[str]:
    return {a + b for a, b in pairwise(text)}


def _correct(
    text: _Text,
    region: Span,
    rows: Sequence[PhraseRow],
    pairs: Sequence[list[Pair]],
    path: str,
) -> list[Problem]:
    """Put the pairs of a sentence's rows into `pairs`, by passage; return what does not apply."""
    places = text.words(region)
    problems = []
    for row in rows:
        place = places.get((row.zh, row.number))
        if not row.number:
            why = "its n is no number (1 for the first time the sentence has it, 2 for the second)"
            problems.append(_stale_phrase(row, why, path))
        elif place is None:
            problems.append(_stale_phrase(row, "it is no word of its sentence", path))
        else:
            number, k = place
            spans = _spans(row, text.passages[number], pairs[number][k])
            if row.fr and not spans:
                why = f"the French does not say “{row.fr}”"
                problems.append(_stale_phrase(row, why, path))
            elif row.fr != _said(
                text.passages[number], pairs[number][k]
            ):  # else as found, and as sure
                pairs[number][k] = replace(pairs[number][k], fr=spans, score=float(bool(spans)))
    return problems


def _said(passage: Passage, pair: Pair) -> str:
    return " … ".join(passage.fr[slice(*span)] for span in pair.fr)


def _spans(row: PhraseRow, passage: Passage, pair: Pair) -> tuple[Span, ...]:
    """Return where a passage says the French of a row: where the pair has it, if it is the same."""
    if _said(passage, pair).casefold() == row.fr.casefold():
        return pair.fr
    own = max(passage.fr.find(row.translation), 0)
    return locate(row.fr, passage.fr, own) or locate(row.fr, passage.fr)


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
