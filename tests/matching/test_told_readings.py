"""The French of a word tells its reading where the lexicon has it in that reading alone."""

from dataclasses import replace

import pytest

from duizhao.language.analyse import Analyser
from duizhao.lexicon import Lexicon
from duizhao.matching.told_readings import told_readings
from duizhao.model import Kind, Pair, Passage, Script, Sentence

ANALYSER = Analyser(script=Script.SIMPLIFIED)


def passage(zh, fr, *pairs):
    """Return a passage whose words are paired as told: word, reading or "" for its own, French."""
    analysis = ANALYSER.analyse(zh)
    places = [zh.index(word) for word, _, _ in pairs]
    forced = {at: tuple(now.split()) for at, (_, now, _) in zip(places, pairs, strict=True) if now}
    found = tuple(
        Pair((at, at + len(word)), ((fr.index(french), fr.index(french) + len(french)),), 0.95)
        for at, (word, _, french) in zip(places, pairs, strict=True)
    )
    analysis = ANALYSER.reread(analysis, forced)
    return Passage("1", (Sentence(zh),), (Sentence(fr),), 1.0, analysis, fr, found)


def told(zh, fr, *pairs):
    return dict(told_readings(passage(zh, fr, *pairs), Lexicon().look))


def test_the_french_tells_the_reading():
    zh, fr = "包子还热。", "Les brioches sont encore chaudes."
    assert told(zh, fr, ("还", "huán", "encore")) == {2: ("hái",)}
    assert told("他还书。", "Il rend le livre.", ("还", "hái", "rend")) == {1: ("huán",)}
    assert told("树叶落了。", "Les feuilles tombèrent.", ("落", "là", "tombèrent")) == {2: ("luò",)}
    assert told("他在藏。", "Il est tibétain.", ("藏", "cáng", "tibétain")) == {2: ("zàng",)}


def test_a_phrase_is_told_as_a_whole():
    """The back (bèi) is in “to carry on one’s back” (bēi); alone, it may be part of either."""
    zh, fr = "外婆背我。", "Grand-mère me porta sur son dos."
    assert told(zh, fr, ("背", "bèi", "porta sur son dos")) == {2: ("bēi",)}
    assert told(zh, fr, ("背", "bēi", "dos")) == {}


@pytest.mark.parametrize(
    ("zh", "word", "now", "fr", "french"),
    [
        ("包子还热。", "还", "hái", "Elles sont encore chaudes.", "encore"),  # what it is now
        ("包子还热。", "还", "huán", "Elles sont trop chaudes.", "trop"),  # no equivalent of any
        ("他的东西。", "东西", "dōng xī", "Ses choses.", "choses"),  # the neutral tone alone
        ("轮子转动。", "转动", "zhuǎn dòng", "La roue tourne.", "tourne"),  # of both
        ("他落下。", "落", "lào", "Il tombe.", "tombe"),  # not as the lexicon has it
    ],
)
def test_nothing_is_told(zh, word, now, fr, french):
    assert told(zh, fr, (word, now, french)) == {}


def test_names_are_left():
    zh, fr = "叶来了。", "La feuille est venue."
    one = passage(zh, fr, ("叶", "", "feuille"))
    first, *rest = one.zh.tokens
    named = replace(first, kind=Kind.NAME, pinyin=("xié",))
    one = replace(one, zh=replace(one.zh, tokens=(named, *rest)))
    assert told_readings(one, Lexicon().look) == {}


def test_what_the_chinese_forbids_is_not_told():
    """How one looks is zhǎng, whatever long (cháng) says in the French."""
    zh, fr = "你长得真像你母亲。", "Comme tu ressembles à ta mère, dit-il après un long silence."
    assert told(zh, fr, ("长", "zhǎng", "long")) == {}
