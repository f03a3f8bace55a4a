import subprocess
import sys
from pathlib import Path

from duizhao.language.pinyin.ranker import Ranker, Vote

SCRIPT = Path(__file__).parents[2] / "tools" / "train_readings.py"


def test_trains_on_a_small_sample(tmp_path):
    rows = [("他长大了", 1, "zhang3"), ("树长高了", 1, "zhang3"), ("河很长。", 2, "chang2")] * 4
    sample, out = tmp_path / "sample.tsv", tmp_path / "readings.tsv"
    lines = (f"{n}\t{text}\t{at}\t{syllable}" for n, (text, at, syllable) in enumerate(rows))
    sample.write_text("\n".join(lines), encoding="utf-8")
    subprocess.run([sys.executable, SCRIPT, sample, "--out", out], check=True, capture_output=True)
    ranker = Ranker(out.read_text(encoding="utf-8"))
    assert ranker.best("长", ["", "1大"], [Vote("d1", "cháng")]) == "zhǎng"
