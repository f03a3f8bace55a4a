"""How well words find their French, on sentences the trees never saw (quality/pairing/held_out)."""

import sys
from pathlib import Path

import pytest

from duizhao.lexicon import Lexicon
from duizhao.matching.encoder import load_encoder
from duizhao.matching.phrases import Pairer

HERE = Path(__file__).parent
sys.path.append(str(HERE.parents[1] / "tools"))
from pairing_gold import Result, judge, load  # noqa: E402

HELD_OUT = HERE / "pairing" / "held_out.jsonl"


@pytest.fixture(scope="module")
def result() -> Result:
    gold = load([HELD_OUT])
    found = Pairer(load_encoder(), Lexicon()).pair([(g.analysis, g.fr) for g in gold])
    return judge(gold, found)


def test_pairs_agree_with_a_reader(result: Result) -> None:
    assert result.f1 >= 0.86
    assert result.precision >= 0.91


def test_the_untranslated_is_left_empty(result: Result) -> None:
    assert result.null_accuracy >= 0.72
