"""What a word means, asked of several dictionaries in order.

The bundled lexicon comes first; an added French dictionary is asked for what the bundled one does
not have, so that a card never grows with every dictionary installed. On a miss the French of the
word's parts is given, then another language, named.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import accumulate
from typing import Protocol

from duizhao.language.pinyin.syllable import NEUTRAL, split_tone
from duizhao.lexicon.bundled import Bundled
from duizhao.lexicon.renderings import renderings
from duizhao.model import Entry, Meaning

_MOST = 6  # equivalents shown; some dictionaries give dozens
# How CC-CEDICT marks senses that no text of today has, or that only words it is part of have.
_OUT_OF_USE = re.compile(r"\((?:archaic|old|dialect|bound form|used in place names)\b")
LABELS = {"fr": "", "en": "(anglais) ", "de": "(allemand) "}
_NONE = Meaning("")


class Dictionary(Protocol):
    """A source of entries; those of a Simplified headword come commonest first, () on a miss."""

    @property
    def language(self) -> str:
        """Return the language of the equivalents: "fr", "en" or "de"."""

    @property
    def credit(self) -> str:
        """Return the name and licence to show in decks made from it; "" when none is asked for."""

    def look(self, simplified: str) -> tuple[Entry, ...]:
        """Return the entries of a Simplified headword."""


class Lexicon:
    """The bundled lexicon, completed by other dictionaries in the order they are given."""

    def __init__(self, added: Sequence[Dictionary] = ()) -> None:
        self._bundled = Bundled()
        self._french = (self._bundled, *(d for d in added if d.language == "fr"))
        self._foreign = tuple(d for d in added if d.language != "fr")

    def __iter__(self) -> Iterator[str]:
        """Yield the headwords of the bundled lexicon."""
        return iter(self._bundled)

    def __contains__(self, word: object) -> bool:
        """Tell whether the bundled lexicon has a word."""
        return word in self._bundled

    def with_french(self, words: Iterable[str]) -> Iterator[tuple[str, tuple[str, ...]]]:
        """Yield entries of the bundled lexicon by words of their French, as Bundled does."""
        return self._bundled.with_french(words)

    def renderings(self, simplified: str) -> tuple[str, ...]:
        """Return the French by which translations render a word, beside that of its entries."""
        return renderings(simplified)

    def look(self, simplified: str) -> tuple[Entry, ...]:
        """Return the entries of the first French dictionary that has the word; () on a miss."""
        return next(filter(None, (d.look(simplified) for d in self._french)), ())

    def meaning(self, simplified: str, pinyin: tuple[str, ...], written: str = "") -> Meaning:
        """Return what the word means: in French, by its parts, or in another language.

        The meaning of a word that is only known by its parts says so, with each part as in
        `written`, the form the text has (the Simplified one by default). Its text is "" on a miss.
        """
        return (
            _first(self._french, simplified, pinyin, written)
            or self._by_parts(simplified, pinyin, written or simplified)
            or _first(self._foreign, simplified, pinyin, written)
            or _NONE
        )

    def whole_meaning(self, simplified: str, pinyin: tuple[str, ...], written: str = "") -> Meaning:
        """Return what the word means, leaving out what its parts would tell."""
        return _first((*self._french, *self._foreign), simplified, pinyin, written) or _NONE

    def _by_parts(self, simplified: str, pinyin: tuple[str, ...], written: str) -> Meaning | None:
        split = self._split(simplified)
        found = []
        for part, end in zip(split, accumulate(map(len, split)), strict=True):
            span = slice(end - len(part), end)
            said = _found(self._french, part, pinyin[span], written[span])
            if said is None or not _is_clear(part, said[1]):
                return None
            found.append((written[end - len(part) : end], *said))
        if not found:
            return None
        nominal = bool(_nouns(found[-1][2]))
        parts = (f"{part} {_within(entries, nominal)}" for part, _, entries in found)
        credit = " · ".join(dict.fromkeys(d.credit for _, d, _ in found if d.credit))
        return Meaning(_printed("mot à mot\u00a0: " + " + ".join(parts)), credit)

    def _split(self, word: str) -> tuple[str, ...]:
        """Return the known words that make up a longer one, longest first; () when they do not.

        Two single characters in a row are refused: they are how names of far places and people
        are written, and what each means tells nothing of the whole.
        """
        return self._split_rest(word, longest=len(word) - 1, shortest=1)

    def _split_rest(self, rest: str, longest: int, shortest: int) -> tuple[str, ...]:
        for length in range(min(longest, len(rest)), shortest - 1, -1):
            part = rest[:length]
            if not self.look(part):
                continue
            if length == len(rest):
                return (part,)
            following = self._split_rest(rest[length:], len(rest), 2 if length == 1 else 1)
            if following:
                return (part, *following)
        return ()


def _first(
    dictionaries: Sequence[Dictionary], simplified: str, pinyin: tuple[str, ...], written: str
) -> Meaning | None:
    """Return what the first dictionary that has the word (best, as it is read here) says."""
    found = _found(dictionaries, simplified, pinyin, written)
    return _meaning(*found) if found else None


def _found(
    dictionaries: Sequence[Dictionary], simplified: str, pinyin: tuple[str, ...], written: str
) -> tuple[Dictionary, Sequence[Entry]] | None:
    """Return the first dictionary that has the word (best, as it is read here) and its entries.

    They are those `written` so, if any is: 沖 is not 衝. Of a foreign one that has only other
    readings it is the commonest alone; in a French one, a word of several characters with another
    reading is another word (教会 jiàohuì Église, jiāohuì apprendre à).
    """
    found = [
        (d, _written(entries, simplified, written))
        for d in dictionaries
        if (entries := _common(d, simplified))
    ]
    for agree in (_is_read, _is_nearly_read):
        for dictionary, entries in found:
            if same := [e for e in entries if agree(e, pinyin)]:
                return dictionary, same
    if not found:
        return None
    dictionary, entries = found[0]
    if dictionary.language != "fr":
        return dictionary, entries[:1]
    return (dictionary, entries) if len(simplified) == 1 or not pinyin else None


def _written(entries: Sequence[Entry], simplified: str, written: str) -> Sequence[Entry]:
    """Return the entries with this Traditional form; all of them where it is no other form."""
    same = [e for e in entries if written not in ("", simplified) and e.traditional == written]
    return same or entries


def _common(dictionary: Dictionary, simplified: str) -> Sequence[Entry]:
    """Return the entries of a word; of foreign dictionaries no names, which are most of theirs."""
    entries = dictionary.look(simplified)
    if dictionary.language == "fr":
        return entries
    return [entry for entry in entries if not "".join(entry.pinyin)[:1].isupper()]


def _is_clear(part: str, entries: Sequence[Entry]) -> bool:
    """Tell whether a part of a word means there what it means alone.

    One character does as a noun or an adjective (店 magasin), not as a verb, a classifier or a
    suffix (会, 股, 化, 家), of which the first meaning is seldom that of the word.
    """
    parts = [p for entry in entries for p in entry.parts]
    return len(part) > 1 or (parts[:1] in (["n"], ["adj"]) and not {"mw", "suffix"} & set(parts))


def _within(entries: Sequence[Entry], nominal: bool) -> str:
    """Return the French of a part of a word: the noun it is, in one that is `nominal`."""
    return next(iter(_nouns(entries) if nominal else ()), entries[0].french[0])


def _nouns(entries: Sequence[Entry]) -> list[str]:
    """Return the French nouns of entries, those that have a gender."""
    return [
        word
        for entry in entries
        for word, gender in zip(entry.french, entry.genders, strict=False)
        if gender != "-"
    ]


def _is_read(entry: Entry, pinyin: tuple[str, ...]) -> bool:
    return tuple(map(str.lower, entry.pinyin)) == tuple(map(str.lower, pinyin))


def _is_nearly_read(entry: Entry, pinyin: tuple[str, ...]) -> bool:
    """Tell whether an entry has this reading but for neutral tones."""
    return len(entry.pinyin) == len(pinyin) and all(
        plain == other and (tone == tone_of_other or NEUTRAL in (tone, tone_of_other))
        for (plain, tone), (other, tone_of_other) in zip(
            map(_tone, entry.pinyin), map(_tone, pinyin), strict=True
        )
    )


def _tone(syllable: str) -> tuple[str, int]:
    return split_tone(syllable.lower())


def _meaning(dictionary: Dictionary, entries: Sequence[Entry]) -> Meaning:
    words = list(dict.fromkeys(word for entry in entries for word in entry.french))
    if dictionary.language != "fr":
        words = [word for word in words if not _OUT_OF_USE.match(word)] or words
    shown = LABELS[dictionary.language] + " ; ".join(words[:_MOST])
    return Meaning(_printed(shown), dictionary.credit)


def _printed(text: str) -> str:
    return text.replace("'", "’")
