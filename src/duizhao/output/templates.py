"""Note types: fields, cards and stylesheet, read from the folders in templates/."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from importlib import resources
from importlib.resources.abc import Traversable
from pathlib import Path

from duizhao.errors import DuizhaoError

_REFERENCE = re.compile(r"\{\{([^{}]+)\}\}")
_SPECIAL = frozenset({"FrontSide", "Tags", "Type", "Deck", "Subdeck", "Card", "CardFlag"})


@dataclass(frozen=True, slots=True)
class Field:
    """A field of a note type; Anki follows it by `id` when its name changes."""

    name: str
    id: int


@dataclass(frozen=True, slots=True)
class Template:
    """A card of a note type."""

    name: str
    id: int
    front: str
    back: str
    flag: str  # the field that must not be empty for the card to exist; "" = always


@dataclass(frozen=True, slots=True)
class NoteType:
    """What Anki calls a note type, with everything its cards need."""

    folder: str  # below templates/, the key notes name it by
    id: int
    name: str
    cloze: bool
    fields: tuple[Field, ...]
    cards: tuple[Template, ...]
    css: str


@cache
def note_types() -> dict[str, NoteType]:
    """Return the note types by folder name.

    Raises DuizhaoError when a template names a field its note type does not have.
    """
    base = root()
    css = (base / "shared" / "style.css").read_text(encoding="utf-8")
    folders = [f for f in base.iterdir() if (f / "note_type.toml").is_file()]
    return {f.name: _read(f, css) for f in sorted(folders, key=lambda f: f.name)}


def root() -> Traversable:
    """Return the templates inside the wheel, or the repository's when run from a checkout."""
    installed = resources.files("duizhao") / "_templates"
    return installed if installed.is_dir() else Path(__file__).parents[3] / "templates"


def _read(folder: Traversable, css: str) -> NoteType:
    described = tomllib.loads((folder / "note_type.toml").read_text(encoding="utf-8"))
    result = NoteType(
        folder=folder.name,
        id=described["id"],
        name=described["name"],
        cloze=described["kind"] == "cloze",
        fields=tuple(Field(f["name"], f["id"]) for f in described["fields"]),
        cards=tuple(
            Template(
                name=card["name"],
                id=card["id"],
                front=(folder / card["front"]).read_text(encoding="utf-8"),
                back=(folder / card["back"]).read_text(encoding="utf-8"),
                flag=card.get("flag", ""),
            )
            for card in described["cards"]
        ),
        css=css,
    )
    _check(result)
    return result


def _check(note_type: NoteType) -> None:
    names = {f.name for f in note_type.fields} | _SPECIAL
    for card in note_type.cards:
        for side in (card.front, card.back):
            for name in references(side):
                if name not in names:
                    raise DuizhaoError(
                        f"templates/{note_type.folder}: the card {card.name!r} shows {{{{{name}}}}},"
                        " which is not a field of note_type.toml."
                    )


def references(template: str) -> Iterator[str]:
    """Yield the fields a template names, without section marks and filters (tts, hint, …)."""
    for inside in _REFERENCE.findall(template):
        if not inside.startswith("!"):
            yield inside.lstrip("#^/").rpartition(":")[2].strip()
