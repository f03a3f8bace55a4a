"""English when nothing else is known."""

from duizhao.lexicon.english import English


def test_words_are_found_with_every_reading():
    (english,) = English.if_available()
    assert [entry.pinyin for entry in english.look("王")] == [("wáng",), ("wàng",), ("Wáng",)]
    assert english.look("银行")[0].french == ("bank",)
    assert english.look("龘靐齉") == ()


def test_it_is_an_extra(monkeypatch):
    monkeypatch.setattr("duizhao.lexicon.english.util.find_spec", lambda _name: None)
    assert English.if_available() == ()
