"""What the words of a sentence are: words, names, numbers, punctuation, foreign."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from duizhao.hanzi import is_hanzi
from duizhao.language.levels import is_listed
from duizhao.language.words.classes import word_class
from duizhao.language.words.features import NEVER_MET
from duizhao.language.words.headwords import headwords
from duizhao.language.words.lexicon_tags import PROPER, lexicon_tag
from duizhao.language.words.name_characters import (
    FAMILIAR,
    character_tables,
    looks_like_name,
    surnames,
)
from duizhao.language.words.segmenter import dictionary
from duizhao.model import Kind

if TYPE_CHECKING:
    from collections.abc import Sequence

_DIGIT = re.compile(r"\d")
_FIGURES = "[〇零一二三四五六七八九十百千万亿两几]+"
_NUMERAL = re.compile(  # 第三, 三分之二, 百分之三点五, 二十多
    rf"(?:第|负|数|好|{_FIGURES}分之)?{_FIGURES}(?:点{_FIGURES})?[多余来成]?"
)
_ASPECTS = frozenset("了着过")
_DIVISIONS = frozenset("省州市县郡")
_SMALL_WORDS = frozenset(("p", "c", "d", "m", "f"))
_NAMES = frozenset(("nr", "ns", "nz"))
_LISTED_NAMES = frozenset(  # the names among what the syllabus lists
    ("中国", "亚洲", "欧洲", "非洲", "大洋洲", "北美洲", "南美洲", "南极洲", "北极", "联合国")
)


def kinds(words: Sequence[str]) -> list[Kind]:
    """Return what each word of a segmented sentence is, by its neighbours where they tell.

    So surnames (陆|先生), and unknown words with an aspect, which are verbs (灯|全亮|了).
    """
    padded = ("", *words, "")
    return [
        _kind_beside(before, word, after)
        for before, word, after in zip(padded, words, padded[2:], strict=False)
    ]


def _kind_beside(before: str, word: str, after: str) -> Kind:
    if _is_lone_surname(word, before, after):
        return Kind.NAME
    found = kind(word)
    is_verb = found is Kind.NAME and after in _ASPECTS and word not in dictionary()
    return Kind.WORD if is_verb else found


@lru_cache(maxsize=50_000)
def kind(word: str) -> Kind:
    """Return what `word`, a token of a Simplified sentence, is."""
    if not any(character.isalnum() for character in word):
        return Kind.PUNCTUATION
    if not any(map(is_hanzi, word)):
        latin = _DIGIT.match(word) is None or word[-1].isalpha()  # 5G
        return Kind.FOREIGN if latin else Kind.NUMBER
    if _is_number(word):
        return Kind.NUMBER
    return Kind.NAME if _is_name(word) else Kind.WORD


def _is_lone_surname(word: str, before: str, after: str) -> bool:
    """Tell a surname before a title or an office, or after 姓; prepositions (向|老师) are none."""
    if len(word) > 1 or word not in surnames():
        return False
    titled = after in word_class("persons") and dictionary().tag(word) not in _SMALL_WORDS
    return titled or before == "姓"


def _is_number(word: str) -> bool:
    """Tell numbers, also 第三 and 2亿; 一一 and 万一 are listed as words that are none."""
    bare = _DIGIT.sub("", word)
    if bare != word:
        return not bare.strip("第.,:多余来万亿千百十") or bool(_NUMERAL.fullmatch(bare))
    return bool(_NUMERAL.fullmatch(word)) and (len(word) == 1 or not is_listed(word))


def _is_name(word: str) -> bool:
    """Tell names by the lexicon, by the dictionary, and by their characters.

    The lexicon and the learner's dictionary know best; jieba's has many common words for names
    of people (大海 nr) or places (海洋 ns).
    """
    if len(word) == 1:
        return False
    if is_listed(word):
        return word in _LISTED_NAMES
    if known := lexicon_tag(word):
        return known == PROPER
    if known := headwords().get(word):
        return known in _NAMES
    if _is_familiar(word):
        return True
    tag = dictionary().tag(word)
    if tag == "ns":
        return not _is_common_place(word) and (len(word) > 2 or _is_written_as_place(word))
    if tag in {"", "nr", "nrt", "nrfg", "nz"}:
        return tag == "nrfg" or _is_written_as_name(word, tag)
    return tag == "nt" and len(word) > 3


def _is_common_place(word: str) -> bool:
    """Tell what the dictionary wrongly has among the names of places: 河里, 松林."""
    places = word_class("places")
    inside = word[0] in places and word[1:] in word_class("locatives")
    return inside or (len(word) == 2 and word[1] in places)


def _is_written_as_place(word: str) -> bool:
    """Tell a place by its characters; of two, most that no learner's dictionary has are none."""
    return word[1] in _DIVISIONS or looks_like_name(word, character_tables())


def _is_familiar(word: str) -> bool:
    """Tell a surname as friends use it: 老李; 小 makes common words too (小熊)."""
    common = word[0] == "小" and dictionary().tag(word) not in {"", "nr", "nz"}
    return word[0] in FAMILIAR and word[1:] in surnames() and not common


def _is_written_as_name(word: str, tag: str) -> bool:
    """Tell people by the characters of their names, by the tag where these are rare (林黛玉)."""
    if len(word) == 2 and tag == "nr":  # mostly common words: 钟声, 余震
        return looks_like_name(word, character_tables(), least=1.5)
    surname = word[0] in surnames() or word[:2] in surnames()
    known = surname and tag == "nr" and dictionary().count(word) > NEVER_MET
    return known or looks_like_name(word, character_tables())
