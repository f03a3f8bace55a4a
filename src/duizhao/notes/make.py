"""Passages to a deck: word notes and cloze notes in the order they are learned."""

from __future__ import annotations

import html
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace

from duizhao.config import Config
from duizhao.model import Deck, Media, Note, Passage, Script
from duizhao.notes.choose import Choice, Occurrence, equivalent, occurrences
from duizhao.notes.cloze import Blank, cloze_note, without_overlap
from duizhao.notes.gloss import with_glosses
from duizhao.notes.identity import deck_id
from duizhao.notes.order import arrange
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
    notes = tuple(arrange(words, clozes, passages, config.choose.order))
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
    """Return, by passage, the cloze note of each passage that has something to hide.

    A word is asked once, in the sentence its note shows. A sentence in which every word is known
    by then asks the longest of them again, so that no sentence of the text is missing.
    """
    by_word = {c.shown.word: c for c in choices}
    new: dict[int, list[Occurrence]] = defaultdict(list)
    known: dict[int, list[Occurrence]] = defaultdict(list)
    for occurrence in occurrences(passages):
        choice = by_word.get(occurrence.word)
        if choice:
            group = new if choice.shown == occurrence else known
            group[occurrence.passage].append(occurrence)
    notes = {}
    for index, passage in enumerate(passages):
        hidden = without_overlap(new[index]) or without_overlap(known[index])[:1]
        hidden = hidden[: config.cards.max_blanks or None]
        blanks = [_blank(o, passage, by_word[o.word]) for o in hidden]
        if blanks:
            notes[index] = cloze_note(passage, blanks, config, forms, sounds)
    return notes


def _blank(occurrence: Occurrence, passage: Passage, choice: Choice) -> Blank:
    here = choice.french if choice.shown == occurrence else equivalent(passage, occurrence.pair)
    hint = here or choice.first_meaning
    return Blank(occurrence.number, occurrence.token, hint, occurrence.pair.fr)


def _description(config: Config, choices: Sequence[Choice]) -> str:
    """Return the deck's description as Anki shows it above the study button."""
    text = config.text
    dictionaries = sorted({html.escape(choice.credit) for choice in choices if choice.credit})
    credit = [html.escape(part) for part in (text.source, text.licence) if part]
    if text.url:
        url = html.escape(text.url)
        credit.append(f'<a href="{url}">{url}</a>')
    lines = [
        "Les mots de ce texte, chacun dans sa phrase, puis la phrase avec un mot caché. "
        "Les nouvelles cartes suivent l’ordre du texte : gardez cet ordre dans les options.",
        " · ".join(credit),
        "Sens tirés de : " + " · ".join(dictionaries) + "." if dictionaries else "",
        "Fait avec duizhao.",
    ]
    return "<br>".join(line for line in lines if line)
