"""What the words of a sentence are: words, names, numbers, punctuation, foreign."""

from __future__ import annotations

import re
from functools import lru_cache

from duizhao.hanzi import is_hanzi
from duizhao.language.levels import is_listed
from duizhao.language.lexicon_tags import PROPER, lexicon_tag
from duizhao.language.segment import dictionary
from duizhao.language.segment_features import (
    FAMILIAR,
    NEVER_MET,
    character_tables,
    looks_like_name,
)
from duizhao.language.word_classes import word_class
from duizhao.model import Kind

_DIGIT = re.compile(r"\d")
_NUMERAL = re.compile(r"(?:第|百分之|数|好)?[〇零一二三四五六七八九十百千万亿两几]+[多余来]?")
_LISTED_NAMES = frozenset(  # the names among what the syllabus lists
    ("中国", "亚洲", "欧洲", "非洲", "大洋洲", "北美洲", "南美洲", "南极洲", "北极", "联合国")
)


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


def _is_number(word: str) -> bool:
    """Tell numbers, also 第三 and 2亿; 一一 and 万一 are listed as words that are none."""
    bare = _DIGIT.sub("", word)
    if bare != word:
        return not bare.strip("第.,:多余来万亿千百十") or bool(_NUMERAL.fullmatch(bare))
    return bool(_NUMERAL.fullmatch(word)) and (len(word) == 1 or not is_listed(word))


def _is_name(word: str) -> bool:
    """Tell names by the lexicon, by the dictionary, and by their characters.

    The dictionary has many common words for names of people (大海 nr) and some for places (海洋
    ns): only places are taken on trust, unless the syllabus, which lists few names, lists them.
    """
    if len(word) == 1:
        return False
    if is_listed(word):
        return word in _LISTED_NAMES
    if known := lexicon_tag(word):
        return known == PROPER
    tag = dictionary().tag(word)
    if tag == "ns":
        return not _is_common_place(word)
    if tag in {"", "nr", "nrt", "nrfg", "nz"}:
        return tag == "nrfg" or _is_familiar(word) or _is_written_as_name(word, tag)
    return tag == "nt" and len(word) > 3


def _is_common_place(word: str) -> bool:
    """Tell what the dictionary wrongly has among the names of places: 大桥, 河里."""
    inside = word[0] in word_class("places") and word[1:] in word_class("locatives")
    return inside or word in word_class("common_places")


def _is_familiar(word: str) -> bool:
    """Tell a surname as friends use it: 老李."""
    return word[0] in FAMILIAR and word[1:] in character_tables().surnames


def _is_written_as_name(word: str, tag: str) -> bool:
    """Tell people by the characters of their names, by the tag where these are rare (林黛玉)."""
    if len(word) == 2 and tag == "nr":  # mostly common words: 钟声, 余震
        return looks_like_name(word, character_tables(), least=1.5)
    surname = word[0] in character_tables().surnames
    known = surname and tag == "nr" and len(word) == 3 and dictionary().count(word) > NEVER_MET
    return known or looks_like_name(word, character_tables())
