"""Whether a French phrase is the kind of word that the Chinese word is: noun, verb, adjective."""

from __future__ import annotations

import re
from itertools import pairwise, starmap
from typing import TYPE_CHECKING

import numpy as np

from duizhao.language.french.words import bare

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from duizhao.matching.phrases.sentence import Sentence
    from duizhao.model import FrenchWord

GRAMMAR = (
    "noun_not_verb",
    "adjective",
    "after_article",
    "after_subject",
    "conjugated",
    "verb_inside",
    "joined",
    "article_inside",
)

_PARTICIPLE = re.compile(r"(?:é|i|u)e?s?$|ant$")
_ARTICLES = frozenset({
    "le", "la", "les", "l", "un", "une", "des", "du", "de", "d", "au", "aux", "ce", "cet",
    "cette", "ces", "son", "sa", "ses", "leur", "leurs", "mon", "ma", "mes", "ton", "ta", "tes",
    "notre", "nos", "votre", "vos", "deux", "trois", "plusieurs", "chaque",
})  # fmt: skip
_CONTRACTED = frozenset({"du", "des", "au", "aux"})  # with a preposition, mostly
_CONJUNCTIONS = frozenset({"et", "ou", "ni"})
_SUBJECTS = frozenset({
    "je", "j", "tu", "il", "elle", "on", "nous", "vous", "ils", "elles", "qui", "ne", "n", "se",
    "s", "a", "ont", "est", "sont", "avait", "avaient", "était", "étaient", "fut", "furent", "ai",
    "as", "pour",
})  # fmt: skip


def grammar(s: Sentence) -> list[NDArray[np.float32]]:
    """Return the signals named in `GRAMMAR`: rows or columns, to be broadcast."""
    before = [phrase.before for phrase in s.fr]
    columns = (
        [word in _ARTICLES for word in before],
        [word in _SUBJECTS for word in before],
        [_conjugated(phrase.content[0]) for phrase in s.fr],
        [any(map(_finite, phrase.content[1:])) for phrase in s.fr],
        [sum(bare(word) in _CONJUNCTIONS for word in phrase.words) for phrase in s.fr],
        [sum(starmap(_is_article_behind, pairwise(phrase.words))) for phrase in s.fr],
    )
    rows = (
        [("n" in parts) - ("v" in parts) for parts in s.parts],
        ["adj" in parts for parts in s.parts],
    )
    return [
        *(np.array(values, np.float32)[:, None] for values in rows),
        *(np.array(values, np.float32)[None, :] for values in columns),
    ]


def _is_article_behind(before: FrenchWord, word: FrenchWord) -> bool:
    """Tell where a new group begins without a preposition: manteau | une montre."""
    return not before.function and bare(word) in _ARTICLES - _CONTRACTED


def _conjugated(word: FrenchWord) -> bool:
    """Tell a form of a verb other than the infinitive; an expression begins with its verb."""
    verb = word.lemma.partition(" ")[0]
    return verb.endswith(("er", "ir", "re", "oir")) and verb != _verb(word)


def _finite(word: FrenchWord) -> bool:
    """Tell a form of a verb that is no participle, as far as its ending tells."""
    return _conjugated(word) and not _PARTICIPLE.search(_verb(word))


def _verb(word: FrenchWord) -> str:
    return word.text.lower().partition(" ")[0]
