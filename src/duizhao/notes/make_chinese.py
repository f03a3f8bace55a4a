"""The deck for a reader of French: Chinese words, and Chinese sentences with blanks."""

from __future__ import annotations

import html
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from types import MappingProxyType

from duizhao.model import Note, Passage
from duizhao.notes.choosing.choice import Choice, Occurrence, occurrences
from duizhao.notes.choosing.order import KEYS, Order
from duizhao.notes.clozes.cloze import Blank, cloze_note
from duizhao.notes.clozes.hide import is_shown
from duizhao.notes.clozes.parts import Part, moved, moved_pair, part_of
from duizhao.notes.clozes.sense import left_french, sense_here
from duizhao.notes.corrected_words import as_said, corrected
from duizhao.notes.gloss import with_glosses
from duizhao.notes.listing.equivalent import as_listed
from duizhao.notes.make import DeckMaker, credit
from duizhao.notes.word import word_note

_COME = {
    "text": "suivent l’ordre du texte",
    "frequency": "commencent par les mots les plus fréquents",
    "hsk": "suivent les niveaux HSK",
    "i+1": "commencent par les phrases les plus faciles",
}


class ChineseDeckMaker(DeckMaker[Occurrence, Choice]):
    """Makes the deck of the Chinese of a text."""

    language = "zh"
    subdecks = MappingProxyType({"word": "1 · Mots", "cloze": "2 · Phrases"})

    def _keys(self) -> Mapping[Order, Callable[[Choice], tuple[int, ...]]]:
        return KEYS

    def _is_told(self, choice: Choice) -> bool:
        return bool(choice.first_meaning)

    def _completed(
        self, passages: Sequence[Passage], choices: Sequence[Choice]
    ) -> tuple[Sequence[Passage], Sequence[Choice]]:
        return with_glosses(passages, choices)

    @staticmethod
    def as_shown(passages: Sequence[Passage], choices: Sequence[Choice]) -> Sequence[Passage]:
        """Return the passages with the forms and readings that a person gave."""
        return corrected(passages, choices)

    def _description(self, choices: Sequence[Choice]) -> Iterable[str]:
        dictionaries = sorted({html.escape(choice.credit) for choice in choices if choice.credit})
        return (
            "Les mots de ce texte, chacun dans sa phrase, puis la phrase avec un mot caché. Les "
            f"nouvelles cartes {_COME[self._config.choose.order]} : gardez cet ordre dans les "
            "options.",
            credit(self._config.text),
            "Sens tirés de : " + " · ".join(dictionaries) + "." if dictionaries else "",
            "Fait avec duizhao.",
        )

    def _word(self, choice: Choice, passage: Passage) -> Note:
        return word_note(choice, passage, self._config, self._forms, self._sounds)

    def _in_part(self, choice: Choice, whole: Passage, cut: Sequence[Part]) -> Choice:  # noqa: ARG002
        shown = choice.shown
        index = part_of(cut, shown.passage, shown.token.start, "zh")
        part = cut[index]
        pair = moved_pair(shown.pair, part.start, len(part.passage.fr))
        token = moved(shown.token, part.start[0])
        number = next(n for n, p in enumerate(part.passage.pairs, 1) if p.zh == pair.zh)
        return replace(choice, shown=Occurrence(index, number, token, pair))

    def _occurrences(
        self, passages: Sequence[Passage], choices: Sequence[Choice]
    ) -> Iterable[tuple[Occurrence, Choice]]:
        by_word = {word: choice for choice in choices for word in choice.words}
        return ((o, by_word[o.word]) for o in occurrences(passages) if o.word in by_word)

    def _cloze(
        self, key: str, passage: Passage, asked: Sequence[tuple[Occurrence, Choice]]
    ) -> Note:
        blanks = [self._blank(occurrence, passage, choice) for occurrence, choice in asked]
        return cloze_note(key, passage, blanks, self._config, self._forms, self._sounds)

    def _blank(self, occurrence: Occurrence, passage: Passage, choice: Choice) -> Blank:
        shown = choice.shown if is_shown(occurrence, choice) else occurrence  # as corrected
        own = shown is choice.shown
        here = choice.french if own else as_listed(shown.token, passage, shown.pair, self._index)
        token = as_said(shown.token, choice)
        told = here or choice.french or self._told(choice, passage, shown)
        return Blank(shown.number, token, told, shown.pair.fr)

    @staticmethod
    def _told(choice: Choice, passage: Passage, shown: Occurrence) -> str:
        return sense_here(choice.dictionary, left_french(passage, shown.pair.zh))
