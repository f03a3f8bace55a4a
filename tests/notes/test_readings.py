"""Readings on cards: style, sandhi, colour, place."""

import pytest

from duizhao.config import Cards
from duizhao.model import Kind, Token
from duizhao.notes.readings import Readings, tone

BANK = Token("銀行", "银行", "銀行", 0, 2, ("yín", "háng"), Kind.WORD)
STOP = Token("。", "。", "。", 2, 3, ("",), Kind.PUNCTUATION)
XIAN = Token("西安", "西安", "西安", 0, 2, ("xī", "ān"), Kind.NAME)
RIGHT = Token("不對", "不对", "不對", 0, 2, ("bù", "duì"), Kind.WORD)


def shown(token, **cards):
    readings = Readings(Cards(**cards))
    return readings.plain(readings.words(token, [token]))


@pytest.mark.parametrize(
    ("syllable", "expected"),
    [("mā", 1), ("má", 2), ("mǎ", 3), ("mà", 4), ("ma", 5), ("lǜ", 4), ("r", 5)],
)
def test_tone(syllable, expected):
    assert tone(syllable) == expected


def test_ruby_annotates_hanzi_and_marks_the_target():
    assert Readings(Cards()).ruby("銀行。", (BANK, STOP), (0, 2)) == (
        '<b class="target"><ruby>銀<rt class="t2">yín</rt></ruby>'
        '<ruby>行<rt class="t2">háng</rt></ruby></b>。'
    )


@pytest.mark.parametrize(
    ("style", "bank", "xian"),
    [
        ("marks", "yínháng", "Xī'ān"),
        ("numbers", "yin2hang2", "Xi1an1"),
        ("zhuyin", "ㄧㄣˊ ㄏㄤˊ", "ㄒㄧ ㄢ"),
    ],
)
def test_style(style, bank, xian):
    assert (shown(BANK, pinyin=style), shown(XIAN, pinyin=style)) == (bank, xian)


def test_the_colour_is_that_of_the_tone_in_every_style():
    readings = Readings(Cards(pinyin="zhuyin"))
    assert '<rt class="t2">ㄧㄣˊ</rt>' in readings.ruby("銀行。", (BANK, STOP))
    read = readings.words(BANK, [BANK])
    assert readings.element(read).startswith(
        '<span class="pinyin" lang="zh-Bopo"><span class="t2">ㄧㄣˊ</span>'
    )


def test_sandhi_is_off_unless_asked_for():
    assert (shown(RIGHT), shown(RIGHT, sandhi=True)) == ("bùduì", "búduì")
    assert '<rt class="t2">bú</rt>' in Readings(Cards(sandhi=True)).ruby("不對", [RIGHT])


def test_sandhi_looks_over_the_border_of_words_in_a_sentence():
    tokens = [
        Token("不", "不", "不", 0, 1, ("bù",), Kind.WORD),
        Token("去", "去", "去", 1, 2, ("qù",), Kind.WORD),
    ]
    assert "bú" in Readings(Cards(sandhi=True)).ruby("不去", tokens)
