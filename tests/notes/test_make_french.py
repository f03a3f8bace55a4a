"""The deck of the French of a text."""

import re

import pytest

from duizhao.checks import check_deck
from duizhao.config import Cards, Choose, Config
from duizhao.lexicon.french_index import load_french_index
from duizhao.model import Analysis, Kind, Pair, Passage, Script, Token
from duizhao.notes.choosing.choose_french import choose_french
from duizhao.notes.identity import guid
from duizhao.notes.make_french import FrenchDeckMaker
from duizhao.output.templates import note_types

INDEX = load_french_index()
HOSTILE = "{{c1::<b>}} [sound:x] "


def token(simplified, traditional, start):
    end = start + len(simplified)
    return Token(
        traditional, simplified, traditional, start, end, ("",) * len(simplified), Kind.WORD
    )


TOKENS = (token("政府", "政府", 0), token("发展", "發展", 2))
ZH = Analysis("政府發展", "政府发展", "政府發展", TOKENS)
FR = f"{HOSTILE}Le développement du gouvernement."


def span(word):
    return ((FR.index(word), FR.index(word) + len(word)),)


PASSAGES = [
    Passage(
        "s1",
        (),
        (),
        1.0,
        ZH,
        FR,
        (Pair((0, 2), span("gouvernement"), 0.9), Pair((2, 4), span("développement"), 0.9)),
    )
]


def deck(**cards):
    config = Config(id="d", name="D", cards=Cards(**cards))
    choices = choose_french(PASSAGES, Choose(), INDEX)
    return FrenchDeckMaker(PASSAGES, Script.TRADITIONAL, config, INDEX, {}).deck(choices)


def test_notes_come_in_the_order_of_the_french():
    notes = deck().notes
    assert [note.key.split("-")[0] for note in notes] == [
        "mot développement",
        "mot gouvernement",
        "phrase c1bsoundxledéveloppement",
    ]
    check_deck(deck())


def test_a_word_note_explains_in_the_script_of_the_deck():
    fields = deck().notes[0].fields
    assert fields["Word"] == "le développement"
    assert (fields["Gender"], fields["Shape"]) == ("m", "d…")
    assert (fields["Chinese"], fields["Lang"]) == ("發展", "zh-Hant")
    assert (fields["ChineseOther"], fields["OtherLang"]) == ("发展", "zh-Hans")
    assert '<b class="target">développement</b>' in fields["Sentence"]
    assert fields["SentenceChinese"] == '政府<b class="target">發展</b>'
    assert deck(script="simplified").notes[0].fields["Chinese"] == "发展"


def test_blanks_have_their_chinese_as_hint_and_mark_it_in_the_chinese():
    note = deck().notes[-1]
    assert '{{c6::gouvernement::<span lang="zh-Hant">政府</span>}}' in note.fields["Text"]
    assert note.fields["SentenceChinese"] == "{{c6::政府}}{{c5::發展}}"
    assert note.cards == (4, 5)


def test_fields_and_cards_are_those_of_the_note_types():
    types = note_types()
    for note in deck(write=True).notes:
        kind = types[note.type]
        assert set(note.fields) <= {field.name for field in kind.fields}
        flags = [card.flag for card in kind.cards]
        if not kind.cloze:
            assert {flags[n] for n in note.cards} == {f for f in flags if note.fields.get(f)}
        assert deck().notes[0].fields["Recognise"]


def test_identities_are_those_of_the_french_word():
    # Learners' collections hold these: a change here loses their history.
    assert [note.guid for note in deck().notes[:2]] == [
        guid("d", "mot", "développement"),
        guid("d", "mot", "gouvernement"),
    ]


@pytest.mark.parametrize("folder", ["mot_fr", "phrase_fr"])
def test_labels_are_written_alike_in_both_scripts(folder):
    from duizhao.language.script import to_simplified
    from duizhao.language.traditional import to_traditional

    kind = note_types()[folder]
    for card in kind.cards:
        shown = re.sub(r"<summary>.*?</summary>", "", card.front + card.back)
        labels = "".join(re.findall(r"[\u4e00-\u9fff]+", shown + card.name))
        assert to_simplified(labels) == to_traditional(labels) == labels


def test_subdecks():
    assert {note.subdeck for note in deck(subdecks=True).notes} == {"1 · 法文", "2 · 填空"}
