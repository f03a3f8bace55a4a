"""How well each French phrase answers to each Chinese word, each pair looked at on its own.

Every signal is a matrix: a row for each Chinese word or term, a column for each French phrase.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import numpy as np

from duizhao.matching.phrases.dictionary import DICTIONARY, dictionary
from duizhao.matching.phrases.grammar import GRAMMAR, grammar
from duizhao.matching.phrases.names import likeness
from duizhao.matching.phrases.negation import NEGATION, negation
from duizhao.matching.phrases.numbers import Number, chinese_numbers, french_numbers
from duizhao.matching.phrases.rendered import RENDERED, rendered
from duizhao.matching.phrases.sentence import least, most
from duizhao.matching.phrases.support import SUPPORT, support

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from numpy.typing import NDArray

    from duizhao.matching.phrases.candidates import Phrase
    from duizhao.matching.phrases.sentence import Sentence

    Plane = NDArray[np.float32]

SIGNALS = (
    "cosine", "cosine_row_gap", *DICTIONARY, "same_text", "number", "likeness",
    "blend", "row_gap", "column_gap", "local", "word_least", "word_mean", "word_most", "claim_mean",
    "claim_least", "inside_gain",
    "shift", "distance", "content", "inner", "characters", "content_for_characters", "capital",
    "has_parts", "is_part", "has_twin", *GRAMMAR, *NEGATION, *RENDERED, *SUPPORT,
)  # fmt: skip


def signals(s: Sentence) -> Plane:
    """Return the signals of every pair, shape `(words and terms, phrases, len(SIGNALS))`."""
    cosine = s.left @ s.right.T
    said, told = dictionary(s), rendered(s)
    of = dict(zip((*DICTIONARY, *RENDERED), (*said, *told), strict=True))
    same, number, names = _surface_signals(s)
    blend = _meaning(cosine, of) + names * 0.3 + number * 0.5 + same
    planes = [
        cosine,
        cosine - cosine.max(axis=1, keepdims=True),
        *said,
        same,
        number,
        names,
        blend,
        *_standing(s, blend.astype(np.float32)),
        *_shape_signals(s),
        *grammar(s),
        *negation(s),
        *told,
        *support(s, [of["rendered"], of["rendered_parts"], of["back_characters"], same, number]),
    ]
    return np.stack([np.broadcast_to(p, cosine.shape) for p in planes], axis=2).astype(np.float32)


def _meaning(cosine: Plane, of: Mapping[str, Plane]) -> Plane:
    """How alike in meaning, from the vectors and, where it has the word, the dictionary."""
    both = (cosine + of["gloss_cosine"]) / 2 + of["gloss_overlap"] / 4
    known = np.where(of["gloss_known"] > 0, both, cosine)
    return np.asarray(known + of["rendered"] / 4, np.float32)


def _standing(s: Sentence, blend: Plane) -> list[Plane]:
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


def _rival(scores: Plane, nested: NDArray[np.bool_]) -> Plane:
    """Return the best score of each column for a word outside the row's family."""
    return most(scores.T, ~nested).T


def _around(scores: Plane, axis: int) -> Plane:
    """Return the mean of the five best along `axis`: high for what resembles everything."""
    top = np.sort(scores, axis=axis)
    return np.asarray((top[:, -5:] if axis else top[-5:]).mean(axis=axis, keepdims=True))


def _surface_signals(s: Sentence) -> list[Plane]:
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
    """Return the share of the numbers that both say, -1 without any, 0 when one says none."""
    if not one or not other:
        return 0.0
    return len(one & other) / len(one | other) or -1.0


def _capital(phrase: Phrase) -> float:
    return sum(word.text[0].isupper() for word in phrase.content) / len(phrase.content)


def _shape_signals(s: Sentence) -> list[Plane]:
    def column(values: Sequence[float]) -> Plane:
        return np.array(values, dtype=np.float32)[None, :]

    def row(values: Sequence[float]) -> Plane:
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
