import pytest

from duizhao.language.words.classes import word_class


def test_classes_are_in_simplified_words():
    assert {"公爵", "国王"} <= word_class("titles")
    assert word_class("rulers") <= word_class("titles")


def test_an_unknown_class():
    with pytest.raises(KeyError):
        word_class("fruits")
