"""The two directions of learning: a reader of French learns the Chinese, one of Chinese the French.

A direction says what is done in its own way; what is done with it is the same for both.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from duizhao.config import Choose, Config
from duizhao.lexicon import load_lexicon
from duizhao.lexicon.french_index import load_french_index
from duizhao.model import Passage
from duizhao.notes.choosing.choice import Choice
from duizhao.notes.choosing.choose import choose
from duizhao.notes.choosing.choose_french import choose_french
from duizhao.notes.choosing.french_choice import FrenchChoice
from duizhao.notes.choosing.learned import Learned
from duizhao.notes.make import DeckMaker
from duizhao.notes.make_chinese import ChineseDeckMaker
from duizhao.notes.make_french import FrenchDeckMaker
from duizhao.output.card_rows import FrenchRow, Row
from duizhao.output.cards_table import CardRow
from duizhao.output.stats import glance

C = TypeVar("C", bound=Learned)


@dataclass(frozen=True, slots=True)
class Direction(Generic[C]):
    """A direction of learning, whose words to learn are of type `C`."""

    # Passages, what is wanted and the words known → the words to learn, in the order of the text.
    choose: Callable[[Sequence[Passage], Choose, Collection[str]], tuple[C, ...]]
    maker: type[DeckMaker[Any, C]]  # whatever it takes for an occurrence
    # Passages, the words to learn and those known → what learning them does for reading the text.
    levels: Callable[[Sequence[Passage], Sequence[C], Collection[str]], str]
    row: type[CardRow[C]]  # of the table of cards
    suffix: str  # of the names of a deck folder's own files


def _choose_chinese(
    passages: Sequence[Passage], wanted: Choose, known: Collection[str]
) -> tuple[Choice, ...]:
    return choose(passages, wanted, load_lexicon(), load_french_index(), known)


def _choose_french(
    passages: Sequence[Passage], wanted: Choose, known: Collection[str]
) -> tuple[FrenchChoice, ...]:
    return choose_french(passages, wanted, load_french_index(), known)


def _levels(passages: Sequence[Passage], choices: Sequence[Choice], known: Collection[str]) -> str:
    return glance(passages, choices, known, load_lexicon())


def _no_levels(*_: object) -> str:
    return ""  # French words have no HSK level


def direction_of(config: Config) -> Direction[Choice] | Direction[FrenchChoice]:
    """Return the direction a configuration asks for."""
    return FRENCH if config.learn == "fr" else CHINESE


CHINESE = Direction(_choose_chinese, ChineseDeckMaker, _levels, Row, "")
FRENCH = Direction(_choose_french, FrenchDeckMaker, _no_levels, FrenchRow, "-fr")
