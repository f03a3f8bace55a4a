"""Which words a sentence hides."""

from dataclasses import dataclass

from hypothesis import given
from hypothesis import strategies as st

from duizhao.notes.clozes.hide import each_once, to_hide


@dataclass(frozen=True)
class Unit:
    start: int
    end: int


@dataclass(frozen=True)
class At:
    passage: int
    number: int
    token: Unit


@dataclass(frozen=True)
class Word:
    key: str
    shown: At
    count: int = 1


def test_a_term_wins_over_its_parts():
    whole, part = At(0, 1, Unit(0, 4)), At(0, 2, Unit(2, 4))
    found = [(whole, Word("ab", whole)), (part, Word("b", part))]
    assert to_hide(found, [0], 0) == {0: found[:1]}


def test_no_blank_has_a_number_that_anki_makes_no_card_of():
    found = [
        (at, Word(str(at.number), at)) for n in (500, 501) for at in [At(0, n, Unit(n, n + 1))]
    ]
    assert to_hide(found, [0], 0) == {0: found[:1]}


def test_a_sentence_of_known_words_asks_its_longest_again():
    first = At(0, 1, Unit(0, 2)), At(0, 2, Unit(2, 5))
    again = At(1, 1, Unit(0, 2)), At(1, 2, Unit(2, 5))
    words = [Word("a", first[0]), Word("b", first[1])]
    hidden = to_hide([*zip(first, words, strict=True), *zip(again, words, strict=True)], [0, 1], 0)
    assert hidden[1] == [(again[1], words[1])]


def test_a_part_of_known_words_asks_nothing_beside_one_that_asks_something_new():
    first, again = At(0, 1, Unit(0, 2)), At(1, 1, Unit(0, 2))
    new = At(2, 1, Unit(0, 2))
    a, b = Word("a", first), Word("b", new)
    found = [(first, a), (again, a), (new, b)]
    assert to_hide(found, [0, 1, 1], 0) == {0: [(first, a)], 2: [(new, b)]}
    assert set(to_hide(found, [0, 1, 2], 0)) == {0, 1, 2}


def test_a_sentence_that_comes_again_asks_only_what_is_new():
    first, same, new = At(0, 1, Unit(0, 2)), At(1, 1, Unit(0, 2)), At(2, 2, Unit(2, 4))
    a, b = Word("a", first), Word("b", new)
    hidden = {0: [(first, a)], 1: [(same, a)], 2: [(At(2, 1, Unit(0, 2)), a), (new, b)]}
    assert list(each_once(hidden, ["s", "s", "s"])) == [
        (0, "s", [(first, a)]),
        (2, "s#2", [(new, b)]),
    ]


spans = st.tuples(st.integers(0, 30), st.integers(1, 8)).map(lambda s: Unit(s[0], s[0] + s[1]))


@given(st.lists(spans, min_size=1, max_size=12, unique=True), st.integers(0, 4))
def test_nothing_overlaps_and_every_sentence_asks_something(units, most):
    places = [At(0, n, unit) for n, unit in enumerate(units, 1)]
    (hidden,) = to_hide([(p, Word(str(p.number), p)) for p in places], [0], most).values()
    assert 1 <= len(hidden) <= (most or len(units))
    taken = [i for occurrence, _ in hidden for i in range(*vars(occurrence.token).values())]
    assert taken == sorted(set(taken))
