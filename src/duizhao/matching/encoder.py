"""Texts to vectors that mean the same in Chinese and French: the encoders to choose from."""

from __future__ import annotations

from collections import OrderedDict
from typing import TYPE_CHECKING, Protocol

import numpy as np

from duizhao.errors import DuizhaoError
from duizhao.matching.use_model import load_model

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    from duizhao.matching.use_model import Model

DEFAULT = "use"
_MEMO_TEXTS = 24_576  # 512 float16 each: 24 MB at most


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
    """An encoder that remembers the vectors of the texts it saw last.

    Every vector is rounded to half precision, remembered or not: what is remembered takes half the
    memory, and a text has the same vector each time.
    """

    def __init__(self, encoder: Encoder, limit: int = _MEMO_TEXTS) -> None:
        self._encoder = encoder
        self._limit = limit
        self._vectors: OrderedDict[str, NDArray[np.float16]] = OrderedDict()

    def encode(self, texts: Sequence[str]) -> NDArray[np.float32]:
        """Return one unit vector a text; only texts not seen before reach the encoder."""
        wanted = dict.fromkeys(texts)
        known = {text: self._vectors[text] for text in wanted if text in self._vectors}
        new = [text for text in wanted if text not in known]
        if new or not wanted:
            vectors = self._encoder.encode(new)
            if not wanted:
                return vectors
            # Row by row, for a view would keep the vectors of all texts encoded with it.
            rows = (row.astype(np.float16) for row in vectors)
            known.update(zip(new, rows, strict=True))
        self._remember(known)
        return np.stack([known[text] for text in texts], dtype=np.float32)

    def _remember(self, vectors: dict[str, NDArray[np.float16]]) -> None:
        for text, vector in vectors.items():
            self._vectors[text] = vector
            self._vectors.move_to_end(text)
        while len(self._vectors) > self._limit:
            self._vectors.popitem(last=False)


class Use:
    """Google's multilingual Universal Sentence Encoder 3, loaded when the first text comes."""

    dimensions = 512

    def __init__(self) -> None:
        self._model: Model | None = None

    def encode(self, texts: Sequence[str]) -> NDArray[np.float32]:
        """Return one unit vector a text, shape (len(texts), 512)."""
        if not texts:
            return np.empty((0, self.dimensions), np.float32)
        if self._model is None:
            self._model = load_model()
        return np.asarray(self._model.encode(list(texts)), np.float32)


class SentenceTransformer:
    """A model read by the package sentence-transformers, the extra `models`."""

    def __init__(self, name: str) -> None:
        try:
            import sentence_transformers  # type: ignore[import-not-found,unused-ignore]
        except ImportError:
            raise DuizhaoError(
                f"The encoder {name!r} needs the package sentence-transformers: "
                'pip install sentence-transformers, or choose encoder = "use".'
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
