"""Classifiers that are other words too (只, 行, 重, 场) may not be read worse."""

from pathlib import Path

import pytest

from duizhao.language.pinyin.reader import Reader
from duizhao.language.words.segmenter import Segmenter

GOLD = Path(__file__).with_name("homographs.tsv")
FLOOR = 0.98  # of the places where a homograph stands


def gold():
    for line in GOLD.read_text(encoding="utf-8").splitlines():
        if not line.startswith("#"):
            text, character, readings = line.split("\t")
            yield text, character, readings.split(",")


@pytest.fixture(scope="module")
def read():
    reader, segmenter = Reader(), Segmenter()

    def readings(text, character):
        syllables = reader.read(text, segmenter.cut(text))
        return [s for c, s in zip(text, syllables, strict=True) if c == character]

    return readings


def test_classifiers_and_their_homographs(read):
    pairs = [
        pair
        for text, character, right in gold()
        for pair in zip(read(text, character), right, strict=True)
    ]
    assert len(pairs) >= 150
    assert sum(ours == theirs for ours, theirs in pairs) / len(pairs) >= FLOOR


@pytest.mark.parametrize(
    ("text", "character", "right"),
    [
        ("这只表是爷爷留给我的。", "只", ["zhī"]),
        ("这只代表他个人的意见。", "只", ["zhǐ"]),
        ("你说这样行不行？", "行", ["xíng", "xíng"]),
        ("这篇文章我得重写。", "重", ["chóng"]),
        ("这场雨下了一夜。", "场", ["cháng"]),
    ],
)
def test_one_of_each(read, text, character, right):
    assert read(text, character) == right
