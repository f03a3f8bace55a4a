"""Arrays kept between runs in the user's cache folder.

Nothing depends on the cache: where it cannot be written, is damaged or is of another version, the
arrays are built anew.
"""

from __future__ import annotations

import json
import math
import os
import tempfile
import zlib
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from numpy.typing import NDArray

    Arrays = Mapping[str, NDArray[np.generic]]

_START = 8  # bytes before the table of contents
_ALIGNED = 64  # bytes: what processors like arrays to start at


def cached(name: str, key: str, build: Callable[[], Arrays], folder: Path | None = None) -> Arrays:
    """Return what `build` returns, from the cache when it was built under this `key` before.

    `name` is the file's; `key` must change whenever the arrays would. `folder` is the user's cache
    folder by default.
    """
    try:
        path = (folder or user_cache()) / f"{name}.arrays"
    except RuntimeError:  # no home folder
        return build()
    with suppress(OSError, ValueError):
        return _unpack(path.read_bytes(), key)
    arrays = build()
    with suppress(OSError):
        _write(path, _pack(arrays, key))
    return arrays


def user_cache() -> Path:
    """Return the folder for what can be built again; raises RuntimeError without a home folder."""
    base = os.environ.get("XDG_CACHE_HOME") or os.environ.get("LOCALAPPDATA")
    return (Path(base) if base else Path.home() / ".cache") / "duizhao"


def _pack(arrays: Arrays, key: str) -> bytes:
    """Return one block: a checksum, the length of the table of contents, it, and the arrays."""
    contents, body, end = {}, bytearray(), 0
    for name, array in arrays.items():
        start = -(-end // _ALIGNED) * _ALIGNED
        body += bytes(start - end) + array.tobytes()
        end = len(body)
        contents[name] = [array.dtype.str, array.shape, start]
    head = json.dumps({"key": key, "arrays": contents}).encode()
    head += b" " * (-(len(head) + _START) % _ALIGNED)
    rest = len(head).to_bytes(4, "big") + head + body
    return zlib.crc32(rest).to_bytes(4, "big") + rest


def _unpack(data: bytes, key: str) -> Arrays:
    """Return views into `data`; raises ValueError unless `_pack` made it with this `key`."""
    if zlib.crc32(memoryview(data)[4:]).to_bytes(4, "big") != data[:4]:
        raise ValueError("the cache is damaged")
    body = _START + int.from_bytes(data[4:_START], "big")
    contents = json.loads(data[_START:body])
    if contents["key"] != key:
        raise ValueError("the cache is of another version")
    return {
        name: np.frombuffer(data, dtype, math.prod(shape), body + start).reshape(shape)
        for name, (dtype, shape, start) in contents["arrays"].items()
    }


def _write(path: Path, data: bytes) -> None:
    """Write beside and rename, so that a reader never sees half a file."""
    path.parent.mkdir(parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(dir=path.parent)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
        Path(name).replace(path)
    except OSError:
        Path(name).unlink(missing_ok=True)
        raise
