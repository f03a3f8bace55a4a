"""Bytes on disk to clean text: encodings, line ends, characters no text means."""

from __future__ import annotations

import codecs
import re
from typing import TYPE_CHECKING

from duizhao.errors import DuizhaoError
from duizhao.model import Problem, Severity

if TYPE_CHECKING:
    from pathlib import Path

_BOMS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_LINE_ENDS = re.compile(r"\r\n|[\r\v\f\x1c-\x1e\x85\u2028\u2029]")
_CONTROLS = re.compile(r"[\x00-\x08\x0e-\x1b\x1f\x7f-\x9f\ufffe\uffff]")


def read_text(path: Path, encoding: str | None = None) -> tuple[str, tuple[Problem, ...]]:
    r"""Return the text of a file with `\n` line ends, and what had to be removed from it.

    Without `encoding` the file must be UTF-8 (with or without a byte order mark) or UTF-16 with
    one. Raises DuizhaoError when it cannot be read or decoded, or holds nothing but white space.
    """
    text = _LINE_ENDS.sub("\n", decode(read_bytes(path), path, encoding))
    clean, removed = _CONTROLS.subn("", text)
    if not clean.strip():
        raise DuizhaoError(f"{path} is empty. Put the text in it, one paragraph a line.")
    if not removed:
        return clean, ()
    first = _CONTROLS.search(text)
    assert first is not None
    line = text.count("\n", 0, first.start()) + 1
    message = f"{removed} control character(s) removed, the first on this line."
    return clean, (Problem("repair-control", message, str(path), line, Severity.NOTE),)


def read_bytes(path: Path) -> bytes:
    """Return the content of a file; raises DuizhaoError saying why when there is none to be had."""
    try:
        return path.read_bytes()
    except FileNotFoundError:
        raise DuizhaoError(f"There is no file {path}. Check the name and the folder.") from None
    except IsADirectoryError:
        raise DuizhaoError(f"{path} is a folder; name the text file inside it.") from None
    except OSError as error:
        reason = error.strerror or error
        raise DuizhaoError(f"{path} cannot be read ({reason}). Check its permissions.") from None


def decode(data: bytes, path: Path, encoding: str | None = None) -> str:
    """Return `data` as text; raises DuizhaoError naming the first bad line of `path`."""
    codec = encoding or next((name for bom, name in _BOMS if data.startswith(bom)), "utf-8")
    try:
        return data.decode(codec)
    except LookupError:
        raise DuizhaoError(
            f"There is no encoding called {encoding!r}. Try utf-8, gb18030, big5 or cp1252."
        ) from None
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise DuizhaoError(
            f"{path}, line {line}: this is not {codec.removesuffix('-sig').upper()} text. Save the "
            "file as UTF-8, or name its encoding with --encoding "
            "(gb18030 or big5 for Chinese, cp1252 for French)."
        ) from None
