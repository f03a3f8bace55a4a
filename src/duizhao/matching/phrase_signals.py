"""How well each French phrase answers to each Chinese word, each pair looked at on its own.

Every signal is a matrix: a row for each Chinese word or term, a column for each French phrase.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

import numpy as np

from duizhao.language.french import units
from duizhao.matching.phrase_grammar import GRAMMAR, grammar
from duizhao.matching.phrase_names import likeness
from duizhao.matching.phrase_numbers import Number, chinese_numbers, french_numbers
from duizhao.matching.phrase_sentence import least, most

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    from duizhao.matching.phrase_candidates import Phrase
    from duizhao.matching.phrase_sentence import Sentence

SIGNALS = (
    "cosine", "cosine_row_gap", "gloss_cosine", "gloss_row_gap", "gloss_overlap", "gloss_known",
    "same_text", "number", "likeness",
    "blend", "row_gap", "column_gap", "local", "word_least", "word_mean", "word_most", "claim_mean",
    "claim_least", "inside_gain",
    "shift", "distance", "content", "inner", "characters", "content_for_characters", "capital",
    "has_parts", "is_part", "has_twin", *GRAMMAR,
)  # fmt: skip


def signals(s: Sentence) -> NDArray[np.float32]:
    """The signals of every pair, shape `(words and terms, phrases, len(SIGNALS))`."""
    cosine = s.left @ s.right.T
    gloss_cosine, overlap, known = _gloss_signals(s)
    same, number, names = _surface_signals(s)
    meaning = np.where(known > 0, (cosine + gloss_cosine) / 2 + overlap / 4, cosine)
    blend = meaning + names * 0.3 + number * 0.5 + same
    planes = [
        cosine,
        cosine - cosine.max(axis=1, keepdims=True),
        gloss_cosine,
        gloss_cosine - gloss_cosine.max(axis=1, keepdims=True),
        overlap,
        known,
        same,
        number,
        names,
        blend,
        *_standing(s, blend.astype(np.float32)),
        *_shape_signals(s),
        *grammar(s),
    ]
    return np.stack([np.broadcast_to(p, cosine.shape) for p in planes], axis=2).astype(np.float32)


def _standing(s: Sentence, blend: NDArray[np.float32]) -> list[NDArray[np.float32]]:
    """How each pair stands among the pairs that share its word or its phrase, or lie within it."""
    single = blend[:, s.single]
    claim = single - _rival(single, s.nested)
    within = s.inside & ~np.eye(len(s.fr), dtype=bool)
    best_within = most(blend, within)
    return [
        blend - blend.max(axis=1, keepdims=True),
        blend - _rival(blend, s.nested),
        blend - (_around(blend, 1) + _around(blend, 0)) / 2,
        least(single, s.holds),
        single @ s.holds.T / s.sizes,
        most(single, s.holds),
        claim @ s.holds.T / s.sizes,
        least(claim, s.holds),
        blend - best_within,
    ]


def _rival(scores: NDArray[np.float32], nested: NDArray[np.bool_]) -> NDArray[np.float32]:
    """The best score of each column for a word outside the row's family."""
    return most(scores.T, ~nested).T


def _around(scores: NDArray[np.float32], axis: int) -> NDArray[np.float32]:
    """The mean of the five best along `axis`: high for what resembles everything."""
    top = np.sort(scores, axis=axis)
    return np.asarray((top[:, -5:] if axis else top[-5:]).mean(axis=axis, keepdims=True))


def _gloss_signals(s: Sentence) -> list[NDArray[np.float32]]:
    size = (len(s.zh), len(s.fr))
    cosine = np.zeros(size, dtype=np.float32)
    overlap = np.zeros(size, dtype=np.float32)
    known = np.zeros((size[0], 1), dtype=np.float32)
    right = s.right
    for row, (glosses, vectors) in enumerate(zip(s.glosses, s.gloss_vectors, strict=True)):
        if glosses:
            known[row] = 1
            cosine[row] = (vectors @ right.T).max(axis=0)
            overlap[row] = np.max([_overlap(gloss, s) for gloss in glosses], axis=0)
    return [cosine, overlap, known]


