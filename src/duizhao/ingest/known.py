"""Words a learner already knows: a list, or what she has studied in Anki. Files are only read."""

from __future__ import annotations

import re
import shutil
import sqlite3
import tempfile
import zipfile
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

from duizhao.errors import DuizhaoError
from duizhao.ingest.files import read_text

_MARKUP = re.compile(r"<[^>]*>|\[[^\]]*\]|\{\{c\d+::|\}\}|&nbsp;|\s")
_WORD = re.compile(r"[\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003134f〇]{1,8}")
# Newest first: a package for current Anki also holds an older file that only says "update Anki".
_MEMBERS = ("collection.anki21b", "collection.anki21", "collection.anki2")


def read_known(path: Path) -> frozenset[str]:
    """Return the Chinese words of a list (.txt, one a line, # comments), a collection or a package.

    Of a collection (.anki2) and of a package (.apkg, .colpkg) with learning progress, those are the
    words of notes with a card that has been reviewed; of a package without, those of all notes. A
    word is a field that holds nothing but up to eight hanzi. Raises DuizhaoError when the file
    cannot be read.
    """
    if path.suffix.lower() in {".apkg", ".colpkg"}:
        return _from_package(path)
    if path.suffix.lower() in {".anki2", ".anki21"}:
        return _from_copy(path)
    text, _ = read_text(path)
    lines = (line.partition("#")[0].split() for line in text.splitlines())
    return frozenset(words[0] for words in lines if words)


def _from_package(path: Path) -> frozenset[str]:
    try:
        with zipfile.ZipFile(path) as package, tempfile.TemporaryDirectory() as folder:
            name = next(member for member in _MEMBERS if member in package.namelist())
            data = package.read(name)
            collection = Path(folder) / "collection.anki2"
            collection.write_bytes(_decompress(data, path) if name.endswith("b") else data)
            return _words(collection, path)
    except FileNotFoundError:
        raise DuizhaoError(f"There is no file {path}. Check the name and the folder.") from None
    except (zipfile.BadZipFile, StopIteration):
        raise DuizhaoError(f"{path} is no Anki package. Export it from Anki again.") from None


def _decompress(data: bytes, path: Path) -> bytes:
    try:
        import zstandard
    except ImportError:
        raise DuizhaoError(
            f"{path} is in Anki's newest format. Export it with “Support older Anki versions” "
            "ticked, or install duizhao[anki]."
        ) from None
    return zstandard.ZstdDecompressor().decompressobj().decompress(data)


def _from_copy(path: Path) -> frozenset[str]:
    """Read a collection by way of a copy: Anki may have it open."""
    with tempfile.TemporaryDirectory() as folder:
        try:
            for file in (path, path.with_name(path.name + "-wal")):
                if file == path or file.exists():
                    shutil.copy(file, folder)
        except OSError as error:
            reason = error.strerror or error
            raise DuizhaoError(f"{path} cannot be read ({reason}).") from None
        return _words(Path(folder) / path.name, path)


def _words(collection: Path, path: Path) -> frozenset[str]:
    try:
        with closing(sqlite3.connect(collection)) as database:
            rows = database.execute(
                "select flds from notes where id in (select nid from cards where reps > 0)"
            ).fetchall()
            if not rows and path.suffix.lower() == ".apkg":
                rows = database.execute("select flds from notes").fetchall()
    except sqlite3.DatabaseError as error:
        raise DuizhaoError(f"{path} is no Anki collection ({error}).") from None
    return frozenset(word for (fields,) in rows for word in _chinese(fields))


def _chinese(fields: str) -> Iterator[str]:
    for field in fields.split("\x1f"):
        word = _MARKUP.sub("", field)
        if _WORD.fullmatch(word):
            yield word
