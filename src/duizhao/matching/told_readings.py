"""The reading of a word that its French tells: 还 is hái where it says encore, huán for rendre."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence

from duizhao.language.french.words import content_lemmas, without_remarks
from duizhao.language.pinyin.neutral import toneless
from duizhao.language.pinyin.reader import ruled_out
from duizhao.model import Entry, Kind, Passage

Reading = tuple[str, ...]  # one syllable a character


def told_readings(
    passage: Passage, look: Callable[[str], Sequence[Entry]]
) -> Mapping[int, Reading]:
    """Return the readings that the French of words tells, where they have another, by their start.

    `look` gives the entries of a Simplified word, its present reading among them. The French paired
    with it must be an equivalent of exactly one reading, and no part of one of any other. A reading
    that the Chinese around the word forbids is none: the pair is the likelier mistake. Names are
    left as they are, and so is what differs in the neutral tone alone: that follows from grammar.
    """
    tokens = {(token.start, token.end): token for token in passage.zh.tokens}
    found = {}
    for pair in passage.pairs:
        token = tokens.get(pair.zh)
        if token and token.kind is Kind.WORD and pair.fr:
            french = " ".join(passage.fr[start:end] for start, end in pair.fr)
            told = _told(french, look(token.simplified), token.pinyin)
            if told and _is_another(told, token.pinyin):
                found[token.start] = told
    words = [token.simplified for token in passage.zh.tokens]
    return {
        start: reading
        for start, reading in found.items()
        if not ruled_out(passage.zh.simplified, words, start, reading)
    }


def _told(french: str, entries: Sequence[Entry], now: Reading) -> Reading | None:
    """Return the one reading that has this French among its equivalents; None when in doubt."""
    said = {*content_lemmas(french)}
    senses = [  # readings in lower case, as those of tokens
        (tuple(map(str.lower, entry.pinyin)), {*content_lemmas(text)})
        for entry in entries
        for text in _senses(entry)
    ]
    having = {reading for reading, sense in senses if said <= sense}
    whole = any(said == sense for _, sense in senses)
    listed = any(reading == now for reading, _ in senses)
    return having.pop() if listed and whole and len(having) == 1 else None


def _senses(entry: Entry) -> Iterator[str]:
    """Yield the equivalents of an entry without remarks."""
    return filter(None, map(without_remarks, entry.french))


def _is_another(reading: Reading, now: Reading) -> bool:
    """Tell whether two readings of a word differ in more than neutral tones."""
    return any(
        one != other and toneless(one) != one and toneless(other) != other
        for one, other in zip(reading, now, strict=True)
    )
