"""Passages to a deck: word notes and cloze notes in the order they are learned."""

from __future__ import annotations

import html
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace

from duizhao.config import Config, Text
from duizhao.lexicon.french_index import FrenchIndex
from duizhao.model import Deck, Media, Note, Passage, Script
from duizhao.notes.choose import Choice, Occurrence, occurrences
from duizhao.notes.cloze import Blank, cloze_note, sentence_key
from duizhao.notes.corrected_words import as_said, corrected
from duizhao.notes.equivalent import as_listed
from duizhao.notes.gloss import with_glosses
from duizhao.notes.hide import each_once, is_shown, to_hide
from duizhao.notes.identity import deck_id
from duizhao.notes.order import KEYS, arrange
from duizhao.notes.parts import Part, moved, moved_pair, part_of, parts
from duizhao.notes.script import Forms
from duizhao.notes.sound import Sounds
from duizhao.notes.word import word_note

_COME = {
    "text": "suivent l’ordre du texte",
    "frequency": "commencent par les mots les plus fréquents",
    "hsk": "suivent les niveaux HSK",
    "i+1": "commencent par les phrases les plus faciles",
}
_SUBDECKS = {"word": "1 · Mots", "cloze": "2 · Phrases"}  # numbered: Anki sorts by name


def make_deck(
    passages: Sequence[Passage],
    choices: Sequence[Choice],
    script: Script,
    config: Config,
    index: FrenchIndex,
    recordings: Mapping[str, Media],
) -> Deck:
    """Return the deck of the chosen words that have a meaning, in the order they are learned.

    `script` is the one the text is written in, `recordings` what there is to hear, by name.
    """
    choices = [choice for choice in choices if choice.first_meaning]
    forms = Forms(config.cards.script, script)
    sounds = Sounds(recordings, passages)
    clozes = _clozes(passages, choices, config, forms, index, sounds) if config.cards.cloze else {}
    passages, choices = with_glosses(passages, choices)
    shown = corrected(passages, choices)
    made = ((c, word_note(c, shown[c.shown.passage], config, forms, sounds)) for c in choices)
    words = [(choice, note) for choice, note in made if note.cards]
    notes = tuple(arrange(words, clozes, passages, config.choose.order, KEYS))
    if config.cards.subdecks:
        notes = tuple(replace(note, subdeck=_SUBDECKS[note.type]) for note in notes)
    description = _description(config, choices)
    return Deck(deck_id(config.id), config.name, description, notes, sounds.heard(notes))


def _clozes(
    passages: Sequence[Passage],
    choices: Sequence[Choice],
    config: Config,
    forms: Forms,
    index: FrenchIndex,
    sounds: Sounds,
) -> dict[int, list[Note]]:
    """Return, by passage, the cloze notes of each passage that has something to hide."""
    cut = parts(passages, config.cards.max_length)
    pieces, choices = with_glosses([p.passage for p in cut], [_in_part(c, cut) for c in choices])
    shown = corrected(pieces, choices)
    by_word = {word: choice for choice in choices for word in choice.words}
    found = ((o, by_word[o.word]) for o in occurrences(pieces) if o.word in by_word)
    hidden = to_hide(found, [part.whole for part in cut], config.cards.max_blanks)
    notes: dict[int, list[Note]] = defaultdict(list)
    for number, key, asked in each_once(hidden, [sentence_key(piece) for piece in pieces]):
        blanks = [_blank(o, pieces[number], choice, index) for o, choice in asked]
        note = cloze_note(key, shown[number], blanks, config, forms, sounds)
        notes[cut[number].whole].append(note)
    return notes


def _in_part(choice: Choice, cut: Sequence[Part]) -> Choice:
    """Return a choice as seen from the part of the sentence that has it."""
    shown = choice.shown
    index = part_of(cut, shown.passage, shown.token.start, "zh")
    part = cut[index]
    pair = moved_pair(shown.pair, part.start, len(part.passage.fr))
    token = moved(shown.token, part.start[0])
    number = next(n for n, p in enumerate(part.passage.pairs, 1) if p.zh == pair.zh)
    return replace(choice, shown=Occurrence(index, number, token, pair))


def _blank(occurrence: Occurrence, passage: Passage, choice: Choice, index: FrenchIndex) -> Blank:
    shown = choice.shown if is_shown(occurrence, choice) else occurrence  # as corrected
    own = shown is choice.shown
    here = choice.french if own else as_listed(shown.token, passage, shown.pair, index)
    token = as_said(shown.token, choice)
    return Blank(shown.number, token, here or choice.first_meaning, shown.pair.fr)


def _description(config: Config, choices: Sequence[Choice]) -> str:
    """Return the deck's description as Anki shows it above the study button."""
    dictionaries = sorted({html.escape(choice.credit) for choice in choices if choice.credit})
    lines = [
        "Les mots de ce texte, chacun dans sa phrase, puis la phrase avec un mot caché. "
        f"Les nouvelles cartes {_COME[config.choose.order]} : gardez cet ordre dans les options.",
        credit(config.text),
        "Sens tirés de : " + " · ".join(dictionaries) + "." if dictionaries else "",
        "Fait avec duizhao.",
    ]
    return "<br>".join(line for line in lines if line)


def credit(text: Text) -> str:
    """Return where a text comes from, as HTML; "" when nobody said."""
    parts = [html.escape(part) for part in (text.source, text.licence) if part]
    if text.url:
        url = html.escape(text.url)
        parts.append(f'<a href="{url}">{url}</a>')
    return " · ".join(parts)
