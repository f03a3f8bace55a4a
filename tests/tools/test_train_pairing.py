import sys
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
import train_pairing

from duizhao.matching.phrases.context import CONTEXT
from duizhao.matching.phrases.signals import SIGNALS

ROOT = Path(__file__).parents[2]


def test_trains_on_a_small_sample(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    lines = (ROOT / "tests" / "quality" / "pairing" / "talk.jsonl").read_text("utf-8").splitlines()
    sample, out = tmp_path / "sample.jsonl", tmp_path / "pairing.npz"
    sample.write_text("\n".join(lines[:12]), encoding="utf-8")
    looks = tuple(replace(look, trees=2) for look in train_pairing.LOOKS)
    monkeypatch.setattr(train_pairing, "LOOKS", looks)
    monkeypatch.setattr(sys, "argv", ["train_pairing.py", str(sample), "-o", str(out)])
    train_pairing.main()
    assert "lax F1" in capsys.readouterr().out
    with np.load(out) as weights:
        assert weights["signals"].tolist() == [*SIGNALS, *CONTEXT]
        assert weights["0_leaves"].shape == (2 * train_pairing.SUMS, 16)
