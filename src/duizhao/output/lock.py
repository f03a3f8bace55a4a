"""deck.lock: what a deck folder remembers from one build to the next.

Anki takes a note from a package only when its time of change has advanced, and then replaces every
field and tag the learner has. So a note's time must advance when its content changes, and only
then. The file holds one line a note, sorted by key, so that a version control diff shows which
notes a build touched:

    note <tab> guid <tab> seconds since the epoch <tab> digest of the content <tab> key

A note no longer made stays, its word "note" turned into "gone": learners still have it. A line a
row of cards.tsv tells what the pipeline last wrote there, so that a person's edits are recognised:

    row <tab> digest of the row <tab> key
"""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from types import MappingProxyType

from duizhao.errors import DuizhaoError
from duizhao.model import Deck, Note

_HEADER = "# duizhao deck.lock 1 — keep this file with the deck; never edit it"


@dataclass(frozen=True, slots=True)
class Entry:
    """What is remembered of one note."""

    modified: int  # seconds since the epoch
    digest: str
    key: str
    gone: bool = False  # no longer made


@dataclass(frozen=True, slots=True)
class Lock:
    """What is remembered of a deck."""

    name: str = ""  # the deck's name at the last build; "" = never built
    note_type: str = ""  # the name of its own note types then; "" = those of all decks
    notes: Mapping[str, Entry] = field(default_factory=lambda: MappingProxyType({}))  # by GUID
    rows: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))  # key → digest


@dataclass(frozen=True, slots=True)
class Changes:
    """What a build changed since the one before, as note keys."""

    new: tuple[str, ...]
    changed: tuple[str, ...]
    removed: tuple[str, ...]
    split: tuple[str, ...] = ()  # made under another GUID than before: Anki takes them for new
    renamed_from: str = ""  # the deck's name before, when it is another
    retyped: bool = False  # the notes are of other note types than before


def stamp(deck: Deck, lock: Lock, now: int, note_type: str = "") -> tuple[Deck, Lock, Changes]:
    """Return the deck with each note's time of change, the lock to keep, and what changed.

    `note_type` is the name of the deck's own note types. A note that is as it was keeps its time;
    another gets `now` (seconds since the epoch), or the next second when the clock has not advanced
    since.
    """
    name, note_type = (" ".join(text.split()) for text in (deck.name, note_type))  # one line each
    entries = {note.guid: _entry(note, lock.notes.get(note.guid), now) for note in deck.notes}
    notes = tuple(replace(note, modified=entries[note.guid].modified) for note in deck.notes)
    old = {guid: e for guid, e in lock.notes.items() if guid not in entries}
    new = [e.key for guid, e in entries.items() if guid not in lock.notes]
    gone = {e.key for e in old.values() if not e.gone}
    made = {e.key for e in entries.values()}
    changes = Changes(
        new=tuple(key for key in new if key not in gone),
        changed=tuple(
            e.key
            for guid, e in entries.items()
            if guid in lock.notes and lock.notes[guid].digest != e.digest
        ),
        removed=tuple(e.key for e in old.values() if not e.gone and e.key not in made),
        split=tuple(key for key in new if key in gone),
        renamed_from=lock.name if lock.name != name else "",
        retyped=bool(lock.notes) and lock.note_type != note_type,
    )
    kept = {guid: replace(e, gone=True) for guid, e in old.items()}
    remembered = Lock(name, note_type, {**kept, **entries}, lock.rows)
    return replace(deck, notes=notes), remembered, changes


def _entry(note: Note, before: Entry | None, now: int) -> Entry:
    digest = _digest(note)
    if before is None:
        return Entry(now, digest, note.key)
    if before.digest == digest:
        return replace(before, key=note.key, gone=False)
    return Entry(max(now, before.modified + 1), digest, note.key)


def _digest(note: Note) -> str:
    """Return a digest of all that an update would replace: fields that are not empty, and tags."""
    fields = sorted((name, value) for name, value in note.fields.items() if value)
    content = repr((note.type, fields, sorted(note.tags)))
    return hashlib.sha256(content.encode()).hexdigest()[:12]


def load(path: Path) -> Lock:
    """Return the lock in a file, an empty one when there is none.

    Raises DuizhaoError when the file cannot be read as one.
    """
    try:
        return parse(path.read_text(encoding="utf-8"))
    except FileNotFoundError:
        return Lock()
    except (OSError, ValueError) as error:
        reason = "it is no text" if isinstance(error, UnicodeDecodeError) else error
        raise DuizhaoError(
            f"{path} cannot be used: {reason}. Restore it from a copy or from version control; "
            "without it every note would be sent again to those who have the deck.",
            path,
        ) from None


def parse(text: str) -> Lock:
    """Return the lock written in `text`. Raises ValueError naming the first bad line."""
    lines = text.splitlines()
    if not lines or lines[0] != _HEADER:
        raise ValueError("line 1 is not that of a deck.lock")
    name = note_type = ""
    notes: dict[str, Entry] = {}
    rows: dict[str, str] = {}
    for number, line in enumerate(lines[1:], 2):
        match line.split("\t"):
            case ["deck", value]:
                name = value
            case ["types", value]:
                note_type = value
            case ["note" | "gone" as kind, guid, modified, digest, key] if modified.isdigit():
                notes[guid] = Entry(int(modified), digest, key, gone=kind == "gone")
            case ["row", digest, key]:
                rows[key] = digest
            case _:
                raise ValueError(f"line {number} is not one of its own: {line[:40]!r}")
    return Lock(name, note_type, notes, rows)


def dump(lock: Lock) -> str:
    """Return the text of deck.lock; `parse` reads it back."""
    lines = [_HEADER, f"deck\t{lock.name}"]
    if lock.note_type:
        lines.append(f"types\t{lock.note_type}")
    for guid, e in sorted(lock.notes.items(), key=lambda item: (item[1].key, item[0])):
        kind = "gone" if e.gone else "note"
        lines.append("\t".join((kind, guid, str(e.modified), e.digest, e.key)))
    lines += (f"row\t{digest}\t{key}" for key, digest in sorted(lock.rows.items()))
    return "\n".join(lines) + "\n"
