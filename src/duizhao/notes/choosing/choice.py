"""A Chinese word to learn, and the places a text has it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from duizhao.matching.sentences.speakers import is_label
from duizhao.model import Entry, Pair, Passage, Token

Word = tuple[str, tuple[str, ...]]  # Simplified form and reading


@dataclass(frozen=True, slots=True)
class Occurrence:
    """A content word or term at one place of the text."""

    passage: int  # index into the passages
    number: int  # 1-based among the content words of the passage, chosen or not: cards keep it
    token: Token
    pair: Pair

    @property
    def word(self) -> Word:
        """What makes two occurrences the same word: Simplified form and reading."""
        return self.token.simplified, self.token.pinyin


@dataclass(frozen=True, slots=True)
class Choice:
    """A word to learn: the occurrence its note shows, and what it is called elsewhere."""

    key: str  # identity in the deck: the word, numbered when the text reads it in several ways
    word: Word  # Simplified form and the dictionary's reading, whatever a person corrects
    shown: Occurrence
    count: int  # how often the text has it
    french: str  # the equivalent in the shown sentence, as listed; "" when there is none
    elsewhere: tuple[str, ...]  # other equivalents in the text, most frequent first
    dictionary: str  # the dictionary's meaning; "" when the word is not in it
    classifiers: tuple[Entry, ...] = ()  # of a noun, most usual first
    note: str = ""  # a person's own remark
    credit: str = ""  # dictionaries the meaning is from that ask to be named
    also: frozenset[Word] = frozenset()  # the same where the text reads it with a neutral tone
    corrected: bool = False  # a person gave it other forms or another reading
    unsure: str = ""  # French less sure than wanted, of a word without a meaning

    @property
    def words(self) -> frozenset[Word]:
        """What its occurrences in the text are."""
        return self.also | {self.word}

    @property
    def first_meaning(self) -> str:
        """The French of the shown sentence, else the dictionary's first; "" when there is none."""
        return self.french or self.dictionary.partition(" ; ")[0]


def occurrences(passages: Sequence[Passage]) -> Iterator[Occurrence]:
    """Yield every content word and term of the text, in order; none of a speaker's label."""
    for index, passage in enumerate(passages):
        yield from occurrences_in(passage, index)


def occurrences_in(passage: Passage, index: int) -> Iterator[Occurrence]:
    """Yield every content word and term of the passage at an index, in order."""
    tokens = {(t.start, t.end): t for t in (*passage.zh.tokens, *passage.zh.terms)}
    for number, pair in enumerate(passage.pairs, 1):
        if not is_label(pair.zh, passage.labels):
            yield Occurrence(index, number, tokens[pair.zh], pair)
