"""The dictionaries a user added, each compiled to one SQLite file in the user's data folder.

They are asked in the alphabetical order of their names. A file is opened read-only and read where
a word stands in it, so that a hundred thousand entries load in a millisecond.
"""

from __future__ import annotations

import os
import re
import sqlite3
import sys
import tempfile
import weakref
from collections.abc import Iterable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from duizhao.errors import DuizhaoError
from duizhao.lexicon.cedict import by_commonness
from duizhao.model import Entry

_SUFFIX = ".sqlite"
_VERSION = 1  # of the tables below
_NAME = re.compile(r"[\w-][\w.-]*")
_TABLES = f"""
PRAGMA user_version = {_VERSION};
CREATE TABLE about (language TEXT, licence TEXT);
CREATE TABLE entry (simplified TEXT, traditional TEXT, pinyin TEXT, glosses TEXT, measures TEXT);
"""


class Stored:
    """An added dictionary.

    Raises DuizhaoError when the file is not one that this version made, or is damaged.
    """

    def __init__(self, path: Path) -> None:
        self.name = path.stem
        self._path = path
        with self._told():
            uri = f"{path.absolute().as_uri()}?mode=ro&immutable=1"
            self._database = sqlite3.connect(uri, uri=True)
            weakref.finalize(self, self._database.close)
            (version,) = self._database.execute("PRAGMA user_version").fetchone()
            if version != _VERSION:
                raise sqlite3.DatabaseError("made by another version of duizhao")
            row = self._database.execute("SELECT language, licence FROM about").fetchone()
            self.language, self.licence = row
        self._entries: dict[str, tuple[Entry, ...]] = {}

    def __len__(self) -> int:
        with self._told():
            (number,) = self._database.execute("SELECT count(*) FROM entry").fetchone()
        return int(number)

    @property
    def credit(self) -> str:
        """Return the name and the licence, as a deck shows them."""
        return f"{self.name} ({self.licence})" if self.licence else self.name

    def look(self, simplified: str) -> tuple[Entry, ...]:
        """Return the entries of a Simplified headword, names after words; () on a miss."""
        entries = self._entries.get(simplified)
        if entries is None:
            with self._told():
                rows = self._database.execute(
                    "SELECT * FROM entry WHERE simplified = ? ORDER BY rowid", (simplified,)
                ).fetchall()
            entries = self._entries[simplified] = tuple(map(_entry, rows))
        return entries

    @contextmanager
    def _told(self) -> Iterator[None]:
        """Make an error of the database one that says what to do."""
        try:
            yield
        except sqlite3.Error as error:
            raise DuizhaoError(
                f"The dictionary {self._path} cannot be used ({error}). Remove it with "
                f"“duizhao dictionary remove {self.name}” and add it again.",
                self._path,
            ) from None


def data_folder() -> Path:
    """Return the folder of duizhao's own data for this user; DUIZHAO_DATA names another."""
    if chosen := os.environ.get("DUIZHAO_DATA"):
        return Path(chosen)
    home = Path.home()
    if sys.platform == "win32":
        base = Path(os.environ.get("LOCALAPPDATA") or home / "AppData" / "Local")
    elif sys.platform == "darwin":
        base = home / "Library" / "Application Support"
    else:
        base = Path(os.environ.get("XDG_DATA_HOME") or home / ".local" / "share")
    return base / "duizhao"


def installed() -> tuple[Stored, ...]:
    """Return the added dictionaries in the order they are asked.

    Raises DuizhaoError when one of them cannot be opened.
    """
    return tuple(Stored(path) for path in sorted(_folder().glob(f"*{_SUFFIX}")))


def add(name: str, entries: Iterable[Entry], language: str, licence: str) -> Path:
    """Store a dictionary under a name, in place of one that has it already; return its file.

    Raises DuizhaoError when the name cannot be a file's or the file cannot be written.
    """
    path = _path(name)
    ordered = by_commonness(entries)
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(dir=path.parent) as folder:
            made = Path(folder) / path.name
            with closing(sqlite3.connect(made)) as database:
                database.executescript(_TABLES)
                database.execute("INSERT INTO about VALUES (?, ?)", (language, licence))
                database.executemany("INSERT INTO entry VALUES (?, ?, ?, ?, ?)", map(_row, ordered))
                database.execute("CREATE INDEX word ON entry (simplified)")
                database.commit()
            made.replace(path)
    except (OSError, sqlite3.Error) as error:
        reason = getattr(error, "strerror", None) or error
        raise DuizhaoError(f"{path} cannot be written: {reason}.", path) from None
    return path


def remove(name: str) -> None:
    """Delete an added dictionary; raises DuizhaoError when there is none of this name."""
    try:
        _path(name).unlink()
    except FileNotFoundError:
        names = ", ".join(sorted(path.stem for path in _folder().glob(f"*{_SUFFIX}")))
        raise DuizhaoError(
            f"There is no added dictionary {name}; there is {names or 'none at all'}."
        ) from None


def _folder() -> Path:
    return data_folder() / "dictionaries"


def _path(name: str) -> Path:
    if not _NAME.fullmatch(name):
        raise DuizhaoError(f"{name!r} cannot name a dictionary: use letters, digits, - and _.")
    return _folder() / f"{name}{_SUFFIX}"


def _row(entry: Entry) -> tuple[str, ...]:
    # "\n" cannot be inside a gloss: it ends the lines of the files they come from.
    return (
        entry.simplified,
        entry.traditional,
        " ".join(entry.pinyin),
        "\n".join(entry.french),
        " ".join(entry.classifiers),
    )


def _entry(row: tuple[str, ...]) -> Entry:
    simplified, traditional, pinyin, glosses, measures = row
    return Entry(
        simplified,
        traditional,
        tuple(pinyin.split(" ")) if pinyin else (),  # a single space separates: "" is a syllable
        (),
        tuple(glosses.split("\n")),
        classifiers=tuple(measures.split()),
    )
