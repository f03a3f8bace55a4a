"""Beads that nothing needs to align: those of Chinese alone; and the ids of any."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import count

from duizhao.model import Bead, Bitext


def alone(bitext: Bitext) -> tuple[Bead, ...]:
    """Return the beads of a Chinese text without French: a sentence each.

    Who speaks, cut off between two speeches for the French to say where it belongs, stays with what
    is said next.
    """
    beads = []
    start = 0
    paragraphs = [sentence.paragraph for sentence in bitext.zh]
    for end, sentence in enumerate(bitext.zh, 1):
        more = paragraphs[end : end + 1] == [sentence.paragraph] and not bitext.given
        if not (more and sentence.text.endswith("，")):
            beads.append(Bead((start, end), (0, 0), 0.0))
            start = end
    return tuple(beads)


def ids(beads: Iterable[Bead]) -> list[str]:
    """Return an id for each bead: its own, or s1, s2, … where it has none or one already used."""
    given = [bead.id for bead in beads]
    taken = set(given)
    fresh = (f"s{n}" for n in count(1))
    found: list[str] = []
    seen: set[str] = set()
    for number in given:
        if not number or number in seen:
            number = next(n for n in fresh if n not in taken)
        seen.add(number)
        found.append(number)
    return found
