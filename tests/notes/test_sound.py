"""Which recording says what."""

from pathlib import Path

import pytest

from duizhao.model import Analysis, Media, Note, Passage
from duizhao.notes.sound import Sounds, unheard


def passage(number, simplified, traditional=""):
    analysis = Analysis(simplified, simplified, traditional or simplified, ())
    return Passage(number, (), (), 1.0, analysis, "")


def recordings(*names):
    return {name: Media(f"{name}.mp3", Path(f"{name}.mp3")) for name in names}


PASSAGES = (
    passage("s1", "我们去银行还钱。", "我們去銀行還錢。"),
    passage("s2", "我们去银行，好吗？", "我們去銀行，好嗎？"),
    passage("s3", "你好！"),
)
FORMS = ("銀行", "银行", "銀行")


@pytest.mark.parametrize("name", ["銀行", "银行", "银行#2"])
def test_a_word_is_found_in_either_script_or_by_its_key(name):
    assert Sounds(recordings(name), PASSAGES).word("银行#2", *FORMS) == f"[sound:{name}.mp3]"
    assert Sounds(recordings("银"), PASSAGES).word("银行", *FORMS) == ""


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("s1", "s1"),
        ("我们去银行还", "s1"),
        ("我們去銀行還", "s1"),
        ("我们去银行，好", "s2"),
        ("你好", "s3"),
        ("我们去银行", None),  # both begin so
        ("我们去", None),  # too short to name a sentence
    ],
)
def test_a_sentence_is_found_by_its_id_or_its_beginning(name, said):
    sounds = Sounds(recordings(name), PASSAGES)
    found = [p.id for p in PASSAGES if sounds.sentence(p)]
    assert found == ([said] if said else [])


def test_french_words_and_sentences_are_found_by_their_own_names():
    text = Passage("s1", (), (), 1.0, PASSAGES[0].zh, "La coopération avance, dit le ministre.")
    given = recordings("La coopération", "s1", "la coopération avance, dit")
    sounds = Sounds(given, [text], "fr")
    assert sounds.word("coopération", "la coopération") == "[sound:La coopération.mp3]"
    assert sounds.sentence(text) == "[sound:la coopération avance, dit.mp3]"
    assert Sounds(recordings("La coopération", "s1"), [text], "fr").sentence(text) == ""


def test_what_no_card_plays_stays_out_and_is_named():
    given = recordings("s1", "银行", "autre")
    sounds = Sounds(given, PASSAGES)
    note = Note("word", "g", "k", {"Audio": sounds.word("银行", *FORMS)}, (0,))
    assert sounds.heard([note]) == (given["银行"],)
    (problem,) = unheard(given, sounds.heard([note]))
    assert problem.message.startswith("2 recording(s)")
    assert "s1, autre" in problem.message
    assert unheard(recordings(), ()) == ()
