"""Every breach of an invariant is told, and what is right passes."""

from dataclasses import replace

import pytest

from duizhao.checks import BrokenInvariantError, check_beads, check_deck, check_passages
from duizhao.language.analyse import Analyser
from duizhao.model import Bead, Bitext, Deck, Note, Pair, Passage, Sentence

SENTENCES = (Sentence("他来。"), Sentence("她走。"))
ZH = Analyser().analyse("他爱她。")
PASSAGE = Passage("s1", SENTENCES[:1], SENTENCES[1:], 1.0, ZH, "Il aime.", (Pair((1, 2), (), 0),))
CLOZE = {"Text": "他{{c1::喝::boire}}{{c3::茶}}", "SentencePlain": "他喝茶"}
WORD = Note("word", "g1", "word 茶", {"Word": "茶"}, (0,))
BLANKS = Note("cloze", "g2", "cloze 他喝茶", CLOZE, (0, 2))


def beads(*spans):
    return Bitext(SENTENCES, SENTENCES, tuple(Bead(zh, fr, 1.0) for zh, fr in spans))


def test_each_sentence_is_in_one_bead_in_order():
    check_beads(beads(((0, 1), (0, 2)), ((1, 2), (2, 2))))


@pytest.mark.parametrize(
    "spans",
    [
        [((0, 1), (0, 2))],
        [((0, 2), (0, 1))],
        [((1, 2), (0, 1)), ((0, 1), (1, 2))],
        [((0, 1), (0, 1)), ((0, 2), (1, 2))],
        [((0, 2), (0, 2)), ((2, 1), (2, 2)), ((1, 2), (2, 2))],
        [],
    ],
)
def test_a_sentence_in_no_bead_or_in_two_is_told(spans):
    with pytest.raises(BrokenInvariantError, match="sentence"):
        check_beads(beads(*spans))


def test_what_the_analyser_makes_passes():
    check_passages([PASSAGE])


@pytest.mark.parametrize(
    ("broken", "told"),
    [
        (replace(PASSAGE, zh=replace(ZH, tokens=ZH.tokens[1:])), "re-assemble"),
        (replace(PASSAGE, zh=replace(ZH, traditional="他喝")), "differ in length"),
        (
            replace(PASSAGE, zh=replace(ZH, terms=(replace(ZH.tokens[0], start=1),))),
            "where it says",
        ),
        (replace(PASSAGE, zh=replace(ZH, terms=(replace(ZH.tokens[0], pinyin=()),))), "where"),
        (replace(PASSAGE, pairs=(Pair((0, 4), (), 0),)), "no token"),
        (replace(PASSAGE, pairs=(Pair((1, 2), ((0, 9),), 1),)), "outside"),
        (replace(PASSAGE, pairs=(Pair((1, 2), ((3, 3),), 1),)), "outside"),
    ],
)
def test_a_passage_that_contradicts_itself_is_told(broken, told):
    with pytest.raises(BrokenInvariantError, match=told):
        check_passages([broken])


def test_notes_that_anki_takes_pass():
    check_deck(Deck(1, "d", "", (WORD, BLANKS)))


@pytest.mark.parametrize(
    ("notes", "told"),
    [
        ([WORD, replace(WORD, key="word 水")], "share a GUID"),
        ([replace(WORD, cards=())], "no card"),
        ([replace(WORD, fields={"Word": "", "French": "thé"})], "empty first field"),
        ([replace(WORD, fields={})], "empty first field"),
        ([replace(BLANKS, cards=(0, 1))], "blanks"),
        ([replace(BLANKS, fields={**CLOZE, "SentencePlain": "他喝水"})], "without its marks"),
    ],
)
def test_a_note_that_anki_would_lose_is_told(notes, told):
    with pytest.raises(BrokenInvariantError, match=told):
        check_deck(Deck(1, "d", "", tuple(notes)))
