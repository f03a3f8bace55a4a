"""Words and terms with their equivalents in the French of the same bead."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Protocol

import numpy as np

from duizhao.matching.phrase_candidates import items, phrases
from duizhao.matching.phrase_context import context
from duizhao.matching.phrase_scorer import Scorer, chances
from duizhao.matching.phrase_signals import Sentence, signals
from duizhao.model import Pair

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from numpy.typing import NDArray

    from duizhao.matching.phrase_candidates import Phrase
    from duizhao.model import Analysis, Entry, Token

THRESHOLD = 0.5  # below this chance of being right, no answer is the better answer
_CHUNK = 64  # passages whose strings are encoded together; bounds the memory
_MOST_GLOSSES = 6


class Encoder(Protocol):
    """Strings in, unit vectors out."""

    def encode(self, texts: Sequence[str]) -> NDArray[np.float32]:
        """One unit vector for each text, shape `(n, d)`."""
        ...


class Glossary(Protocol):
    """A dictionary."""

    def look(self, simplified: str) -> tuple[Entry, ...]:
        """The entries of a word; `()` when it has none."""
        ...


class Pairer:
    """Finds the French of each Chinese word and term."""

    def __init__(
        self, encoder: Encoder, glossary: Glossary, threshold: float = THRESHOLD
    ) -> None:
        """Take an encoder that remembers what it encoded: strings recur all over a text."""
        self._encoder = encoder
        self._glossary = glossary
        self._threshold = threshold
        self._scorer = Scorer.load()

    def pair(self, passages: Sequence[tuple[Analysis, str]]) -> list[tuple[Pair, ...]]:
        """One tuple of pairs for each passage (a Chinese analysis and its French), in order.

        Every content word and every term has its pair, by start, the shorter first; its `fr` is
        `()` where no French phrase has a chance of at least the threshold.
        """
        pairs: list[tuple[Pair, ...]] = []
        for first in range(0, len(passages), _CHUNK):
            pairs += self._pair_chunk(passages[first : first + _CHUNK])
        return pairs

    def _pair_chunk(self, passages: Sequence[tuple[Analysis, str]]) -> Iterator[tuple[Pair, ...]]:
        for zh, sentence in zip(
            passages, read(passages, self._encoder, self._glossary), strict=True
        ):
            if isinstance(sentence, Sentence):
                scores = self._scorer.chances(sentence)
                yield tuple(_pairs(sentence, scores, choose(sentence, scores, self._threshold)))
            else:
                yield tuple(Pair((token.start, token.end), (), 0.0) for token in items(zh[0]))


def read(
    passages: Sequence[tuple[Analysis, str]], encoder: Encoder, glossary: Glossary
) -> list[Sentence | None]:
    """What the signals are computed from, for each passage; None where one side has no candidates."""
    sides = [(items(analysis), phrases(text)) for analysis, text in passages]
    glosses = {token.simplified: _glosses(glossary, token) for zh, _ in sides for token in zh}
    texts = list(
        dict.fromkeys(
            text
            for zh, fr in sides
            for text in (
                *(token.simplified for token in zh),
                *(gloss for token in zh for gloss in glosses[token.simplified]),
                *(phrase.text for phrase in fr),
            )
        )
    )
    vectors = dict(zip(texts, encoder.encode(texts), strict=True)) if texts else {}
    return [
        Sentence(zh, fr, len(analysis.text), [glosses[t.simplified] for t in zh], vectors)
        if zh and fr
        else None
        for (zh, fr), (analysis, _) in zip(sides, passages, strict=True)
    ]


def _glosses(glossary: Glossary, token: Token) -> tuple[str, ...]:
    """The French of a dictionary without its explanations in brackets."""
    entries = glossary.look(token.simplified)
    bare = (re.sub(r"\s*\([^)]*\)", "", text).strip() for e in entries for text in e.french)
    return tuple(dict.fromkeys(text for text in bare if text))[:_MOST_GLOSSES]


def choose(s: Sentence, scores: NDArray[np.float32], threshold: float) -> dict[int, int]:
    """The phrase of each word that gets one, the best pairs first.

    A French word goes to one Chinese word only, or to a term and its parts.
    """
    chosen: dict[int, int] = {}
    for flat in np.argsort(-scores, axis=None, kind="stable"):
        row, column = divmod(int(flat), len(s.fr))
        if scores[row, column] < threshold:
            break
        if row not in chosen and not any(
            s.overlap[column, taken] and not s.nested[row, other]
            for other, taken in chosen.items()
        ):
            chosen[row] = column
    return chosen


def _pairs(
    s: Sentence, scores: NDArray[np.float32], chosen: Mapping[int, int]
) -> Iterator[Pair]:
    for row, token in enumerate(s.zh):
        span = (token.start, token.end)
        if row in chosen:
            phrase: Phrase = s.fr[chosen[row]]
            chance = float(scores[row, chosen[row]])
            yield Pair(span, ((phrase.start, phrase.end),), chance)
        else:
            yield Pair(span, (), 0.0)