def _overlap(gloss: str, s: Sentence) -> NDArray[np.float32]:
    """F1 of the words of `gloss` and of each phrase; words of one family count in part."""
    like = np.array([[_akin(one, other) for other in s.lemmas] for one in _lemmas(gloss)])
    if not like.any():
        return np.zeros(len(s.fr), dtype=np.float32)
    recall = np.where(s.holds[:, None, :], like[None], 0).max(axis=2).mean(axis=1)
    precision = s.holds @ like.max(axis=0) / s.sizes
    return np.asarray(2 * precision * recall / np.maximum(precision + recall, 1e-6))


@lru_cache(maxsize=65536)
def _lemmas(gloss: str) -> tuple[str, ...]:
    found = units(gloss)
    return tuple(word.lemma for word in found if not word.function) or tuple(
        word.lemma for word in found
    )


@lru_cache(maxsize=65536)
def _akin(one: str, other: str) -> float:
    """1 for the same lemma, less for one that begins alike (coopérer, coopération), else 0."""
    if one == other:
        return 1.0
    common = next((i for i, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), None)
    if common is None:
        common = min(len(one), len(other))
    share = common / max(len(one), len(other))
    return share if common >= 4 and share >= 0.5 else 0.0


def _surface_signals(s: Sentence) -> list[NDArray[np.float32]]:
    text_left = np.array([_letters(token.text) for token in s.zh])
    text_right = np.array([_letters(phrase.text) for phrase in s.fr])
    left = [chinese_numbers(token.simplified) for token in s.zh]
    right = [french_numbers(phrase.text) for phrase in s.fr]
    number = np.array([[_same_number(a, b) for b in right] for a in left], dtype=np.float32)
    names = np.zeros(number.shape, dtype=np.float32)
    capital = [column for column, phrase in enumerate(s.fr) if _capital(phrase) == 1]
    for row, token in enumerate(s.zh):
        if len(token.text) > 1:
            names[row, capital] = [likeness(token.pinyin, s.fr[c].text) for c in capital]
    return [(text_left[:, None] == text_right).astype(np.float32), number, names]


def _letters(text: str) -> str:
    return re.sub(r"\W", "", text).lower()


def _same_number(one: frozenset[Number], other: frozenset[Number]) -> float:
    """The share of the numbers that both say, -1 without any, 0 when one of them says none."""
    if not one or not other:
        return 0.0
    return len(one & other) / len(one | other) or -1.0


def _capital(phrase: Phrase) -> float:
    return sum(word.text[0].isupper() for word in phrase.content) / len(phrase.content)


def _shape_signals(s: Sentence) -> list[NDArray[np.float32]]:
    def column(values: Sequence[float]) -> NDArray[np.float32]:
        return np.array(values, dtype=np.float32)[None, :]

    def row(values: Sequence[float]) -> NDArray[np.float32]:
        return np.array(values, dtype=np.float32)[:, None]

    end = max(phrase.last for phrase in s.fr) + 1
    shift = row([(t.start + t.end) / 2 / s.length for t in s.zh]) - column(
        [(p.first + p.last + 1) / 2 / end for p in s.fr]
    )
    content = column([len(p.content) for p in s.fr])
    characters = row([t.end - t.start for t in s.zh])
    texts = [t.simplified for t in s.zh]
    twin = row([texts.count(text) > 1 for text in texts])
    return [
        shift,
        np.abs(shift),
        content,
        column([p.last - p.first + 1 - len(p.content) for p in s.fr]),
        characters,
        content - characters / 2,
        column([_capital(p) for p in s.fr]),
        row([any(parts) for parts in s.contains]),
        row([any(wholes) for wholes in s.contains.T]),
        twin,
    ]
