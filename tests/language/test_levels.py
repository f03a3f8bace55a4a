import pytest

from duizhao.language.levels import is_listed, level, levels


def test_level_names_the_standard_in_force_by_default():
    assert level("你好") == level("你好", "2025")
    assert level("无此词也") is None


def test_levels_of_every_standard_that_lists_the_word():
    assert set(levels("学习")) == {"2025", "2021", "2.0"}
    assert set(levels("学习").values()) <= {"1", "2", "3", "4", "5", "6", "7-9"}
    assert levels("无此词也") == {}


def test_the_last_band_is_one_level():
    assert level("一丝不苟") == "7-9"


def test_unknown_standard():
    with pytest.raises(ValueError, match="2024"):
        level("你好", "2024")


def test_listed():
    assert is_listed("学习")
    assert not is_listed("无此词也")
