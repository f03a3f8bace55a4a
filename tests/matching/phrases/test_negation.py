"""Negation on both sides."""

from __future__ import annotations

import pytest

from duizhao.matching.phrases.negation import denies, negated


@pytest.mark.parametrize(
    ("text", "verb", "whole"),
    [
        ("Il n’hésite pas.", "hésite", "n’hésite pas"),
        ("Ne t’inquiète pas !", "inquiète", "Ne t’inquiète pas"),
        ("Il ne lui répond jamais.", "répond", "ne lui répond jamais"),
        ("Elle n'a pas répondu.", "répondu", "n'a pas répondu"),
        ("mieux vaut ne pas répondre", "répondre", "ne pas répondre"),
        ("Il part sans répondre.", "répondre", "sans répondre"),
        ("Il répond, mais pas elle.", "répond", "répond"),
        ("Une personne répond plus vite.", "répond", "répond"),
    ],
)
def test_a_denied_verb_is_found_with_its_negation(text: str, verb: str, whole: str) -> None:
    start = text.index(verb)
    assert text[slice(*negated(text, (start, start + len(verb))))] == whole


def test_words_that_deny() -> None:
    assert all(map(denies, ("不惜", "无法", "没有", "未必")))
    assert not any(map(denies, ("可以", "欢迎")))
