"""Passages to a deck for a reader of Chinese: French words, and French sentences with blanks."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from types import MappingProxyType

from duizhao.config import Config
from duizhao.language.french import words as french_words
from duizhao.lexicon.french_index import FrenchIndex
from duizhao.model import Deck, Media, Note, Passage, Script
from duizhao.notes.choose_french import FrenchChoice, FrenchOccurrence, french_occurrences
from duizhao.notes.french_cloze import FrenchBlank, french_cloze_note, french_sentence_key
from duizhao.notes.french_word import french_word_note
from duizhao.notes.hide import each_once, is_shown, to_hide
from duizhao.notes.identity import deck_id
from duizhao.notes.make import credit
from duizhao.notes.order import Order, arrange
from duizhao.notes.parts import Part, moved, moved_pair, part_of, parts
from duizhao.notes.script import Forms
from duizhao.notes.sound import Sounds

_ADVICE = {
    "zh-Hans": "先学本文的法语单词，每个词都在原句中；再做原句填空。"
    "新卡片按学习顺序出现，请在选项中保持这一顺序。",
    "zh-Hant": "先學本文的法語單詞，每個詞都在原句中；再做原句填空。"
    "新卡片按學習順序出現，請在選項中保持這一順序。",
}
_SUBDECKS = {"mot_fr": "1 · 法文", "phrase_fr": "2 · 填空"}  # numbered: Anki sorts by name
_MADE = {"zh-Hans": "由 duizhao 制作。", "zh-Hant": "由 duizhao 製作。"}


def make_french_deck(
    passages: Sequence[Passage],
    choices: Sequence[FrenchChoice],
    script: Script,
    config: Config,
    index: FrenchIndex,
    recordings: Mapping[str, Media],
) -> Deck:
    """Return the deck of the chosen French words: notes in the order they are to be learned.

    `script` is the one the Chinese is written in, `recordings` what there is to hear, by name.
    """
    forms = Forms(config.cards.script, script)
    sounds = Sounds(recordings, passages, "fr")
    shown = ((choice, passages[choice.shown.passage]) for choice in choices)
    made = ((c, french_word_note(c, passage, config, forms, sounds)) for c, passage in shown)
    words = [(choice, note) for choice, note in made if note.cards]
    clozes = _clozes(passages, choices, config, forms, index, sounds) if config.cards.cloze else {}
    notes = tuple(arrange(words, clozes, passages, config.choose.order, _KEYS))
    if config.cards.subdecks:
        notes = tuple(replace(note, subdeck=_SUBDECKS[note.type]) for note in notes)
    lines = (_ADVICE[forms.lang], credit(config.text), _MADE[forms.lang])
    description = "<br>".join(line for line in lines if line)
    return Deck(deck_id(config.id), config.name, description, notes, sounds.heard(notes))


def _clozes(
    passages: Sequence[Passage],
    choices: Sequence[FrenchChoice],
    config: Config,
    forms: Forms,
    index: FrenchIndex,
    sounds: Sounds,
) -> dict[int, list[Note]]:
    """Return, by passage, the cloze notes of each passage that has something to hide."""
    cut = parts(passages, config.cards.max_length)
    pieces = [part.passage for part in cut]
    by_key = {c.key: _in_part(c, passages[c.shown.passage], cut) for c in choices}
    all_found = french_occurrences(pieces, index)
    found = ((o, by_key[o.token.key]) for o in all_found if o.token.key in by_key)
    hidden = to_hide(found, [part.whole for part in cut], config.cards.max_blanks)
    notes: dict[int, list[Note]] = defaultdict(list)
    for number, key, asked in each_once(hidden, [french_sentence_key(p) for p in pieces]):
        blanks = [_blank(occurrence, choice) for occurrence, choice in asked]
        note = french_cloze_note(key, pieces[number], blanks, config, forms, sounds)
        notes[cut[number].whole].append(note)
    return notes


def _in_part(choice: FrenchChoice, whole: Passage, cut: Sequence[Part]) -> FrenchChoice:
    """Return a choice as seen from the part of the sentence, the whole, that has it."""
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
            number=shown.number - sum(not word.function for word in french_words(whole.fr[:fr])),
            token=moved(shown.token, fr),
            pair=moved_pair(shown.pair, part.start, len(part.passage.fr)),
            chinese=chinese,
            confirmed=shown.confirmed,
        ),
    )


def _blank(occurrence: FrenchOccurrence, choice: FrenchChoice) -> FrenchBlank:
    shown = choice.shown if is_shown(occurrence, choice) else occurrence  # as corrected
    return FrenchBlank(shown, choice.word)


def _by_frequency(choice: FrenchChoice) -> tuple[int, ...]:
    return (-choice.count,)


_KEYS: Mapping[Order, Callable[[FrenchChoice], tuple[int, ...]]] = MappingProxyType(
    {"frequency": _by_frequency}
)
