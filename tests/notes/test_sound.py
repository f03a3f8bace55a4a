"""Which recording says what."""

from pathlib import Path

import pytest

from duizhao.model import Analysis, Kind, Media, Note, Passage, Token
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
WORD = Token("銀行", "银行", "銀行", 3, 5, ("yín", "háng"), Kind.WORD)


@pytest.mark.parametrize("name", ["銀行", "银行", "银行#2"])
def test_a_word_is_found_in_either_script_or_by_its_key(name):
    assert Sounds(recordings(name), PASSAGES).word("银行#2", WORD) == f"[sound:{name}.mp3]"
    assert Sounds(recordings("银"), PASSAGES).word("银行", WORD) == ""


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


def test_what_no_card_plays_stays_out_and_is_named():
    given = recordings("s1", "银行", "autre")
    sounds = Sounds(given, PASSAGES)
    note = Note("word", "g", "k", {"Audio": sounds.word("银行", WORD)}, (0,))
    assert sounds.heard([note]) == (given["银行"],)
    (problem,) = unheard(given, sounds.heard([note]))
    assert problem.message.startswith("2 recording(s)")
    assert "s1, autre" in problem.message
    assert unheard(recordings(), ()) == ()
