"""Words of a Simplified Chinese sentence. The only module that talks to jieba."""

from __future__ import annotations

import json
import re
import sys
import warnings
from bisect import bisect_left
from contextlib import contextmanager
from functools import cache, cached_property
from importlib.resources import files
from itertools import accumulate, pairwise
from operator import itemgetter
from typing import TYPE_CHECKING, Any

from duizhao.hanzi import HANZI
from duizhao.language.headwords import headwords
from duizhao.language.levels import is_listed
from duizhao.language.segment_apart import words_apart
from duizhao.language.segment_features import NEVER_MET, WordFeatures, character_tables
from duizhao.language.segment_lattice import Lattice
from duizhao.language.segment_recuts import recuts
from duizhao.language.user_words import UserWords, parse_words

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from duizhao.language.segment_lattice import Ends
    from duizhao.model import Recut, Span

__all__ = ["Dictionary", "Segmenter", "UserWords", "dictionary", "parse_words"]

_LETTER = rf"[^\W\d_{HANZI}]"
RUN = re.compile(
    rf"(?P<hanzi>(?:(?!第\d)[{HANZI}])+)"
    rf"|\d[A-Z](?!{_LETTER}|\d)"  # 5G
    r"|第?\d+(?:[.,:]\d+)*(?:[%％‰]|[十百千]?[万亿]+)?"  # 1,500.5  19:30  20%  3亿  第6
    rf"|{_LETTER}+(?:['’&.-]?(?:{_LETTER}|\d)+)*"  # Facebook  O'Brien  COVID-19
    r"|\s+|(?P<sign>.)(?P=sign)*",  # white space; a sign, or the same one repeated: …… ——
    re.DOTALL,
)


class Dictionary:
    """The words jieba knows, with their counts and parts of speech, and words it lacks.

    Read from jieba's own file without its prefix table: this takes a third of the time and half
    of the memory, and needs no cache file. Its words are of 2012; new_words.txt has the same form,
    and a count of 0 for what jieba has that is no word (皮切成, 整栋). The `headwords` of learners
    that both lack have the count of a word never met.
    """

    def __init__(self, headwords: Mapping[str, str]) -> None:
        known = files(_jieba()) / "dict.txt"
        young = files("duizhao.language") / "data" / "new_words.txt"
        # word, count, tag, word, …
        self._rows = f"{known.read_text('utf-8')} {young.read_text('utf-8')}".split()
        self._place = dict(zip(self._rows[0::3], range(0, len(self._rows), 3), strict=True))
        for word, tag in headwords.items():
            if word not in self._place:
                self._place[word] = len(self._rows)
                self._rows += (word, str(NEVER_MET), tag)
        for word in [word for word, place in self._place.items() if self._rows[place + 1] == "0"]:
            del self._place[word]
        self.has = self._place.__contains__  # as `in`, three times as fast

    def __contains__(self, word: str) -> bool:
        return word in self._place

    def __iter__(self) -> Iterator[str]:
        return iter(self._place)

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

    def is_idiom(self, word: str) -> bool:
        """Tell idioms that a learners' dictionary has."""
        letters = headwords().get(word)
        return letters == "i" or (letters is not None and self.tag(word) == "i")

    @cached_property
    def _counts(self) -> list[int]:
        return sorted(map(int, self._rows[1::3]))


@cache
def dictionary() -> Dictionary:
    """Return the dictionary, loaded once."""
    return Dictionary(headwords())


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

    def cut(self, simplified: str) -> list[str]:
        """Return the words of `simplified`, which they re-assemble exactly, spaces included."""
        words: list[str] = []
        done = 0
        for start, end in self._free(simplified):
            words += [simplified[done:start]] if done < start else []
            words += self._cut_free(simplified[start:end])
            done = end
        return words

    def recuts(self, simplified: str) -> Iterator[Recut]:
        """Yield other cuts of stretches of `simplified`, nearly as good as that of `cut`."""
        for start, end in self._free(simplified):
            text = simplified[start:end]
            for match in filter(itemgetter("hanzi"), RUN.finditer(text)):
                run, around = match.group(), _lattice().surroundings(text, *match.span())
                ends, cuts = self._path(run, around)
                before = start + match.start()
                for recut in recuts(_lattice(), run, ends, cuts, around):
                    yield tuple((before + at, before + to) for at, to in recut)

    def _free(self, simplified: str) -> Iterator[Span]:
        """Yield where no word is forced: before, between and behind those that are."""
        done = 0
        for match in self._forced.finditer(simplified):
            yield done, match.start()
            done = match.end()
        yield done, len(simplified)

    def _cut_free(self, text: str) -> list[str]:
        words: list[str] = []
        for match in RUN.finditer(text):
            words += self._cut_hanzi(text, *match.span()) if match["hanzi"] else [match.group()]
        return words

    def _cut_hanzi(self, text: str, start: int, end: int) -> list[str]:
        """Return the words of a run of hanzi in `text`."""
        run = text[start:end]
        _, cuts = self._path(run, _lattice().surroundings(text, start, end))
        words = [run[at:to] for at, to in pairwise(cuts)]
        return list(words_apart(words, text[:start][-1:], dictionary().tag))

    def _path(self, run: str, around: tuple[str, str]) -> tuple[Ends, list[int]]:
        """Return the words that may be in `run`, as `Lattice.ends` does, and where to cut it."""
        ends = _lattice().ends(run, *around)
        for place in self._forbidden(run):
            ends = [[to for to in here if not at < place < to] for at, here in enumerate(ends)]
        ends = [_whole(run, at, here) for at, here in enumerate(ends)]
        return ends, _lattice().path(run, ends, *around)

    def _forbidden(self, run: str) -> list[int]:
        """Return the places of `run` over which the user forbids a word."""
        return [
            match.start() + place
            for pattern, parts in self._cuts
            for match in pattern.finditer(run)
            for place in accumulate(map(len, parts[:-1]))
        ]


def _whole(run: str, at: int, ends: list[int]) -> list[int]:
    """Return the end of the longest word from `at` that stays whole, alone; all where none does.

    These are idioms (毫无疑问) and words of three characters and more that learners are listed
    (为什么, 人工智能), though treebanks cut many.
    """
    known = dictionary()
    whole = [
        end
        for end in ends
        if (end - at > 2 and is_listed(run[at:end]))
        or (end - at > 3 and known.is_idiom(run[at:end]))
    ]
    return whole[-1:] or ends


@cache
def _lattice() -> Lattice:
    features = WordFeatures(dictionary(), is_listed, character_tables())
    path = files("duizhao.language") / "data" / "segmenter.json"
    return Lattice(dictionary(), features, json.loads(path.read_text("utf-8")))


@cache
def _jieba() -> Any:
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
