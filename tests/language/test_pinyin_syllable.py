import pytest
from hypothesis import given
from hypothesis import strategies as st

from duizhao.language.pinyin.syllable import from_written, join_tone, split_tone, style

MARKED = [
    "hǎo",
    "lǜ",
    "nǚ",
    "lüè",
    "gǒu",
    "guì",
    "liú",
    "jué",
    "xiōng",
    "ér",
    "ń",
    "ńg",
    "zhuāng",
    "shuǐ",
    "yuǎn",
    "wǒ",
    "ê̌",
]


@pytest.mark.parametrize("syllable", MARKED)
def test_the_mark_is_on_its_letter(syllable):
    assert split_tone(join_tone(*split_tone(syllable))) == split_tone(syllable)
    assert join_tone(*split_tone(syllable)) == syllable


@pytest.mark.parametrize(
    ("written", "syllable"),
    [
        ("hao3", "hǎo"),
        ("HǍO", "hǎo"),
        ("lv4", "lǜ"),
        ("nu:3", "nǚ"),
        ("ma5", "ma"),
        ("ma0", "ma"),
        ("r", "r"),
        ("er2", "ér"),
        ("xyz", None),
        ("u", None),
        ("xīān", None),
        ("", None),
    ],
)
def test_syllables_as_people_write_them(written, syllable):
    assert from_written(written) == syllable


@pytest.mark.parametrize(
    ("syllable", "numbers", "zhuyin"),
    [
        ("hǎo", "hao3", "ㄏㄠˇ"),
        ("ma", "ma5", "˙ㄇㄚ"),
        ("lǜ", "lü4", "ㄌㄩˋ"),
        ("jué", "jue2", "ㄐㄩㄝˊ"),
        ("zhī", "zhi1", "ㄓ"),
        ("yuǎn", "yuan3", "ㄩㄢˇ"),
        ("yǒu", "you3", "ㄧㄡˇ"),
        ("wèi", "wei4", "ㄨㄟˋ"),
        ("wèn", "wen4", "ㄨㄣˋ"),
        ("xiōng", "xiong1", "ㄒㄩㄥ"),
        ("r", "r5", "ㄦ"),
        ("", "", ""),
    ],
)
def test_styles(syllable, numbers, zhuyin):
    assert style(syllable, "marks") == syllable
    assert style(syllable, "numbers") == numbers
    assert style(syllable, "zhuyin") == zhuyin


@given(st.sampled_from(MARKED), st.integers(1, 5))
def test_numbers_come_back(syllable, tone):
    changed = join_tone(split_tone(syllable)[0], tone)
    assert from_written(style(changed, "numbers")) == changed
