"""The two sides of a passage as the pairing sees them: candidates, vectors, and who lies within whom."""

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

_MOST_GLOSSES = 6


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
        length: int,
        glosses: Mapping[str, tuple[str, ...]],
        vectors: Mapping[str, NDArray[np.float32]],
    ) -> None:
        """Take both sides (neither empty), the number of Chinese characters, and of all strings the vectors."""
        self.zh, self.fr, self.length = zh, fr, length
        self.left = np.stack([vectors[token.simplified] for token in zh])
        self.right = np.stack([vectors[phrase.text] for phrase in fr])
        self.glosses = [glosses[token.simplified] for token in zh]  # of each word, best first
        self.gloss_vectors = [np.array([vectors[text] for text in own]) for own in self.glosses]
        self._relate_chinese()
        self._relate_french()

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
        alone = {phrase.start: i for i, phrase in enumerate(self.fr) if len(phrase.content) == 1}
        self.single = np.array([alone[start] for start, _ in words])  # word -> phrase of it alone
        shared = self.holds.astype(np.float32) @ self.holds.T.astype(np.float32)
        self.overlap: Flags = shared > 0
        self.inside: Flags = shared == self.sizes  # [phrase, other]: all of the other is in it


def read(
    passages: Sequence[tuple[Analysis, str]], encoder: Encoder, glossary: Glossary
) -> list[Sentence | None]:
    """Return each passage ready to be scored; None where one side has no candidates."""
    sides = [(items(analysis), phrases(text)) for analysis, text in passages]
    glosses = {t.simplified: _glosses(glossary.look(t.simplified)) for zh, _ in sides for t in zh}
    texts = list(
        dict.fromkeys(
            [
                *glosses,
                *(text for own in glosses.values() for text in own),
                *(phrase.text for _, fr in sides for phrase in fr),
            ]
        )
    )
    vectors = dict(zip(texts, encoder.encode(texts), strict=True))
    return [
        Sentence(zh, fr, len(analysis.text), glosses, vectors) if zh and fr else None
        for (zh, fr), (analysis, _) in zip(sides, passages, strict=True)
    ]


def _glosses(entries: Iterable[Entry]) -> tuple[str, ...]:
    """The French of a dictionary without its explanations in brackets."""
    bare = (re.sub(r"\s*\([^)]*\)", "", text).strip() for e in entries for text in e.french)
    return tuple(dict.fromkeys(text for text in bare if text))[:_MOST_GLOSSES]
