"""Which of two cuts of a stretch the French bears out: the one whose words find theirs."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import numpy as np

from duizhao.language.kinds import kind
from duizhao.matching.phrases.candidates import inside_dates, is_content
from duizhao.matching.phrases.rendered import rendered
from duizhao.model import Kind, Token

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    from duizhao.matching.phrases.reference import Reference
    from duizhao.matching.phrases.sentence import Sentence
    from duizhao.model import Analysis, Recut, Span

    Chances = NDArray[np.float32]  # (words and terms, phrases)

_CLEARLY = 0.2  # by how much the words of a better cut are surer of their French
_SURE = 0.5  # the chance each of them has at least
_STRANGE = 0.3  # what French counts that the dictionary does not give the word
_UNKNOWN = (
    0.5  # what small words, which need no French, are taken to have where there are no others
)
_TAKEN = 0.1  # the chance from which a word takes a phrase from the others of its cut


def outside_dates(analysis: Analysis, recuts: Sequence[Recut]) -> tuple[Recut, ...]:
    """Return the cuts that share nothing with a date or number: these are cut by rule."""
    inside = inside_dates(analysis)
    return tuple(r for r in recuts if inside.isdisjoint(range(r[0][0], r[-1][1])))


def of_known_words(
    analysis: Analysis, recuts: Sequence[Recut], reference: Reference
) -> tuple[Recut, ...]:
    """Return the cuts whose longer words are in the dictionary, or names."""

    def is_known(span: Span) -> bool:
        word = analysis.simplified[slice(*span)]
        return len(word) == 1 or bool(reference.glosses(word)) or kind(word) is Kind.NAME

    return tuple(recut for recut in recuts if all(map(is_known, recut)))


def with_recuts(analysis: Analysis, recuts: Sequence[Recut]) -> Analysis:
    """Return the analysis, the words of other cuts among its terms: candidates like its own."""
    have = {(token.start, token.end) for token in (*analysis.tokens, *analysis.terms)}
    spans = dict.fromkeys(span for recut in recuts for span in recut if span not in have)
    syllables = [syllable for token in analysis.tokens for syllable in token.pinyin]
    tokens = (_token(analysis, syllables, span) for span in spans)
    return replace(analysis, terms=(*analysis.terms, *filter(is_content, tokens)))


def _token(analysis: Analysis, syllables: Sequence[str], span: Span) -> Token:
    part = slice(*span)
    simplified = analysis.simplified[part]
    return Token(
        analysis.text[part],
        simplified,
        analysis.traditional[part],
        *span,
        tuple(syllables[part]),
        kind(simplified),
    )


def borne_out(
    analysis: Analysis, recuts: Sequence[Recut], s: Sentence, chances: Chances
) -> tuple[Recut, ...]:
    """Return the cuts that the French clearly bears out better than `analysis`, none overlapping.

    `s` and `chances` are those of `with_recuts`.
    """
    borne = _borne(s, chances)
    weighed = [(recut, *_gain(analysis, recut, s, borne)) for recut in recuts]
    better = [
        (gain, recut) for recut, gain, least in weighed if gain >= _CLEARLY and least >= _SURE
    ]
    chosen: list[Recut] = []
    for _, recut in sorted(better, reverse=True):
        if all(recut[-1][1] <= one[0][0] or one[-1][1] <= recut[0][0] for one in chosen):
            chosen.append(recut)
    return tuple(chosen)


def _borne(s: Sentence, chances: Chances) -> Chances:
    """Return the chances, less for French that the dictionary gives neither the word nor its parts.

    So 把手 (poignée) is not borne out by main, 手 is. A name needs no dictionary but a capital.
    """
    whole, _, parts, _ = rendered(s)
    names = np.array([[token.kind is Kind.NAME] for token in s.zh])
    capitals = np.array([phrase.text[0].isupper() for phrase in s.fr])
    told = np.where(names, np.maximum(whole, capitals), whole + parts)
    return np.asarray(chances * (_STRANGE + (1 - _STRANGE) * told), np.float32)


def _gain(analysis: Analysis, recut: Recut, s: Sentence, chances: Chances) -> tuple[float, float]:
    """How much surer of French the words of a cut are, and how sure the least of them is.

    Classifiers and complements of verbs, which French seldom says, count no more than small words.
    """
    start, stop = recut[0][0], recut[-1][1]
    now = [
        (token.start, token.end)
        for token in analysis.tokens
        if start <= token.start < stop and not token.role
    ]
    before, after = _sure(now, s, chances), _sure(recut, s, chances)
    return _mean(after) - _mean(before), min(after.values(), default=0.0)


def _mean(sure: dict[Span, float]) -> float:
    """Return the mean of words, by character."""
    if not sure:
        return _UNKNOWN
    return float(np.average([*sure.values()], weights=[end - start for start, end in sure]))


def _sure(spans: Sequence[Span], s: Sentence, chances: Chances) -> dict[Span, float]:
    """Return the chance of each word but small ones to have French that no other of them takes."""
    rows = {(token.start, token.end): row for row, token in enumerate(s.zh)}
    left = {span: chances[rows[span]] for span in spans if span in rows}
    sure: dict[Span, float] = {}
    while left:
        best = max(left, key=lambda span: left[span].max())
        own = left.pop(best)
        sure[best] = float(own.sum())
        if own.max() > _TAKEN:
            free = ~s.overlap[own.argmax()]
            left = {span: row * free for span, row in left.items()}
    return sure
