"""Word-for-word French for sentences that have no translation, so that a card says what they say.

The gloss takes the place of the French sentence on the cards, its words paired with the Chinese.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace

from duizhao.model import Pair, Passage, Span
from duizhao.notes.choosing.choice import Choice, Occurrence, Word, occurrences
from duizhao.notes.clozes.hide import without_overlap

_LABEL = "Mot à mot\u00a0: "
_BETWEEN = " · "


def with_glosses(
    passages: Sequence[Passage], choices: Sequence[Choice]
) -> tuple[tuple[Passage, ...], tuple[Choice, ...]]:
    """Return passages and choices with a gloss in place of the French that is missing."""
    meanings = {word: choice.first_meaning for choice in choices for word in choice.words}
    said: dict[int, list[Occurrence]] = defaultdict(list)
    for occurrence in occurrences(passages):
        if not passages[occurrence.passage].fr and meanings.get(occurrence.word):
            said[occurrence.passage].append(occurrence)
    glossed = tuple(_glossed(p, said[index], meanings) for index, p in enumerate(passages))
    return glossed, tuple(
        choice if passages[choice.shown.passage].fr else _placed(choice, glossed)
        for choice in choices
    )


def _glossed(passage: Passage, said: Sequence[Occurrence], meanings: Mapping[Word, str]) -> Passage:
    """Return a passage with the meanings of its words, a term's rather than its parts'."""
    if not said:
        return passage
    fr = _LABEL
    spans: dict[Span, Span] = {}
    for occurrence in without_overlap(said):
        meaning = meanings[occurrence.word]
        fr += _BETWEEN * bool(spans)
        spans[occurrence.pair.zh] = (len(fr), len(fr) + len(meaning))
        fr += meaning
    pairs = (Pair(p.zh, (spans[p.zh],), p.score) if p.zh in spans else p for p in passage.pairs)
    return replace(passage, fr=fr, pairs=tuple(pairs))


def _placed(choice: Choice, passages: Sequence[Passage]) -> Choice:
    """Return a choice whose occurrence has the pair its passage now has."""
    shown = choice.shown
    pair = passages[shown.passage].pairs[shown.number - 1]
    return replace(choice, shown=replace(shown, pair=pair))
