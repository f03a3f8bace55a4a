"""Words of a Simplified Chinese sentence. The only module that talks to jieba."""

from __future__ import annotations

import json
import re
import sys
import warnings
from bisect import bisect_left
from contextlib import contextmanager
from functools import cache, cached_property, lru_cache
from importlib.resources import files
from itertools import accumulate, chain, pairwise
from operator import itemgetter
from typing import TYPE_CHECKING, Any

from duizhao.hanzi import HANZI
from duizhao.language.levels import is_listed
from duizhao.language.words.apart import words_apart
from duizhao.language.words.classes import word_class
from duizhao.language.words.features import NEVER_MET, WordFeatures
from duizhao.language.words.headwords import headwords
from duizhao.language.words.lattice import Lattice
from duizhao.language.words.name_characters import character_tables
from duizhao.language.words.recuts import recuts
from duizhao.language.words.table import WordTable, sorted_table
from duizhao.language.words.user_words import UserWords, parse_words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from duizhao.language.words.lattice import Ends
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
_COUNT = re.compile(r" (\d+) ")  # in a line of the dictionary

_WEEKDAY = re.compile("(?:星期|礼拜)[一二三四五六日天]")
# An hour, or 一 and a verb; elsewhere 一点 is un peu.
_NO_LITTLE = re.compile(
    "(?:[上下中]午|[早晚]上|凌晨|清晨|[深半]?夜里?)一点|一点(?:头|钟|半|整|[零一二三四五六七八九十]+分)"
)
_POTENTIAL = re.compile(r"(.)[得不](?!\1).")


class Dictionary(WordTable):
    """The words jieba knows, with their counts and parts of speech, and words it lacks.

    Read from jieba's own file without its prefix table and without a cache file. Its words are of
    2012; new_words.txt has the same form, and a count of 0 for what jieba has that is no word
    (皮切成, 整栋). The `headwords` of learners that both lack have the count of a word never met.
    """

    def __init__(self, headwords: WordTable) -> None:
        known = (files(_jieba()) / "dict.txt").read_text("utf-8")
        young = (files("duizhao.language") / "data" / "new_words.txt").read_text("utf-8")
        start = known.index("\n一 ") + 1  # before are the words with letters, in no order
        super().__init__(sorted_table(known[:start]), known[start:], sorted_table(young))
        self._headwords = headwords

    def __iter__(self) -> Iterator[str]:
        every = dict.fromkeys(chain(super().__iter__(), self._headwords))
        return (word for word in every if word in self)

    def count(self, word: str) -> int:
        """Return how often `word` was met in the corpus behind the dictionary; 0 if unknown."""
        return int(self.get(word).partition(" ")[0] or 0)

    def tag(self, word: str) -> str:
        """Return the part of speech of `word` (ICTCLAS letters: n, v, nr, ns …); "" if unknown."""
        return self.get(word).partition(" ")[2]

    def rank(self, word: str) -> int | None:
        """Return 1 for the most frequent word, and so on; None if `word` is unknown.

        Counted in the People's Daily and texts of the web.
        """
        count = self.count(word)
        return len(self._counts) - bisect_left(self._counts, count + 1) + 1 if count else None

    def is_idiom(self, word: str) -> bool:
        """Tell idioms that a learners' dictionary has."""
        letters = self._headwords.get(word)
        return letters == "i" or (letters != "" and self.tag(word) == "i")

    def read(self, first: str) -> dict[str, str]:
        """Return the counts and tags ("3 n") of the words that begin with a character."""
        listed = self._headwords.beginning(first).items()
        words = {word: f"{NEVER_MET} {tag}" for word, tag in listed} | super().read(first)
        return {word: said for word, said in words.items() if not said.startswith("0 ")}

    @cached_property
    def _counts(self) -> list[int]:
        return sorted(int(count) for table in self._tables for count in _COUNT.findall(table))


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

    看不出 does not where 出来 follows.
    """
    whole = [end for end in ends if _stays_whole(run[at:end])][-1:]
    if any(match.start() <= at < match.end() for match in _NO_LITTLE.finditer(run)):
        return [end for end in ends if end not in whole]
    if whole and run[whole[0] - 1 : whole[0] + 1] in word_class("directions"):
        return ends
    return whole or ends


@lru_cache(maxsize=50_000)
def _stays_whole(word: str) -> bool:
    """Tell what learners look up whole, though treebanks cut it.

    These are idioms (毫无疑问), adverbs and conjunctions (与此同时), words of three characters and
    more that learners are listed (为什么, 人工智能), verbs with the 得 or 不 of their complement
    (听不见) or with 于 (少于), doubled verbs with their noun (点点头), weekdays, and 一点.
    """
    if len(word) > 3 and (dictionary().is_idiom(word) or _is_adverb(word)):
        return True
    if len(word) > 2 and is_listed(word):
        return True
    if _POTENTIAL.fullmatch(word) and word in headwords():
        return dictionary().tag(word[0])[0] == "v"
    if word in ("一点", "一点点") or _is_doubled(word):
        return True
    return bool(_WEEKDAY.fullmatch(word)) or (word[-1] == "于" and word in headwords())


def _is_doubled(word: str) -> bool:
    """Tell a verb that is a verb and its noun, the verb said twice: 点点头 of 点头."""
    whole = len(word) == 3 and word[0] == word[1] and word[1:] in headwords()
    return whole and dictionary().tag(word) == "v"


def _is_adverb(word: str) -> bool:
    """Tell adverbs and conjunctions that a learners' dictionary has."""
    return word in headwords() and dictionary().tag(word) in {"c", "d"}


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
