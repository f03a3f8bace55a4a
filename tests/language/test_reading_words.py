import pytest

from duizhao.language.reading_words import usual_readings, word_readings


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
    ],
)
def test_words(words, found):
    assert {at: " ".join(reading) for at, reading in word_readings(words.split())} == found


def test_a_listed_word_in_er_is_read_after_the_suffix():
    assert list(word_readings(["女儿"])) == [(1, ("r",)), (0, ("nǚ", "ér"))]


def test_the_usual_reading_of_a_character_is_that_of_today():
    assert {c: usual_readings()[c] for c in "颇框谁"} == {"颇": "pō", "框": "kuàng", "谁": "shéi"}
