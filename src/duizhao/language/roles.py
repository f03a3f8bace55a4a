"""What a word does beside its neighbours, where that is certain: classifiers and complements."""

from __future__ import annotations

from typing import TYPE_CHECKING

from duizhao.language.kinds import kind
from duizhao.language.words.classes import word_class
from duizhao.language.words.segmenter import dictionary
from duizhao.model import Kind, Role

if TYPE_CHECKING:
    from collections.abc import Sequence

_NO_VERBS = frozenset("没有是在别")  # the dictionary has them as verbs


def roles(words: Sequence[str]) -> list[Role | None]:
    """Return the role of each word of a segmented Simplified sentence, None where in doubt.

    Only complements that are words of their own are marked (看|完, 看|得|懂), and only after verbs
    of one character.
    """
    padded = ("", "", *words)
    return [_role(*padded[place : place + 3]) for place in range(len(words))]


def _role(first: str, before: str, word: str) -> Role | None:
    if word in word_class("classifiers") and _counts(before):
        return Role.CLASSIFIER
    directional = word in word_class("directions")
    if before in {"得", "不"} and _is_verb(first):
        possible = directional or word in word_class("potentials")
        manner = before == "得" and len(word) > 1 and not directional  # 写得清楚
        asked = word == first  # 开不开
        return Role.POTENTIAL if possible and not manner and not asked else None
    if not _is_verb(before):
        return None
    if directional:
        return Role.DIRECTIONAL
    return Role.RESULTATIVE if word in word_class("results") else None


def _counts(word: str) -> bool:
    return word in word_class("counting") or (bool(word) and kind(word) is Kind.NUMBER)


def _is_verb(word: str) -> bool:
    known = word in word_class("verbs") or dictionary().tag(word) == "v"
    return known and len(word) == 1 and word not in word_class("modals") | _NO_VERBS
