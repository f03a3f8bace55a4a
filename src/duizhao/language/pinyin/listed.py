"""Readings that are listed: of whole words, with neutral tones and erhua, and of characters alone.

`data/readings_words.txt` has the words a learner's dictionary reads otherwise than pypinyin does,
`data/readings_certain.txt` those whose one reading the ranker would miss beside some neighbours,
`data/readings_usual.txt` the characters of which pypinyin gives first what they rarely are,
`data/readings_traditional.txt` those whose Traditional form tells what the Simplified one doesn't.
"""

from __future__ import annotations

from functools import cache
from importlib.resources import files
from itertools import accumulate
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    Reading = tuple[str, ...]

ERHUA = "r"


def word_readings(words: Sequence[str]) -> Iterator[tuple[int, Reading]]:
    """Yield the readings that are certain, each with the character where it begins.

    A listed word is found when it is a word or several of the sentence, or begins or ends one
    (学生 in 学生证), never across the border of a word (对付 in 对|付款). Words of one reading are
    found as they are only.
    """
    listed, certain = _listed(), _certain()
    starts = list(accumulate(map(len, words), initial=0))
    done = 0  # characters read as part of a listed word that is several of the sentence
    for index, (start, word) in enumerate(zip(starts, words, strict=False)):
        if start < done:
            continue
        if word.endswith("儿") and "".join(words[: index + 1][-2:])[-2:-1].isalpha():
            yield start + len(word) - 1, (ERHUA,)
        if word in certain:
            yield start, certain[word]
        for offset, piece in _pieces(words, index):
            if piece in listed:
                yield start + offset, listed[piece]
                done = start + offset + len(piece)
                break


def _pieces(words: Sequence[str], index: int) -> Iterator[tuple[int, str]]:
    """Yield what may be a listed word at a word of the sentence, longest first, and where in it."""
    word = words[index]
    yield from ((0, "".join(words[index : index + count])) for count in (3, 2, 1))
    for size in range(len(word) - 1, 1, -1):
        yield len(word) - size, word[-size:]
        yield 0, word[:size]


def told_by_form(simplified: str, written: str) -> Iterator[tuple[int, str]]:
    """Yield the readings that the characters of a sentence have by the form they are written in.

    `written` has a character for each of `simplified`: 髮 is fà, 發 fā, where 发 may be either.
    """
    told = _told_by_form()
    for at, (character, form) in enumerate(zip(simplified, written, strict=True)):
        if form != character and form in told:
            yield at, told[form]


@cache
def usual_readings() -> Mapping[str, str]:
    """Return the usual reading of characters whose default in pypinyin is another."""
    return _characters("readings_usual.txt")


@cache
def _told_by_form() -> Mapping[str, str]:
    return _characters("readings_traditional.txt")


@cache
def _listed() -> Mapping[str, Reading]:
    return _table("readings_words.txt")


@cache
def _certain() -> Mapping[str, Reading]:
    return _table("readings_certain.txt")


def _characters(name: str) -> dict[str, str]:
    return {character: syllable for character, (syllable,) in _table(name).items()}


def _table(name: str) -> dict[str, Reading]:
    text = files("duizhao.language").joinpath(f"data/{name}").read_text(encoding="utf-8")
    lines = (line.split() for line in text.splitlines() if not line.startswith("#"))
    return {word: tuple(syllables) for word, *syllables in lines}
