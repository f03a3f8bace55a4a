"""Names of several words: with dots (托马斯·林肯), titles (威灵顿公爵) and endings (日耳曼人)."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

from duizhao.hanzi import HANZI
from duizhao.language.kinds import kind
from duizhao.language.levels import is_listed
from duizhao.language.words.classes import word_class
from duizhao.language.words.headwords import headwords
from duizhao.language.words.name_characters import DOTS, character_tables, surnames
from duizhao.language.words.parts_of_speech import part_of_speech
from duizhao.language.words.segmenter import dictionary
from duizhao.model import Kind

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

_QUOTED = re.compile(f"[“‘「『]([{HANZI}]{{3,8}})[”’」』]")
_LABEL = re.compile(f"([{HANZI}]{{2,3}})[：:]")  # before what a person says
_SPEECH = frozenset("我你您他她它们的了吗吧呢啊是不没这那")
_TOWARDS = re.compile(r"[东西南北中]{1,2}部")
_REGNAL = re.compile(r"[一二三四五六七八九十]+世")


def find_names(texts: Iterable[str]) -> frozenset[str]:
    """Return what `texts` (one document, Simplified) quote and repeat as a name: “一带一路”.

    A name is short, is quoted twice at least and seldom met without its quotation marks, and
    has none of the small words of speech. Two characters are left to the segmenter: kept together
    everywhere they would break other words.
    """
    document = "\n".join(texts)
    quoted = Counter(match.group(1) for match in _QUOTED.finditer(document))
    return frozenset(
        name
        for name, count in quoted.items()
        if count > 1 and count > 0.75 * document.count(name) and _SPEECH.isdisjoint(name)
    )


def recurring_names(texts: Sequence[str], cuts: Iterable[Sequence[str]]) -> frozenset[str]:
    """Return the names of people that are words wherever `texts` have them; `cuts`: their words.

    These are names no dictionary has that were found twice and more, those of who speaks in a
    dialogue (王丽：…), and of Chinese names found once those whose given name also stands alone
    (孟秋月 … 秋月), with that given name.
    """
    found = Counter(word for words in cuts for word in words if _is_unknown_name(word))
    document = "\n".join(texts)
    labels = Counter(match[1] for match in map(_LABEL.match, texts) if match)
    names = {name for name, count in found.items() if count > 1}
    names |= {name for name, count in labels.items() if count > 1 and _may_be_person(name)}
    for name in found:
        given = name[1:]
        alone = document.count(given) > document.count(name)
        if len(name) == 3 and name[0] in surnames() and alone and given not in headwords():
            names |= {name, given}
    return frozenset(names)


def _may_be_person(label: str) -> bool:
    return label[0] in surnames() and label not in headwords()


def _is_unknown_name(word: str) -> bool:
    return len(word) > 2 and word not in dictionary() and kind(word) is Kind.NAME


def names(words: Sequence[str]) -> Iterator[tuple[int, int, Kind]]:
    """Yield the names of several words in a segmented sentence, as word indices and a kind."""
    for start, end in _dotted(words):
        yield start, end, Kind.NAME
    for place in range(len(words) - 1):
        left, right = words[place], words[place + 1]
        if right == "们" and len(left) > 1 and part_of_speech(left)[:1] == "n":
            yield place, place + 2, Kind.WORD
        elif _belong_together(left, right, words[place - 1 : place], words[place + 2 : place + 3]):
            yield place, place + 2, Kind.NAME


def _belong_together(left: str, right: str, before: Sequence[str], after: Sequence[str]) -> bool:
    """Tell a name and what belongs to it.

    A title comes after its name; a ruler's may come before (沙皇尼古拉). The office of a
    country makes no name (法国总统).
    """
    if before and before[0] in DOTS:
        return False
    if _REGNAL.fullmatch(right):
        return len(left) > 1 and not is_listed(left)
    if right in word_class("titles"):
        return _is_name(left) or (len(right) > 1 and left in character_tables().surnames)
    if right in word_class("offices"):
        return _is_name(left) and dictionary().tag(left) != "ns"
    if left in word_class("rulers"):
        named = before and _is_name(before[0])
        titled = after and (after[0] in word_class("titles") or _REGNAL.fullmatch(after[0]))
        return _is_name(right) and not named and not titled
    return (right in word_class("name_endings") or bool(_TOWARDS.fullmatch(right))) and _is_name(
        left
    )


def _dotted(words: Sequence[str]) -> Iterator[tuple[int, int]]:
    """Yield the names whose parts are joined by dots: 托马斯·林肯."""
    start = 0
    while start < len(words):
        end = start + 1
        while end + 1 < len(words) and words[end] in DOTS and words[end + 1].isalpha():
            end += 2
        if end > start + 1 and words[start].isalpha():
            yield start, end
        start = end


def _is_name(word: str) -> bool:
    """Tell names, also foreign ones that the dictionary has as verbs (理查)."""
    if len(word) == 1 or is_listed(word):
        return False
    foreign = character_tables().foreign
    likely = kind(word) is Kind.WORD and all(foreign.get(c, -1.0) > 0 for c in word)
    return likely or kind(word) is Kind.NAME
