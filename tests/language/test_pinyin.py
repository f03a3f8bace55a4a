import pytest

from duizhao.language.pinyin import Reader


def read(text: str, words: str = "", **overrides: str) -> str:
    reader = Reader({word: tuple(reading.split()) for word, reading in overrides.items()})
    return " ".join(s or "_" for s in reader.read(text, words.split() or [text]))


def test_one_syllable_a_character():
    assert read("我在银行，2024年OK。") == "wǒ zài yín háng _ _ _ _ _ nián _ _ _"


def test_nothing_to_read():
    assert Reader().read("", ()) == ()


def test_words_must_reassemble_the_sentence():
    with pytest.raises(ValueError, match="re-assemble"):
        Reader().read("你好", ["你"])


def test_overrides_win_longest_first():
    assert read("单于单", "单于 单", 单="chán", 单于="chán yú") == "chán yú chán"
