"""The part of speech a word has by itself, for finding compounds."""

from __future__ import annotations

from functools import lru_cache

from duizhao.language.kinds import kind
from duizhao.language.levels import is_listed
from duizhao.language.words.lexicon_tags import PROPER, lexicon_tag
from duizhao.language.words.segmenter import dictionary
from duizhao.model import Kind

NAME = "name"
# The dictionary has common words as names (高峰 nr, 海洋 ns) and as short forms (深化 j); the
# syllabus lists next to none of these.
_LISTED_AS = {"nr": "n", "nrt": "n", "ns": "n", "nz": "n", "j": "v"}


@lru_cache(maxsize=50_000)
def part_of_speech(word: str) -> str:
    """Return the ICTCLAS letters of a Simplified word (n, vn, b …), NAME for names but places.

    A word that is both verb and noun is vn. "" is what no dictionary has, and single characters:
    these are too ambiguous.
    """
    if len(word) == 1:
        return ""
    known = lexicon_tag(word)
    if known and known != PROPER:
        return known
    tag = dictionary().tag(word)
    if kind(word) is Kind.NAME:
        return tag if tag in {"ns", "nt"} else NAME
    return _LISTED_AS.get(tag, tag) if is_listed(word) else tag
