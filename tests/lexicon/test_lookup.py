"""Which dictionary answers, and how."""

import pytest

from duizhao.lexicon import Lexicon
from duizhao.lexicon.cedict import parse
from duizhao.model import Meaning


class Little:
    """A dictionary of a few lines."""

    def __init__(self, lines, language="fr", credit=""):
        self.language, self.credit = language, credit
        self._entries = parse(lines).entries

    def look(self, simplified):
        return tuple(entry for entry in self._entries if entry.simplified == simplified)


CFDICT = Little(
    "龘龘 龘龘 [da2 da2] /(très) planer/voler/\n靐靐 靐靐 [bing4 bing4] /tonner/\n"
    "書 书 [shu1] /bouquin/\n書 书 [shu3] /lecture imaginaire/\n",
    credit="CFDICT (CC BY-SA 3.0)",
)
ENGLISH = Little("龘龘靐靐 龘龘靐靐 [da2 da2 bing4 bing4] /to thunder/", "en", "CC-CEDICT")
RARE = ("龘龘靐靐", ("dá", "dá", "bìng", "bìng"))


def test_homographs_mean_what_their_reading_means():
    lexicon = Lexicon()
    assert lexicon.meaning("长", ("cháng",)).text == "long"
    assert lexicon.meaning("长", ("zhǎng",)).text.startswith("grandir")


def test_no_more_equivalents_are_shown_than_a_card_can_bear():
    many = Little("龘龘 龘龘 [da2 da2] /un/deux/trois/quatre/cinq/six/sept/\n")
    assert (
        Lexicon((many,)).meaning("龘龘", ("dá", "dá")).text
        == "un ; deux ; trois ; quatre ; cinq ; six"
    )


def test_a_reading_nobody_has_means_what_the_word_can_mean():
    meaning = Lexicon().meaning("长", ("cháo",)).text
    assert meaning.startswith("long ; grandir")


def test_a_word_of_several_characters_is_another_word_in_another_reading():
    lexicon = Lexicon()
    assert lexicon.meaning("教授", ("jiāo", "shǒu")).text == ""
    assert lexicon.meaning("关系", ("guān", "xì")).text.startswith("relation")


def test_what_is_written_in_two_ways_means_what_its_form_means():
    lexicon = Lexicon()
    assert lexicon.meaning("冲", ("chōng",), "沖").text.startswith("rincer")
    assert "foncer" in lexicon.meaning("冲", ("chōng",), "冲").text


def test_names_are_found_although_sentences_have_no_capitals():
    assert Lexicon().meaning("北京", ("běi", "jīng")) == Meaning("Pékin")


def test_the_bundled_lexicon_answers_before_an_added_dictionary():
    lexicon = Lexicon([CFDICT])
    assert lexicon.meaning("书", ("shū",)).text.startswith("livre")
    assert lexicon.look("书")[0].french[0] == "livre"


def test_an_added_dictionary_gives_words_and_readings_that_are_missing():
    lexicon = Lexicon([CFDICT])
    assert lexicon.meaning("靐靐", ("bìng", "bìng")) == Meaning("tonner", CFDICT.credit)
    assert lexicon.meaning("书", ("shǔ",)) == Meaning("lecture imaginaire", CFDICT.credit)


def test_a_word_known_by_its_parts_says_so():
    lexicon = Lexicon([CFDICT, ENGLISH])
    assert lexicon.meaning(*RARE, "龘龖靐靐") == Meaning(
        "mot à mot\u00a0: 龘龖 (très) planer + 靐靐 tonner", CFDICT.credit
    )


def test_another_language_comes_last_and_is_named():
    expected = Meaning("(anglais) to thunder", "CC-CEDICT")
    assert Lexicon([ENGLISH]).meaning(*RARE) == expected
    assert Lexicon([CFDICT, ENGLISH]).whole_meaning(*RARE) == expected


def test_a_miss_is_empty():
    assert Lexicon().meaning("龘靐齉", ("dá", "bìng", "nàng")) == Meaning("")


@pytest.mark.parametrize(
    ("word", "told"),
    [
        ("行动方案", "mot à mot\u00a0: 行动 action + 方案 plan"),  # not agir
        ("薄荷茶", "mot à mot\u00a0: 薄荷 menthe + 茶 thé"),
        ("学习中文书", "mot à mot\u00a0: 学习 étude + 中文 chinois (langue) + 书 livre"),
        ("茶店", ""),  # single characters in a row, as in a foreign name
        ("学龘", ""),
        ("外资股", ""),  # 股 is a classifier first
        ("投资会", ""),  # 会 savoir faire
    ],
)
def test_the_parts_of_a_word_are_those_it_is_made_of_or_none(word, told):
    assert Lexicon().meaning(word, ()).text == told
