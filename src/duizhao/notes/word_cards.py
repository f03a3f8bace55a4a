"""The cards of a word's note: each is made by a field of its own, "1" where it is wanted."""

from __future__ import annotations

from collections.abc import Sequence

from duizhao.config import Cards

# The field of each card, in the order of the note types; those that have no card leave it out.
CHINESE_CARDS = ("Recognise", "Produce", "Listen", "Write", "WritePinyin")
FRENCH_CARDS = CHINESE_CARDS[:-1]


def flags(cards: Cards, fields: Sequence[str]) -> dict[str, str]:
    """Return those of the fields that make the cards wanted, each "1"."""
    wanted = {
        "Recognise": cards.recognise,
        "Produce": cards.produce,
        "Listen": cards.listen,
        "Write": cards.write,
        "WritePinyin": cards.write_pinyin,
    }
    return {field: "1" for field in fields if wanted[field]}
