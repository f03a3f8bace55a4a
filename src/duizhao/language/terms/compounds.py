"""Compounds of nouns: 国际合作, 温室气体, 爱丁堡艺术学院."""

from __future__ import annotations

from collections import Counter
from functools import cache
from importlib.resources import files
from itertools import groupby
from typing import TYPE_CHECKING

from duizhao.language.kinds import kind
from duizhao.language.words.classes import word_class
from duizhao.language.words.parts_of_speech import NAME, part_of_speech
from duizhao.language.words.segmenter import dictionary
from duizhao.model import Kind

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Sequence

    from duizhao.model import Span

Words = tuple[str, ...]

_LONGEST = 4  # words of a compound
_NOUNS = frozenset({"n", "vn", "nz", "an", "j"})
_MODIFIERS = _NOUNS | {"b", "ns", "nt", "s", "a", NAME}


def find_compounds(
    words: Sequence[str], known: Collection[Span], recurring: frozenset[Words]
) -> Iterator[tuple[int, int, Kind]]:
    """Yield the compounds of a segmented sentence as word indices and a kind.

    They are the compounds that recur in the document, institutions as a whole, and the pair of
    nouns that ends a stretch, unless it cuts across a recurring compound or a term that is `known`
    (合作高峰 in 国际合作高峰论坛). Pairs further inside mostly cut across something (全球性别 in
    全球性别暴力).
    """
    for first, last in _chunks(words):
        named = part_of_speech(words[first]) in {"ns", NAME}
        if words[last - 1] in word_class("institutions") and (named or last - first > 2):
            yield first, last, Kind.NAME if named else Kind.WORD
        recur = [
            span
            for span in _inside(words, first, last)
            if _words_of(words, span) in recurring and not _is_country_with_noun(words, span)
        ]
        # A pair cuts across a longer unit when that unit begins or ends between its two words.
        edges = {edge for span in (*recur, *known) if span[1] - span[0] > 1 for edge in span}
        pair = (last - 2, last)
        sound = last - 1 not in edges and _is_pair(words, *pair)
        for start, end in dict.fromkeys((*recur, pair) if sound else recur):
            yield start, end, Kind.WORD


def recurring_compounds(sentences: Iterable[Sequence[str]]) -> frozenset[Words]:
    """Return the compounds met more than once in the sentences of a document.

    Without those met only as a part of one longer compound.
    """
    counts = Counter(
        _words_of(words, span)
        for words in sentences
        for chunk in _chunks(words)
        for span in _inside(words, *chunk)
    )
    recurring = {words for words, count in counts.items() if count > 1}
    parts = {
        longer[start:end]
        for longer in recurring
        for start in range(len(longer))
        for end in range(start + 2, len(longer) + 1)
        if end - start < len(longer) and counts[longer[start:end]] == counts[longer]
    }
    return frozenset(recurring - parts)


def _words_of(words: Sequence[str], span: Span) -> Words:
    return tuple(words[slice(*span)])


def _is_country_with_noun(words: Sequence[str], span: Span) -> bool:
    """Tell what is no unit however often it recurs: 俄罗斯|能源."""
    first, last = span
    country = last - first == 2 and part_of_speech(words[first]) == "ns"
    return country and words[last - 1] not in word_class("institutions")


def _is_pair(words: Sequence[str], start: int, end: int) -> bool:
    """Tell whether two neighbours are a noun and what it is the head of."""
    first, second = words[start:end]
    verb = part_of_speech(first) == "vn" and first not in _listed("compound_modifiers")
    return (
        part_of_speech(first) in _NOUNS | {"b"}
        and part_of_speech(second) in _NOUNS
        and not verb
        and (len(second) > 2 or second in _listed("compound_heads"))
        and first not in word_class("determiners")
        and second not in word_class("relations")
        and not _is_clause(words, start, end)
        and not _goes_on(words, end)
    )


def _is_clause(words: Sequence[str], start: int, end: int) -> bool:
    """Tell a subject with its verb, which introduces what is said: 方案规定，…."""
    after = words[end] if end < len(words) else ""
    opens = start == 0 or kind(words[start - 1]) is Kind.PUNCTUATION
    return opens and words[end - 1] in word_class("sayings") and kind(after) is Kind.PUNCTUATION


def _goes_on(words: Sequence[str], end: int) -> bool:
    """Tell whether a stretch is the first half of an institution: 国家发展|和|改革委员会."""
    joined = end < len(words) and words[end] in {"和", "与", "及", "暨"}
    return joined and any(word in word_class("institutions") for word in words[end + 1 : end + 4])


@cache
def _listed(name: str) -> frozenset[str]:
    """Return a table of tools/find_compound_parts.py."""
    return frozenset(
        (files("duizhao.language") / "data" / f"{name}.txt").read_text("utf-8").split()
    )


def _chunks(words: Sequence[str]) -> Iterator[tuple[int, int]]:
    """Yield the longest stretches of nouns and their modifiers, as word indices."""
    tags = [part_of_speech(word) for word in words]
    end = 0
    for modifiers, group in groupby(tags, _MODIFIERS.__contains__):
        start, end = end, end + sum(1 for _ in group)
        if not modifiers or end - start == 1:
            continue
        last = end - _governs(words, end - 1)
        while last > start and tags[last - 1] not in _NOUNS:
            last -= 1
        first = start + (start < last and _is_verb(words, start))
        if last - first > 1:
            yield first, last


def _governs(words: Sequence[str], place: int) -> bool:
    """Tell whether the verbal noun that ends a stretch is a verb, by what follows it (进攻了)."""
    after = words[place + 1] if place + 1 < len(words) else ""
    object_follows = after in word_class("after_verbs") or dictionary().tag(after)[:1] in {"m", "r"}
    return part_of_speech(words[place]) == "vn" and object_follows


def _is_verb(words: Sequence[str], place: int) -> bool:
    """Tell whether the verbal noun that begins a stretch is a verb with its object (研究药学).

    It is a noun after 的, a comma of lists, a preposition or another verb that is no modal.
    """
    before = words[place - 1] if place else ""
    governed = before in {"的", "、", "和"} or dictionary().tag(before) in {"v", "vn", "p"}
    return part_of_speech(words[place]) == "vn" and (not governed or before in word_class("modals"))


def _inside(words: Sequence[str], first: int, last: int) -> Iterator[tuple[int, int]]:
    for start in range(first, last - 1):
        for end in range(start + 2, min(start + _LONGEST, last) + 1):
            if part_of_speech(words[end - 1]) in _NOUNS:
                yield start, end
