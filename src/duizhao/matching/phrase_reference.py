"""A dictionary asked in both directions, and about the parts of words it does not have."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from functools import cached_property
from itertools import chain, islice
from typing import TYPE_CHECKING, Protocol

from duizhao.language.french import bones

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

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
_REMARK = re.compile(r"\s*\([^)]*\)")
_LETTERS = re.compile(r"[^\W_]+")


class Glossary(Protocol):
    """A dictionary."""

    def equivalents(self) -> Iterator[tuple[str, tuple[str, ...]]]:
        """Yield the French of each entry with its headword."""
        ...

    def look(self, simplified: str) -> tuple[Entry, ...]:
        """Return the entries of a word; `()` when it has none."""
        ...


class Reference:
    """What a dictionary tells of Chinese words and of French expressions."""

    def __init__(self, glossary: Glossary) -> None:
        self._glossary = glossary

    def parts_of_speech(self, word: str) -> tuple[str, ...]:
        """Return those of the word's commonest entry."""
        return next((entry.parts for entry in self._glossary.look(word)), ())

    def glosses(self, word: str) -> tuple[str, ...]:
        """Return the French of a word, best first, without explanations in brackets."""
        plain = (_plain(text) for entry in self._glossary.look(word) for text in entry.french)
        return tuple(dict.fromkeys(text for text in plain if text))[:_MOST_GLOSSES]

    def glosses_of_parts(self, word: str) -> tuple[tuple[str, ...], ...]:
        """Return the French of each known part, longest first; `()` for a word that is known."""
        if self._glossary.look(word):
            return ()
        found, start = [], 0
        while start < len(word):
            ends = range(len(word), start, -1)
            end = next((end for end in ends if self._glossary.look(word[start:end])), None)
            if end:
                found.append(self.glosses(word[start:end]))
            start = end or start + 1
        return tuple(filter(None, found))

    def headwords(self, expression: tuple[str, ...], *, denied: bool = False) -> tuple[str, ...]:
        """Return the words with an equivalent of these French lemmas, basic words first.

        What is denied (ne supportait pas, sans fin) is first of all what such an equivalent says.
        """
        content = bones(" ".join(expression))
        denying = self._back.get((_DENIAL, *content), ()) if denied else ()
        found = dict.fromkeys(chain(denying, self._back.get(content, ())))
        return tuple(islice(found, _MOST_HEADWORDS))

    @cached_property
    def locutions(self) -> frozenset[tuple[str, ...]]:
        """The equivalents that begin with a preposition: au moins, en face, à la retraite.

        Without those in de, which a word before mostly asks for.
        """
        every = chain(*(french for _, french in self._glossary.equivalents()))
        found = (locution(_plain(text)) for text in every)
        return frozenset(words for words in found if words and words[0] not in _OF)

    @cached_property
    def uses(self) -> Counter[str]:
        """How many words have each French word in their equivalents: faire many, bruiner few."""
        uses: Counter[str] = Counter()
        for words, heads in self._back.items():
            uses.update(dict.fromkeys(words, len(heads)))
        return uses

    @cached_property
    def _back(self) -> Mapping[tuple[str, ...], Mapping[str, None]]:
        """The headwords by the French that carries meaning in their equivalents.

        After `_DENIAL` in those that deny it: ne pas supporter is not filed under supporter.
        """
        back: defaultdict[tuple[str, ...], dict[str, None]] = defaultdict(dict)
        for word, french in self._glossary.equivalents():
            for text in french:
                plain = _plain(text)
                content = bones(plain)
                denying = plain.startswith(_DENYING)
                back[(_DENIAL, *content) if denying else content][word] = None
        return back


def _plain(gloss: str) -> str:
    return _REMARK.sub("", gloss).strip() if "(" in gloss else gloss


def locution(text: str) -> tuple[str, ...]:
    """Return the words of what begins with a preposition, but for those it ends with, else `()`."""
    words = letters(text)
    while words and words[-1] in PREPOSITIONS:
        words = words[:-1]
    return words if words and words[0] in PREPOSITIONS else ()


def letters(text: str) -> tuple[str, ...]:
    """Return the runs of letters and digits of `text`, in lower case: l, action of l’action."""
    return tuple(_LETTERS.findall(text.lower()))
