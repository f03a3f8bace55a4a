import json
import subprocess
import sys
from pathlib import Path

TOOL = Path(__file__).parents[2] / "tools" / "train_segmenter.py"
GOLD = Path(__file__).parents[1] / "quality" / "data" / "words_mixed.txt"


def test_training_runs_on_a_small_sample(tmp_path):
    sample = tmp_path / "gold.txt"
    lines = [line for line in GOLD.read_text("utf-8").splitlines() if not line.startswith("#")]
    sample.write_text("\n".join(lines[:6]), "utf-8")
    cross = subprocess.run(
        [sys.executable, str(TOOL), str(sample), "--folds", "2", "--epochs", "1"],
        check=True,
        capture_output=True,
        text=True,
    )
    assert cross.stdout.startswith("F1 ")
    command = [sys.executable, str(TOOL), str(sample), "--out", str(tmp_path), "--epochs", "1"]
    subprocess.run(command, check=True)
    assert json.loads((tmp_path / "segmenter.json").read_text("utf-8"))
    assert set(json.loads((tmp_path / "name_characters.json").read_text("utf-8"))) == {
        "foreign",
        "given",
        "surname",
    }
