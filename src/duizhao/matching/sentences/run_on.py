"""Chinese sentences that run into the next, cut where the French begins a new one.

Text copied from a page loses the line ends behind its headlines, and Chinese then shows nothing of
them; writers forget full stops, too. Where the French of a bead has several sentences, the Chinese
is searched for its own. A wrong cut leaves a stray word on a card: doubt cuts nothing.
"""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import replace
from itertools import accumulate, groupby, pairwise
from typing import TYPE_CHECKING

from duizhao.matching.sentences.run_on_places import ends_inside, stranger_inside

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from duizhao.matching.encoder import Encoder
    from duizhao.matching.sentences.run_on_places import WordEnds
    from duizhao.model import Bead, Sentence

    Align = Callable[[Sequence[Sentence], Sequence[Sentence]], Sequence[Bead]]
    Cuts = Mapping[int, Sequence[int]]  # Chinese sentence → the offsets at which it is cut

_AROUND = 40  # beads on either side of a cut that are aligned again


def cut_run_ons(
    zh: Sequence[Sentence],
    fr: Sequence[Sentence],
    encoder: Encoder,
    word_ends: WordEnds,
    align: Align,
) -> tuple[tuple[Sentence, ...], tuple[Bead, ...]]:
    """Return the Chinese sentences, those cut that run on, and the beads of both sides.

    All is aligned once, and what lies around a cut once more.
    """
    beads = tuple(align(zh, fr))
    cuts = _run_ons(zh, fr, beads, encoder, word_ends)
    return _align_again(zh, fr, beads, cuts, align) if cuts else (tuple(zh), beads)


def _run_ons(
    zh: Sequence[Sentence],
    fr: Sequence[Sentence],
    beads: Sequence[Bead],
    encoder: Encoder,
    word_ends: WordEnds,
) -> Cuts:
    """Return where Chinese sentences run on: by sentence, the offsets to cut it at."""
    cuts: dict[int, list[int]] = {}
    for i, bead in enumerate(beads):
        texts = [sentence.text for sentence in zh[slice(*bead.zh)]]
        french = [sentence.text for sentence in fr[slice(*_reach(beads, i))]]
        ends = list(accumulate(map(len, texts)))
        for place in ends_inside("".join(texts), french, encoder, word_ends):
            number = bisect_left(ends, place)
            if place != ends[number]:
                start = ends[number] - len(texts[number])
                cuts.setdefault(bead.zh[0] + number, []).append(place - start)
        for number, text in enumerate(texts, bead.zh[0]):
            if number not in cuts:
                place = stranger_inside(text, _nearby(fr, beads, i), encoder, word_ends)
                if place:
                    cuts[number] = [place]
    return cuts


def _align_again(
    zh: Sequence[Sentence],
    fr: Sequence[Sentence],
    beads: Sequence[Bead],
    cuts: Cuts,
    align: Align,
) -> tuple[tuple[Sentence, ...], tuple[Bead, ...]]:
    """Return the Chinese sentences cut, and their beads: those around the cuts found anew."""
    result, starts = _cut(zh, cuts)
    near = {
        other
        for i, bead in enumerate(beads)
        if any(number in cuts for number in range(*bead.zh))
        for other in range(i - _AROUND, i + _AROUND + 1)
    }
    moved: list[Bead] = []
    for again, numbers in groupby(range(len(beads)), key=near.__contains__):
        own = [beads[i] for i in numbers]
        first, last = starts[own[0].zh[0]], starts[own[-1].zh[1]]
        if again:
            begin = own[0].fr[0]
            found = align(result[first:last], fr[begin : own[-1].fr[1]])
            moved += (_shifted(bead, first, begin) for bead in found)
        else:
            moved += (replace(b, zh=(starts[b.zh[0]], starts[b.zh[1]])) for b in own)
    return tuple(result), tuple(moved)


def _cut(zh: Sequence[Sentence], cuts: Cuts) -> tuple[list[Sentence], list[int]]:
    """Return the sentences cut, and where each of those given begins among them."""
    result: list[Sentence] = []
    starts = [0]
    for i, sentence in enumerate(zh):
        bounds = [0, *cuts.get(i, ()), len(sentence.text)]
        texts = (sentence.text[a:b].strip() for a, b in pairwise(bounds))
        result += [replace(sentence, text=text) for text in texts]
        starts.append(len(result))
    return result, starts


def _shifted(bead: Bead, zh: int, fr: int) -> Bead:
    (a, b), (c, d) = bead.zh, bead.fr
    return replace(bead, zh=(a + zh, b + zh), fr=(c + fr, d + fr))


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


def _nearby(fr: Sequence[Sentence], beads: Sequence[Bead], i: int) -> list[str]:
    """Return the French of a bead, joined, and the sentences of it and of its neighbours."""
    start, end = beads[max(i - 1, 0)].fr[0], beads[min(i + 1, len(beads) - 1)].fr[1]
    own = " ".join(sentence.text for sentence in fr[slice(*beads[i].fr)])
    return [text for text in (own, *(sentence.text for sentence in fr[start:end])) if text]
