"""The deck for a reader of Chinese: French words, and French sentences with blanks."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from types import MappingProxyType

from duizhao.language.french.words import words as french_words
from duizhao.model import Note, Passage
from duizhao.notes.choosing.choose_french import french_occurrences
from duizhao.notes.choosing.french_choice import FrenchChoice, FrenchOccurrence
from duizhao.notes.choosing.order import FRENCH_KEYS, Order
from duizhao.notes.clozes.french_cloze import FrenchBlank, french_cloze_note
from duizhao.notes.clozes.hide import is_shown
from duizhao.notes.clozes.parts import Part, moved, moved_pair, part_of
from duizhao.notes.french_word import french_word_note
from duizhao.notes.make import DeckMaker, credit

_ADVICE = {
    "zh-Hans": "先学本文的法语单词，每个词都在原句中；再做原句填空。"
    "新卡片按学习顺序出现，请在选项中保持这一顺序。",
    "zh-Hant": "先學本文的法語單詞，每個詞都在原句中；再做原句填空。"
    "新卡片按學習順序出現，請在選項中保持這一順序。",
}
_MADE = {"zh-Hans": "由 duizhao 制作。", "zh-Hant": "由 duizhao 製作。"}


class FrenchDeckMaker(DeckMaker[FrenchOccurrence, FrenchChoice]):
    """Makes the deck of the French of a text."""

    language = "fr"
    subdecks = MappingProxyType({"mot_fr": "1 · 法文", "phrase_fr": "2 · 填空"})

    def _keys(self) -> Mapping[Order, Callable[[FrenchChoice], tuple[int, ...]]]:
        return FRENCH_KEYS

    def _description(self, choices: Sequence[FrenchChoice]) -> Iterable[str]:  # noqa: ARG002
        lang = self._forms.lang
        return _ADVICE[lang], credit(self._config.text), _MADE[lang]

    def _word(self, choice: FrenchChoice, passage: Passage) -> Note:
        return french_word_note(choice, passage, self._config, self._forms, self._sounds)

    def _in_part(self, choice: FrenchChoice, whole: Passage, cut: Sequence[Part]) -> FrenchChoice:
        shown = choice.shown
        index = part_of(cut, shown.passage, shown.token.start, "fr")
        part = cut[index]
        zh, fr = part.start
        chinese = moved(shown.chinese, zh)
        if not 0 <= chinese.start < chinese.end <= len(part.passage.zh.text):
            chinese = replace(chinese, start=0, end=0)  # a person's own, found in another part
        return replace(
            choice,
            shown=FrenchOccurrence(
                passage=index,
                number=shown.number
                - sum(not word.function for word in french_words(whole.fr[:fr])),
                token=moved(shown.token, fr),
                pair=moved_pair(shown.pair, part.start, len(part.passage.fr)),
                chinese=chinese,
                confirmed=shown.confirmed,
            ),
        )

    def _occurrences(
        self, passages: Sequence[Passage], choices: Sequence[FrenchChoice]
    ) -> Iterable[tuple[FrenchOccurrence, FrenchChoice]]:
        by_key = {choice.key: choice for choice in choices}
        found = french_occurrences(passages, self._index)
        return ((o, by_key[o.token.key]) for o in found if o.token.key in by_key)

    def _cloze(
        self, key: str, passage: Passage, asked: Sequence[tuple[FrenchOccurrence, FrenchChoice]]
    ) -> Note:
        blanks = [FrenchBlank(c.shown if is_shown(o, c) else o, c.word) for o, c in asked]
        return french_cloze_note(key, passage, blanks, self._config, self._forms, self._sounds)
