from pathlib import Path

import pytest

from duizhao.errors import DuizhaoError
from duizhao.ingest.files import read_text
from duizhao.model import Severity


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_unicode_files_are_read_without_naming_an_encoding(tmp_path: Path, encoding: str) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes("對照\nmême 𠮷".encode(encoding))
    assert read_text(path) == ("對照\nmême 𠮷", ())


def test_other_encodings_are_read_when_named(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes("对照".encode("gb18030"))
    assert read_text(path, "gb18030")[0] == "对照"


def test_an_undecodable_file_names_the_line_and_the_way_out(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(b"bonjour\n" + "对照".encode("gb18030"))
    with pytest.raises(DuizhaoError, match=r"a\.txt, line 2.*UTF-8.*--encoding.*gb18030"):
        read_text(path)


def test_unusable_paths_say_what_is_wrong(tmp_path: Path) -> None:
    with pytest.raises(DuizhaoError, match="no file"):
        read_text(tmp_path / "missing.txt")
    with pytest.raises(DuizhaoError, match="folder"):
        read_text(tmp_path)
    empty = tmp_path / "empty.txt"
    empty.write_text("\ufeff \n\n", "utf-8")
    with pytest.raises(DuizhaoError, match="empty"):
        read_text(empty)
    empty.write_text("x", "utf-8")
    with pytest.raises(DuizhaoError, match="no encoding called 'klingon'"):
        read_text(empty, "klingon")


def test_line_ends_are_one_kind(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes("a\r\nb\rc\u2028d\u2029e\x85f".encode())
    assert read_text(path)[0] == "a\nb\nc\nd\ne\nf"


def test_control_characters_are_removed_and_reported(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(b"un\nde\x00ux\x1b\tfin")
    text, (problem,) = read_text(path)
    assert text == "un\ndeux\tfin"
    assert (problem.code, problem.line, problem.severity) == ("repair-control", 2, Severity.NOTE)
    assert problem.message.startswith("2 ")
