"""The lexicon from its French side."""

import pytest

from duizhao.language.french.words import plain_words
from duizhao.lexicon import Lexicon
from duizhao.lexicon.french_index import load_french_index

INDEX = load_french_index()


@pytest.mark.parametrize(
    ("french", "gender"),
    [
        ("coopération", "f"),
        ("gouvernement", "m"),
        ("l’environnement", "m"),
        ("sœur aînée", "f"),
        ("international", ""),  # no noun
        ("coopérer", ""),
        ("xyzzy", ""),
    ],
)
def test_gender(french, gender):
    assert INDEX.gender(french) == gender


def test_entries_that_disagree_tell_no_gender_but_a_pair_does():
    assert INDEX.gender("livre") == ""  # 书, and the pound
    assert INDEX.gender("livre", "书") == "m"
    assert INDEX.gender_of("书", "livre") == "m"
    assert INDEX.gender_of("合作", "livre") == ""


def test_chinese_of_a_french_word():
    assert "合作" in {entry.simplified for entry in INDEX.chinese("coopération")}
    assert INDEX.confirms("合作", "Coopération")
    assert not INDEX.confirms("书", "coopération")
    assert INDEX.is_noun("coopération")
    assert not INDEX.is_noun("coopérer")


def test_the_gender_of_what_may_be_an_adjective_is_told_of_the_noun():
    assert (INDEX.gender("étranger"), INDEX.gender_of_noun("étranger")) == ("", "m")
    assert (INDEX.gender("orange"), INDEX.gender_of_noun("orange")) == ("", "f")


def test_senses_with_the_same_content_words_are_found_as_the_lexicon_writes_them():
    assert INDEX.glosses("脚下", ("pied",)) == ["sous les pieds", "au pied de"]
    assert INDEX.glosses("脚下", ("main",)) == []
    assert INDEX.renderings("看", ("observer",)) == ["observer"]
    assert INDEX.renderings("看", ("manger",)) == []


def test_french_words_and_chinese_verbs_the_lexicon_knows():
    assert INDEX.knows("ouvrir")
    assert not INDEX.knows("ouvrer")
    assert INDEX.is_verb("提")
    assert not INDEX.is_verb("竞争")  # a noun as well
    assert not INDEX.is_verb("站满")  # not in the lexicon


def test_all_french_of_the_lexicon_leads_back_to_its_words():
    words = list(Lexicon())[::20]
    glosses = [(word, text) for word in words for e in Lexicon().look(word) for text in e.french]
    assert len(glosses) > 2000
    lost = [(word, text) for word, text in glosses if not INDEX.confirms(word, text)]
    assert all(text.startswith("(") for _, text in lost), lost  # (particule)
    assert all(INDEX.knows(plain_words(text)[-1]) for _, text in glosses if text.isalpha())
    assert not INDEX.knows("xyzzy")
