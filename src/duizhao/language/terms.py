"""Terms: units of several words that a learner meets as one (国际合作, 托马斯·林肯)."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from duizhao.language.segment import dictionary
from duizhao.language.segment_features import NEVER_MET

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

Words = tuple[str, ...]

_QUOTED = re.compile(r"[“‘「『《]([\u3400-\u9fff]{2,8})[”’」』》]")
_TITLE = re.compile(r"《[^《》]*》")
_DOT = frozenset("·・‧•")
_LONGEST = 4  # words of a compound
_MODIFIERS = frozenset({"n", "vn", "nz", "b", "j", "an", "ns", "nt", "s", "a"})
_HEADS = frozenset({"n", "vn", "nz", "an", "j"})
_LISTED = frozenset({"n", "vn", "nz", "ns", "nt", "l", "i", "j", "t"})
_VERBAL = frozenset(
    {"了", "过", "着", "得", "到", "在", "于", "给", "为"}
)  # after a verb, not a noun


@dataclass(frozen=True, slots=True)
class Term:
    """A term of a segmented sentence."""

    start: int  # first word
    end: int  # after the last word
    name: bool  # a proper noun


def find_names(texts: Iterable[str]) -> frozenset[str]:
    """Return what `texts` (one document, Simplified) quote and repeat as a name: “一带一路”.

    A name is short, has no punctuation inside, and occurs twice at least, once without being the
    whole of a title in 《》.
    """
    document = "\n".join(texts)
    quoted = {match.group(1) for match in _QUOTED.finditer(document)}
    outside = _TITLE.sub("", document)
    return frozenset(
        name for name in quoted if document.count(name) > 1 and outside.count(name) > 0
    )


def count_compounds(sentences: Iterable[Sequence[str]]) -> Counter[Words]:
    """Return how often each possible compound occurs in the sentences of a document."""
    return Counter(
        tuple(words[start:end])
        for words in sentences
        for chunk in _chunks(words)
        for start, end in _inside(words, *chunk)
    )


def find_terms(words: Sequence[str], compounds: Counter[Words]) -> list[Term]:
    """Return the terms of a segmented sentence, in order.

    They are foreign names written with a dot, units the dictionary lists as one, compounds that
    recur in the document, and groups of two nouns that nothing else belongs to.
    """
    found = dict.fromkeys(_dotted(words), True)
    for start, end in _listed(words):
        found.setdefault((start, end), False)
    for first, last in _chunks(words):
        for start, end in _inside(words, first, last):
            whole = (start, end) == (first, last) and end - start == 2
            if whole or _recurs(tuple(words[start:end]), compounds):
                found.setdefault((start, end), False)
    return [Term(start, end, name) for (start, end), name in sorted(found.items())]


def _recurs(words: Words, compounds: Counter[Words]) -> bool:
    """Tell whether `words` recur, and not only as a part of one longer compound."""
    count = compounds[words]
    return count > 1 and not any(
        other == count and len(longer) > len(words) and "".join(words) in "".join(longer)
        for longer, other in compounds.items()
    )


def _chunks(words: Sequence[str]) -> Iterator[tuple[int, int]]:
    """Yield the longest stretches of nouns and their modifiers, as word indices."""
    start = 0
    while start < len(words):
        end = start
        while end < len(words) and _tag(words[end]) in _MODIFIERS:
            end += 1
        last = end
        if end < len(words) and words[end] in _VERBAL:
            last -= 1
        while last > start and _tag(words[last - 1]) not in _HEADS:
            last -= 1
        if last - start > 1:
            yield start, last
        start = end + 1


def _inside(words: Sequence[str], first: int, last: int) -> Iterator[tuple[int, int]]:
    for start in range(first, last - 1):
        for end in range(start + 2, min(start + _LONGEST, last) + 1):
            if _tag(words[end - 1]) in _HEADS:
                yield start, end


def _listed(words: Sequence[str]) -> Iterator[tuple[int, int]]:
    for start in range(len(words) - 1):
        for end in range(start + 2, min(start + _LONGEST, len(words)) + 1):
            whole = "".join(words[start:end])
            known = dictionary().count(whole) > NEVER_MET and dictionary().tag(whole) in _LISTED
            if known and len(whole) > 2 and all(len(word) > 1 for word in words[start:end]):
                yield start, end


def _dotted(words: Sequence[str]) -> Iterator[tuple[int, int]]:
    """Yield the names whose parts are joined by dots: 托马斯·林肯."""
    start = 0
    while start < len(words):
        end = start + 1
        while end + 1 < len(words) and words[end] in _DOT and words[end + 1].isalpha():
            end += 2
        if end > start + 1 and words[start].isalpha():
            yield start, end
        start = end


def _tag(word: str) -> str:
    """Return the part of speech of a content word; single characters are too ambiguous."""
    return dictionary().tag(word) if len(word) > 1 else ""
