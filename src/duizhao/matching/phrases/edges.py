"""Small words that belong to an answer: au moins for 至少, n’hésitaient pas for 不惜.

Candidates begin and end in words that carry meaning. Where those alone would mislead, the
preposition of a locution and the negation that a Chinese word contains are put back.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from duizhao.matching.phrases.negation import denies, negated
from duizhao.matching.phrases.reference import PREPOSITIONS, letters, locution
from duizhao.model import Kind

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from duizhao.matching.phrases.reference import Reference
    from duizhao.matching.phrases.sentence import Sentence
    from duizhao.model import Span

    Spans = tuple[Span, ...]

_MOST_BEFORE = 3  # words of a locution before those that carry meaning
_SMALL = PREPOSITIONS | {"l", "la", "le", "les", "sa", "ses", "son", "un", "une"}
_WORD_BEFORE = re.compile(r"[^\W\d_]+(?:['’ʼ]|\s+)$")


def widened(s: Sentence, shown: Mapping[int, int], reference: Reference) -> dict[int, Spans]:
    """Return the characters of each word's answer, with the small words that belong to it.

    None of them is part of another word's answer.
    """
    spans = {row: s.fr[column].spans for row, column in shown.items()}
    for row, own in spans.items():
        wider = _wider(s, row, own[0], reference) if len(own) == 1 else own[0]
        others = (spans[other] for other in spans if not s.nested[row, other])
        if wider != own[0] and not any(_meet(wider, span) for other in others for span in other):
            spans[row] = (wider,)
    return spans


def _wider(s: Sentence, row: int, own: Span, reference: Reference) -> Span:
    glosses = s.glosses[row]
    if denies(s.zh[row].simplified) or (glosses and glosses[0].startswith(("ne ", "n'"))):
        return negated(s.text, own)
    own_locutions = set(map(locution, glosses))
    may_be_any = s.zh[row].kind is Kind.WORD and "n" not in s.parts[row][:1]

    def known(words: tuple[str, ...]) -> bool:
        return words in own_locutions or (may_be_any and reference.is_locution(words))

    return _located(s.text, *own, known)


def _located(text: str, start: int, end: int, known: Callable[[tuple[str, ...]], bool]) -> Span:
    """Return the span with preposition and article that make a locution of it; else itself."""
    first = start
    for _ in range(_MOST_BEFORE):
        before = _WORD_BEFORE.search(text, 0, first)
        if not before or letters(before.group())[0] not in _SMALL:
            break
        first = before.start()
        if known(letters(text[first:end])):
            return first, end
    return start, end


def _meet(one: Span, other: Span) -> bool:
    return one[0] < other[1] and other[0] < one[1]
