"""Invariants of what the stages hand on; a breach is our mistake, never the user's."""

from __future__ import annotations

import html
import re
from collections.abc import Sequence

from duizhao.model import Bead, Bitext, Deck, Note, Passage

_CLOZE = re.compile(r"\{\{c(\d+)::(.*?)(?:::.*?)?\}\}")
_CLOZE_TYPES = frozenset({"cloze", "phrase_fr"})


class BrokenInvariantError(Exception):
    """A stage made something that cannot be right; shown with a request to report it."""


def check_beads(bitext: Bitext) -> None:
    """Raise BrokenInvariantError unless every sentence is in exactly one bead, in order."""
    beads: Sequence[Bead] = bitext.beads or ()
    for side, total in (("zh", len(bitext.zh)), ("fr", len(bitext.fr))):
        position = 0
        for bead in beads:
            start, end = getattr(bead, side)
            if start != position or end < start:
                raise BrokenInvariantError(
                    f"bead {bead} does not follow {side} sentence {position}"
                )
            position = end
        if position != total:
            raise BrokenInvariantError(f"{side} sentences from {position} are in no bead")


def check_passages(passages: Sequence[Passage]) -> None:
    """Raise BrokenInvariantError unless tokens re-assemble their text and pairs lie inside it."""
    for passage in passages:
        zh = passage.zh
        if "".join(t.text for t in zh.tokens) != zh.text:
            raise BrokenInvariantError(f"{passage.id}: the tokens do not re-assemble {zh.text!r}")
        if not len(zh.text) == len(zh.simplified) == len(zh.traditional):
            raise BrokenInvariantError(f"{passage.id}: the scripts differ in length")
        for token in (*zh.tokens, *zh.terms):
            if zh.text[token.start : token.end] != token.text or len(token.pinyin) != len(
                token.text
            ):
                raise BrokenInvariantError(f"{passage.id}: {token} is not where it says")
        units = {(t.start, t.end) for t in (*zh.tokens, *zh.terms)}
        for pair in passage.pairs:
            if pair.zh not in units:
                raise BrokenInvariantError(f"{passage.id}: {pair} is of no token or term")
            if any(not 0 <= start < end <= len(passage.fr) for start, end in pair.fr):
                raise BrokenInvariantError(f"{passage.id}: {pair} lies outside the French")


def check_deck(deck: Deck) -> None:
    """Raise BrokenInvariantError unless Anki will take every note and make every card."""
    guids = {note.guid for note in deck.notes}
    if len(guids) != len(deck.notes):
        raise BrokenInvariantError("two notes share a GUID")
    for note in deck.notes:
        if not note.cards or not next(iter(note.fields.values()), ""):
            raise BrokenInvariantError(f"{note.key}: no card or an empty first field")
        if note.type in _CLOZE_TYPES:
            _check_cloze(note)


def _check_cloze(note: Note) -> None:
    text = note.fields["Text"]
    numbers = {int(number) - 1 for number, _ in _CLOZE.findall(text)}
    if numbers != set(note.cards):
        raise BrokenInvariantError(f"{note.key}: blanks {numbers}, cards {note.cards}")
    if html.unescape(_CLOZE.sub(r"\2", text)) != html.unescape(note.fields["SentencePlain"]):
        raise BrokenInvariantError(f"{note.key}: the cloze without its marks is not the sentence")
