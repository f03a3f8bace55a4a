"""Terms and their parts, once some of them have their French."""

from collections.abc import Iterable, Iterator

import numpy as np
import pytest
from numpy.typing import NDArray

from duizhao.language.analyse import Analyser
from duizhao.matching.encoder import load_encoder
from duizhao.matching.phrases.reference import Reference
from duizhao.matching.phrases.sentence import Sentence, read
from duizhao.matching.phrases.terms import compose, share
from duizhao.model import Entry, Script


class NoGlossary:
    def with_french(self, _words: Iterable[str], /) -> Iterator[tuple[str, tuple[str, ...]]]:
        return iter(())

    def look(self, _simplified: str, /) -> tuple[Entry, ...]:
        return ()

    def renderings(self, _simplified: str, /) -> tuple[str, ...]:
        return ()


@pytest.fixture(scope="module")
def s() -> Sentence:
    analysis = Analyser(script=Script.SIMPLIFIED).analyse("加强国际合作")
    passage = (analysis, "Renforcer la coopération internationale utile")
    (found,) = read([passage], load_encoder(), Reference(NoGlossary()))
    assert found
    return found


def row(s: Sentence, word: str) -> int:
    return next(row for row, token in enumerate(s.zh) if token.text == word)


def column(s: Sentence, text: str) -> int:
    return next(column for column, phrase in enumerate(s.fr) if phrase.text == text)


def table(s: Sentence, *sure: tuple[str, str, float]) -> tuple[NDArray[np.float32], dict[int, int]]:
    chances = np.zeros((len(s.zh), len(s.fr)), np.float32)
    chosen = {}
    for word, text, chance in sure:
        chances[row(s, word), column(s, text)] = chance
        if chance > 0.5:
            chosen[row(s, word)] = column(s, text)
    return chances, chosen


def named(s: Sentence, chosen: dict[int, int]) -> dict[str, str]:
    return {s.zh[row].text: s.fr[column].text for row, column in chosen.items()}


PARTS = (("合作", "coopération", 0.9), ("国际", "internationale", 0.8))


def test_a_term_has_the_french_of_its_parts(s: Sentence) -> None:
    _, chosen = compose(s, *table(s, *PARTS, ("国际合作", "coopération", 0.7)))
    assert named(s, chosen)["国际合作"] == "coopération internationale"
    chances, chosen = compose(s, *table(s, *PARTS))
    assert named(s, chosen)["国际合作"] == "coopération internationale"
    assert chances[row(s, "国际合作"), column(s, "coopération internationale")] == np.float32(0.8)


def test_one_part_makes_no_term_nor_do_parts_around_another_word(s: Sentence) -> None:
    _, chosen = compose(s, *table(s, PARTS[0]))
    assert "国际合作" not in named(s, chosen)
    apart = (("合作", "coopération", 0.9), ("国际", "utile", 0.8), ("加强", "internationale", 0.7))
    _, chosen = compose(s, *table(s, *apart))
    assert "国际合作" not in named(s, chosen)
    _, chosen = compose(s, *table(s, *apart[:2]))
    assert named(s, chosen)["国际合作"] == "coopération internationale utile"


def test_the_last_part_of_a_term_has_what_the_others_leave(s: Sentence) -> None:
    term = ("国际合作", "coopération internationale", 0.7)
    chances, chosen = share(s, *table(s, PARTS[0], term, ("国际", "internationale", 0.2)))
    assert named(s, chosen)["国际"] == "internationale"
    assert chances[row(s, "国际"), column(s, "internationale")] == np.float32(0.7)
    _, chosen = share(s, *table(s, PARTS[0], term, ("国际", "internationale", 0.05)))
    assert "国际" not in named(s, chosen)
    _, chosen = share(s, *table(s, term, ("国际", "internationale", 0.2)))
    assert "国际" not in named(s, chosen)
