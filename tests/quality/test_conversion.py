"""The floors of script conversion, over sentences that turn on one-to-many characters."""

from pathlib import Path

import pytest

from duizhao.language.script import to_simplified
from duizhao.language.traditional import to_traditional
from duizhao.language.words.segmenter import Segmenter

GOLD = Path(__file__).parent / "data" / "scripts.tsv"
PAIRS = [line.split("\t") for line in GOLD.read_text("utf-8").splitlines()]


def agreement(found, wanted):
    pairs = [pair for a, b in zip(found, wanted, strict=True) for pair in zip(a, b, strict=True)]
    return sum(a == b for a, b in pairs) / len(pairs)


@pytest.mark.parametrize(("direction", "floor"), [("simplified", 1.0), ("traditional", 1.0)])
def test_characters_of_our_own_sentences(direction, floor):
    simplified, traditional = zip(*PAIRS, strict=True)
    if direction == "simplified":
        score = agreement(map(to_simplified, traditional), simplified)
    else:
        cut = Segmenter().cut
        score = agreement([to_traditional(text, cut(text)) for text in simplified], traditional)
    assert score >= floor
