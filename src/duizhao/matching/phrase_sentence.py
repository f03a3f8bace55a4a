"""The two sides of a passage as the pairing sees them: candidates, vectors, who is part of whom."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Protocol

import numpy as np

from duizhao.matching.phrase_candidates import items, phrases

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from numpy.typing import NDArray

    from duizhao.matching.encoder import Encoder
    from duizhao.matching.phrase_candidates import Phrase
    from duizhao.model import Analysis, Entry, Token

    Flags = NDArray[np.bool_]

_MARK = re.compile(r"[，。、；：！？,;:!?…—]+|\.(?=\s)")
_MOST_GLOSSES = 6
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


class Glossary(Protocol):
    """A dictionary."""

    def look(self, simplified: str) -> tuple[Entry, ...]:
        """Return the entries of a word; `()` when it has none."""
        ...


class Sentence:
    """A passage ready to be scored. The relations are square matrices of truth values."""

    def __init__(
        self,
        zh: Sequence[Token],
        fr: Sequence[Phrase],
        analysis: Analysis,
        text: str,
        entries: Mapping[str, tuple[Entry, ...]],
        vectors: Mapping[str, NDArray[np.float32]],
    ) -> None:
        """Take the candidates of both sides (neither empty) and the passage they come from.

        `entries` has the dictionary's entries of each word, `vectors` the vectors of the words,
        their glosses and the phrases.
        """
        self.zh, self.fr, self.length = zh, fr, len(analysis.text)
        self._vectors = vectors  # shared by all sentences: a matrix each would be fifty times that
        own = [entries[token.simplified] for token in zh]
        self.parts = [[part for entry in found[:1] for part in entry.parts] for found in own]
        self.glosses = [glosses(found) for found in own]  # of each word, best first
        self._relate_chinese()
        self._relate_french()
        self.zh_clauses = _clauses(analysis.text, [token.start for token in zh])
        self.fr_clauses = _clauses(text, [phrase.spans[0][0] for phrase in fr])

    @property
    def left(self) -> NDArray[np.float32]:
        """The vectors of the words and terms, one a row."""
        return np.stack([self._vectors[token.simplified] for token in self.zh])

    @property
    def right(self) -> NDArray[np.float32]:
        """The vectors of the phrases, one a row."""
        return np.stack([self._vectors[phrase.text] for phrase in self.fr])

    @property
    def gloss_vectors(self) -> list[NDArray[np.float32]]:
        """The vectors of each word's glosses."""
        return [np.array([self._vectors[text] for text in found]) for found in self.glosses]

    def _relate_chinese(self) -> None:
        start = np.array([token.start for token in self.zh])
        end = np.array([token.end for token in self.zh])
        within = (start[:, None] <= start) & (end <= end[:, None])
        self.contains: Flags = within & ~np.eye(len(self.zh), dtype=bool)  # [term, its part]
        self.nested: Flags = within | within.T  # one family: a term, its parts, itself

    def _relate_french(self) -> None:
        words = sorted({(word.start, word.lemma) for phrase in self.fr for word in phrase.content})
        index = {start: i for i, (start, _) in enumerate(words)}
        self.lemmas = [lemma for _, lemma in words]
        self.holds: Flags = np.zeros((len(self.fr), len(words)), dtype=bool)  # [phrase, word]
        for row, phrase in enumerate(self.fr):
            self.holds[row, [index[word.start] for word in phrase.content]] = True
        self.sizes = self.holds.sum(axis=1)  # content words of each phrase
        alone = {
            phrase.content[0].start: i
            for i, phrase in enumerate(self.fr)
            if len(phrase.content) == 1
        }
        self.single = np.array([alone[start] for start, _ in words])  # word -> phrase of it alone
        shared = self.holds.astype(np.float32) @ self.holds.T.astype(np.float32)
        self.overlap: Flags = shared > 0
        self.inside: Flags = shared == self.sizes  # [phrase, other]: all of the other is in it
        self.expressions = [tuple(word.lemma for word in phrase.content) for phrase in self.fr]
        ids = {expression: i for i, expression in enumerate(dict.fromkeys(self.expressions))}
        number = np.array([ids[expression] for expression in self.expressions])
        self.alike: Flags = number[:, None] == number  # two places that say the same


def read(
    passages: Sequence[tuple[Analysis, str]], encoder: Encoder, glossary: Glossary
) -> list[Sentence | None]:
    """Return each passage ready to be scored; None for one too long, or with an empty side."""
    sides = [_candidates(analysis, text) for analysis, text in passages]
    entries = {t.simplified: glossary.look(t.simplified) for zh, _ in sides for t in zh}
    texts = list(
        dict.fromkeys(
            [
                *entries,
                *(text for found in entries.values() for text in glosses(found)),
                *(phrase.text for _, fr in sides for phrase in fr),
            ]
        )
    )
    vectors = dict(zip(texts, encoder.encode(texts), strict=True))
    return [
        Sentence(zh, fr, analysis, text, entries, vectors) if zh and fr else None
        for (zh, fr), (analysis, text) in zip(sides, passages, strict=True)
    ]


def _clauses(text: str, starts: Sequence[int]) -> NDArray[np.int64]:
    """Return for each place in `text` how many punctuation marks come before it."""
    marks = [match.start() for match in _MARK.finditer(text)]
    return np.searchsorted(marks, starts)


def _candidates(analysis: Analysis, text: str) -> tuple[tuple[Token, ...], tuple[Phrase, ...]]:
    zh, fr = items(analysis), phrases(text)
    return (zh, fr) if len(zh) <= _MOST_ITEMS and len(fr) <= _MOST_PHRASES else ((), ())


def glosses(entries: Iterable[Entry]) -> tuple[str, ...]:
    """The French of a dictionary without its explanations in brackets."""
    bare = (re.sub(r"\s*\([^)]*\)", "", text).strip() for e in entries for text in e.french)
    return tuple(dict.fromkeys(text for text in bare if text))[:_MOST_GLOSSES]
