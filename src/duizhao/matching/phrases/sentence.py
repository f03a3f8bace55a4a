"""The two sides of a passage as the pairing sees them: candidates, vectors, who is part of whom."""

from __future__ import annotations

import re
from itertools import chain
from typing import TYPE_CHECKING

import numpy as np

from duizhao.matching.phrases.candidates import items, phrases
from duizhao.matching.phrases.negation import denied

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from numpy.typing import NDArray

    from duizhao.matching.encoder import Encoder
    from duizhao.matching.phrases.candidates import Phrase
    from duizhao.matching.phrases.reference import Reference
    from duizhao.model import Analysis, Token

    Flags = NDArray[np.bool_]

_MARK = re.compile(r"[，。、；：！？,;:!?…—]+|\.(?=\s)")
AKIN = 4  # letters by which words of one family begin alike, at least
_MOST_ITEMS, _MOST_PHRASES = 300, 900  # of a passage; time grows with their product and squares


def least(values: NDArray[np.float32], flags: Flags) -> NDArray[np.float32]:
    """Return for each row of `values` and each row of `flags` the least value flagged."""
    return -most(-values, flags)


def most(values: NDArray[np.float32], flags: Flags) -> NDArray[np.float32]:
    """Return for each row of `values` and each row of `flags` the greatest value flagged.

    Without any, it is -1. Row by row: the cube of a long sentence would not fit the memory.
    """
    found = [np.where(flags, row, -np.inf).max(axis=1, initial=-np.inf) for row in values]
    return np.where(np.isneginf(found), -1, found).astype(np.float32)


class Sentence:
    """A passage ready to be scored. The relations are square matrices of truth values."""

    def __init__(
        self,
        zh: Sequence[Token],
        fr: Sequence[Phrase],
        analysis: Analysis,
        text: str,
        reference: Reference,
    ) -> None:
        """Take the candidates of both sides (neither empty) and the passage they come from."""
        self.zh, self.fr, self.text, self.length = zh, fr, text, len(analysis.text)
        words = [token.simplified for token in zh]
        self.parts = [reference.parts_of_speech(word) for word in words]
        self.glosses = [reference.glosses(word) for word in words]
        self.part_glosses = [reference.glosses_of_parts(word) for word in words]
        self.renderings = [reference.renderings(word) for word in words]
        self.part_renderings = [reference.renderings_of_parts(word) for word in words]
        self.expressions = [tuple(word.lemma for word in phrase.content) for phrase in fr]
        self.denied = [denied(text, phrase) for phrase in fr]
        self.headwords = [
            reference.headwords(expression, denied=denial == 1)
            for expression, denial in zip(self.expressions, self.denied, strict=True)
        ]
        self.uses = [[reference.uses(lemma) for lemma in lemmas] for lemmas in self.expressions]
        self._relate_chinese()
        self._relate_french()
        self.zh_clauses = _clauses(analysis.text, [token.start for token in zh])
        self.fr_clauses = _clauses(text, [phrase.spans[0][0] for phrase in fr])

    @property
    def left(self) -> NDArray[np.float32]:
        """The vectors of the words and terms, one a row."""
        return np.stack([self.vectors[token.simplified] for token in self.zh])

    @property
    def right(self) -> NDArray[np.float32]:
        """The vectors of the phrases, one a row."""
        return np.stack([self.vectors[phrase.text] for phrase in self.fr])

    def texts(self) -> Iterator[str]:
        """Yield all that needs a vector, some of it several times."""
        yield from (token.simplified for token in self.zh)
        yield from (phrase.text for phrase in self.fr)
        yield from chain(*self.glosses, *chain(*self.part_glosses))

    def take(self, vectors: Mapping[str, NDArray[np.float32]]) -> None:
        """Keep the vectors of its texts, which may be those of other passages too."""
        self.vectors = vectors

    def _relate_chinese(self) -> None:
        start = np.array([token.start for token in self.zh])
        end = np.array([token.end for token in self.zh])
        within = (start[:, None] <= start) & (end <= end[:, None])
        self.contains: Flags = within & ~np.eye(len(self.zh), dtype=bool)  # [term, its part]
        self.nested: Flags = (start[:, None] < end) & (start < end[:, None])  # a term, its parts

    def _relate_french(self) -> None:
        found = {word.start: word for phrase in self.fr for word in phrase.content}
        words = [found[start] for start in sorted(found)]
        index = {word.start: i for i, word in enumerate(words)}
        self.lemmas = [word.lemma for word in words]
        self.forms = [word.text.lower() for word in words]
        self.beginnings = {word[:AKIN] for word in (*self.lemmas, *self.forms)}  # of families
        self.holds: Flags = np.zeros((len(self.fr), len(words)), dtype=bool)  # [phrase, word]
        for row, phrase in enumerate(self.fr):
            self.holds[row, [index[word.start] for word in phrase.content]] = True
        self.sizes = self.holds.sum(axis=1)  # content words of each phrase
        alone = {
            phrase.content[0].start: i
            for i, phrase in enumerate(self.fr)
            if len(phrase.content) == 1
        }
        self.single = np.array([alone[word.start] for word in words])  # word -> phrase of it alone
        shared = self.holds.astype(np.float32) @ self.holds.T.astype(np.float32)
        self.overlap: Flags = shared > 0
        self.inside: Flags = shared == self.sizes  # [phrase, other]: all of the other is in it
        ids = {expression: i for i, expression in enumerate(dict.fromkeys(self.expressions))}
        number = np.array([ids[expression] for expression in self.expressions])
        self.alike: Flags = number[:, None] == number  # two places that say the same


def read(
    passages: Sequence[tuple[Analysis, str]], encoder: Encoder, reference: Reference
) -> list[Sentence | None]:
    """Return each passage ready to be scored; None for one too long, or with an empty side."""
    sentences = [_sentence(analysis, text, reference) for analysis, text in passages]
    texts = list(dict.fromkeys(chain(*(s.texts() for s in sentences if s))))
    vectors = dict(zip(texts, encoder.encode(texts), strict=True))
    for sentence in filter(None, sentences):
        sentence.take(vectors)
    return sentences


def _sentence(analysis: Analysis, text: str, reference: Reference) -> Sentence | None:
    zh, fr = items(analysis), phrases(text)
    few = 0 < len(zh) <= _MOST_ITEMS and 0 < len(fr) <= _MOST_PHRASES
    return Sentence(zh, fr, analysis, text, reference) if few else None


def _clauses(text: str, starts: Sequence[int]) -> NDArray[np.int64]:
    """Return for each place in `text` how many punctuation marks come before it."""
    marks = [match.start() for match in _MARK.finditer(text)]
    return np.searchsorted(marks, starts)
