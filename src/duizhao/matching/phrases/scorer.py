"""Boosted trees that turn the signals of a pair into a score, in plain numpy.

The trees are oblivious: all nodes of a level ask the same question, so that a tree is `depth`
questions and a table of `2 ** depth` answers.
"""

from __future__ import annotations

from dataclasses import dataclass
from importlib.resources import files
from typing import TYPE_CHECKING

import numpy as np

from duizhao.matching.phrases.context import context
from duizhao.matching.phrases.signals import signals

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from numpy.typing import NDArray

    from duizhao.matching.phrases.sentence import Sentence

_GROUP = 20_000  # pairs scored together: their 80 signals take 320 bytes, two or three times


@dataclass(frozen=True, slots=True, eq=False)
class Trees:
    """A sum of oblivious trees."""

    features: NDArray[np.int16]  # (trees, depth): the signal asked about
    thresholds: NDArray[np.float32]  # (trees, depth): above it the answer is yes
    leaves: NDArray[np.float32]  # (trees, 2 ** depth)

    def score(self, signals: NDArray[np.float32]) -> NDArray[np.float32]:
        """Return the score of each row of `signals` `(rows, signals)`; 0 is that of no answer."""
        columns = np.ascontiguousarray(signals.T)
        total = np.zeros(len(signals), dtype=np.float32)
        for features, thresholds, leaves in zip(
            self.features, self.thresholds, self.leaves, strict=True
        ):
            leaf = np.zeros(len(signals), dtype=np.uint8)
            for feature, threshold in zip(features[::-1], thresholds[::-1], strict=True):
                leaf += leaf
                leaf += columns[feature] > threshold
            total += leaves[leaf]
        return total

    def chances(self, tables: Sequence[NDArray[np.float32]]) -> list[NDArray[np.float32]]:
        """Return the chances in each sentence, from signals of shape `(words, phrases, signals)`.

        Scored together: a tree costs its calls, hardly its rows.
        """
        if not tables:
            return []
        kinds = tables[0].shape[2]
        scores = self.score(np.concatenate([table.reshape(-1, kinds) for table in tables]))
        ends = np.cumsum([table.shape[0] * table.shape[1] for table in tables])
        return [
            chances(part.reshape(table.shape[:2]))
            for part, table in zip(np.split(scores, ends[:-1]), tables, strict=True)
        ]


def chances(scores: NDArray[np.float32]) -> NDArray[np.float32]:
    """Return the chance of each phrase to be the word's, shape `(words, phrases)` like `scores`.

    A softmax over the phrases of a row and "none of them", whose score is 0.
    """
    top = np.maximum(scores.max(axis=1, keepdims=True), 0)
    weights = np.exp(scores - top)
    return np.asarray(weights / (weights.sum(axis=1, keepdims=True) + np.exp(-top)))


@dataclass(frozen=True, slots=True)
class Scorer:
    """Several looks at a sentence: each pair on its own, then among what the look before found."""

    looks: tuple[Trees, ...]

    @classmethod
    def load(cls) -> Scorer:
        """Return the scorer trained by `tools/train_pairing.py`."""
        path = files("duizhao.matching") / "data" / "pairing.npz"
        with path.open("rb") as file, np.load(file) as data:
            return cls(
                tuple(
                    Trees(*(data[f"{look}_{part}"] for part in Trees.__slots__))
                    for look in range(int(data["looks"]))
                )
            )

    def chances(self, sentences: Sequence[Sentence]) -> list[NDArray[np.float32]]:
        """Return the chance of each phrase to be each word's, `(words and terms, phrases)` each."""
        return [found for group in _groups(sentences) for found in self._together(group)]

    def _together(self, sentences: Sequence[Sentence]) -> list[NDArray[np.float32]]:
        alone = [signals(sentence) for sentence in sentences]
        found = self.looks[0].chances(alone)
        for trees in self.looks[1:]:
            found = trees.chances(
                [among(*each) for each in zip(sentences, alone, found, strict=True)]
            )
        return found


def _groups(sentences: Iterable[Sentence]) -> Iterator[list[Sentence]]:
    """Yield the sentences in runs of at most `_GROUP` pairs, or of one sentence."""
    group: list[Sentence] = []
    held = 0
    for sentence in sentences:
        own = len(sentence.zh) * len(sentence.fr)
        if group and held + own > _GROUP:
            yield group
            group, held = [], 0
        group.append(sentence)
        held += own
    if group:
        yield group


def among(
    s: Sentence, alone: NDArray[np.float32], found: NDArray[np.float32]
) -> NDArray[np.float32]:
    """Return the signals of every pair on its own, and those it has given the chances `found`."""
    return np.concatenate([alone, context(s, found)], axis=2)
