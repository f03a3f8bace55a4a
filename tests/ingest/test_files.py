import codecs
import contextlib
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from duizhao.errors import DuizhaoError
from duizhao.ingest.files import read_text, read_unicode
from duizhao.model import Severity


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_unicode_files_are_read_without_naming_an_encoding(tmp_path: Path, encoding: str) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes("對照\nmême 𠮷".encode(encoding))
    assert read_text(path) == ("對照\nmême 𠮷", ())
    path.write_bytes(codecs.BOM_UTF16_BE + "對照".encode("utf-16-be"))
    assert read_text(path) == ("對照", ())


@pytest.mark.parametrize(
    ("text", "codec", "said"),
    [
        ("对照着读。", "gb18030", "GB18030"),
        ("對照著讀。", "big5", "Big5"),
        ("對照著讀。", "gb18030", "GB18030"),
        ("Un été à la mer\nl’œuvre", "cp1252", "cp1252"),
        ("Un été à la mer\nl’œuvre", "mac-roman", "Mac Roman"),
        ("他读一本书，是法文的。", "utf-16-le", "UTF-16"),
        ("Un été à la mer", "utf-16-be", "UTF-16"),
        ("Le chat dort.", "utf-16-le", "UTF-16"),
        ("他说「早」。\nIl dit bonjour à tous.", "gb18030", "GB18030"),
    ],
)
def test_other_encodings_are_told_from_the_text_and_reported(
    tmp_path: Path, text: str, codec: str, said: str
) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(text.encode(codec))
    read, (note,) = read_text(path)
    assert read == text
    assert (note.code, note.file, note.severity) == ("encoding-assumed", str(path), Severity.NOTE)
    assert f"read as {said}" in note.message


def test_the_named_encoding_is_for_files_that_it_suits(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes("对照着读。".encode("gb18030"))
    assert read_text(path, "gb18030") == ("对照着读。", ())
    read, (warning,) = read_text(path, "cp1252")
    assert read == "对照着读。"
    assert (warning.code, warning.severity) == ("encoding-doubtful", Severity.WARNING)
    assert "In cp1252 this would be no text; it was read as GB18030" in warning.message
    path.write_text("Un été à la mer", "utf-8")
    assert read_text(path, "gb18030") == ("Un été à la mer", ())
    russian = "Лето на море, и мы все там были. Прошлым летом"
    path.write_bytes(russian.encode("koi8-r"))
    read, (warning,) = read_text(path, "koi8-r")
    assert (read, warning.code) == (russian, "encoding-doubtful")


def test_an_undecodable_file_names_the_line_and_the_way_out(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes("bonjour\n对照着读。".encode() + b"\xed\xa0\x80\xff")
    with pytest.raises(DuizhaoError, match=r"a\.txt, line 2.*not UTF-8.*save it as UTF-8"):
        read_text(path)


def test_a_few_bad_bytes_do_not_keep_a_text_from_being_read(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(("对照着读。" * 20).encode()[:-1])
    assert read_text(path) == ("对照着读。" * 19 + "对照着读\ufffd", ())


def test_a_text_with_many_bad_bytes_is_no_utf8(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(("对照着读。".encode() * 2 + b"\xff") * 20)
    with pytest.raises(DuizhaoError, match="not UTF-8"):
        read_text(path)


def test_our_own_tables_must_be_unicode(tmp_path: Path) -> None:
    path = tmp_path / "cards.tsv"
    path.write_bytes("zh\n对照".encode("gb18030"))
    with pytest.raises(DuizhaoError, match=r"cards\.tsv, line 2.*Excel.*UTF-8"):
        read_unicode(path)
    path.write_bytes("zh\n对照".encode("utf-16"))
    assert read_unicode(path) == "zh\n对照"


def test_unusable_paths_say_what_is_wrong(tmp_path: Path) -> None:
    with pytest.raises(DuizhaoError, match="no file"):
        read_text(tmp_path / "missing.txt")
    with pytest.raises(DuizhaoError, match="folder"):
        read_text(tmp_path)
    with pytest.raises(DuizhaoError, match="is not a file name"):
        read_text(tmp_path / "a\0b")


@pytest.mark.parametrize("name", ["klingon", "base64", "undefined", "utf\0"])
def test_an_encoding_that_is_none_is_told_what_there_is(tmp_path: Path, name: str) -> None:
    path = tmp_path / "a.txt"
    path.write_text("x", "utf-8")
    with pytest.raises(DuizhaoError, match=r"no encoding called .* Try utf-8"):
        read_text(path, name)


def test_line_ends_are_one_kind(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes("a\r\nb\rc\u2028d\u2029e\ff\r\r\ng".encode())
    assert read_text(path)[0] == "a\nb\nc\nd\ne\nf\ng"


@given(st.binary(max_size=60), st.sampled_from([None, "gb18030", "big5", "utf-16", "cp1252"]))
def test_any_bytes_are_text_or_a_message(
    tmp_path_factory: pytest.TempPathFactory, data: bytes, encoding: str | None
) -> None:
    path = tmp_path_factory.mktemp("bytes") / "a.txt"
    path.write_bytes(data)
    with contextlib.suppress(DuizhaoError):
        read_text(path, encoding)
