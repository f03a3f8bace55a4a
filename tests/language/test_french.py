from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from duizhao.language.french.words import bones, lemma, units, without_article, words


def cut(text: str) -> list[str]:
    return [word.text for word in words(text)]


def test_elisions_are_cut_after_the_apostrophe() -> None:
    assert cut("L’action d'aujourd’hui, jusqu'à l’île") == [
        "L’", "action", "d'", "aujourd’hui", "jusqu'", "à", "l’", "île",
    ]  # fmt: skip


def test_words_with_an_apostrophe_of_their_own_stay_whole() -> None:
    assert cut("quelqu'un à Xi'an") == ["quelqu'un", "à", "Xi'an"]


def test_compounds_stay_whole_and_inverted_pronouns_are_cut() -> None:
    assert cut("Y a-t-il un rendez-vous vert-jaune ? dit-elle.") == [
        "Y", "a", "-t-il", "un", "rendez-vous", "vert-jaune", "dit", "-elle",
    ]  # fmt: skip


def test_numbers_keep_their_thousands_decimals_and_per_cent() -> None:
    assert cut("1 500 des 130 000, soit 9,4 % en 2017, 12 ou 2e") == [
        "1 500", "des", "130 000", "soit", "9,4 %", "en", "2017", "12", "ou", "2e",
    ]  # fmt: skip


def test_lemmas_are_dictionary_forms() -> None:
    assert [lemma(word) for word in ("Nations", "étaient", "eut", "nouveaux", "œuvres", "l’")] == [
        "nation", "être", "avoir", "nouveau", "oeuvre", "le",
    ]  # fmt: skip


def test_no_lemma_is_a_verb_that_is_none_or_rare() -> None:
    forms = ("ouvrent", "saurait", "remplie", "fausse", "moyenne", "sables", "rentrait", "virent")
    assert [lemma(form) for form in forms] == [
        "ouvrir", "savoir", "rempli", "faux", "moyen", "sable", "rentrer", "voir",
    ]  # fmt: skip


def test_a_word_no_dictionary_has_is_its_own_lemma() -> None:
    assert lemma("Kongmin") == "kongmin"


def test_small_words_are_marked() -> None:
    found = words("Il a été vu par ses amis pendant l'été.")
    assert [word.text for word in found if not word.function] == ["vu", "amis", "été"]


@given(st.text(max_size=60))
def test_words_are_slices_in_order(text: str) -> None:
    found = words(text)
    assert all(text[word.start : word.end] == word.text for word in found)
    assert all(a.end <= b.start for a, b in pairwise(found))
    assert all(word.text.strip() for word in found)


@given(st.text(max_size=60))
def test_no_letter_is_lost(text: str) -> None:
    inside = {i for word in words(text) for i in range(word.start, word.end)}
    assert all(i in inside for i, char in enumerate(text) if char.isalpha())


def test_a_fixed_expression_is_one_unit() -> None:
    found = [
        (unit.text, unit.lemma) for unit in units("Le forum a eu lieu, il a l’air d’avoir lieu.")
    ]
    assert ("eu lieu", "avoir lieu") in found
    assert ("a l’air", "avoir l air") in found


def test_units_without_an_expression_are_the_words() -> None:
    text = "Ils mettent vite en place un lieu."
    assert units(text) == words(text)


@pytest.mark.parametrize(
    ("text", "bare"),
    [
        ("la table ronde", "table ronde"),
        ("l’action", "action"),
        ("table ronde", "table ronde"),
        ("avoir l’air", "avoir l’air"),
        ("leçon", "leçon"),
    ],
)
def test_only_an_article_at_the_beginning_is_left_out(text: str, bare: str) -> None:
    assert without_article(text) == bare


def test_bones_are_the_words_that_carry_meaning() -> None:
    assert bones("s'habituer à") == ("habituer",)
    assert bones("mettre en œuvre") == ("mettre", "oeuvre")
    assert bones("de") == ("de",)
    assert bones("…") == ()


def test_after_a_pronoun_a_form_is_that_of_the_verb():
    lemmas = {word.lemma for word in words("Elle sort du lit, il but et on vit.")}
    assert {"sortir", "lit", "boire", "vivre"} <= lemmas
    assert [word.lemma for word in words("le but, le sort")][1::2] == ["but", "sort"]
