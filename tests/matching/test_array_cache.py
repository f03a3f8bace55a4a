from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
import pytest

from duizhao.matching.array_cache import cached

if TYPE_CHECKING:
    from duizhao.matching.array_cache import Arrays

ARRAYS = {
    "table": np.arange(12, dtype=np.uint8).reshape(3, 4),
    "scale": np.array([0.5, 2], np.float32),
    "one": np.array(1e-12),
    "none": np.empty((0, 3), np.int32),
}


class Builder:
    def __init__(self) -> None:
        self.calls = 0

    def __call__(self) -> Arrays:
        self.calls += 1
        return ARRAYS


def same(arrays: Arrays) -> bool:
    return list(arrays) == list(ARRAYS) and all(
        arrays[name].dtype == value.dtype and np.array_equal(arrays[name], value)
        for name, value in ARRAYS.items()
    )


def test_arrays_are_built_once_a_key(tmp_path: Path) -> None:
    build = Builder()
    assert all(same(cached("a", "key", build, tmp_path / "new")) for _ in range(3))
    assert build.calls == 1
    assert same(cached("a", "other key", build, tmp_path / "new"))
    assert build.calls == 2
    assert [path.name for path in (tmp_path / "new").iterdir()] == ["a.arrays"]


@pytest.mark.parametrize("damage", ["", "short", "long", "flip"])
def test_a_damaged_cache_is_built_anew(tmp_path: Path, damage: str) -> None:
    build = Builder()
    cached("a", "key", build, tmp_path)
    path = tmp_path / "a.arrays"
    data = bytearray(path.read_bytes())
    data[-1] ^= damage == "flip"
    path.write_bytes({"": b"", "short": data[:-5], "long": data + b"x"}.get(damage, data))
    assert same(cached("a", "key", build, tmp_path))
    assert same(cached("a", "key", build, tmp_path))
    assert build.calls == 2


def test_a_folder_that_cannot_be_written_does_not_matter(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    assert same(cached("a", "key", Builder(), tmp_path / "file" / "folder"))


def test_no_home_folder_does_not_matter(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("XDG_CACHE_HOME", "LOCALAPPDATA"):
        monkeypatch.delenv(name, raising=False)

    def homeless() -> Path:
        raise RuntimeError

    monkeypatch.setattr(Path, "home", homeless)
    assert same(cached("a", "key", Builder()))
