"""Negation on both sides: in a Chinese word (无法, 不惜), and around a French phrase."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import numpy as np

from duizhao.language.french.words import bare

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from duizhao.matching.phrases.candidates import Phrase
    from duizhao.matching.phrases.sentence import Sentence
    from duizhao.model import Span

NEGATION = ("word_denies", "phrase_denied", "denials_agree")

_DENYING = re.compile("[不没未无非莫勿别]")
_CLITICS = r"(?:(?:me|te|se|le|la|les|lui|leur|nous|vous|y|en)\s+|[mtsl]['’])*"
_NOT = r"(?:pas|plus|jamais|rien|guère)"
_BEFORE_VERB = re.compile(rf"\b(?:ne\s+|n['’]){_CLITICS}$", re.IGNORECASE)
_BEHIND_VERB = re.compile(rf"\s+{_NOT}\b", re.IGNORECASE)
_BEFORE_OTHERS = re.compile(
    rf"\b(?:(?:ne\s+|n['’]){_CLITICS}(?:\w+\s+)?{_NOT}|sans)\s+{_CLITICS}$", re.IGNORECASE
)  # n’a pas | hésité, ne pas | hésiter, sans | hésiter
_PREFIX = re.compile("(?:in|im|il|ir)[a-zéè]{5,}")  # irremplaçable, but also intérieur
_NEITHER = 0.5


def denies(simplified: str) -> bool:
    """Tell whether a Chinese word contains a negation."""
    return bool(_DENYING.search(simplified))


def negated(text: str, span: Span) -> Span:
    """Return the span from ne to pas around a verb, from n’a pas or sans on; else itself."""
    start, end = span
    behind = _BEHIND_VERB.match(text, end)
    if (before := _BEFORE_VERB.search(text, 0, start)) and behind:
        return before.start(), behind.end()
    others = _BEFORE_OTHERS.search(text, 0, start)
    return (others.start(), end) if others else span


def negation(s: Sentence) -> list[NDArray[np.float32]]:
    """Return the signals named in `NEGATION`, to be broadcast to words × phrases."""
    word = np.array([[denies(token.simplified)] for token in s.zh], np.float32)
    phrase = np.array([s.denied], np.float32)
    same = (word > 0) == (phrase > 0)
    return [word, phrase, np.where((word > 0) | (phrase > 0), same, _NEITHER)]


def denied(text: str, phrase: Phrase) -> int:
    """Return 2 for a negation, 1 for a phrase inside one or likely with a prefix, else 0."""
    if bare(phrase.words[0]) in ("ne", "n"):
        return 2
    inside = len(phrase.spans) == 1 and negated(text, phrase.spans[0]) != phrase.spans[0]
    return int(inside or any(_PREFIX.fullmatch(word.lemma) for word in phrase.content))
