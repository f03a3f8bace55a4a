"""What may be paired: Chinese words that carry meaning, and the French spans that may answer."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from itertools import chain, pairwise
from typing import TYPE_CHECKING

from duizhao.language.french import words as french
from duizhao.matching.phrases.numbers import is_number
from duizhao.model import Kind, Role

if TYPE_CHECKING:
    from collections.abc import Iterator

    from duizhao.model import Analysis, FrenchWord, Span, Token

MOST_CONTENT = 6  # content words in a span
MOST_WORDS = 10  # words in a span, small ones included
MOST_CHARACTERS = 120  # of a word or span: no language has such words, damaged text has
_REACH = 5  # words from ne to pas, from mettre to en place
_NEGATIONS = frozenset({"pas", "plus", "jamais", "que", "qu"})

_DEMONSTRATIVE = re.compile(r"[这那此该本某]一?[个位座所家种类项件条次届份]")  # 这次, 本届
_INNER = frozenset({
    "le", "la", "les", "l", "un", "une", "des", "du", "de", "d", "au", "aux", "à", "en", "dans",
    "sur", "sous", "par", "pour", "avec", "sans", "et", "ou", "son", "sa", "ses", "leur", "leurs",
    "se", "s", "y",
})  # fmt: skip
_ALONE = frozenset({
    "chez", "comme", "contre", "derrière", "pendant", "sans", "selon",
})  # fmt: skip
_BREAK = re.compile(r"[,;:!?()\[\]«»“”\"—–…/]|\.\s")


@dataclass(frozen=True, slots=True)
class Phrase:
    """French words that may answer to a Chinese word or term: a run of them, or ne … pas."""

    first: int  # index of its first word in the sentence
    last: int  # index of its last word, included
    spans: tuple[Span, ...]  # characters of the French text
    text: str
    before: str  # the word before it, lower case, without apostrophe; "" at the beginning
    words: tuple[FrenchWord, ...]
    content: tuple[FrenchWord, ...]  # its words without the small ones


def items(analysis: Analysis) -> tuple[Token, ...]:
    """Return the content words and the terms of `analysis`, by start, the shorter first.

    The parts of a date or number are none of their own: 5月 is mai, 5 is not.
    """
    inside = inside_dates(analysis)
    words = (
        token
        for token in analysis.tokens
        if is_content(token) and not inside.issuperset(range(token.start, token.end))
    )
    return tuple(sorted((*words, *analysis.terms), key=lambda token: (token.start, token.end)))


def inside_dates(analysis: Analysis) -> frozenset[int]:
    """Return the places of characters of dates and numbers that are terms."""
    dates = [range(t.start, t.end) for t in analysis.terms if is_number(t.simplified)]
    return frozenset(chain(*dates))


def is_content(token: Token) -> bool:
    """Tell whether a word may have French of its own: no particle, pronoun, direction of a verb."""
    return (
        token.role is not Role.DIRECTIONAL
        and token.kind is not Kind.PUNCTUATION
        and token.end - token.start <= MOST_CHARACTERS
        and token.simplified not in _function_words()
        and not _DEMONSTRATIVE.fullmatch(token.simplified)
    )


@cache
def _function_words() -> frozenset[str]:
    text = files("duizhao.matching") / "data" / "chinese_function_words.txt"
    lines = text.read_text(encoding="utf-8").splitlines()
    return frozenset(word for line in lines if not line.startswith("#") for word in line.split())


def phrases(text: str) -> tuple[Phrase, ...]:
    """Everything in `text` that may be an answer, in the order of the first words.

    A run begins and ends in a content word, has no punctuation inside, and no small word but
    articles, prepositions and the like: no subject, relative or auxiliary. Small words that say
    something (sans, comme) are answers by themselves only. A fixed expression counts as a word. A
    negation is one phrase of two spans; so is an expression whose words stand apart.
    """
    words = french.units(text)
    return tuple(
        phrase
        for first in range(len(words))
        for phrase in (*_apart(text, words, first), *_runs(text, words, first))
    )


def _runs(text: str, words: tuple[FrenchWord, ...], first: int) -> Iterator[Phrase]:
    if words[first].function:
        if french.bare(words[first]) in _ALONE:
            yield _single(words, first)
        return
    content: list[FrenchWord] = []
    start = words[first].start
    before = french.bare(words[first - 1]) if first else ""
    for last, word in enumerate(words[first : first + MOST_WORDS], first):
        if last > first and _breaks(text, words[last - 1], word):
            return
        if word.end - start > MOST_CHARACTERS:
            return
        if not word.function:
            content.append(word)
            span = (start, word.end)
            run = words[first : last + 1]
            yield Phrase(first, last, (span,), text[slice(*span)], before, run, tuple(content))
        elif french.bare(word) not in _INNER:
            return
        if len(content) == MOST_CONTENT:
            return


def _single(words: tuple[FrenchWord, ...], at: int) -> Phrase:
    word = words[at]
    before = french.bare(words[at - 1]) if at else ""
    return Phrase(at, at, ((word.start, word.end),), word.text, before, (word,), (word,))


def _apart(text: str, words: tuple[FrenchWord, ...], first: int) -> Iterator[Phrase]:
    """Yield what the word begins whose other words come later: ne … pas, mettre … en place."""
    reach = words[first : first + 1 + _REACH]
    stop = next((i for i, two in enumerate(pairwise(reach), 1) if _breaks(text, *two)), len(reach))
    if french.bare(words[first]) in ("ne", "n"):
        place = next((i for i in range(1, stop) if french.bare(reach[i]) in _NEGATIONS), None)
        rest = range(place, place + 1) if place else None
    else:
        rest = french.expression(reach[:stop], 0, _REACH)
    if rest:
        head, tail = words[first], reach[rest.start : rest.stop]
        spans = ((head.start, head.end), (tail[0].start, tail[-1].end))
        content = tuple(word for word in (head, *tail) if not word.function) or tail[-1:]
        name = " ".join(text[slice(*span)] for span in spans)
        yield Phrase(first, first + rest.stop - 1, spans, name, "", (head, *tail), content)


def _breaks(text: str, before: FrenchWord, after: FrenchWord) -> bool:
    gap = text[before.end : after.start]
    if len(before.text) == 1 and before.text.isupper():
        gap = gap.removeprefix(".")  # J. K. Rowling
    return bool(_BREAK.search(gap))
