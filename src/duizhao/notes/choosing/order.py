"""The order in which new cards come, and which come at all when not all words are wanted."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from types import MappingProxyType
from typing import Literal, TypeVar

from duizhao.config import Choose
from duizhao.language.words.segmenter import dictionary
from duizhao.model import Note, Passage
from duizhao.notes.choosing.choice import Choice
from duizhao.notes.choosing.learned import Learned
from duizhao.notes.choosing.wanted import LEVELS

Order = Literal["text", "frequency", "hsk", "i+1"]
L = TypeVar("L", bound=Learned)


def limit(
    choices: Iterable[L], wanted: Choose, keys: Mapping[Order, Callable[[L], tuple[int, ...]]]
) -> tuple[L, ...]:
    """Return as many words as are wanted, in the order of the text.

    They are the first of each sentence; and of all, those that come first in the wanted order, the
    first of the text when it has no sort key.
    """
    in_sentence: Counter[int] = Counter()
    kept = []
    for choice in choices:
        in_sentence[choice.shown.passage] += 1
        if not wanted.max_words_per_sentence or (
            in_sentence[choice.shown.passage] <= wanted.max_words_per_sentence
        ):
            kept.append(choice)
    if not wanted.max_words:
        return tuple(kept)
    key = keys.get(wanted.order)
    first = (sorted(kept, key=key) if key else kept)[: wanted.max_words]
    chosen = {choice.key for choice in first}
    return tuple(choice for choice in kept if choice.key in chosen)


def arrange(
    words: Sequence[tuple[L, Note]],
    clozes: Mapping[int, Sequence[Note]],
    passages: Sequence[Passage],
    order: Order,
    keys: Mapping[Order, Callable[[L], tuple[int, ...]]],
) -> Iterator[Note]:
    """Yield word notes and cloze notes (by passage) in the order they are to be learned.

    "text" and "i+1" give each passage's words, then its clozes; "frequency" and "hsk" give all
    words, commonest or easiest first by their sort key in `keys`, then the clozes in the order of
    the text.
    """
    if order in keys:
        key = keys[order]
        yield from (note for _, note in sorted(words, key=lambda pair: key(pair[0])))
        for index in sorted(clozes):
            yield from clozes[index]
        return
    new: dict[int, list[Note]] = {}
    for choice, note in words:
        new.setdefault(choice.shown.passage, []).append(note)
    indices = list(range(len(passages)))
    if order == "i+1":
        # A word is new in one passage only, where it is shown: counting those is enough.
        indices.sort(key=lambda index: len(new.get(index, ())))
    for index in indices:
        yield from new.get(index, ())
        yield from clozes.get(index, ())


def _by_frequency(choice: Choice) -> tuple[int, int]:
    """Commonest in the text first; among equals, commonest in the language."""
    return -choice.count, _rank(choice)


def _by_count(choice: Learned) -> tuple[int]:
    return (-choice.count,)


def _by_level(choice: Choice) -> tuple[int, int]:
    return LEVELS.index(choice.shown.token.hsk or "none"), _rank(choice)


def _rank(choice: Choice) -> int:
    found = dictionary().rank(choice.shown.token.simplified)
    return 10**9 if found is None else found


# The sort keys of Chinese words.
KEYS: Mapping[Order, Callable[[Choice], tuple[int, ...]]] = MappingProxyType(
    {"frequency": _by_frequency, "hsk": _by_level}
)
# And those of French words.
FRENCH_KEYS: Mapping[Order, Callable[[Learned], tuple[int, ...]]] = MappingProxyType(
    {"frequency": _by_count}
)
