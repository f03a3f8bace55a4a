import pytest

from duizhao.language.pinyin.listed import told_by_form, usual_readings, word_readings
from duizhao.language.pinyin.reader import Reader


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("学生 证", {0: "xué sheng"}),
        ("学生证", {0: "xué sheng"}),
        ("老 朋友", {1: "péng you"}),
        ("对 付款", {}),  # not 对付
        ("对不 起", {0: "duì bu qǐ"}),
        ("小 学生", {0: "xiǎo xué shēng"}),  # not its 学生 by itself
        ("一会儿", {2: "r"}),
        ("花 儿", {1: "r"}),
        ("儿 ， 儿", {}),
        ("", {}),
        ("总数", {0: "zǒng shù"}),
        ("汇总 数", {}),  # a word of one reading is found as it is only
        ("总 数", {}),
        ("闲 着", {0: "xián zhe"}),
    ],
)
def test_words(words, found):
    assert {at: " ".join(reading) for at, reading in word_readings(words.split())} == found


def test_a_listed_word_in_er_is_read_after_the_suffix():
    assert list(word_readings(["女儿"])) == [(1, ("r",)), (0, ("nǚ", "ér"))]


def test_the_usual_reading_of_a_character_is_that_of_today():
    assert {c: usual_readings()[c] for c in "颇框谁"} == {"颇": "pō", "框": "kuàng", "谁": "shéi"}


def test_a_form_tells_only_where_it_differs():
    assert list(told_by_form("一只干净", "一隻乾淨")) == [(1, "zhī"), (2, "gān")]
    assert list(told_by_form("乾坤", "乾坤")) == []


@pytest.mark.parametrize(
    ("words", "reading"),
    [
        ("随着 数位 技术", "suí zhe shù wèi jì shù"),
        ("本 行政 区域", "běn xíng zhèng qū yù"),
        ("美元 应声 下跌", "měi yuán yìng shēng xià diē"),
        ("从头 背到 尾", "cóng tóu bèi dào wěi"),
        ("整宿 整宿 睡不着", "zhěng xiǔ zhěng xiǔ shuì bu zháo"),
        ("不过 得 快", "bù guò děi kuài"),
        ("别 人家 的", "bié rén jiā de"),
        ("一晃 十 年", "yī huàng shí nián"),
    ],
)
def test_the_reading_of_a_word_does_not_hang_on_its_neighbours(words, reading):
    assert " ".join(Reader().read(words.replace(" ", ""), words.split())) == reading
