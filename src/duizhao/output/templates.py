"""Note types: fields, cards and stylesheet, read from the folders in templates/.

A deck folder's own templates/ wins file by file. `{{> back}}` stands for back.html of the same
folder; it is filled in here, because Anki has no such thing.
"""

from __future__ import annotations

import difflib
import hashlib
import re
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass, replace
from importlib import resources
from importlib.resources.abc import Traversable
from pathlib import Path

from duizhao.errors import DuizhaoError
from duizhao.output.mustache import TemplateError, parse, references

FOLDER = "templates"
_PARTIAL = re.compile(r"\{\{> *(\w+) *\}\}")
_STYLE = "shared/style.css"
_FIRST_ID, _IDS = 1_300_000_000_000, 100_000_000_000  # milliseconds, like Anki's own
# What Anki offers to every template beside the note's own fields.
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
    modified: int  # seconds since the epoch: Anki takes changed cards only when it advances
    fields: tuple[Field, ...]
    cards: tuple[Template, ...]
    css: str


class _Files:
    """Template files by name ("word/back.html"), a deck's own before ours."""

    def __init__(self, own: Path | None) -> None:
        found = own.rglob("*") if own else ()
        paths = [p for p in found if p.is_file() and not p.name.startswith(".")]
        self._own = {p.relative_to(own).as_posix(): p for p in paths} if own else {}
        self._used: set[str] = set()

    def read(self, name: str) -> str:
        """Return the text of a file. Raises DuizhaoError when it cannot be read."""
        self._used.add(name)
        path = self._own.get(name) or root().joinpath(name)
        try:
            return path.read_text(encoding="utf-8").removeprefix("\ufeff")
        except OSError as error:
            reason = error.strerror or error
            raise DuizhaoError(f"{path} cannot be read ({reason}).", str(path)) from None
        except UnicodeDecodeError:
            raise DuizhaoError(f"{path} is not UTF-8 text: save it as UTF-8.", str(path)) from None

    def modified(self) -> int:
        """Return the time, in seconds since the epoch, of a deck's newest own file; 0 = none."""
        return max((int(p.stat().st_mtime) for p in self._own.values()), default=0)

    def place(self, name: str) -> str:
        """Return the path of a file as a person knows it."""
        return str(self._own.get(name, f"{FOLDER}/{name}"))

    def unused(self) -> str:
        """Return the path of one of a deck's own files that nothing has read; "" = none."""
        return self.place(min(left)) if (left := self._own.keys() - self._used) else ""


def note_types(own: Path | None = None, name: str = "") -> dict[str, NoteType]:
    """Return the note types by folder name; files below `own` replace ours of the same name.

    With a `name` they are others in Anki than ours: what `own` changes, other decks do not show.
    Raises DuizhaoError for a file of `own` that is no template, or that names a field its note
    type does not have.
    """
    files = _Files(own)
    css = files.read(_STYLE)
    folders = sorted(f.name for f in root().iterdir() if (f / "note_type.toml").is_file())
    result = {folder: _named(_read(folder, files, css), name) for folder in folders}
    if unused := files.unused():
        raise DuizhaoError(
            f"{unused} replaces no template: a deck's own have the names of those in duizhao's "
            f"{FOLDER} folder, such as word/back.html or {_STYLE}."
        )
    return result


def has_own(own: Path | None) -> bool:
    """Tell whether a deck has templates of its own."""
    return bool(_Files(own).modified())


def _named(note_type: NoteType, name: str) -> NoteType:
    """Return a note type as the one of that name, with an id drawn from it; "" = ours."""
    if not name:
        return note_type
    digest = hashlib.sha256(f"{note_type.id}\x1f{name}".encode()).digest()
    own_id = _FIRST_ID + int.from_bytes(digest[:8], "big") % _IDS
    return replace(note_type, id=own_id, name=f"{note_type.name} · {name}")


def root() -> Traversable:
    """Return the templates inside the wheel, or the repository's when run from a checkout."""
    installed = resources.files("duizhao") / "_templates"
    return installed if installed.is_dir() else Path(__file__).parents[3] / FOLDER


def _read(folder: str, files: _Files, css: str) -> NoteType:
    described = tomllib.loads((root() / folder / "note_type.toml").read_text(encoding="utf-8"))
    fields = tuple(Field(f["name"], f["id"]) for f in described["fields"])
    names = frozenset(f.name for f in fields)

    def side(name: str) -> str:
        return _PARTIAL.sub(lambda found: text(f"{found[1]}.html"), text(name))

    def text(name: str) -> str:
        checked = files.read(f"{folder}/{name}")
        for problem in _problems(checked, names):
            raise DuizhaoError(f"{files.place(f'{folder}/{name}')}: {problem}.")
        return checked

    cards = tuple(
        Template(
            name=card["name"],
            id=card["id"],
            front=side(card["front"]),
            back=side(card["back"]),
            flag=card.get("flag", ""),
        )
        for card in described["cards"]
    )
    return NoteType(
        folder=folder,
        id=described["id"],
        name=described["name"],
        cloze=described["kind"] == "cloze",
        modified=max(described["modified"], files.modified()),
        fields=fields,
        cards=cards,
        css=css,
    )


def _problems(template: str, names: frozenset[str]) -> Iterator[str]:
    """Yield what is wrong with a template for a note type with these fields."""
    try:
        nodes = parse(_PARTIAL.sub("", template))
    except TemplateError as error:
        yield str(error)
        return
    for name in references(nodes):
        if name not in names | _SPECIAL:
            near = difflib.get_close_matches(name, names, n=1)
            hint = f"did you mean {{{{{near[0]}}}}}?" if near else f"there are {sorted(names)}"
            yield f"{{{{{name}}}}} is not a field of the note type; {hint}"
