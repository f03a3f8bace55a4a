"""Passages to a deck: word notes and cloze notes in the order they are learned."""

from __future__ import annotations

import html
from abc import ABC, abstractmethod
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from typing import ClassVar, Generic, Literal, TypeVar

from duizhao.config import Config, Text
from duizhao.lexicon.french_index import FrenchIndex
from duizhao.model import Deck, Media, Note, Passage, Script
from duizhao.notes.choosing.learned import Learned, Placed
from duizhao.notes.choosing.order import Order, arrange
from duizhao.notes.clozes.hide import each_once, is_shown, to_hide
from duizhao.notes.clozes.parts import Part, parts
from duizhao.notes.identity import deck_id, sentence_key
from duizhao.notes.script import Forms
from duizhao.notes.sound import Sounds

P = TypeVar("P", bound=Placed)
L = TypeVar("L", bound=Learned)


class DeckMaker(ABC, Generic[P, L]):
    """Makes the deck of a text in one direction of learning.

    A direction says what its words, sentences and description are; what is done with them, in which
    order, is the same for all. `script` is the one the Chinese is written in, `recordings` what
    there is to hear, by name.
    """

    language: ClassVar[Literal["zh", "fr"]]  # that is learned
    subdecks: ClassVar[Mapping[str, str]]  # by note type; numbered: Anki sorts by name

    def __init__(
        self,
        passages: Sequence[Passage],
        script: Script,
        config: Config,
        index: FrenchIndex,
        recordings: Mapping[str, Media],
    ) -> None:
        self._passages = passages
        self._config = config
        self._index = index
        self._forms = Forms(config.cards.script, script)
        self._sounds = Sounds(recordings, passages, self.language)

    def deck(self, choices: Sequence[L]) -> Deck:
        """Return the deck of the chosen words that can be told, in the order they are learned."""
        config = self._config
        choices = [choice for choice in choices if self._is_told(choice)]
        clozes = self._clozes(choices) if config.cards.cloze else {}
        passages, choices = self._completed(self._passages, choices)
        shown = self.as_shown(passages, choices)
        made = ((choice, self._word(choice, shown[choice.shown.passage])) for choice in choices)
        words = [(choice, note) for choice, note in made if note.cards]
        notes = tuple(arrange(words, clozes, passages, config.choose.order, self._keys()))
        if config.cards.subdecks:
            notes = tuple(replace(note, subdeck=self.subdecks[note.type]) for note in notes)
        description = "<br>".join(line for line in self._description(choices) if line)
        return Deck(deck_id(config.id), config.name, description, notes, self._sounds.heard(notes))

    def _clozes(self, choices: Sequence[L]) -> dict[int, list[Note]]:
        """Return, by passage, the cloze notes of each passage that has something to hide."""
        cards = self._config.cards
        cut = parts(self._passages, cards.max_length)
        inside = [self._in_part(c, self._passages[c.shown.passage], cut) for c in choices]
        pieces, choices = self._completed([part.passage for part in cut], inside)
        shown = self.as_shown(pieces, choices)
        found = self._occurrences(pieces, choices)
        if self._config.choose.max_words:  # of a selection, no sentence for its own sake
            found = ((place, word) for place, word in found if is_shown(place, word))
        hidden = to_hide(found, [part.whole for part in cut], cards.max_blanks)
        notes: dict[int, list[Note]] = defaultdict(list)
        keys = [sentence_key(piece, self.language) for piece in pieces]
        for number, key, asked in each_once(hidden, keys):
            notes[cut[number].whole].append(self._cloze(key, shown[number], asked))
        return notes

    def _is_told(self, choice: L) -> bool:  # noqa: ARG002
        """Tell whether a word has something to be learned by."""
        return True

    def _completed(
        self, passages: Sequence[Passage], choices: Sequence[L]
    ) -> tuple[Sequence[Passage], Sequence[L]]:
        """Return passages and choices with what a sentence without translation lacks."""
        return passages, choices

    @staticmethod
    def as_shown(passages: Sequence[Passage], choices: Sequence[L]) -> Sequence[Passage]:  # noqa: ARG004
        """Return the passages as cards show them."""
        return passages

    @abstractmethod
    def _keys(self) -> Mapping[Order, Callable[[L], tuple[int, ...]]]:
        """Return the sort keys of the orders that do not follow the text."""

    @abstractmethod
    def _description(self, choices: Sequence[L]) -> Iterable[str]:
        """Return the lines Anki shows above the study button, as HTML; empty ones are left out."""

    @abstractmethod
    def _word(self, choice: L, passage: Passage) -> Note:
        """Return the note of a word in the passage it is shown in."""

    @abstractmethod
    def _in_part(self, choice: L, whole: Passage, cut: Sequence[Part]) -> L:
        """Return a choice as seen from the part of its sentence, the whole, that has it."""

    @abstractmethod
    def _occurrences(
        self, passages: Sequence[Passage], choices: Sequence[L]
    ) -> Iterable[tuple[P, L]]:
        """Return every place of the chosen words, in order."""

    @abstractmethod
    def _cloze(self, key: str, passage: Passage, asked: Sequence[tuple[P, L]]) -> Note:
        """Return the note of a sentence with what is asked in it hidden."""


def credit(text: Text) -> str:
    """Return where a text comes from, as HTML; "" when nobody said."""
    parts = [html.escape(part) for part in (text.source, text.licence) if part]
    if text.url:
        url = html.escape(text.url)
        parts.append(f'<a href="{url}">{url}</a>')
    return " · ".join(parts)
