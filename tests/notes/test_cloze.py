"""The note of a sentence: each card asks one blank and shows what belongs to it."""

import re

import pytest

from duizhao.config import Config
from duizhao.model import Analysis, Kind, Passage, Script, Token
from duizhao.notes.clozes.cloze import Blank, cloze_note
from duizhao.notes.script import Forms
from duizhao.notes.sound import Sounds
from duizhao.output.templates import note_types

FRENCH = "La banque ouvre {tôt}."
TOKENS = (
    Token("银行", "银行", "銀行", 0, 2, ("yín", "háng"), Kind.WORD),
    Token("很早", "很早", "很早", 2, 4, ("hěn", "zǎo"), Kind.WORD),
    Token("开门", "开门", "開門", 4, 6, ("kāi", "mén"), Kind.WORD),
)
ZH = Analysis("银行很早开门", "银行很早开门", "銀行很早開門", TOKENS)


def fields(*blanks, fr=FRENCH):
    passage = Passage("s1", (), (), 1.0, ZH, fr)
    forms, silent = Forms("source", Script.SIMPLIFIED), Sounds({}, [passage])
    return cloze_note("k", passage, blanks, Config(), forms, silent).fields


BANK = Blank(1, TOKENS[0], "banque", ((3, 9),))
OPEN = Blank(3, TOKENS[2], "ouvre", ((10, 15),))


def test_every_field_is_one_of_the_note_type():
    assert fields(BANK).keys() <= {field.name for field in note_types()["cloze"].fields}


def test_the_hint_is_in_its_own_language():
    hint = '<span class="french" lang="fr">banque</span>'
    assert fields(BANK)["Text"] == f"{{{{c1::银行::{hint}}}}}很早开门"


def test_words_and_equivalents_are_clozes_of_their_cards():
    made = fields(BANK, OPEN)
    assert made["SentenceFrench"] == "La {{c1::banque}} {{c3::ouvre}} &#123;tôt&#125;."
    assert re.findall(r"\{\{c(\d)::<p", made["Words"]) == ["1", "3"]


@pytest.mark.parametrize(
    ("spans", "sentence"),
    [
        ((), "La {{c1::banque}} ouvre &#123;tôt&#125;.{{c2::}}"),
        (((3, 9),), "La {{c1::banque}} ouvre &#123;tôt&#125;.{{c2::}}"),
        (((0, 9),), "{{c2::La banque}} ouvre &#123;tôt&#125;.{{c1::}}"),
        (((0, 2), (10, 15)), "{{c2::La}} {{c1::banque}} {{c2::ouvre}} &#123;tôt&#125;."),
    ],
)
def test_every_card_finds_its_cloze_in_the_french(spans, sentence):
    assert fields(BANK, Blank(2, TOKENS[1], "", spans))["SentenceFrench"] == sentence


def test_no_french_is_an_empty_field():
    assert fields(Blank(1, TOKENS[0], "", ()), fr="")["SentenceFrench"] == ""


def test_a_word_said_again_is_hidden_with_its_blank():
    tokens = tuple(
        Token(text, text, text, at, at + len(text), reading, Kind.WORD)
        for text, at, reading in (
            ("银行", 0, ("yín", "háng")),
            ("的", 2, ("de",)),
            ("银行", 3, ("yín", "háng")),
            ("开门", 5, ("kāi", "mén")),
        )
    )
    zh = Analysis("银行的银行开门", "银行的银行开门", "銀行的銀行開門", tokens)
    blanks = [Blank(1, tokens[0], "banque", ()), Blank(4, tokens[3], "", ())]
    passage = Passage("s1", (), (), 1.0, zh, FRENCH)
    forms, silent = Forms("source", Script.SIMPLIFIED), Sounds({}, [passage])
    text = cloze_note("k", passage, blanks, Config(), forms, silent).fields["Text"]
    hint = '<span class="french" lang="fr">banque</span>'
    assert text == f"{{{{c1::银行::{hint}}}}}的{{{{c1::银行}}}}{{{{c4::开门}}}}"
