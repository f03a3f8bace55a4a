import io
import zipfile
from pathlib import Path

import pytest

from duizhao.errors import DuizhaoError
from duizhao.ingest.files import read_text


def archive(*names: str) -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as zipped:
        for name in names:
            zipped.writestr(name, "x")
    return file.getvalue()


@pytest.mark.parametrize(
    ("data", "what", "advice"),
    [
        (b"%PDF-1.7\n%\xe2\xe3", "a PDF", "copy its text"),
        (archive("[Content_Types].xml", "word/document.xml"), "Word document", "save it as plain"),
        (archive("mimetype", "content.xml"), "OpenDocument", "save it as plain"),
        (archive("mimetype", "META-INF/container.xml"), "e-book", "copy its text"),
        (archive("xl/workbook.xml"), "Excel", "CSV UTF-8"),
        (archive("a.txt"), "zip archive", "unpack"),
        (b"PK\x03\x04broken", "zip archive", "unpack"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1", "old Word", "save it as plain"),
        (b"{\\rtf1\\ansi", "RTF", "save it as plain"),
        (b"\xff\xd8\xff\xe0", "picture", "OCR"),
        (b"1\r\n00:00:01,000 --> 00:00:02,500\r\nBonjour", "subtitle", "numbers and times"),
        ("WEBVTT\n\n00:01.000 --> 00:02.500\n你好".encode(), "subtitle", "numbers and times"),
    ],
)
def test_other_files_say_what_they_are_and_what_to_do(
    tmp_path: Path, data: bytes, what: str, advice: str
) -> None:
    path = tmp_path / "texte.txt"
    path.write_bytes(data)
    with pytest.raises(DuizhaoError, match=rf"texte\.txt is .*{what}.*not plain text: .*{advice}"):
        read_text(path)
