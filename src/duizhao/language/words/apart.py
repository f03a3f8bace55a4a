"""Words of the dictionary that are two beside certain neighbours: 个|人, 不|见, 不|行."""

from __future__ import annotations

from typing import TYPE_CHECKING

from duizhao.language.words.classes import word_class
from duizhao.language.words.features import NUMERALS
from duizhao.language.words.headwords import headwords

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

_ASPECTS = frozenset("了过着")
_BEFORE_NOUNS, _AFTER_NOUNS = frozenset("的有"), frozenset(("得到", "受到", "是", "有", "在"))
_AUXILIARIES = frozenset("是有在没来去说让使叫")  # no verbs with 不见 as theirs


def words_apart(words: Sequence[str], before: str, tag: Callable[[str], str]) -> Iterator[str]:
    """Yield the words of a run of hanzi, some cut in two.

    A classifier and its noun after a numeral (一|个|人) or inside a verb (叹|了|口|气), 不 or 得
    and the complement of the verb before it (看|不|全, 做|得|到), 不 and a word asked for
    (行|不|行), a direction and the noun of a verb (回|过|头), an adverb and a modal (才|能|到达).
    `before` is the character before the run, `tag` gives the parts of speech.
    """
    beside = zip(("", before, *words), (before, *words), words, (*words[1:], ""), strict=False)
    for further, left, word, after in beside:
        counted = word in word_class("counted") and _counts(left)
        negated = word[0] == "不" and _is_negated(left, word[1:], tag)
        modal = _is_possible(left, word, after, tag) or _is_modal(left, word, after, tag)
        if _is_inside_verb(further, left, word):
            yield from word
        elif counted or negated or modal:
            yield from (word[:1], word[1:])
        else:
            yield word


def _is_inside_verb(further: str, left: str, word: str) -> bool:
    """Tell a classifier or a direction, and the noun of the verb whose other half is before them.

    `further` is the word before `left`. 睡过头 is no 睡头.
    """
    if left in _ASPECTS:
        counted = word[-2:-1] in word_class("classifiers") and word[:-2] in {"", "一"}
        return counted and further + word[-1] in headwords()
    directed = word in word_class("directed") and len(left) == 1
    return directed and any(left + half in headwords() for half in word)


def _counts(word: str) -> bool:
    """Tell numerals and demonstratives."""
    return word in word_class("counting") or (
        bool(word) and all(c in NUMERALS or c.isdigit() for c in word)
    )


def _is_possible(left: str, word: str, after: str, tag: Callable[[str], str]) -> bool:
    """Tell 得 and the complement of a verb (做|得|到, not 想|得到), and 着 (握|着|手|里)."""
    verb = len(left) == 1 and tag(left) == "v" and left not in word_class("modals") | _AUXILIARIES
    held = word == "着手" and after in word_class("locatives")
    return verb and (held or word in word_class("possible"))


def _is_modal(left: str, word: str, after: str, tag: Callable[[str], str]) -> bool:
    """Tell an adverb and a modal before their verb (才|能|到达), not the noun 才能."""
    verb = tag(after) == "v" and after not in _AFTER_NOUNS
    return verb and left not in _BEFORE_NOUNS and word in word_class("modal")


def _is_negated(left: str, word: str, tag: Callable[[str], str]) -> bool:
    """Tell what 不 negates between a verb and `word`: its complement, or the verb once more."""
    if not word or left == word:
        return bool(word)
    verb = len(left) == 1 and (tag(left) == "v" or left in word_class("verbs"))
    complement = word in word_class("potentials") or word in word_class("directions")
    return verb and complement and left not in word_class("modals") | _AUXILIARIES
