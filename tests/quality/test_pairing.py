"""How well words find their French, on sentences the trees never saw (pairing/held_out*)."""

from pathlib import Path

import pytest
from pairing_gold import Result, judge, load

from duizhao.lexicon import Lexicon
from duizhao.matching.encoder import load_encoder
from duizhao.matching.phrases.pairer import Pairer

HERE = Path(__file__).parent


def result(name: str) -> Result:
    gold = load([HERE / "pairing" / name])
    found = Pairer(load_encoder(), Lexicon()).pair([(g.analysis, g.fr) for g in gold])
    return judge(gold, found)


@pytest.mark.parametrize(
    ("name", "f1", "precision", "null_accuracy"),
    [
        ("held_out.jsonl", 0.93, 0.96, 0.85),
        ("held_out_2.jsonl", 0.83, 0.91, 0.87),  # all kinds; never looked at while choosing
        ("held_out_prose.jsonl", 0.87, 0.93, 0.80),  # stories, talk and essays, freely translated
        ("held_out_news.jsonl", 0.87, 0.94, 0.90),
        ("held_out_official.jsonl", 0.86, 0.90, 0.75),
        ("held_out_literary.jsonl", 0.81, 0.89, 0.77),
        ("held_out_dialogue.jsonl", 0.79, 0.92, 0.85),
        ("held_out_free.jsonl", 0.77, 0.88, 0.86),  # all kinds, very freely translated
    ],
)
def test_pairs_agree_with_a_reader(
    name: str, f1: float, precision: float, null_accuracy: float
) -> None:
    found = result(name)
    assert found.f1 >= f1
    assert found.precision >= precision
    assert found.null_accuracy >= null_accuracy
