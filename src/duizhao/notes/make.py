"""Passages to a deck: word notes and cloze notes in the order they are learned."""

from __future__ import annotations

import html
from collections.abc import Mapping, Sequence
from dataclasses import replace

from duizhao.config import Config, Text
from duizhao.model import Deck, Media, Note, Passage, Script
from duizhao.notes.choose import Choice, Occurrence, equivalent, occurrences
from duizhao.notes.cloze import Blank, cloze_note
from duizhao.notes.gloss import with_glosses
from duizhao.notes.hide import is_shown, to_hide
from duizhao.notes.identity import deck_id
from duizhao.notes.order import KEYS, arrange
from duizhao.notes.script import Forms
from duizhao.notes.sound import Sounds
from duizhao.notes.word import word_note

_SUBDECKS = {"word": "1 · Mots", "cloze": "2 · Phrases"}  # numbered: Anki sorts by name


def make_deck(
    passages: Sequence[Passage],
    choices: Sequence[Choice],
    script: Script,
    config: Config,
    recordings: Mapping[str, Media],
) -> Deck:
    """Return the deck of the chosen words: notes in the order they are to be learned.

    `script` is the one the text is written in, `recordings` what there is to hear, by name.
    """
    passages, choices = with_glosses(passages, choices)
    forms = Forms(config.cards.script, script)
    sounds = Sounds(recordings, passages)
    made = ((c, word_note(c, passages[c.shown.passage], config, forms, sounds)) for c in choices)
    words = [(choice, note) for choice, note in made if note.cards]
    clozes = _clozes(passages, choices, config, forms, sounds) if config.cards.cloze else {}
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
    sounds: Sounds,
) -> dict[int, Note]:
    """Return, by passage, the cloze note of each passage that has something to hide."""
    all_words = list(occurrences(passages))
    # By the word as read: a person may have corrected the reading of the occurrence shown.
    as_read = {(o.passage, o.number): o.word for o in all_words}
    by_word = {as_read[c.shown.passage, c.shown.number]: c for c in choices}
    found = ((o, by_word[o.word]) for o in all_words if o.word in by_word)
    notes = {}
    for index, hidden in to_hide(found, config.cards.max_blanks).items():
        blanks = [_blank(o, passages[index], choice) for o, choice in hidden]
        notes[index] = cloze_note(passages[index], blanks, config, forms, sounds)
    return notes


def _blank(occurrence: Occurrence, passage: Passage, choice: Choice) -> Blank:
    shown = choice.shown if is_shown(occurrence, choice) else occurrence  # as corrected
    here = choice.french if shown is choice.shown else equivalent(passage, shown.pair)
    return Blank(shown.number, shown.token, here or choice.first_meaning, shown.pair.fr)


def _description(config: Config, choices: Sequence[Choice]) -> str:
    """Return the deck's description as Anki shows it above the study button."""
    dictionaries = sorted({html.escape(choice.credit) for choice in choices if choice.credit})
    lines = [
        "Les mots de ce texte, chacun dans sa phrase, puis la phrase avec un mot caché. "
        "Les nouvelles cartes suivent l’ordre du texte : gardez cet ordre dans les options.",
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
