"""Readings of Chinese sentences: the only module that talks to pypinyin.

pypinyin's dictionary of phrases reads the whole sentence; the characters whose reading is learned
are then ranked with what the dictionary says as one vote among the evidence; grammar takes some
tones; words with a neutral tone or erhua are read as a learner's dictionary has them; corrections
win.
"""

from __future__ import annotations

from functools import cache, lru_cache
from itertools import accumulate, chain
from types import MappingProxyType
from typing import TYPE_CHECKING

from duizhao.language.pinyin.corrections import parse_readings
from duizhao.language.pinyin.features import features, pad
from duizhao.language.pinyin.listed import told_by_form, usual_readings, word_readings
from duizhao.language.pinyin.neutral import neutral_places, toneless
from duizhao.language.pinyin.ranker import DEFAULT, Vote, ranker
from duizhao.language.pinyin.sandhi import sandhi
from duizhao.language.pinyin.spelling import spell, spell_word
from duizhao.language.pinyin.syllable import style

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

__all__ = ["Reader", "parse_readings", "ruled_out", "sandhi", "spell", "spell_word", "style"]

_NONE: Mapping[str, tuple[str, ...]] = MappingProxyType({})
_NO_WORDS = frozenset({"的当"})  # phrases that sentences have side by side only: 上他的当
_PLAIN = {  # for what pypinyin's phrases have: sandhi, a doublet
    ("一", "yí"): "yī",
    ("一", "yì"): "yī",
    ("不", "bú"): "bù",
    ("谁", "shuí"): "shéi",
}


class Reader:
    """Gives every hanzi of a sentence its reading in that sentence.

    `overrides` maps a Simplified phrase to its syllables, one a character, with tone marks; the
    longest phrase that fits at a place wins over everything else.
    """

    def __init__(self, overrides: Mapping[str, tuple[str, ...]] = _NONE) -> None:
        self._overrides = dict(overrides)
        self._longest = max(map(len, self._overrides), default=0)

    def read(
        self, simplified: str, words: Sequence[str], written: str | None = None
    ) -> tuple[str, ...]:
        """One syllable a character, lower case with its tone mark; "" for what is not a hanzi.

        `simplified` is a whole sentence in Simplified characters, `words` its segmentation, which
        re-assembles it, `written` the sentence as it stands in a text: Traditional characters tell
        more. Tones are the dictionary's (no sandhi: 一 is yī, 不 is bù). Raises ValueError when
        the words do not re-assemble the sentence.
        """
        if "".join(words) != simplified:
            raise ValueError("the words do not re-assemble the sentence")
        votes = dictionary_votes(simplified, words)
        syllables = [vote.reading for vote in votes]
        for at, syllable in _ranked(simplified, words, votes):
            syllables[at] = syllable
        for at, syllable in told_by_form(simplified, written or simplified):
            if syllables[at] != toneless(syllable):
                syllables[at] = syllable
        for at in neutral_places(words):
            syllables[at] = toneless(syllables[at])
        return self.reread(simplified, syllables, word_readings(words))

    def reread(
        self,
        simplified: str,
        syllables: Sequence[str],
        readings: Iterable[tuple[int, tuple[str, ...]]],
    ) -> tuple[str, ...]:
        """Return the syllables of a sentence with others at some places; corrections still win."""
        read = [*syllables]
        for start, reading in chain(readings, self._corrections(simplified)):
            read[start : start + len(reading)] = reading
        return tuple(read)

    def _corrections(self, text: str) -> Iterator[tuple[int, tuple[str, ...]]]:
        """Yield the overrides that apply, left to right, longest first, without overlap."""
        start = 0
        while start < len(text) and self._longest:
            for end in range(min(len(text), start + self._longest), start, -1):
                if reading := self._overrides.get(text[start:end]):
                    yield start, reading
                    start = end
                    break
            else:
                start += 1


