"""What a file that is no plain text is, told from its first bytes, and what to do with it."""

from __future__ import annotations

import io
import re
import zipfile

_COPY = "open it, copy its text into a plain-text file saved as UTF-8, and give that"
_SAVE = "open it, save it as plain text (.txt, UTF-8), and give that"
_TABLE = "open it, save it as text with tabs or as CSV UTF-8, and give that"
_RECOGNISE = "run text recognition (OCR) over it, and give the text that comes out"
_UNPACK = "unpack it, and give the text inside"
# First bytes, what they mean, what to do.
_MAGIC = (
    (b"%PDF", "a PDF", _COPY),
    (b"{\\rtf", "an RTF document", _SAVE),
    (b"\xd0\xcf\x11\xe0", "an old Word or Excel document", _SAVE),
    (b"\x89PNG", "a picture", _RECOGNISE),
    (b"\xff\xd8\xff", "a picture", _RECOGNISE),
    (b"GIF8", "a picture", _RECOGNISE),
    (b"AT&TFORM", "a DjVu document", _COPY),
    (b"SQLite format 3\0", "a database", "export its text, and give that"),
    (b"\x1f\x8b", "a compressed file", _UNPACK),
    (b"7z\xbc\xaf", "a compressed file", _UNPACK),
    (b"Rar!", "a compressed file", _UNPACK),
)
# A name inside a zip archive, what the archive then is, what to do.
_ARCHIVES = (
    ("word/", "a Word document (.docx)", _SAVE),
    ("xl/", "an Excel workbook (.xlsx)", _TABLE),
    ("ppt/", "a PowerPoint presentation (.pptx)", _COPY),
    ("META-INF/container.xml", "an e-book (.epub)", _COPY),
    ("content.xml", "an OpenDocument file (.odt, .ods)", _SAVE),
    ("collection.anki2", "an Anki package", "export its notes from Anki as text, and give that"),
)
_CUE = re.compile(rb"\d\d:\d\d[,.]\d{3}[ \t]+-->[ \t]+(?:\d\d:)?\d\d:\d\d[,.]\d{3}")
_SUBTITLES = (
    "a subtitle file",
    "save it as plain text without its numbers and times (subtitle editors export that), "
    "and give that",
)


def recognise(data: bytes) -> tuple[str, str] | None:
    """Return what `data` is and what to do, as ends of sentences; None when it may be text."""
    for start, what, advice in _MAGIC:
        if data.startswith(start):
            return what, advice
    if data.startswith(b"PK\x03\x04"):
        return _archive(data)
    return _SUBTITLES if _CUE.search(data[:2000].replace(b"\0", b"")) else None


def _archive(data: bytes) -> tuple[str, str]:
    try:
        names = zipfile.ZipFile(io.BytesIO(data)).namelist()
    except zipfile.BadZipFile:
        names = []
    for inside, what, advice in _ARCHIVES:
        if any(name.startswith(inside) for name in names):
            return what, advice
    return "a zip archive", _UNPACK
