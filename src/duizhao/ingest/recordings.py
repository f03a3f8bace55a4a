"""Recordings of words and sentences: the files of a deck folder's audio/."""

from __future__ import annotations

import hashlib
import unicodedata
from pathlib import Path

from duizhao.errors import DuizhaoError
from duizhao.model import Media

_SUFFIXES = frozenset({".mp3", ".ogg", ".wav", ".m4a"})


def read_recordings(folder: Path) -> dict[str, Media]:
    """Return the recordings in a folder by the name of their file without its suffix, in NFC.

    A folder that does not exist has none. In the package a recording is named by its content, in
    ASCII: Anki's media folder is one for all decks, and never replaces a file.
    Raises DuizhaoError when a recording cannot be read.
    """
    if not folder.is_dir():
        return {}
    paths = sorted(p for p in folder.iterdir() if p.suffix.lower() in _SUFFIXES and p.is_file())
    return {unicodedata.normalize("NFC", path.stem): _media(path) for path in paths}


def _media(path: Path) -> Media:
    try:
        with path.open("rb") as file:
            digest = hashlib.file_digest(file, "sha1").hexdigest()[:12]
    except OSError as error:
        raise DuizhaoError(f"{path} cannot be read: {error.strerror or error}.", path) from None
    return Media(f"duizhao-{digest}{path.suffix.lower()}", path)
