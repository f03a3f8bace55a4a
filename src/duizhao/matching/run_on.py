"""Chinese sentences that run into the next, cut where the French begins a new one.

Text copied from a page loses the line ends behind its headlines, and Chinese then shows nothing of
them; writers forget full stops, too. Where the French of a bead has several sentences, the Chinese
is searched for a place whose halves say what the French parts say and at which a sentence may end.
A place behind a punctuation mark may win as well: then the French only divides what the Chinese
says in one breath, and nothing is cut. A wrong cut leaves a stray word on a card: doubt cuts
nothing.
"""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING

import numpy as np

from duizhao.matching.align import align
from duizhao.matching.sentence_edges import log_odds

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from duizhao.matching.encoder import Encoder
    from duizhao.model import Bead, Sentence

    WordEnds = Callable[[str], Iterable[int]]  # text → the offsets behind its words

_SHORTEST = 4  # characters of a half
_TRIED = 16  # likeliest places whose halves are compared with the French
_EDGE = 0.03  # what a unit of log odds counts for beside the cosines
_PAUSE = 1.0  # log odds given to a place behind a punctuation mark
_IN_WORD = 3.0  # log odds taken from a place inside a word (the words may be wrong)
_UNLIKELY = -3.0  # log odds below which nothing is cut
_CLEAR = 0.005  # by how much the best place must be better than the next
_GAIN = 0.5  # by how much the halves' cosines exceed that of the whole with either French part
_CLOSERS, _OPENERS = "”’」』》%", "“‘「『《"
_PAUSES = "，、；：。！？,;:!?.…—"


def cut_run_ons(
    zh: Sequence[Sentence], fr: Sequence[Sentence], encoder: Encoder, word_ends: WordEnds
) -> tuple[Sentence, ...]:
    """Return the Chinese sentences, those cut that run on where the French begins a new one."""
    result: list[Sentence] = []
    beads = align(zh, fr, encoder)
    for i, bead in enumerate(beads):
        group = zh[slice(*bead.zh)]
        text = "".join(sentence.text for sentence in group)
        french = [sentence.text for sentence in fr[slice(*_reach(beads, i))]]
        result += _cut(group, _places(text, french, encoder, word_ends))
    return tuple(result)


def _reach(beads: Sequence[Bead], i: int) -> tuple[int, int]:
    """Return the French of a bead, with a sentence alone just before and just behind it."""
    start, end = beads[i].fr
    if i and _is_french_alone(beads[i - 1]):
        start -= 1
    if i + 1 < len(beads) and _is_french_alone(beads[i + 1]):
        end += 1
    return start, end


def _is_french_alone(bead: Bead) -> bool:
    return bead.zh[0] == bead.zh[1]


def _cut(group: Sequence[Sentence], places: Sequence[int]) -> list[Sentence]:
    """Return the sentences of a group, cut at `places`, offsets of their joined text."""
    result: list[Sentence] = []
    start = 0
    for sentence in group:
        end = start + len(sentence.text)
        bounds = [0, *(place - start for place in places if start < place < end), end - start]
        texts = (sentence.text[a:b].strip() for a, b in pairwise(bounds))
        result += [replace(sentence, text=text) for text in texts]
        start = end
    return result


def _places(
    text: str, french: Sequence[str], encoder: Encoder, word_ends: WordEnds
) -> tuple[int, ...]:
    """Return the offsets at which sentences of `text` that run on are to be cut."""
    likely = _likely(text, word_ends) if text and len(french) > 1 else {}
    if not likely:
        return ()
    pauses = range(_SHORTEST, len(text) - _SHORTEST + 1)
    edges = likely | {place: _PAUSE for place in pauses if text[place - 1] in _PAUSES}
    place, division = _best(text, french, edges, encoder)
    if not place:
        return ()
    before = _places(text[:place], french[:division], encoder, word_ends)
    behind = _places(text[place:], french[division:], encoder, word_ends)
    here = (place,) if likely.get(place, -np.inf) >= _UNLIKELY else ()
    return (*before, *here, *(place + offset for offset in behind))


def _likely(text: str, word_ends: WordEnds) -> dict[int, float]:
    """Return the likeliest places for a sentence's end without punctuation, with their log odds."""
    ends = set(word_ends(text))
    odds = {
        place: odd if place in ends else odd - _IN_WORD
        for place, odd in enumerate(log_odds(text))
        if _SHORTEST <= place <= len(text) - _SHORTEST and _between_letters(text, place)
    }
    return {place: odds[place] for place in sorted(odds, key=odds.__getitem__)[-_TRIED:]}


def _best(
    text: str, french: Sequence[str], edges: dict[int, float], encoder: Encoder
) -> tuple[int, int]:
    """Return the place and the division of the French whose halves fit best; (0, 0) if none do.

    `edges` are the places to try, with the log odds that a sentence ends there.
    """
    places = list(edges)
    whole, *halves = encoder.encode(
        [text, *(text[:place] for place in places), *(text[place:] for place in places)]
    )
    first, second = np.array(halves[: len(places)]), np.array(halves[len(places) :])
    bonus = _EDGE * np.array(list(edges.values()))
    best, found = -np.inf, (0, 0)
    for division in range(1, len(french)):
        parts = encoder.encode([" ".join(french[:division]), " ".join(french[division:])])
        likeness = first @ parts[0] + second @ parts[1]
        values = likeness + bonus
        chosen = int(np.argmax(values))
        clear = np.delete(values, chosen).max(initial=-np.inf) <= values[chosen] - _CLEAR
        if clear and values[chosen] > best and likeness[chosen] - (parts @ whole).max() >= _GAIN:
            best, found = values[chosen], (places[chosen], division)
    return found


def _between_letters(text: str, place: int) -> bool:
    """Return whether a place stands between letters, or the marks that enclose them."""
    last, first = text[place - 1], text[place]
    if last.isascii() and first.isascii() and last != "%":
        return False
    return (last.isalnum() or last in _CLOSERS) and (first.isalnum() or first in _OPENERS)
