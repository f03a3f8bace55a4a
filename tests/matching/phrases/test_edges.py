"""Small words that belong to an answer."""

from __future__ import annotations

import pytest

from duizhao.language.analyse import Analyser
from duizhao.lexicon import Lexicon
from duizhao.matching.encoder import load_encoder
from duizhao.matching.phrases.edges import widened
from duizhao.matching.phrases.reference import Reference
from duizhao.matching.phrases.sentence import read
from duizhao.model import Script

REFERENCE = Reference(Lexicon())


def answer(zh: str, fr: str, word: str, said: str, taken: dict[str, str] | None = None) -> str:
    """Return what `word` is answered by once `said` has been chosen, and for others `taken`."""
    analysis = Analyser(script=Script.SIMPLIFIED).analyse(zh)
    (sentence,) = read([(analysis, fr)], load_encoder(), REFERENCE)
    assert sentence
    words = [token.text for token in sentence.zh]
    phrases = [phrase.text for phrase in sentence.fr]
    chosen = {word: said, **(taken or {})}
    shown = {words.index(one): phrases.index(other) for one, other in chosen.items()}
    spans = widened(sentence, shown, REFERENCE)[words.index(word)]
    return " … ".join(fr[a:b] for a, b in spans)


@pytest.mark.parametrize(
    ("zh", "fr", "word", "said", "whole"),
    [
        ("至少有三个人。", "Il y avait au moins trois personnes.", "至少", "moins", "au moins"),
        ("他不停地哭。", "Il pleure sans cesse.", "不停", "cesse", "sans cesse"),
        ("我们徒步上山。", "Nous montons à pied.", "徒步", "pied", "à pied"),
        ("他无法回答。", "Il ne peut pas répondre.", "无法", "peut", "ne peut pas"),
        ("他不惜冒险。", "Il n’a pas hésité.", "不惜", "hésité", "n’a pas hésité"),
        ("他可以回答。", "Il ne peut pas répondre.", "可以", "peut", "peut"),  # no 不 in the word
        ("你从哪里来？", "D’où vient-il ?", "来", "vient", "vient"),  # où is no article
        ("学校很大。", "Ils vont à l’école.", "学校", "école", "école"),  # a noun
    ],
)
def test_the_small_words_of_a_locution_and_a_negation_are_kept(
    zh: str, fr: str, word: str, said: str, whole: str
) -> None:
    assert answer(zh, fr, word, said) == whole


def test_what_is_another_words_answer_is_left_to_it() -> None:
    zh, fr = "他无法回答，不说。", "Il ne peut pas répondre."
    assert answer(zh, fr, "无法", "peut", {"不": "ne pas"}) == "peut"
