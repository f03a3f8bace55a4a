"""The note of a word: its cards and what they say."""

import re

import pytest

from duizhao.config import Cards, Config, Text
from duizhao.model import Analysis, Entry, Kind, Media, Pair, Passage, Script, Token
from duizhao.notes.choosing.choice import Choice, Occurrence
from duizhao.notes.script import Forms
from duizhao.notes.sound import Sounds
from duizhao.notes.word import word_note
from duizhao.output.templates import note_types

TOKENS = (
    Token("西安", "西安", "西安", 0, 2, ("xī", "ān"), Kind.NAME),
    Token("银行", "银行", "銀行", 2, 4, ("yín", "háng"), Kind.WORD, "3"),
    Token("开门", "开门", "開門", 4, 6, ("kāi", "mén"), Kind.WORD),
)
TERM = Token("西安银行", "西安银行", "西安銀行", 0, 4, ("xī", "ān", "yín", "háng"), Kind.WORD)
ZH = Analysis("西安银行开门", "西安银行开门", "西安銀行開門", TOKENS, (TERM,))
PAIR = Pair((2, 4), ((3, 9),), 0.9)
PASSAGE = Passage("s1", (), (), 1.0, ZH, "La banque de Xi’an ouvre.", (PAIR,))
FORMS = Forms("source", Script.SIMPLIFIED)
SILENT = Sounds({}, (PASSAGE,))
GE = Entry("家", "家", ("jiā",), ("mw",), ("enseigne",))


USUAL = Cards()


def note(token=TOKENS[1], cards=USUAL, sounds=SILENT, dictionary="banque"):
    shown = Occurrence(0, 1, token, PAIR)
    choice = Choice("k", shown.word, shown, 1, "banque", (), dictionary, (GE,))
    return word_note(choice, PASSAGE, Config(cards=cards, text=Text(source="ici")), FORMS, sounds)


@pytest.mark.parametrize(
    ("cards", "names"),
    [
        (Cards(), {"Reconnaître", "Produire", "Écouter"}),
        (Cards(listen=False, produce=False), {"Reconnaître"}),
        (
            Cards(write=True, write_pinyin=True, produce=False, listen=False, recognise=False),
            {"Écrire", "Écrire le pinyin"},
        ),
        (Cards(recognise=False, produce=False, listen=False), set()),
    ],
)
def test_the_cards_are_those_wanted(cards, names):
    made = note(cards=cards)
    kind = note_types()["word"]
    assert {kind.cards[ordinal].name for ordinal in made.cards} == names
    assert {card.name for card in kind.cards if made.fields.get(card.flag)} == names


def test_the_dictionary_speaks_where_it_says_more_than_the_text():
    assert note().fields["Dictionary"] == ""
    assert "rive" in note(dictionary="banque ; rive").fields["Dictionary"]


def test_every_field_is_one_of_the_note_type():
    assert note().fields.keys() <= {field.name for field in note_types()["word"].fields}


def test_pinyin_is_spelled_by_words_and_coloured_by_tones():
    fields = note(TERM).fields
    assert fields["Pinyin"] == "Xī'ān yínháng"
    xi, an = '<span class="t1">Xī</span>', '<span class="t1">\'ān</span>'
    assert fields["PinyinColour"].startswith(f"{xi}{an} ")
    assert re.sub("<[^>]+>", "", fields["PinyinColour"]) == fields["Pinyin"]


def test_a_classifier_has_its_language_and_reading():
    classifier = note().fields["Classifier"]
    assert '<span lang="zh-Hans">家</span>' in classifier
    assert 'lang="zh-Latn-pinyin"><span class="t1">jiā</span>' in classifier


def test_recordings_stand_in_their_fields(tmp_path):
    given = {"银行": Media("duizhao-1.mp3", tmp_path), "s1": Media("duizhao-2.mp3", tmp_path)}
    fields = note(sounds=Sounds(given, (PASSAGE,))).fields
    assert fields["Audio"] == "[sound:duizhao-1.mp3]"
    assert fields["SentenceAudio"] == "[sound:duizhao-2.mp3]"
    assert note().fields["Audio"] == ""


def test_the_tones_wanted_are_a_class():
    assert note(cards=Cards(tones="pleco")).fields["Look"] == "tones-pleco"
