"""A French word to learn, and a place a text has it."""

from __future__ import annotations

from dataclasses import dataclass

from duizhao.model import Entry, Kind, Pair, Token
from duizhao.notes.listing.headword import Headword


@dataclass(frozen=True, slots=True)
class FrenchTerm:
    """A French word, or an expression of several words, in a French sentence."""

    text: str  # the slice of the sentence, as written
    start: int
    end: int
    key: str  # its lemma, or those of an expression's words
    headword: Headword
    kind: Kind  # name, number or word


@dataclass(frozen=True, slots=True)
class FrenchOccurrence:
    """A French content word or expression at one place of the text, with its Chinese."""

    passage: int  # index into the passages
    number: int  # 1-based place of its first word among the content words: cards keep it
    token: FrenchTerm
    pair: Pair
    chinese: Token  # the pair's Chinese
    confirmed: bool  # the lexicon has this pair too


@dataclass(frozen=True, slots=True)
class FrenchChoice:
    """A French word to learn: the occurrence its note shows, and what it is called elsewhere."""

    key: str  # identity in the deck: the lemma, or those of an expression's words
    shown: FrenchOccurrence
    count: int  # how often the text has it
    word: Headword
    elsewhere: tuple[Token, ...]  # other Chinese equivalents in the text, most frequent first
    dictionary: tuple[Entry, ...]  # Chinese words the lexicon gives this French
    note: str = ""  # a person's own remark
