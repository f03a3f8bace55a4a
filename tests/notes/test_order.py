"""The order in which new cards come."""

from dataclasses import dataclass
from types import SimpleNamespace

import pytest

from duizhao.model import Note
from duizhao.notes.choosing.order import KEYS, arrange


@dataclass(frozen=True)
class Choice:
    """A word with what its place in the order depends on."""

    key: str
    passage: int
    count: int = 1
    hsk: str | None = None

    @property
    def shown(self):
        token = SimpleNamespace(simplified=self.key, hsk=self.hsk)
        return SimpleNamespace(passage=self.passage, token=token)


def note(key):
    return Note("word", key, key, {"Word": key}, (0,))


WORDS = [  # two new words in the first passage, none in the second, one in the third
    Choice("鱷魚", 0, count=2, hsk=None),
    Choice("我", 0, count=1, hsk="1"),
    Choice("经济", 2, count=2, hsk="4"),
]
CLOZES = {0: [note("first")], 1: [note("second")], 2: [note("third")]}


@pytest.mark.parametrize(
    ("order", "keys"),
    [
        ("text", ["鱷魚", "我", "first", "second", "经济", "third"]),
        ("i+1", ["second", "经济", "third", "鱷魚", "我", "first"]),
        ("frequency", ["经济", "鱷魚", "我", "first", "second", "third"]),
        ("hsk", ["我", "经济", "鱷魚", "first", "second", "third"]),
    ],
)
def test_words_and_sentences_come_in_the_order_asked_for(order, keys):
    words = [(choice, note(choice.key)) for choice in WORDS]
    assert [n.key for n in arrange(words, CLOZES, [None] * 3, order, KEYS)] == keys
