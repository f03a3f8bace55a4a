"""English when nothing else is known."""

from duizhao.lexicon import Lexicon
from duizhao.lexicon.english import English


def test_words_are_found_with_every_reading():
    (english,) = English.if_available()
    assert [entry.pinyin for entry in english.look("王")] == [("wáng",), ("wàng",), ("Wáng",)]
    assert english.look("银行")[0].french == ("bank",)
    assert english.look("龘靐齉") == ()


def test_a_word_does_not_mean_the_place_of_its_name():
    lexicon = Lexicon(English.if_available())
    assert lexicon.whole_meaning("水里", ("shuǐ", "lǐ")).text == ""
    assert lexicon.whole_meaning("龟裂", ("jūn", "liè")).text != ""


def test_it_is_an_extra(monkeypatch):
    monkeypatch.setattr("duizhao.lexicon.english.util.find_spec", lambda _name: None)
    assert English.if_available() == ()
