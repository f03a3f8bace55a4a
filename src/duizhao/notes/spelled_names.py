"""Which words of a Chinese sentence are names, or pieces of names, that the French spells out."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator

from duizhao.language.french import words
from duizhao.lexicon.french_index import FrenchIndex
from duizhao.model import FrenchWord, Passage, Span, Token
from duizhao.notes.equivalent import equivalent
from duizhao.notes.french_place import is_raised

_LONGEST = 4  # syllables of one French word


def spelled_names(passage: Passage, index: FrenchIndex) -> frozenset[Span]:
    """Return the places of words that the French spells in pinyin with a capital.

    So 何 and 文|斌 are names beside “He Wenbin”, and 小陆 beside “petit Lu”. A word whose French
    says something else only sounds like the name; one that the lexicon has is none if it is longer
    than the name (汉代 beside “les Han”) or translated by it.
    """
    units = (*passage.zh.tokens, *passage.zh.terms)
    said = {pair.zh: equivalent(passage, pair) for pair in passage.pairs}
    found = set()
    for name, place in _spelled(passage):
        whole = all(_is_within(token, place) for token in passage.zh.tokens if _meets(token, place))
        for unit in (unit for unit in units if _meets(unit, place)):
            french = said.get((unit.start, unit.end), "")
            own = name.text in french.split()
            nameless = whole and not french and not is_raised(name, passage.fr)
            listed = index.spelling(unit.simplified, french)[:1].islower()
            longer = not _is_within(unit, place) and index.has(unit.simplified)
            if (own or nameless) and not listed and not longer:
                found.add((unit.start, unit.end))
    return frozenset(found)


def _spelled(passage: Passage) -> Iterator[tuple[FrenchWord, Span]]:
    """Yield the capitalized French words, each with every place of the Chinese that reads so."""
    syllables = [_letters(s) for token in passage.zh.tokens for s in token.pinyin]
    for word in words(passage.fr):
        if not word.text[0].isupper() or word.function:
            continue
        spelled = _letters(word.text)
        for first in range(len(syllables)):
            for last in range(first + 1, min(first + _LONGEST, len(syllables)) + 1):
                if all(syllables[first:last]) and "".join(syllables[first:last]) == spelled:
                    yield word, (first, last)


def _letters(text: str) -> str:
    """Return the plain letters of a syllable or a word, without tones, lower case."""
    plain = unicodedata.normalize("NFD", text.lower())
    return "".join(letter for letter in plain if "a" <= letter <= "z")


def _is_within(unit: Token, place: Span) -> bool:
    return place[0] <= unit.start and unit.end <= place[1]


def _meets(unit: Token, place: Span) -> bool:
    return unit.start < place[1] and place[0] < unit.end
