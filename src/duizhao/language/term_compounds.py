"""Compounds of nouns: 国际合作, 温室气体, 爱丁堡艺术学院."""

from __future__ import annotations

from collections import Counter
from itertools import groupby
from typing import TYPE_CHECKING

from duizhao.language.parts_of_speech import NAME, part_of_speech
from duizhao.language.segment import dictionary
from duizhao.language.word_classes import word_class
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

    They are the compounds that recur in the document, institutions as a whole, and the pairs of
    nouns in a stretch, but those that cut across a recurring compound or a term that is `known`
    (合作高峰 in 国际合作高峰论坛).
    """
    for first, last in _chunks(words):
        named = part_of_speech(words[first]) in {"ns", NAME}
        if words[last - 1] in word_class("institutions") and (named or last - first > 2):
            yield first, last, Kind.NAME if named else Kind.WORD
        recur = [
            span for span in _inside(words, first, last) if _words_of(words, span) in recurring
        ]
        pairs = [(start, start + 2) for start in range(first, last - 1)]
        sound = [
            pair
            for pair in pairs
            if _is_pair(*_words_of(words, pair))
            and not any(_cross(pair, other) for other in (*recur, *known))
        ]
        for start, end in dict.fromkeys((*recur, *sound)):
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


def _cross(one: Span, other: Span) -> bool:
    """Tell whether two spans overlap and neither contains the other."""
    return one[0] < other[0] < one[1] < other[1] or other[0] < one[0] < other[1] < one[1]


def _is_pair(first: str, second: str) -> bool:
    """Tell whether two neighbours are a noun and what it is the head of."""
    return (
        part_of_speech(first) in _NOUNS | {"b"}
        and part_of_speech(second) in _NOUNS
        and first not in word_class("determiners")
        and second not in word_class("relations")
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
