"""Terms: units of several words that a learner meets as one (国际合作, 托马斯·林肯, 5月14日)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from duizhao.language.levels import levels
from duizhao.language.terms.compounds import find_compounds
from duizhao.language.terms.names import names
from duizhao.language.terms.patterns import patterns
from duizhao.language.words.classes import word_class
from duizhao.language.words.features import NEVER_MET
from duizhao.language.words.parts_of_speech import part_of_speech
from duizhao.language.words.segmenter import dictionary
from duizhao.model import Kind

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from duizhao.language.terms.compounds import Words

Term = tuple[int, int, Kind]  # first word, after the last word, what it is

_LONGEST = 4  # words of a term the dictionary lists
_LISTED = frozenset({"n", "vn", "nz", "ns", "nt", "l", "i", "j", "t"})
_PHRASES = frozenset({"c", "l", "i"})
_NOUNS = frozenset({"n", "ns", "nt", "nz"})
_HEADS = _NOUNS | {"vn", "t"}
_TAILS = frozenset({"n", "ng", "k"})  # one character after a word: 投票|站, 银行|家
_SMALL = frozenset({"a", "b"})  # one character before a word: 总|面积, 小|孩子


def find_terms(words: Sequence[str], recurring: frozenset[Words] = frozenset()) -> list[Term]:
    """Return the terms of a segmented sentence, in order, each as words `start:end` and a kind.

    They are dates, titles and names written in several words, units that the dictionary or the
    syllabus lists as one, and compounds of nouns, among them those that recur in the document
    (`recurring`).
    """
    found = {(start, end): kind for start, end, kind in (*patterns(words), *names(words))}
    for span in _listed(words):
        found.setdefault(span, Kind.WORD)
    for start, end, kind in find_compounds(words, tuple(found), recurring):
        found.setdefault((start, end), kind)
    return [(start, end, kind) for (start, end), kind in sorted(found.items())]


def _listed(words: Sequence[str]) -> Iterator[tuple[int, int]]:
    """Yield the neighbours that the dictionary has as one noun, name or idiom."""
    for start in range(len(words) - 1):
        if not words[start][0].isalpha():
            continue
        known = dictionary().beginning(words[start][0])
        for end in range(start + 2, min(start + _LONGEST, len(words)) + 1):
            whole = "".join(words[start:end])
            if whole in known and _is_unit(whole, words[start:end]):
                yield start, end


def _is_unit(whole: str, parts: Sequence[str]) -> bool:
    """Tell a unit from a phrase that found its way into the dictionary (架飞机, 结果显示).

    A noun ends in a noun; set phrases may end in anything.
    """
    tag, met = dictionary().tag(whole), dictionary().count(whole) > NEVER_MET
    if levels(whole):
        return any(len(part) > 1 for part in parts)
    if all(part_of_speech(part) == "t" for part in parts):  # 昨天|下午
        return False
    if parts[0] in word_class("determiners") or part_of_speech(parts[0]) == "r":
        return False
    if not met and part_of_speech(parts[0]) == "v":  # with its object: 吸引外资
        return False
    if all(len(part) > 1 for part in parts) and tag in _LISTED:
        return part_of_speech(parts[-1]) in _HEADS or (met and tag in _PHRASES)
    if met and len(whole) > 3 and tag in _PHRASES:
        return True
    if len(parts) > 2 or tag not in _NOUNS or not met:
        return False
    first, last = parts
    if len(last) == 1:
        return len(first) > 1 and dictionary().tag(last) in _TAILS
    return dictionary().tag(first) in _SMALL
