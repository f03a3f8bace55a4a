"""What speaks for and against taking a string of hanzi as one word.

The features are those of a log-linear model; `tools/train_segmenter.py` finds their weights.
"""

from __future__ import annotations

import re
from functools import cache
from math import log
from typing import TYPE_CHECKING

from duizhao.hanzi import is_hanzi
from duizhao.language.words.classes import word_class
from duizhao.language.words.headwords import headwords
from duizhao.language.words.name_characters import (
    ATYPICAL,
    DOTS,
    FAMILIAR,
    CharacterTables,
    given_name,
    looks_like_name,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from duizhao.language.words.segmenter import Dictionary

Feature = tuple[str, float]  # name, value

NUMERALS = frozenset("〇零一二三四五六七八九十百千万亿两几")
_ANY = "".join(sorted(NUMERALS))
NUMBER = re.compile(
    "[〇零一二三四五六七八九]{4}"  # 二〇一九
    f"|百分之[{_ANY}]+(?:点[{_ANY}]+)?"
    f"|零点[{_ANY}]+(?![点分刻])"
    "|[一二三四五六七八九两几]成(?![为立功员年就长果交因])"  # 三成, not 一成为
    f"|第?[{_ANY}]*[十百千万亿][{_ANY}]*[多余]?"
)
MONTH = re.compile(f"(?<![{_ANY}])(?:十[一二]?|[一二三四五六七八九])月(?!饼)")
DOT = "dot"  # category of what stands between the parts of foreign names
LONGEST_FOREIGN = 7  # characters
PERSON = "person"  # category of what stands beside names: 总统, 记者, 先生
NEVER_MET = 3  # count of the words the dictionary has only from a list
_LOG_TOTAL = log(60_000_000)  # counts of all words of the dictionary together
_CATEGORIES = {  # finer tags of the dictionary, and the category each is taken for
    **dict.fromkeys(("nrt", "nrfg"), "nr"),
    **dict.fromkeys(("ng", "vg", "ag", "tg", "g"), "g"),
    **dict.fromkeys(("an", "ad"), "a"),
    **dict.fromkeys(("vd", "vi", "vq"), "v"),
    "mg": "m",
    **dict.fromkeys(("rr", "rz", "rg"), "r"),
    **dict.fromkeys(("dg", "df"), "d"),
    **dict.fromkeys(("ud", "ug", "uj", "ul", "uv", "uz"), "u"),
}

_SMALL_WORDS = frozenset({"u", "c", "p", "d", "r", "v", "m", "f"})  # categories
_RARE = 0.5  # log ratio below which a character is rare in given names
_DETERMINERS = frozenset("本该此某那这贵")
_PARTICLES = frozenset("的了着过得地吗吧呢啊么")
_NOT_FOREIGN = frozenset("二四五六七八九十两几")  # numerals that write no foreign name


class WordFeatures:
    """Describes words by the dictionary, HSK lists (`listed`), tables of names, headwords."""

    def __init__(
        self,
        dictionary: Dictionary,
        listed: Callable[[str], bool],
        tables: CharacterTables,
    ) -> None:
        self._dictionary = dictionary
        self.is_listed = listed
        self._tables = tables

    def category(self, word: str) -> str:
        """Return the part of speech of `word`, in large classes; "new" if it is not known.

        Numbers are "m" in hanzi and "9" in digits, dots in names "dot", other signs "x".
        """
        if not is_hanzi(word[0]):
            return DOT if word in DOTS else "9" if word[0].isdigit() else "x"
        if word in NUMERALS or NUMBER.fullmatch(word):
            return "m"
        if word in word_class("persons"):
            return PERSON
        tag = self._dictionary.tag(word)
        if not tag:
            return "nr" if 1 < len(word) < 5 and self.is_chinese_name(word) else "new"
        return _CATEGORIES.get(tag, tag)

    def sort(self, word: str) -> str:
        """Return the category of `word`, marked where numerals want it beside them or do not.

        Marked are classifiers, and longer words that begin as one (个人).
        """
        category = self.category(word)
        if category == "m":
            return category
        if word[0] in word_class("classifiers"):
            return f"{category}:{'classifier' if len(word) == 1 else 'counted'}"
        return f"{category}:counted" if word[0] == "人" and len(word) > 1 else category

    def describe(self, word: str) -> list[Feature]:
        """Return the features of `word`, a string of hanzi, taken as one word."""
        length = min(len(word), 5)
        count = self._dictionary.count(word)
        features = [(f"length:{length}", 1.0)]
        if count or len(word) == 1:
            if count == NEVER_MET and word in headwords():
                features.append((f"headword never met:{length}", 1.0))
            else:
                features.append((f"frequency:{length}", (log(count + 0.5) - 8) / 4))
            features.append((f"category:{length}:{self.category(word)}", 1.0))
        elif not NUMBER.fullmatch(word):
            features.append((f"new:{length}", 1.0))
        if len(word) == 1:
            return [*features, (f"word:{word}", 1.0)]
        features += self._cohesion(word, length) if count else self._names(word)
        features += _edges(word)
        return features + list(self._patterns(word))

    def is_chinese_name(self, word: str) -> bool:
        """Tell whether `word` could be a surname and a given name.

        A name ends where a small word begins that given names seldom have: 刘芳|买, 马丽|从. A
        word that is seldom a given name is not one.
        """
        joined = word[1] in "和与" and word[1:] not in self._dictionary  # 姜和蒜
        if joined or word[0] == word[-1]:  # 游来游|去
            return False
        rare = self._tables.given.get(word[-1], -9.0) < _RARE
        if rare and self.category(word[-1]) in _SMALL_WORDS:
            return False
        likely = given_name(word, self._tables)
        return likely is not None and (likely >= 0 or word[-2:] not in self._dictionary)

    def is_surname(self, text: str) -> bool:
        """Tell whether `text`, of two characters, begins with a surname."""
        return text[:1] in self._tables.surnames or text in self._tables.surnames

    def is_familiar(self, text: str) -> bool:
        """Tell whether `text` is a surname as friends use it: 小王."""
        return text[:1] in FAMILIAR and text[1:] in self._tables.surnames

    def foreign_ends(self, run: str, start: int) -> Iterator[int]:
        """Yield the ends of what may be a transliterated name that begins at `start`.

        One character inside may be one that such names seldom have (连 in 泽连斯基).
        """
        table, atypical = self._tables.foreign, 0
        if run[start] not in table:
            return
        for end in range(start + 2, min(len(run), start + LONGEST_FOREIGN) + 1):
            atypical += run[end - 1] not in table
            if atypical > 1:
                return
            if self._dictionary.tag(run[end - 1 : end + 1]) == "t":  # 杜塞|周二
                continue
            if run[end - 1] in table and self.may_be_foreign(run[start:end]):
                yield end

    def may_be_foreign(self, word: str) -> bool:
        """Tell whether most characters of `word` write foreign names, and none is a small word."""
        if not _NOT_FOREIGN.isdisjoint(word):
            return False
        typical = [self._tables.foreign.get(character, -1.0) > 0 for character in word]
        return 2 * sum(typical) >= len(word) and all(
            foreign or self.category(character) not in _SMALL_WORDS
            for character, foreign in zip(word, typical, strict=True)
        )

    def may_stand_beside_dot(self, word: str) -> bool:
        """Tell what a dot makes a part of a foreign name, though its characters be small words."""
        known = self._tables.foreign.keys()
        return word[0] in known and (known >= set(word) or self.may_be_foreign(word))

    def is_reduplication(self, word: str) -> bool:
        """Tell whether `word` doubles each character of another (高高兴兴), or goes to and fro."""
        if len(word) == 4 and word[0] == word[2] and word[1::2] == "来去":
            return True
        return (
            len(word) == 4
            and word[0] == word[1]
            and word[2] == word[3]
            and self._dictionary.count(word[0] + word[2]) > 0
        )

    def _cohesion(self, word: str, length: int) -> Iterator[Feature]:
        """Compare `word` with its most likely parts, as pointwise mutual information does."""
        joint, cut = max(
            (self._log_count(word[:cut]) + self._log_count(word[cut:]) - _LOG_TOTAL, cut)
            for cut in range(1, len(word))
        )
        parts = f"{self.category(word[:cut])}+{self.category(word[cut:])}"
        yield f"cohesion:{length}", (self._log_count(word) - joint) / 4
        yield f"parts:{length}:{parts}", 1.0
        if len(word) > 2:
            yield f"cut:{min(cut, 3)}+{min(len(word) - cut, 3)}", 1.0
        if self.is_listed(word):
            yield f"listed:{length}", 1.0
        if word in headwords():
            yield f"headword:{length}", 1.0
        else:
            yield from self._listed_parts(word)
            yield from self._loose_parts(word, length)

    def _listed_parts(self, word: str) -> Iterator[Feature]:
        """Tell what may be a phrase: the syllabus lists its parts and not the whole."""
        for cut in range(1, len(word)):
            left, right = word[:cut], word[cut:]
            if self.is_listed(left) and self.is_listed(right):
                sizes = f"{len(left)}+{len(right)}"
                if self._dictionary.count(word) <= NEVER_MET:
                    yield f"rare phrase:{sizes}", 1.0
                    yield f"rare phrase:{sizes}:+{self.category(right)}", 1.0
                yield f"phrase:{sizes}", 1.0
                yield f"phrase:{sizes}:{self.category(left)}+", 1.0
                yield f"phrase:{sizes}:+{self.category(right)}", 1.0
                return

    def _loose_parts(self, word: str, length: int) -> Iterator[Feature]:
        """Tell what no learner's dictionary has: mostly a phrase (聊聊|吧), or a name."""
        category = self.category(word)
        if self._dictionary.count(word) <= NEVER_MET:
            yield f"unread:{length}", 1.0
            yield f"unread:{length}:{category}", 1.0
        yield f"no headword:{length}:{category}", 1.0
        if length == 2 and word[0] in _DETERMINERS:
            yield "determiner first", 1.0
        if category == "nr" and not looks_like_name(word, self._tables):  # 天一亮
            yield "unlike a name", 1.0
        for cut in range(1, len(word)):
            if all(len(part) == 1 or part in headwords() for part in (word[:cut], word[cut:])):
                yield f"loose:{min(cut, 3)}+{min(len(word) - cut, 3)}", 1.0

    def _names(self, word: str) -> Iterator[Feature]:
        """Tell how much a word that no dictionary has is written like a name."""
        ratios = [self._tables.foreign.get(character, ATYPICAL) for character in word]
        foreign = ratios.count(ATYPICAL) <= 1 and ATYPICAL not in {ratios[0], ratios[-1]}
        if foreign:
            yield "foreign", 1.0
            yield "foreign:sum", sum(ratios) / 4
            yield "foreign:least", min(ratios)
            yield f"foreign:{len(word)}", 1.0
        given = given_name(word, self._tables)
        if given is not None:
            yield f"name:{len(word)}", 1.0
            yield f"name:sum:{len(word)}", given / 3
            yield f"surname:{len(word)}", self._tables.surname.get(word[0], 0.0) / 3
        if given is not None or foreign:
            sort = "foreign" if given is None else "name"
            for side, character in ("first", word[0]), ("last", word[-1]):
                yield f"{sort}:{side}:{self.category(character)}", 1.0
                yield f"{sort}:{side}", (self._log_count(character) - 8) / 4
        if self.is_familiar(word):
            yield f"familiar:{word[0]}", 1.0

    def _patterns(self, word: str) -> Iterator[Feature]:
        if self.is_reduplication(word):
            yield "reduplication", 1.0
        if NUMBER.fullmatch(word):
            yield "number", 1.0
        elif all(c in NUMERALS or c == "第" for c in word[:-1]):
            yield f"number+measure:{min(len(word), 4)}", 1.0
        if word[-1] in _PARTICLES and word not in headwords():
            yield "particle last", 1.0
        if word[1:] in word_class("persons") and word not in headwords():  # 陈|先生
            yield "titled", 1.0
        if word[1] in "了着过" and len(word) > 2 and word[1:] not in self._dictionary:
            yield "particle inside", 1.0
        if word[0] == word[1]:
            yield f"doubled:{min(len(word), 5)}", 1.0

    def _log_count(self, word: str) -> float:
        return log(self._dictionary.count(word) + 0.5)


@cache
def neighbours(left: str, right: str) -> tuple[str, ...]:
    """Return the features of two words side by side, of which `sort` says this."""
    before, after = left.partition(":")[0], right.partition(":")[0]
    return tuple({f"{one}>{two}": None for one in (before, left) for two in (after, right)})


def _edges(word: str) -> Iterator[Feature]:
    size = min(len(word), 3)
    yield f"first:{size}:{word[0]}", 1.0
    yield f"last:{size}:{word[-1]}", 1.0
    if len(word) == 4:
        yield f"first:4:{word[:2]}", 0.5
        yield f"last:4:{word[2:]}", 0.5
