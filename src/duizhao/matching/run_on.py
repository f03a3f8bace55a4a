"""Chinese headlines that run into the sentence behind them, cut off where the French shows them.

Text copied from a page loses the line ends behind its headlines. In French a capital in mid-line
shows that (see `ingest.split_french`), in Chinese nothing does. The place is then looked for among
the word ends: the halves must say what the two French parts say, the character before must be one
that ends sentences and the one behind one that begins them.
"""

from __future__ import annotations

from dataclasses import replace
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING

import numpy as np

from duizhao.matching.align import align

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from duizhao.matching.encoder import Encoder
    from duizhao.model import Sentence

    WordEnds = Callable[[str], Iterable[int]]  # text → the offsets behind its words

_SHORTEST = 4  # characters of a half
_EDGE = 0.02  # what the log odds of the characters at the cut count for beside the cosines
_ROUNDS = 5  # headlines that can follow one another without a full stop
_CLOSERS, _OPENERS = "”’」』）》%", "“‘「『（《"


def cut_run_ons(
    zh: Sequence[Sentence], fr: Sequence[Sentence], encoder: Encoder, word_ends: WordEnds
) -> tuple[Sentence, ...]:
    """Return the Chinese sentences, with the headlines that French cut off cut off too."""
    found = tuple(zh)
    if not any(_is_headline(fr, i) for i in range(len(fr))):
        return found
    for _ in range(_ROUNDS):
        before = found
        found = _cut_once(before, fr, encoder, word_ends)
        if found == before:
            break
    return found


def _cut_once(
    zh: tuple[Sentence, ...], fr: Sequence[Sentence], encoder: Encoder, word_ends: WordEnds
) -> tuple[Sentence, ...]:
    """Return the Chinese sentences with at most one more cut in each bead."""
    result: list[Sentence] = []
    start = 0  # of the French of this bead, with headlines left alone just before it
    for bead in align(zh, fr, encoder):
        group = zh[slice(*bead.zh)]
        if not group and _is_headline(fr, bead.fr[1] - 1):
            continue
        heads = [i for i in range(start, bead.fr[1] - 1) if _is_headline(fr, i)]
        if group and heads:
            parts = fr[start : heads[0] + 1], fr[heads[0] + 1 : bead.fr[1]]
            french = [" ".join(sentence.text for sentence in part) for part in parts]
            text = "".join(sentence.text for sentence in group)
            group = _cut_at(group, _place(text, french, encoder, word_ends))
        result += group
        start = bead.fr[1]
    return tuple(result)


def _is_headline(fr: Sequence[Sentence], i: int) -> bool:
    """Return whether a sentence ends in mid-paragraph without a full stop."""
    if i + 1 == len(fr) or fr[i + 1].paragraph != fr[i].paragraph:
        return False
    last = fr[i].text.rstrip("»” \u00a0\u202f")[-1:]
    return last.isalnum() or last == "%"


def _cut_at(group: tuple[Sentence, ...], place: int) -> tuple[Sentence, ...]:
    """Return the sentences with the one that holds the offset `place` of their text cut there."""
    result: list[Sentence] = []
    for sentence in group:
        if 0 < place < len(sentence.text):
            halves = sentence.text[:place].strip(), sentence.text[place:].strip()
            result += [replace(sentence, text=half) for half in halves]
        else:
            result.append(sentence)
        place -= len(sentence.text)
    return tuple(result)


def _place(text: str, french: Sequence[str], encoder: Encoder, word_ends: WordEnds) -> int:
    """Return the offset at which `text` falls into what the two `french` parts say; 0 if none."""
    places = [place for place in word_ends(text) if _may_cut(text, place)]
    if not places:
        return 0
    first, second = encoder.encode(french)
    halves = encoder.encode([text[:p] for p in places] + [text[p:] for p in places])
    likeness = halves[: len(places)] @ first + halves[len(places) :] @ second
    nothing = (0.0, 0.0)
    edges = [
        _edges().get(text[p], nothing)[0] + _edges().get(text[p - 1], nothing)[1] for p in places
    ]
    return places[int(np.argmax(likeness + _EDGE * np.array(edges)))]


def _may_cut(text: str, place: int) -> bool:
    """Return whether a headline may end at `place`: between letters, both halves long enough."""
    if not _SHORTEST <= place <= len(text) - _SHORTEST:
        return False
    last, first = text[place - 1], text[place]
    if last.isascii() and first.isascii() and last != "%":
        return False
    return (last.isalnum() or last in _CLOSERS) and (first.isalnum() or first in _OPENERS)


@cache
def _edges() -> dict[str, tuple[float, float]]:
    """Return for characters the log odds of beginning and of ending a sentence."""
    data = files("duizhao.matching").joinpath("sentence_edges.tsv").read_text("utf-8")
    rows = (line.split("\t") for line in data.splitlines())
    return {char: (float(first), float(last)) for char, first, last in rows}
