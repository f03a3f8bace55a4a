"""Files are written whole or not at all."""

import os
import stat

import pytest

from duizhao.errors import DuizhaoError
from duizhao.output.files import check_writable, replacing, write_parts, write_text


def mode(path):
    return stat.S_IMODE(path.stat().st_mode)


def test_a_new_file_can_be_read_by_whom_the_system_lets(tmp_path):
    before = os.umask(0o027)
    try:
        write_text(tmp_path / "a.txt", "été\n")
    finally:
        os.umask(before)
    assert (tmp_path / "a.txt").read_bytes() == "été\n".encode()
    assert mode(tmp_path / "a.txt") == 0o640


def test_a_file_that_is_replaced_keeps_its_mode(tmp_path):
    path = tmp_path / "a.txt"
    path.write_text("old")
    path.chmod(0o604)
    write_parts(path, ["ne", "w"])
    assert (path.read_text(), mode(path)) == ("new", 0o604)


def test_what_was_there_stays_when_writing_fails(tmp_path):
    path = tmp_path / "a.txt"
    path.write_text("old")

    def parts():
        yield "half"
        raise OSError(28, "No space left on device")

    with pytest.raises(DuizhaoError, match=r"a\.txt cannot be written: No space left"):
        write_parts(path, parts())
    with pytest.raises(RuntimeError), replacing(path):
        raise RuntimeError
    assert [p.name for p in tmp_path.iterdir()] == ["a.txt"]
    assert path.read_text() == "old"


def test_a_place_that_cannot_be_written_to_is_told_before(tmp_path):
    for path, told in (
        (tmp_path, "is a folder"),
        (tmp_path / "none" / "a.txt", "make it first"),
    ):
        with pytest.raises(DuizhaoError, match=told) as error:
            check_writable(path)
        assert str(error.value).endswith(".")
