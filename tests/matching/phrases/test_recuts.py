"""Cuts that the French bears out."""

from __future__ import annotations

import pytest

from duizhao.language.analyse import Analyser
from duizhao.lexicon import Lexicon
from duizhao.matching.encoder import load_encoder
from duizhao.matching.phrases.pairer import Pairer
from duizhao.matching.phrases.recuts import of_known_words
from duizhao.matching.phrases.reference import Reference
from duizhao.model import Script

ANALYSER = Analyser(script=Script.SIMPLIFIED)
ZH = "他被流放到圣赫勒拿岛。"  # 流|放到 without the French


@pytest.fixture(scope="module")
def pairer() -> Pairer:
    return Pairer(load_encoder(), Lexicon())


def recut(pairer: Pairer, zh: str, fr: str) -> list[str]:
    analysis = ANALYSER.analyse(zh)
    (chosen,) = pairer.recut([(analysis, fr, ANALYSER.recuts(analysis))])
    return [token.text for token in ANALYSER.analyse(zh, chosen).tokens]


def test_words_that_find_their_french_are_better_than_words_that_do_not(pairer: Pairer) -> None:
    found = recut(pairer, ZH, "Il fut exilé sur l'île de Sainte-Hélène.")
    assert found[2:4] == ["流放", "到"]


def test_without_evidence_nothing_changes(pairer: Pairer) -> None:
    tokens = [token.text for token in ANALYSER.analyse(ZH).tokens]
    assert recut(pairer, ZH, "Elle cherche du travail.") == tokens
    assert recut(pairer, ZH, "") == tokens


def test_a_date_is_cut_by_rule(pairer: Pairer) -> None:
    zh = "他生于一八六二年四月二日。"
    tokens = [token.text for token in ANALYSER.analyse(zh).tokens]
    assert recut(pairer, zh, "Il est né le 2 avril 1862.") == tokens


@pytest.mark.parametrize(
    ("fr", "words"),
    [
        ("Les fleurs poussent lentement.", ["花", "生长"]),
        ("L'arachide pousse lentement.", ["花生", "长"]),
    ],
)
def test_the_dictionary_tells_which_words_the_french_means(
    pairer: Pairer, fr: str, words: list[str]
) -> None:
    assert recut(pairer, "花生长得慢。", fr)[:2] == words


def test_words_that_no_dictionary_has_are_no_better_cut() -> None:
    analysis = ANALYSER.analyse("他改去北京。")
    known, unknown = ((0, 1), (1, 2)), ((1, 3),)
    assert of_known_words(analysis, (known, unknown), Reference(Lexicon())) == (known,)
