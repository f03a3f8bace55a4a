"""Annotated sentence pairs: read them, and say which phrases answer to which words.

One JSON object a line: `{"id", "zh", "fr", "pairs": [{"zh_start", "zh_end", "fr": [[start, end], …]
or null, "alt": [other answers]}]}`; offsets are characters. An answer is compared by its content
words: articles, prepositions and auxiliaries at its edges neither help nor harm.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from duizhao.language.french.words import words
from duizhao.language.kinds import kind
from duizhao.language.pinyin.reader import Reader
from duizhao.language.script import to_simplified
from duizhao.language.words.segmenter import Segmenter
from duizhao.model import Analysis, Token

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence
    from pathlib import Path

    from duizhao.model import Pair, Span

    Answer = frozenset[int]  # where its content words begin

_READER = Reader()
_SEGMENTER = Segmenter()


@dataclass(frozen=True, slots=True)
class Annotated:
    """A sentence pair with its words and terms, and the answers to each (none = untranslated)."""

    id: str
    analysis: Analysis
    fr: str
    answers: Mapping[Span, tuple[Answer, ...]]


@dataclass(frozen=True, slots=True)
class Result:
    """How well a set of pairs agrees with the annotations."""

    given: int  # pairs with an answer
    right: int
    translated: int  # annotated words and terms that have an answer
    empty: int  # annotated words and terms that have none
    left_empty: int

    @property
    def f1(self) -> float:
        """Harmonic mean of precision and recall over the annotated words and terms."""
        return 2 * self.right / max(1, self.given + self.translated)

    @property
    def precision(self) -> float:
        """The share of the answers given that are right."""
        return self.right / max(1, self.given)

    @property
    def null_accuracy(self) -> float:
        """The share of the untranslated that were left empty."""
        return self.left_empty / max(1, self.empty)


def load(paths: Iterable[Path]) -> list[Annotated]:
    """Return the annotated sentence pairs of some JSONL files."""
    return [
        _annotated(json.loads(line))
        for path in paths
        for line in path.read_text(encoding="utf-8").splitlines()
        if line
    ]


def _annotated(row: dict[str, Any]) -> Annotated:
    spans = sorted({(pair["zh_start"], pair["zh_end"]) for pair in row["pairs"]})
    answers = {
        (pair["zh_start"], pair["zh_end"]): tuple(
            answer_words(row["fr"], [tuple(span) for span in answer])
            for answer in ([pair["fr"], *pair.get("alt", ())] if pair["fr"] else ())
        )
        for pair in row["pairs"]
    }
    return Annotated(row["id"], _analysis(row["zh"], spans), row["fr"], answers)


def _analysis(text: str, spans: Sequence[Span]) -> Analysis:
    """Make tokens of the smallest annotated spans, terms of those that contain others.

    What lies between them is cut as any text is: its words compete for the French, unjudged.
    """
    simplified = to_simplified(text)
    terms = [a for a in spans if any(b != a and a[0] <= b[0] and b[1] <= a[1] for b in spans)]
    parts = _cut(simplified, [span for span in spans if span not in terms])
    pinyin = _READER.read(simplified, [simplified[a:b] for a, b in parts])

    def token(span: Span) -> Token:
        a, b = span
        return Token(
            text[a:b], simplified[a:b], text[a:b], a, b, pinyin[a:b], kind(simplified[a:b])
        )

    return Analysis(text, simplified, text, tuple(map(token, parts)), tuple(map(token, terms)))


def _cut(simplified: str, words: Sequence[Span]) -> list[Span]:
    """Return the spans of `words` and, between them, those of the segmenter."""
    parts: list[Span] = []
    end = 0
    for start, stop in [*words, (len(simplified), len(simplified))]:
        for piece in _SEGMENTER.cut(simplified[end:start]) if end < start else ():
            parts.append((end, end + len(piece)))
            end += len(piece)
        if start < stop:
            parts.append((start, stop))
        end = stop
    return parts


def answer_words(fr: str, spans: Sequence[Span]) -> Answer:
    """Return where the words of an answer begin, without small words at its edges."""
    inside = [word for word in words(fr) if any(a < word.end and word.start < b for a, b in spans)]
    content = [word.start for word in inside if not word.function]
    kept = [word for word in inside if content and content[0] <= word.start <= content[-1]]
    return frozenset(word.start for word in kept or inside)


def judge(gold: Sequence[Annotated], pairs: Sequence[Sequence[Pair]]) -> Result:
    """Compare the pairs found for each sentence with its annotations."""
    verdicts = list(_verdicts(gold, pairs))
    return Result(
        given=sum(given for given, _, _ in verdicts),
        right=sum(right for _, right, _ in verdicts),
        translated=sum(translated for _, _, translated in verdicts),
        empty=sum(not translated for _, _, translated in verdicts),
        left_empty=sum(not given and not translated for given, _, translated in verdicts),
    )


def _verdicts(
    gold: Sequence[Annotated], pairs: Sequence[Sequence[Pair]]
) -> Iterator[tuple[bool, bool, bool]]:
    """Yield for each annotated word: was an answer given, was it right, was there one to give."""
    for sentence, found in zip(gold, pairs, strict=True):
        by_span = {pair.zh: pair.fr for pair in found}
        for span, answers in sentence.answers.items():
            fr = by_span.get(span, ())
            yield bool(fr), bool(fr) and answer_words(sentence.fr, fr) in answers, bool(answers)
