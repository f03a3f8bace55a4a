"""Terms: units of several words that a learner meets as one (国际合作, 托马斯·林肯)."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from duizhao.language.levels import is_listed
from duizhao.language.segment import dictionary
from duizhao.language.segment_features import DOTS, NEVER_MET

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

Words = tuple[str, ...]

_QUOTED = re.compile(r"[“‘「『]([\u3400-\u9fff]{3,8})[”’」』]")
_SPEECH = frozenset("我你您他她它们的了吗吧呢啊是不没这那")
_LISTED_AS = {"nr": "n", "ns": "n", "j": "v"}
_LONGEST = 4  # words of a compound
_NOUNS = frozenset({"n", "vn", "nz", "an", "j"})
_MODIFIERS = _NOUNS | {"b", "ns", "nt", "s", "a"}
_LISTED = frozenset({"n", "vn", "nz", "ns", "nt", "l", "i", "j", "t"})
_AFTER_VERB = frozenset({"了", "过", "着", "得", "到", "在", "于", "给", "为"})
_LOOSE = frozenset({"方面", "情况", "全部", "部分", "时候", "期间", "之间", "问题", "时间"})


@dataclass(frozen=True, slots=True)
class Term:
    """A term of a segmented sentence."""

    start: int  # first word
    end: int  # after the last word
    name: bool  # a proper noun


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


def recurring_compounds(sentences: Iterable[Sequence[str]]) -> frozenset[Words]:
    """Return the compounds met more than once in the sentences of a document.

    Without those met only as a part of one longer compound.
    """
    counts = Counter(
        tuple(words[start:end])
        for words in sentences
        for chunk in _chunks(words)
        for start, end in _inside(words, *chunk)
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


def find_terms(words: Sequence[str], recurring: frozenset[Words]) -> list[Term]:
    """Return the terms of a segmented sentence, in order.

    They are foreign names written with a dot, units the dictionary lists as one, compounds that
    recur in the document (`recurring`), and pairs of nouns that stand alone.
    """
    found = dict.fromkeys(_dotted(words), True)
    spans = list(_listed(words))
    for first, last in _chunks(words):
        spans += [
            (start, end)
            for start, end in _inside(words, first, last)
            if tuple(words[start:end]) in recurring
        ]
        if _is_pair(words[first:last]):
            spans.append((first, last))
    for span in spans:
        found.setdefault(span, False)
    return [Term(start, end, name) for (start, end), name in sorted(found.items())]


def _is_pair(words: Sequence[str]) -> bool:
    """Tell whether `words` are two nouns; a head like 方面 makes no term of its own."""
    return len(words) == 2 and words[1] not in _LOOSE and all(_tag(w) in _NOUNS for w in words)


def _chunks(words: Sequence[str]) -> Iterator[tuple[int, int]]:
    """Yield the longest stretches of nouns and their modifiers, as word indices."""
    start = 0
    while start < len(words):
        end = start
        while end < len(words) and _tag(words[end]) in _MODIFIERS:
            end += 1
        verb = end < len(words) and words[end] in _AFTER_VERB and _tag(words[end - 1]) == "vn"
        last = end - 1 if verb else end
        while last > start and _tag(words[last - 1]) not in _NOUNS:
            last -= 1
        first = start + (start < last and _is_verb(words, start))
        if last - first > 1:
            yield first, last
        start = end + 1


def _is_verb(words: Sequence[str], place: int) -> bool:
    """Tell whether the verbal noun that begins a stretch is a verb with its object (研究药学).

    It is a noun after 的, a comma of lists, a preposition or another verb.
    """
    before = words[place - 1] if place else ""
    governed = before in {"的", "、", "和"} or dictionary().tag(before) in {"v", "p"}
    return _tag(words[place]) == "vn" and not governed


def _inside(words: Sequence[str], first: int, last: int) -> Iterator[tuple[int, int]]:
    for start in range(first, last - 1):
        for end in range(start + 2, min(start + _LONGEST, last) + 1):
            if _tag(words[end - 1]) in _NOUNS:
                yield start, end


def _listed(words: Sequence[str]) -> Iterator[tuple[int, int]]:
    """Yield the neighbours that the dictionary has as one noun, name or idiom."""
    for start in range(len(words) - 1):
        for end in range(start + 2, min(start + _LONGEST, len(words)) + 1):
            whole = "".join(words[start:end])
            known = dictionary().count(whole) > NEVER_MET and dictionary().tag(whole) in _LISTED
            if known and all(len(word) > 1 for word in words[start:end]):
                yield start, end


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


def _tag(word: str) -> str:
    """Return the part of speech of a content word; single characters are too ambiguous.

    The dictionary has common words as names of people (高峰) and places (海洋) and as short forms
    (深化); the syllabus lists next to none of these.
    """
    if len(word) == 1:
        return ""
    tag = dictionary().tag(word)
    return _LISTED_AS.get(tag, tag) if is_listed(word) else tag