def ruled_out(text: str, words: Sequence[str], start: int, reading: Sequence[str]) -> bool:
    """Tell whether the context of a word of a sentence, by its start, forbids a reading of it."""
    syllables = dict(enumerate(reading, start))
    return any(
        ranker().rules_out(text[at], syllables[at], evidence, votes)
        for at, evidence, votes in _evidence(text, words, dictionary_votes(text, words))
        if at in syllables
    )


def _ranked(text: str, words: Sequence[str], votes: Sequence[Vote]) -> Iterator[tuple[int, str]]:
    """Yield the places whose reading is learned, and that reading."""
    for at, evidence, own in _evidence(text, words, votes):
        yield at, ranker().best(text[at], evidence, own)


def _evidence(
    text: str, words: Sequence[str], votes: Sequence[Vote]
) -> Iterator[tuple[int, list[str], list[Vote]]]:
    """Yield the places whose reading is learned, with the features and the votes that tell it."""
    known, padded, beside = ranker(), pad(text), ["", *words, ""]
    for number, (word, end) in enumerate(zip(words, accumulate(map(len, words)), strict=True)):
        for offset, character in enumerate(word):
            at = end - len(word) + offset
            if character in known and votes[at].reading:
                before, after = beside[number], beside[number + 2]
                evidence = features(padded, at, word, offset, before, after)
                yield at, evidence, [votes[at], *word_votes(word, offset)]


def dictionary_votes(text: str, words: Sequence[str]) -> list[Vote]:
    """Return the dictionary's reading of each character of a sentence; "" for what is not a hanzi.

    The kind of vote is the length of the phrase the reading comes from: "d1" for the default
    reading of a single character, up to "d4" for four and more.
    """
    votes = list(_votes(text))
    for start, word in _crossed(text, words):
        votes[start : start + len(word)] = _votes(word)
    return votes


def _votes(text: str) -> Iterator[Vote]:
    """Yield the dictionary's reading of each character of a text or of a word by itself."""
    from pypinyin.constants import PHRASES_DICT

    for piece in _phrases(text):
        if len(piece) > 1 and piece in PHRASES_DICT and piece not in _NO_WORDS:
            kind = f"d{min(len(piece), 4)}"
            for character, readings in zip(piece, PHRASES_DICT[piece], strict=True):
                yield Vote(kind, _PLAIN.get((character, readings[0]), readings[0]))
        else:
            yield from (Vote(DEFAULT, _usual(character)) for character in piece)


def _crossed(text: str, words: Sequence[str]) -> Iterator[tuple[int, str]]:
    """Yield the places and words that a phrase of the dictionary cuts in two across their border.

    So 房东|阿姨 has 阿 of 阿姨, not of the town 东阿, and 维护|发展中 has 发 of 发展, not of 护发.
    """
    borders = {0, *accumulate(map(len, _phrases(text)))}
    for word, end in zip(words, accumulate(map(len, words)), strict=True):
        start = end - len(word)
        inside = any(start < border < end for border in borders)
        if inside and not {start, end} <= borders:
            yield start, word


@lru_cache(maxsize=64)
def _phrases(text: str) -> tuple[str, ...]:
    """Return a text cut into the phrases the dictionary has, and characters."""
    from pypinyin.seg.mmseg import seg

    return tuple(seg.cut(text))


def _usual(character: str) -> str:
    """Return the reading a character has by itself; "" if it is not a hanzi."""
    from pypinyin.constants import PINYIN_DICT

    return usual_readings().get(character) or PINYIN_DICT.get(ord(character), "").split(",")[0]


@cache
def word_votes(word: str, offset: int) -> tuple[Vote, ...]:
    """Return what the dictionary has for a character of a segmented word, if it has the word."""
    from pypinyin.constants import PHRASES_DICT

    if len(word) > 1 and word in PHRASES_DICT:
        return (Vote("word", PHRASES_DICT[word][offset][0]),)
    return ()
