"""Where inside a Chinese text a sentence ends that shows no end: by the French it says.

A place is looked for whose halves say what the French parts say and at which a sentence may end. A
place behind a punctuation mark may win as well: then the French only divides what the Chinese says
in one breath, and nothing is cut. A French line broken by hand begins no sentence and shows none.
"""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

import numpy as np

from duizhao.ingest.paragraphs import Language
from duizhao.ingest.unwrap import breaks_off
from duizhao.language.words.sentence_edges import log_odds

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from duizhao.matching.encoder import Encoder

    WordEnds = Callable[[str], Iterable[int]]  # text → the offsets behind its words

_SHORTEST = 4  # characters of a half
_TRIED = 16  # likeliest places whose halves are compared with the French
_EDGE = 0.03  # what a unit of log odds counts for beside the cosines
_PAUSE = 1.0  # log odds given to a place behind a punctuation mark
_IN_WORD = 3.0  # log odds taken from a place inside a word (the words may be wrong)
_BESIDE = 2  # characters from a punctuation mark that may part the halves as well
_UNLIKELY = -3.0  # log odds below which nothing is cut
_CLEAR = 0.005  # by how much the best place must be better than the next
_GAIN = 0.5  # by how much the halves' cosines exceed that of the whole with either French part
_SURE = 0.5  # log odds of a place that is cut without a division of the French
_STRANGE = 0.1  # by how much a half's cosine with some French then exceeds that of the whole
_CLOSERS, _OPENERS = "”’」』》%", "“‘「『《"
_LOWER = re.compile(r"[\s«“‘\"'(\[—–-]*[a-zß-öø-ÿœ]")  # how no French sentence begins
_ASIDE = re.compile(r"[（(][^）)]*$")  # a bracket that is open
_PAUSES = "，、；：。！？,;:!?.…—"


def ends_inside(
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
    before = ends_inside(text[:place], french[:division], encoder, word_ends)
    behind = ends_inside(text[place:], french[division:], encoder, word_ends)
    here = (place,) if likely.get(place, -np.inf) >= _UNLIKELY else ()
    return (*before, *here, *(place + offset for offset in behind))


def stranger_inside(text: str, french: Sequence[str], encoder: Encoder, word_ends: WordEnds) -> int:
    """Return the place at which `text` runs on from or into what the French leaves out; 0 if none.

    There a sentence is likely to end, and one half says what some French says clearly better than
    the whole does.
    """
    odds = _likely(text, word_ends)
    places = [place for place in odds if odds[place] >= _SURE]
    if not places or not french:
        return 0
    halves = [half for place in places for half in (text[:place], text[place:])]
    likeness = (encoder.encode([text, *halves]) @ encoder.encode(french).T).max(axis=1)
    gains = likeness[1:].reshape(-1, 2).max(axis=1) - likeness[0]
    best = int(np.argmax(gains))
    return places[best] if gains[best] >= _STRANGE else 0


def _likely(text: str, word_ends: WordEnds) -> dict[int, float]:
    """Return the likeliest places for a sentence's end without punctuation, with their log odds.

    Beside a punctuation mark a sentence is to end more likely than not.
    """
    ends = set(word_ends(text))
    odds = {
        place: odd - _IN_WORD * (place not in ends)
        for place, odd in enumerate(log_odds(text))
        if _SHORTEST <= place <= len(text) - _SHORTEST and _between_letters(text, place)
    }
    likely = (place for place in odds if odds[place] > 0 or not _is_by_pause(text, place))
    return {place: odds[place] for place in sorted(likely, key=odds.__getitem__)[-_TRIED:]}


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
    for division in _divisions(french):
        parts = encoder.encode([" ".join(french[:division]), " ".join(french[division:])])
        likeness = first @ parts[0] + second @ parts[1]
        values = likeness + bonus
        chosen = int(np.argmax(values))
        clear = np.delete(values, chosen).max(initial=-np.inf) <= values[chosen] - _CLEAR
        if clear and values[chosen] > best and likeness[chosen] - (parts @ whole).max() >= _GAIN:
            best, found = values[chosen], (places[chosen], division)
    return found


def _divisions(french: Sequence[str]) -> list[int]:
    """Return the numbers of leading sentences behind which another may begin."""
    return [
        i
        for i, (last, following) in enumerate(pairwise(french), 1)
        if not (_LOWER.match(following) or breaks_off(last, following, Language.FRENCH))
    ]


def _is_by_pause(text: str, place: int) -> bool:
    """Return whether a punctuation mark stands so near a place that it may part the halves."""
    return any(mark in text[max(place - _BESIDE, 0) : place + _BESIDE + 1] for mark in _PAUSES)


def _between_letters(text: str, place: int) -> bool:
    """Return whether a place stands between letters, or the marks that enclose them."""
    last, first = text[place - 1], text[place]
    if (last.isascii() and first.isascii() and last != "%") or _ASIDE.search(text, 0, place):
        return False
    return (last.isalnum() or last in _CLOSERS) and (first.isalnum() or first in _OPENERS)
