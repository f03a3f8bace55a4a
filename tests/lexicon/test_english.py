"""English when nothing else is known."""

from duizhao.lexicon import Lexicon
from duizhao.lexicon.cedict import parse
from duizhao.lexicon.english import English


class Little:
    """A few lines in English."""

    language, credit = "en", ""

    def __init__(self, lines):
        self._entries = parse(lines).entries

    def look(self, simplified):
        return tuple(entry for entry in self._entries if entry.simplified == simplified)


def test_words_are_found_with_every_reading():
    (english,) = English.if_available()
    assert [entry.pinyin for entry in english.look("王")] == [("wáng",), ("wàng",), ("Wáng",)]
    assert english.look("银行")[0].french == ("bank",)
    assert english.look("龘靐齉") == ()


def test_a_word_does_not_mean_the_place_of_its_name():
    lexicon = Lexicon(English.if_available())
    assert lexicon.whole_meaning("大树", ("dà", "shù")).text == ""
    assert lexicon.whole_meaning("龟裂", ("jūn", "liè")).text != ""


def test_what_is_out_of_use_is_told_only_where_nothing_else_is():
    both = Little("龘龘 龘龘 [da2 da2] /noise/(bound form) to call cats/(old) cart/\n")
    assert Lexicon([both]).meaning("龘龘", ("dá", "dá")).text == "(anglais) noise"
    alone = Little("龘龘 龘龘 [da2 da2] /(archaic) cart/\n")
    assert Lexicon([alone]).meaning("龘龘", ("dá", "dá")).text == "(anglais) (archaic) cart"


def test_a_reading_it_does_not_have_is_answered_by_the_commonest_alone():
    lines = "龘龘 龘龘 [da2 da2] /noise/\n龘龘 龘龘 [da2 da3] /first tone/\n"
    assert Lexicon([Little(lines)]).meaning("龘龘", ("dǎ", "dà")).text == "(anglais) noise"


def test_it_is_an_extra(monkeypatch):
    monkeypatch.setattr("duizhao.lexicon.english.util.find_spec", lambda _name: None)
    assert English.if_available() == ()
