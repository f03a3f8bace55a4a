"""A dictionary asked in both directions, and about the parts of words it does not have."""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import chain, islice
from typing import TYPE_CHECKING, Protocol

from duizhao.language.french.words import bones, plain_words, without_remarks

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from duizhao.model import Entry

PREPOSITIONS = frozenset({
    "à", "au", "aux", "avec", "contre", "d", "dans", "de", "depuis", "dès", "du", "en", "entre",
    "hors", "par", "pour", "sans", "sous", "sur",
})  # fmt: skip
_DENIAL = "ne"
_DENYING = ("ne ", "n'", "n’", "sans ")
_OF = frozenset({"d", "de", "du"})

_MOST_GLOSSES = 6
_MOST_HEADWORDS = 8
_KEPT = 16_384  # questions whose answers are remembered
_WORDS_KEPT = 2_048  # long answers
_LETTERS = re.compile(r"[^\W_]+")


class Glossary(Protocol):
    """A dictionary."""

    def with_french(self, words: Iterable[str]) -> Iterator[tuple[str, tuple[str, ...]]]:
        """Yield headwords that have these `plain_words` in their French, with that of an entry."""
        ...

    def look(self, simplified: str) -> tuple[Entry, ...]:
        """Return the entries of a word; `()` when it has none."""
        ...

    def renderings(self, simplified: str) -> tuple[str, ...]:
        """Return the French by which translations render a word, beside that of its entries."""
        ...


class Reference:
    """What a dictionary tells of Chinese words and of French expressions."""

    def __init__(self, glossary: Glossary) -> None:
        self._glossary = glossary
        self._filed_under = lru_cache(_KEPT)(self._look_back)
        self.uses = lru_cache(_KEPT)(self._count_uses)
        self.glosses = lru_cache(_KEPT)(self._glosses)
        self.renderings = lru_cache(_WORDS_KEPT)(self._renderings)

    def parts_of_speech(self, word: str) -> tuple[str, ...]:
        """Return those of the word's commonest entry."""
        return next((entry.parts for entry in self._glossary.look(word)), ())

    def _glosses(self, word: str) -> tuple[str, ...]:
        """Return the French of a word, best first, without explanations in brackets."""
        plain = (
            without_remarks(text) for entry in self._glossary.look(word) for text in entry.french
        )
        return tuple(dict.fromkeys(text for text in plain if text))[:_MOST_GLOSSES]

    def glosses_of_parts(self, word: str) -> tuple[tuple[str, ...], ...]:
        """Return the French of each known part, longest first; `()` for a word that is known."""
        return tuple(filter(None, map(self.glosses, self._parts(word))))

    def _parts(self, word: str) -> Iterator[str]:
        """Yield the known parts of a word that is not known itself, longest first."""
        start = 0 if not self._glossary.look(word) else len(word)
        while start < len(word):
            ends = range(len(word), start, -1)
            end = next((end for end in ends if self._glossary.look(word[start:end])), None)
            if end:
                yield word[start:end]
            start = end or start + 1

    def _renderings(self, word: str) -> tuple[tuple[str, ...], ...]:
        """Return the words that carry meaning in each French by which translations render it.

        Those of its entries are among them.
        """
        rendered = (*self.glosses(word), *self._glossary.renderings(word))
        return tuple(dict.fromkeys(map(bones, rendered)))

    def renderings_of_parts(self, word: str) -> tuple[tuple[tuple[str, ...], ...], ...]:
        """Return the renderings of each known part; `()` for a word that is known."""
        return tuple(filter(None, map(self.renderings, self._parts(word))))

    def headwords(self, expression: tuple[str, ...], *, denied: bool = False) -> tuple[str, ...]:
        """Return the words with an equivalent of these French lemmas, basic words first.

        What is denied (ne supportait pas, sans fin) is first of all what such an equivalent says.
        """
        content = bones(" ".join(expression))
        denying = self._filed_under((_DENIAL, *content)) if denied else ()
        found = dict.fromkeys(chain(denying, self._filed_under(content)))
        return tuple(islice(found, _MOST_HEADWORDS))

    def is_locution(self, words: tuple[str, ...]) -> bool:
        """Tell the equivalents that begin with a preposition: au moins, en face, à la retraite.

        Without those in de, which a word before mostly asks for.
        """
        if not words or words[0] not in PREPOSITIONS - _OF:
            return False
        some = self._glossary.with_french(plain_words(" ".join(words)))
        return any(
            words == locution(without_remarks(text)) for _, french in some for text in french
        )

    def _count_uses(self, word: str) -> int:
        """Return how many words have a French word in an equivalent: faire many, bruiner few."""
        some = self._glossary.with_french(plain_words(word))
        keys = {(head, _key(text)) for head, french in some for text in french}
        return sum(word in key for _, key in keys)

    def _look_back(self, key: tuple[str, ...]) -> tuple[str, ...]:
        """Return the headwords of the equivalents filed under this key."""
        content = key[1:] if key[:1] == (_DENIAL,) else key
        some = self._glossary.with_french(content or key)
        return tuple(dict.fromkeys(head for head, french in some if key in map(_key, french)))


def _key(gloss: str) -> tuple[str, ...]:
    """Return the French that carries meaning in an equivalent, which it is filed under.

    After `_DENIAL` in those that deny it: ne pas supporter is not filed under supporter.
    """
    plain = without_remarks(gloss)
    content = bones(plain)
    return (_DENIAL, *content) if plain.startswith(_DENYING) else content


def locution(text: str) -> tuple[str, ...]:
    """Return the words of what begins with a preposition, but for those it ends with, else `()`."""
    words = letters(text)
    while words and words[-1] in PREPOSITIONS:
        words = words[:-1]
    return words if words and words[0] in PREPOSITIONS else ()


def letters(text: str) -> tuple[str, ...]:
    """Return the runs of letters and digits of `text`, in lower case: l, action of l’action."""
    return tuple(_LETTERS.findall(text.lower()))
