"""Which words of a Chinese sentence are names, or pieces of names, that the French spells out."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from duizhao.language.french.words import words
from duizhao.language.pinyin.letters import plain_letters
from duizhao.lexicon.french_index import FrenchIndex
from duizhao.model import FrenchWord, Kind, Passage, Span, Token
from duizhao.notes.listing.equivalent import equivalent
from duizhao.notes.listing.place import is_raised

_LONGEST = 4  # syllables of one French word


def spelled_names(passage: Passage, index: FrenchIndex) -> frozenset[Span]:
    """Return the places of words that the French spells in pinyin with a capital.

    So 何 and 文|斌 are names beside “He Wenbin”, and 小陆 beside “petit Lu”. A word whose French
    says something else only sounds like the name; one that the lexicon has is none if it is longer
    than the name (汉代 beside “les Han”) or translated by it.
    """
    units = (*passage.zh.tokens, *passage.zh.terms)
    said = {pair.zh: equivalent(passage, pair) for pair in passage.pairs}
    found: set[Span] = set()
    for name, places in _spelled(passage):
        mine = [u for u in units if name.text in said.get((u.start, u.end), "").split()]
        near = [u for u in mine if any(_meets(u, place) for place in places)]
        found |= {(u.start, u.end) for u in near if not _is_word(u, said, places, index)}
        named = any(t.kind is Kind.NAME for t in units for place in places if _meets(t, place))
        if not (near or named or is_raised(name, passage.fr, index)):
            found |= {span for place in places for span in _unsaid(passage, place, said)}
    return frozenset(found)


def _is_word(
    unit: Token, said: Mapping[Span, str], places: Sequence[Span], index: FrenchIndex
) -> bool:
    """Tell whether the lexicon translates a word by the name, or has it and it is longer."""
    listed = index.spelling(unit.simplified, said[unit.start, unit.end])[:1].islower()
    inside = any(_is_within(unit, place) for place in places)
    return listed or (not inside and index.has(unit.simplified))


def _unsaid(passage: Passage, place: Span, said: Mapping[Span, str]) -> Iterator[Span]:
    """Yield the words at a place that the French does not say, if no word reaches beyond it."""
    tokens = [token for token in passage.zh.tokens if _meets(token, place)]
    if all(_is_within(token, place) for token in tokens):
        spans = ((token.start, token.end) for token in tokens)
        yield from (span for span in spans if not said.get(span))


def _spelled(passage: Passage) -> Iterator[tuple[FrenchWord, list[Span]]]:
    """Yield the capitalized French words with the places of the Chinese that read so."""
    syllables = [plain_letters(s) for token in passage.zh.tokens for s in token.pinyin]
    for word in words(passage.fr):
        spelled = plain_letters(word.text)
        if spelled and word.text[0].isupper() and not word.function:
            ends = range(1, len(syllables) + 1)
            spans = ((a, end) for end in ends for a in range(max(0, end - _LONGEST), end))
            yield word, [span for span in spans if _read(syllables[slice(*span)]) == spelled]


def _read(syllables: Sequence[str]) -> str:
    """Return syllables as one word; "" where one of them is none."""
    return "".join(syllables) if all(syllables) else ""


def _is_within(unit: Token, place: Span) -> bool:
    return place[0] <= unit.start and unit.end <= place[1]


def _meets(unit: Token, place: Span) -> bool:
    return unit.start < place[1] and place[0] < unit.end
