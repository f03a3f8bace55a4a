"""Terms: units of several words that a learner meets as one (国际合作, 基础设施)."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

from duizhao.language.segment import dictionary

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

_QUOTED = re.compile(r"[“‘「『]([\u3400-\u9fff]{2,8})[”’」』]")
_LONGEST = 4  # words of a term
_MODIFIER = frozenset({"n", "vn", "nz", "b", "a", "j", "an", "ns"})
_HEAD = frozenset({"n", "vn", "nz", "an", "l"})

Cut = tuple[str, ...]  # the words of a term


def find_names(texts: Iterable[str]) -> frozenset[str]:
    """Return what `texts` (one document, Simplified) quote and repeat as a name: “一带一路”.

    A name is short, has no punctuation inside, and occurs at least twice.
    """
    document = "\n".join(texts)
    quoted = {match.group(1) for match in _QUOTED.finditer(document)}
    return frozenset(name for name in quoted if document.count(name) > 1)


def count_terms(sentences: Iterable[Sequence[str]]) -> Counter[Cut]:
    """Return how often each possible term occurs in the segmented sentences of one document."""
    return Counter(
        tuple(words[start:end]) for words in sentences for start, end in _candidates(words)
    )


def find_terms(words: Sequence[str], counts: Counter[Cut]) -> list[tuple[int, int]]:
    """Return the terms of a segmented sentence as spans of word indices, in order.

    A term is listed in the dictionary as a whole, or recurs in the document (`counts`).
    """
    return [
        (start, end)
        for start, end in _candidates(words)
        if counts[tuple(words[start:end])] > 1 or dictionary().count("".join(words[start:end]))
    ]


def _candidates(words: Sequence[str]) -> Iterable[tuple[int, int]]:
    tags = [dictionary().tag(word) if len(word) > 1 else "" for word in words]
    for start in range(len(words)):
        for end in range(start + 2, min(start + _LONGEST, len(words)) + 1):
            if tags[end - 2] not in _MODIFIER:
                break
            if tags[end - 1] in _HEAD:
                yield start, end
