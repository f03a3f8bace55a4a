"""A deck as text for Anki's own import of text files, with its file headers."""

from __future__ import annotations

import csv
import io
from collections.abc import Mapping

from duizhao.model import Deck
from duizhao.output.templates import NoteType


def to_text(deck: Deck, types: Mapping[str, NoteType]) -> str:
    """Return the notes as tab-separated text that Anki imports with their identity.

    `types` are their note types.
    Columns: GUID, note type, deck, tags, then the fields in the note type's order. Anki must know
    the note types: import the package once before. See "Text files" in Anki's manual.
    """
    width = 4 + max(len(note_type.fields) for note_type in types.values())
    out = io.StringIO(newline="")
    out.write("#separator:tab\n#html:true\n#guid column:1\n#notetype column:2\n#deck column:3\n")
    out.write("#tags column:4\n")
    writer = csv.writer(out, delimiter="\t", lineterminator="\n")
    for note in deck.notes:
        note_type = types[note.type]
        name = f"{deck.name}::{note.subdeck}" if note.subdeck else deck.name
        fields = [note.fields.get(field.name, "") for field in note_type.fields]
        row = [note.guid, note_type.name, name, " ".join(note.tags), *fields]
        writer.writerow(row + [""] * (width - len(row)))
    return out.getvalue()
