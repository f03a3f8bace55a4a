"""Bytes on disk to text: formats that are none, encodings, line ends."""

from __future__ import annotations

import codecs
import re
from typing import TYPE_CHECKING

from duizhao.errors import DuizhaoError
from duizhao.ingest.encodings import assume, describe, is_damaged_utf8, is_plausible, is_utf8
from duizhao.ingest.formats import recognise
from duizhao.model import Problem, Severity

if TYPE_CHECKING:
    from pathlib import Path

_BOMS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
# U+0085 is a line end in theory; in practice it is the «…» of cp1252, or part of a hanzi (repair).
_LINE_ENDS = re.compile(r"\r+\n|[\r\v\f\x1c-\x1e\u2028\u2029]")


def read_text(path: Path, encoding: str | None = None) -> tuple[str, tuple[Problem, ...]]:
    r"""Return the text of a file with `\n` line ends, and how it was decoded if not as Unicode.

    UTF-8 and marked UTF-16 are read as such, other files as `encoding`, or, where that gives no
    Chinese or French, in the encoding that does. Raises DuizhaoError when the file cannot be read
    or is no text.
    """
    text, problems = decode(read_bytes(path), path, encoding)
    return one_line_end(text), problems


def read_unicode(path: Path) -> str:
    """Return the text of a file of our own making, as `read_text` does, in Unicode only."""
    data = read_bytes(path)
    if not (_marked(data) or is_utf8(data)):
        line = _bad_line(data, "utf-8")
        raise DuizhaoError(
            f"{path}, line {line}: this is not UTF-8 text, so characters may be lost. Save it as "
            "UTF-8; in Excel, as “Unicode Text” or “CSV UTF-8”.",
            path,
            line,
        )
    return one_line_end(decode(data, path)[0])


def read_bytes(path: Path) -> bytes:
    """Return the content of a file; raises DuizhaoError saying why when there is none to be had."""
    try:
        return path.read_bytes()
    except OSError as error:
        raise unreadable(path, error) from None
    except ValueError as error:  # no file can have such a name
        raise DuizhaoError(f"{str(path)!r} is not a file name ({error}).", path) from None


def unreadable(path: Path, error: OSError) -> DuizhaoError:
    """Return what to tell of a file that the system does not give."""
    if isinstance(error, FileNotFoundError):
        return DuizhaoError(f"There is no file {path}. Check the name and the folder.", path)
    if isinstance(error, IsADirectoryError):
        return DuizhaoError(f"{path} is a folder; name the text file inside it.", path)
    reason = error.strerror or error
    return DuizhaoError(f"{path} cannot be read ({reason}). Check its permissions.", path)


def decode(data: bytes, path: Path, encoding: str | None = None) -> tuple[str, tuple[Problem, ...]]:
    """Return `data` as text, and what was assumed of its encoding.

    Raises DuizhaoError when it is no text, saying what it is or naming the first bad line.
    """
    if found := recognise(data):
        what, advice = found
        raise DuizhaoError(f"{path} is {what}, not plain text: {advice}.", path)
    if encoding:
        _check(encoding)
    marked = _marked(data)
    if marked or is_utf8(data):
        return _strict(data, marked or "utf-8", path), ()
    if is_damaged_utf8(data):
        return data.decode("utf-8", "replace"), ()  # repair counts what is lost
    if encoding:
        text = _try(data, encoding)
        if text is not None and is_plausible(text):
            return text, ()
    codec = assume(data)
    if codec is None:
        codec = encoding or "utf-8"
        text = _strict(data, codec, path)
        message = f"Read as {codec}, this is hardly Chinese or French. Is that its encoding?"
        return text, (Problem("encoding-doubtful", message, str(path)),)
    return data.decode(codec), (_assumed(codec, encoding, str(path)),)


def _assumed(codec: str, encoding: str | None, file: str) -> Problem:
    if encoding:
        message = f"In {encoding} this would be no text; it was read as {describe(codec)}."
        return Problem("encoding-doubtful", message, file)
    message = (
        f"Not UTF-8; read as {describe(codec)}. If characters look wrong, name the encoding with "
        "--encoding, or save the file as UTF-8."
    )
    return Problem("encoding-assumed", message, file, severity=Severity.NOTE)


def _marked(data: bytes) -> str | None:
    """Return the codec that a byte order mark names."""
    return next((name for bom, name in _BOMS if data.startswith(bom)), None)


def _check(encoding: str) -> None:
    try:
        b"\n\n".decode(encoding, "ignore")
    except (LookupError, ValueError):  # unknown, no encoding of text (base64), no name at all
        raise DuizhaoError(
            f"There is no encoding called {encoding!r}. Try utf-8, gb18030, big5 or cp1252."
        ) from None


def _try(data: bytes, encoding: str) -> str | None:
    try:
        return data.decode(encoding)
    except UnicodeError:
        return None


def _strict(data: bytes, codec: str, path: Path) -> str:
    text = _try(data, codec)
    if text is None:
        line = _bad_line(data, codec)
        raise DuizhaoError(
            f"{path}, line {line}: this is not "
            f"{codec.removesuffix('-sig').upper()} text, nor Chinese or French in another "
            "encoding duizhao knows. Open the file in an editor, see whether that line is damaged, "
            "and save it as UTF-8.",
            path,
            line,
        )
    return text


def _bad_line(data: bytes, codec: str) -> int:
    try:
        data.decode(codec)
    except UnicodeDecodeError as error:
        return data.count(b"\n", 0, error.start) + 1
    except UnicodeError:
        pass
    return 1


def one_line_end(text: str) -> str:
    r"""Return `text` with `\n` for every kind of line and page end."""
    return _LINE_ENDS.sub("\n", text)
