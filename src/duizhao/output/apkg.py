"""Anki packages, the only module that talks to genanki.

genanki is given what it would otherwise guess wrongly (see its issues #61, #75, #146): each note's
cards, its place among the new cards, and its own time of change, because Anki takes an update only
when that time advances.
"""

from __future__ import annotations

import itertools
import json
import shutil
import sqlite3
import zipfile
from collections.abc import Iterable, Mapping
from contextlib import closing
from pathlib import Path
from typing import Any

import genanki

from duizhao.model import Deck, Note
from duizhao.output.templates import NoteType


def write(deck: Deck, note_types: Mapping[str, NoteType], path: Path, now: int) -> None:
    """Write `deck` to `path` as an .apkg; `now` is seconds since the epoch.

    Raises OSError when the file cannot be written; what is there is then of no use.
    """
    models = {name: _Model(note_type) for name, note_type in note_types.items()}
    decks = {"": genanki.Deck(deck.id, deck.name, deck.description)}
    for position, note in enumerate(deck.notes, 1):
        if note.subdeck not in decks:
            name = f"{deck.name}::{note.subdeck}"
            decks[note.subdeck] = genanki.Deck(deck.id + len(decks), name)
        decks[note.subdeck].add_note(_Note(note, models[note.type], position, now))
    media = {str(number): file.name for number, file in enumerate(deck.media)}
    members = {
        "collection.anki2": _database(decks.values(), now),
        "media": json.dumps(media).encode(),
    }
    with zipfile.ZipFile(path, "w") as package:
        for name, data in members.items():
            # ZipInfo's fixed date keeps two builds of the same deck identical.
            package.writestr(zipfile.ZipInfo(name), data, zipfile.ZIP_DEFLATED)
        for number, file in enumerate(deck.media):
            # Not deflated: sound is compressed already.
            member = package.open(zipfile.ZipInfo(str(number)), "w")
            with file.path.open("rb") as source, member:
                shutil.copyfileobj(source, member)


def _database(decks: Iterable[genanki.Deck], now: int) -> bytes:
    """Return the collection of a package, made in memory.

    genanki's own write_to_file leaves its database behind in the temporary folder, and stores it
    without compression, at twenty times the size.
    """
    with closing(sqlite3.connect(":memory:")) as connection:
        package = genanki.Package(list(decks))
        package.write_to_db(connection.cursor(), now, itertools.count(now * 1000))
        connection.commit()
        return connection.serialize()


class _Model(genanki.Model):  # type: ignore[misc]
    """A genanki model with Anki's ids for fields and cards, and its own time of change."""

    def __init__(self, note_type: NoteType) -> None:
        super().__init__(
            note_type.id,
            note_type.name,
            fields=[{"name": f.name, "id": f.id} for f in note_type.fields],
            templates=[
                {"name": card.name, "id": card.id, "qfmt": card.front, "afmt": card.back}
                for card in note_type.cards
            ],
            css=note_type.css,
            model_type=genanki.Model.CLOZE if note_type.cloze else genanki.Model.FRONT_BACK,
        )
        self._req = [
            [ordinal, "all", [_index(note_type, card.flag)]]
            for ordinal, card in enumerate(note_type.cards)
        ]
        self._modified = note_type.modified

    def to_json(self, timestamp: float, deck_id: int) -> dict[str, Any]:  # noqa: ARG002
        json: dict[str, Any] = super().to_json(self._modified, deck_id)
        return json


def _index(note_type: NoteType, field: str) -> int:
    """Return the position of `field`; a card without a flag needs the first field."""
    return next((i for i, f in enumerate(note_type.fields) if f.name == field), 0)


class _Note(genanki.Note):  # type: ignore[misc]
    """A genanki note that knows its cards, its position and its time of change."""

    def __init__(self, note: Note, model: _Model, position: int, now: int) -> None:
        super().__init__(
            model=model,
            fields=[note.fields.get(f["name"], "") for f in model.fields],
            tags=list(note.tags),
            guid=note.guid,
            due=position,
        )
        self._ordinals = note.cards
        self._modified = note.modified or now

    @property
    def cards(self) -> Iterable[genanki.Card]:
        return [genanki.Card(ordinal) for ordinal in self._ordinals]

    def write_to_db(self, cursor: Any, timestamp: float, deck_id: int, id_gen: Any) -> None:  # noqa: ARG002
        super().write_to_db(cursor, self._modified, deck_id, id_gen)
