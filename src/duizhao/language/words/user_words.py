"""The words a user insists on: the file `words.txt` of a deck folder."""

from __future__ import annotations

from dataclasses import dataclass, field
from types import MappingProxyType
from typing import TYPE_CHECKING

from duizhao.hanzi import is_hanzi
from duizhao.language.script import to_simplified
from duizhao.model import Problem

if TYPE_CHECKING:
    from collections.abc import Mapping


@dataclass(frozen=True, slots=True)
class UserWords:
    """Decisions that always win over the segmenter's own, in Simplified characters."""

    words: frozenset[str] = frozenset()  # never cut, wherever they occur
    cuts: frozenset[tuple[str, ...]] = (
        frozenset()
    )  # parts never joined where they follow each other
    readings: Mapping[str, tuple[str, ...]] = field(default_factory=lambda: MappingProxyType({}))


def parse_words(text: str, file: str = "words.txt") -> tuple[UserWords, tuple[Problem, ...]]:
    """Return the entries of a word list and what is wrong with it.

    One entry a line, `#` begins a comment: a word (`一带一路`); a word and its reading after a tab
    (`重庆路<TAB>chóng qìng lù`, one syllable a character); parts never joined (`清华,大学`). Either
    script serves texts of both. Of lines that contradict each other the first one holds.
    """
    words: set[str] = set()
    cuts: set[tuple[str, ...]] = set()
    readings: dict[str, tuple[str, ...]] = {}
    problems: list[Problem] = []
    for number, line in enumerate(text.removeprefix("\ufeff").splitlines(), start=1):
        entry, _, reading = line.partition("#")[0].strip().partition("\t")
        parts = tuple(to_simplified(part.strip()) for part in entry.replace("，", ",").split(","))
        word, syllables = "".join(parts), tuple(reading.split())
        if parts == ("",):
            continue
        opposed = word in ({"".join(cut) for cut in cuts} if len(parts) == 1 else words)
        complaint = _complaint(parts, syllables)
        if not complaint and (
            opposed or (syllables and readings.get(word, syllables) != syllables)
        ):
            complaint = f"An earlier line decides otherwise about {word}; this line was left out."
        if complaint:
            problems.append(Problem("words-entry", complaint, file, number))
        elif len(parts) > 1:
            cuts.add(parts)
        else:
            words.add(word)
            readings |= {word: syllables} if syllables else {}
    return UserWords(frozenset(words), frozenset(cuts), MappingProxyType(readings)), tuple(problems)


def _complaint(parts: tuple[str, ...], syllables: tuple[str, ...]) -> str:
    if not all(parts):
        return "A comma needs a word on each side, as in 清华,大学; the line was left out."
    if any(map(_is_spaced, parts)):
        return "A Chinese word has no spaces; put a tab before its reading. The line was left out."
    if syllables and (len(parts) > 1 or len(syllables) != len(parts[0])):
        return "A reading needs one syllable for each character of one word; the line was left out."
    return ""


def _is_spaced(word: str) -> bool:
    return len(word.split()) > 1 and any(map(is_hanzi, word))
