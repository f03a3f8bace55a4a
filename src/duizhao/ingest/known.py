"""Words a learner already knows: a list, or what she has studied in Anki. Files are only read."""

from __future__ import annotations

import re
import shutil
import sqlite3
import tempfile
import zipfile
import zlib
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import Literal

from duizhao.errors import DuizhaoError
from duizhao.hanzi import HANZI
from duizhao.ingest.files import read_text, unreadable

_MARKUP = re.compile(r"<[^>]*>|\[[^\]]*\]|\{\{c\d+::|\}\}")
_SPACES = re.compile(r"(?:&nbsp;|\s)+")
_CHINESE = re.compile(f"[{HANZI}]{{1,8}}")
_FRENCH = re.compile(r"[a-zà-öø-ÿœ]+(?:[ '’-]+[a-zà-öø-ÿœ]+){0,4}", re.IGNORECASE)
_BETWEEN = re.compile(r"[,;/]")  # a field may give several forms: beau, belle
# Newest first: a package for current Anki also holds an older file that only says "update Anki".
_MEMBERS = ("collection.anki21b", "collection.anki21", "collection.anki2")


def read_known(path: Path, language: Literal["zh", "fr"] = "zh") -> frozenset[str]:
    """Return the words of a list (.txt, one a line, # comments), a collection or a package.

    Of a collection (.anki2) and of a package (.apkg, .colpkg) with learning progress, those are the
    words of notes with a card that has been reviewed; of a package without, those of all notes. A
    Chinese word is a field that holds nothing but up to eight hanzi; a French one a field, or what
    it has between commas, of up to five words in Latin letters (which English has, too). Raises
    DuizhaoError when the file cannot be read.
    """
    if path.suffix.lower() in {".apkg", ".colpkg"}:
        fields = _from_package(path)
    elif path.suffix.lower() in {".anki2", ".anki21"}:
        fields = _from_copy(path)
    else:
        text, _ = read_text(path)
        lines = (line.partition("#")[0].partition("\t")[0].strip() for line in text.splitlines())
        # A Chinese word may have its reading and meaning after it.
        words = (line if language == "fr" else line.partition(" ")[0] for line in lines)
        return frozenset(filter(None, words))
    read = _french if language == "fr" else _chinese
    return frozenset(word for field in fields for word in read(_MARKUP.sub("", field)))


def _from_package(path: Path) -> list[str]:
    try:
        with zipfile.ZipFile(path) as package, tempfile.TemporaryDirectory() as folder:
            name = next(member for member in _MEMBERS if member in package.namelist())
            data = package.read(name)
            collection = Path(folder) / "collection.anki2"
            collection.write_bytes(_decompress(data, path) if name.endswith("b") else data)
            return _fields(collection, path)
    except OSError as error:
        raise unreadable(path, error) from None
    except (zipfile.BadZipFile, zlib.error, RuntimeError, StopIteration):  # damaged, or locked
        raise DuizhaoError(f"{path} is no Anki package. Export it from Anki again.", path) from None


def _decompress(data: bytes, path: Path) -> bytes:
    try:
        import zstandard
    except ImportError:
        raise DuizhaoError(
            f"{path} is in Anki's newest format. Export it with “Support older Anki versions” "
            "ticked, or: pip install zstandard",
            path,
        ) from None
    try:
        return zstandard.ZstdDecompressor().decompressobj().decompress(data)
    except zstandard.ZstdError:
        raise zipfile.BadZipFile from None


def _from_copy(path: Path) -> list[str]:
    """Read a collection by way of a copy: Anki may have it open."""
    with tempfile.TemporaryDirectory() as folder:
        try:
            for file in (path, path.with_name(path.name + "-wal")):
                if file == path or file.exists():
                    shutil.copy(file, folder)
        except OSError as error:
            raise unreadable(path, error) from None
        return _fields(Path(folder) / path.name, path)


def _fields(collection: Path, path: Path) -> list[str]:
    """Return the fields of the notes that tell what is known."""
    try:
        with closing(sqlite3.connect(collection)) as database:
            rows = database.execute(
                "select flds from notes where id in (select nid from cards where reps > 0)"
            ).fetchall()
            if not rows and path.suffix.lower() == ".apkg":
                rows = database.execute("select flds from notes").fetchall()
    except sqlite3.DatabaseError as error:
        raise DuizhaoError(f"{path} is no Anki collection ({error}).", path) from None
    return [field for (fields,) in rows for field in fields.split("\x1f")]


def _chinese(field: str) -> Iterator[str]:
    word = _SPACES.sub("", field)
    if _CHINESE.fullmatch(word):
        yield word


def _french(field: str) -> Iterator[str]:
    for word in _BETWEEN.split(_SPACES.sub(" ", field)):
        if _FRENCH.fullmatch(word.strip()):
            yield word.strip()
