"""Words of a Simplified Chinese sentence. The only module that talks to jieba."""

from __future__ import annotations

import re
import sys
import warnings
from bisect import bisect_left
from contextlib import contextmanager
from functools import cache, cached_property
from importlib.resources import files
from itertools import accumulate
from math import log
from typing import TYPE_CHECKING

from duizhao.language.user_words import UserWords, parse_words

if TYPE_CHECKING:
    from collections.abc import Iterator
    from types import ModuleType

__all__ = ["Dictionary", "Segmenter", "UserWords", "dictionary", "parse_words"]

_LONGEST = 16  # characters of the longest word in jieba's dictionary
_HANZI = r"\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff〇"
_LETTER = rf"[^\W\d_{_HANZI}]"
_RUN = re.compile(
    rf"(?P<hanzi>[{_HANZI}]+)"
    r"|\d+(?:[.,:]\d+)*[%％‰]?"  # 1,500.5  19:30  20%
    rf"|{_LETTER}+(?:['’&.-]?(?:{_LETTER}|\d)+)*"  # Facebook  O'Brien  COVID-19
    r"|\s+|(?P<sign>.)(?P=sign)*",  # white space; a sign, or the same one repeated: …… ——
    re.DOTALL,
)


class Dictionary:
    """The words jieba knows, with their counts and parts of speech.

    Read from jieba's own file without its prefix table: this takes a third of the time and half
    of the memory, and needs no cache file.
    """

    def __init__(self) -> None:
        path = files(_jieba()) / "dict.txt"
        self._rows = path.read_text("utf-8").split()  # word, count, tag, word, …
        self._place = dict(zip(self._rows[0::3], range(0, len(self._rows), 3), strict=True))

    def count(self, word: str) -> int:
        """Return how often `word` was met in the corpus behind the dictionary; 0 if unknown."""
        place = self._place.get(word)
        return 0 if place is None else int(self._rows[place + 1])

    def tag(self, word: str) -> str:
        """Return the part of speech of `word` (ICTCLAS letters: n, v, nr, ns …); "" if unknown."""
        place = self._place.get(word)
        return "" if place is None else self._rows[place + 2]

    def rank(self, word: str) -> int | None:
        """Return 1 for the most frequent word, and so on; None if `word` is unknown."""
        count = self.count(word)
        return len(self._counts) - bisect_left(self._counts, count + 1) + 1 if count else None

    @cached_property
    def _counts(self) -> list[int]:
        return sorted(map(int, self._rows[1::3]))


@cache
def dictionary() -> Dictionary:
    """Return the dictionary, loaded once."""
    return Dictionary()


class Segmenter:
    """Cuts Simplified Chinese into words; what the user decided always wins."""

    def __init__(
        self,
        user: UserWords = UserWords(),  # noqa: B008 (immutable)
        names: frozenset[str] = frozenset(),
    ) -> None:
        """Take the user's decisions and the names of the document, each kept as one word."""
        forced = sorted(user.words | names, key=len, reverse=True)
        self._forced = re.compile("|".join(map(re.escape, forced)) or "(?!)")
        self._cuts = [(re.compile(f"(?={re.escape(''.join(c))})"), c) for c in user.cuts]
        self._score = cache(_score)

    def cut(self, simplified: str) -> list[str]:
        """Return the words of `simplified`, which they re-assemble exactly, spaces included."""
        words: list[str] = []
        done = 0
        for match in self._forced.finditer(simplified):
            words += self._cut_free(simplified[done : match.start()])
            words.append(match.group())
            done = match.end()
        return words + self._cut_free(simplified[done:])

    def _cut_free(self, text: str) -> list[str]:
        words: list[str] = []
        for match in _RUN.finditer(text):
            words += self._cut_hanzi(match.group()) if match["hanzi"] else [match.group()]
        return words

    def _cut_hanzi(self, run: str) -> list[str]:
        """Return the words on the best way through the lattice of `run`."""
        forbidden = self._boundaries(run)
        best = [0.0] * (len(run) + 1)
        end = [0] * len(run)
        for start in range(len(run) - 1, -1, -1):
            stop = min(len(run), start + _LONGEST)
            ways = [
                (score + best[to], to)
                for to in range(start + 1, stop + 1)
                if (score := self._score(run[start:to])) is not None
                and not any(start < place < to for place in forbidden)
            ]
            best[start], end[start] = max(ways)
        words, start = [], 0
        while start < len(run):
            words.append(run[start : end[start]])
            start = end[start]
        return words

    def _boundaries(self, run: str) -> list[int]:
        """Return the places of `run` where the user wants a cut."""
        return [
            match.start() + place
            for pattern, parts in self._cuts
            for match in pattern.finditer(run)
            for place in accumulate(map(len, parts[:-1]))
        ]


def _score(word: str) -> float | None:
    count = dictionary().count(word)
    return log((count or 1) / 60_000_000) if count or len(word) == 1 else None


@cache
def _jieba() -> ModuleType:
    """Return jieba, imported without its use of pkg_resources and without its warnings."""
    with warnings.catch_warnings(), _hidden("pkg_resources"):
        warnings.simplefilter("ignore")
        import jieba
    return jieba


@contextmanager
def _hidden(module: str) -> Iterator[None]:
    """Make importing `module` fail for a while."""
    kept = sys.modules.get(module)
    sys.modules[module] = None  # type: ignore[assignment]
    try:
        yield
    finally:
        del sys.modules[module]
        if kept is not None:
            sys.modules[module] = kept
