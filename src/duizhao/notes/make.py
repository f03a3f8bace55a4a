"""Passages to a deck: word notes and cloze notes in the order they are learned."""

from __future__ import annotations

import html
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence

from duizhao.config import Config
from duizhao.lexicon import Lexicon
from duizhao.model import Deck, Note, Passage, Script
from duizhao.notes.choose import Choice, Occurrence, choose, equivalent, occurrences
from duizhao.notes.cloze import Blank, cloze_note, without_overlap
from duizhao.notes.identity import deck_id
from duizhao.notes.script import Forms
from duizhao.notes.word import word_note


def make_deck(
    passages: Sequence[Passage], script: Script, config: Config, lexicon: Lexicon
) -> Deck:
    """Return the deck of a text: for each passage its new words, then its sentence with blanks.

    `script` is the one the text is written in.
    """
    forms = Forms(config.cards.script, script)
    choices = choose(passages, config.choose, lexicon)
    words = defaultdict(list)
    for key, choice in _keyed(choices):
        if config.cards.recognise or config.cards.produce:
            note = word_note(choice, passages[choice.shown.passage], config, forms, key)
            words[choice.shown.passage].append(note)
    clozes = _clozes(passages, choices, config, forms) if config.cards.cloze else {}
    notes: list[Note] = []
    for index in range(len(passages)):
        notes += words[index]
        notes += clozes.get(index, ())
    return Deck(deck_id(config.id), config.name, _description(config), tuple(notes))


def _keyed(choices: Sequence[Choice]) -> Iterator[tuple[str, Choice]]:
    """Give each choice its key: the word, numbered when the text reads it in several ways.

    The reading itself is left out of the key, for a person may correct it.
    """
    seen: Counter[str] = Counter()
    for choice in choices:
        word = choice.shown.token.simplified
        seen[word] += 1
        yield (word if seen[word] == 1 else f"{word}#{seen[word]}"), choice


def _clozes(
    passages: Sequence[Passage], choices: Sequence[Choice], config: Config, forms: Forms
) -> dict[int, list[Note]]:
    """Return the cloze note of each passage that has something to hide.

    A word is asked once, in the sentence its note shows. A sentence in which every word is known
    by then asks the longest of them again, so that no sentence of the text is missing.
    """
    by_word = {_word(c.shown): c for c in choices}
    new: dict[int, list[Occurrence]] = defaultdict(list)
    known: dict[int, list[Occurrence]] = defaultdict(list)
    for occurrence in occurrences(passages):
        choice = by_word.get(_word(occurrence))
        if choice:
            group = new if choice.shown == occurrence else known
            group[occurrence.passage].append(occurrence)
    notes = {}
    for index, passage in enumerate(passages):
        hidden = without_overlap(new[index]) or without_overlap(known[index])[:1]
        hidden = hidden[: config.cards.max_blanks or None]
        blanks = [_blank(o, passage, by_word[_word(o)]) for o in hidden]
        if blanks:
            notes[index] = [cloze_note(passage, blanks, config, forms)]
    return notes


def _word(occurrence: Occurrence) -> tuple[str, tuple[str, ...]]:
    return occurrence.token.simplified, occurrence.token.pinyin


def _blank(occurrence: Occurrence, passage: Passage, choice: Choice) -> Blank:
    hint = equivalent(passage, occurrence.pair) or choice.french or choice.dictionary
    return Blank(occurrence.number, occurrence.token, hint, occurrence.pair.fr)


def _description(config: Config) -> str:
    """Return the deck's description as Anki shows it above the study button."""
    text = config.text
    credit = [html.escape(part) for part in (text.source, text.licence) if part]
    if text.url:
        url = html.escape(text.url)
        credit.append(f'<a href="{url}">{url}</a>')
    lines = [
        "Les mots de ce texte, chacun dans sa phrase, puis la phrase avec un mot caché. "
        "Les nouvelles cartes suivent l’ordre du texte : gardez cet ordre dans les options.",
        " · ".join(credit),
        "Fait avec duizhao.",
    ]
    return "<br>".join(line for line in lines if line)
