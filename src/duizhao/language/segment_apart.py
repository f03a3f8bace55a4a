"""Words of the dictionary that are two beside certain neighbours: 个|人, 不|见, 不|行."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from duizhao.language.segment_features import NUMERALS
from duizhao.language.word_classes import word_class

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

_AUXILIARIES = frozenset("是有在没来去说让使叫")  # no verbs with 不见 as theirs


def words_apart(words: Sequence[str], before: str, tag: Callable[[str], str]) -> Iterator[str]:
    """Yield the words of a run of hanzi, some cut in two.

    A classifier and its noun after a numeral (一|个|人), 不 and the complement of the verb before
    it (看|不|见), 不 and a word asked for (行|不|行). `before` is the character before the run,
    `tag` gives the parts of speech.
    """
    for left, word in pairwise((before, *words)):
        counted = word in word_class("counted") and _counts(left)
        if counted or (word[0] == "不" and _is_negated(left, word[1:], tag)):
            yield from (word[:1], word[1:])
        else:
            yield word


def _counts(word: str) -> bool:
    """Tell numerals and demonstratives."""
    return word in word_class("counting") or (
        bool(word) and all(c in NUMERALS or c.isdigit() for c in word)
    )


def _is_negated(left: str, word: str, tag: Callable[[str], str]) -> bool:
    """Tell what 不 negates between a verb and `word`: its complement, or the verb once more."""
    if not word or left == word:
        return bool(word)
    verb = len(left) == 1 and (tag(left) == "v" or left in word_class("verbs"))
    complement = word in word_class("potentials") or word in word_class("directions")
    return verb and complement and left not in word_class("modals") | _AUXILIARIES
