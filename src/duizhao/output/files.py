"""Files written whole or not at all."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path

from duizhao.errors import DuizhaoError


@contextmanager
def replacing(path: Path) -> Iterator[Path]:
    """Yield a temporary path beside `path` that takes its place when the block ends well.

    Raises DuizhaoError when the file cannot be written; whatever was at `path` is then untouched.
    """
    try:
        handle, name = tempfile.mkstemp(prefix=f".{path.name}.", dir=path.parent)
        os.close(handle)
        temporary = Path(name)
        try:
            yield temporary
            temporary.chmod(_mode(path))
            temporary.replace(path)
        except BaseException:
            temporary.unlink(missing_ok=True)
            raise
    except OSError as error:
        raise DuizhaoError(
            f"{path} cannot be written: {error.strerror or error}. Choose another place with -o.",
            path,
        ) from None


def check_writable(path: Path, instead: str = "choose another with -o") -> None:
    """Raise DuizhaoError unless a file can be written at `path`, before the work that makes it.

    `instead` is what to do when its folder is protected.
    """
    if path.is_dir():
        raise DuizhaoError(f"{path} is a folder: name a file in it with -o.", path)
    if path.exists() and not path.is_file():  # it would be replaced by a file
        raise DuizhaoError(f"{path} is a device: name a file with -o.", path)
    if not path.parent.is_dir():
        raise DuizhaoError(
            f"There is no folder {path.parent} to write {path.name} in: make it first.",
            path.parent,
        )
    if not os.access(path.parent, os.W_OK):
        raise DuizhaoError(
            f"The folder {path.parent} cannot be written to: {instead}.", path.parent
        )


def write_text(path: Path, text: str) -> None:
    """Write `text` to `path` as UTF-8, whole or not at all.

    Raises DuizhaoError when the file cannot be written.
    """
    write_parts(path, (text,))


def write_parts(path: Path, parts: Iterable[str]) -> None:
    """Write the `parts` of a text one after the other, as `write_text` does."""
    check_writable(path)
    with replacing(path) as temporary, temporary.open("w", encoding="utf-8", newline="\n") as file:
        file.writelines(parts)


def _mode(path: Path) -> int:
    """Return the mode the file has, or a new file would get: mkstemp's nobody else can read."""
    if path.exists():
        return path.stat().st_mode & 0o777
    mask = os.umask(0)
    os.umask(mask)
    return 0o666 & ~mask
