"""Every type that travels between stages: frozen, slotted, without behaviour of its own.

Offsets are counted in characters (code points) of the text they point into; an end is exclusive.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

Span = tuple[int, int]  # (start, end)
Recut = tuple[Span, ...]  # another cut of a stretch of Chinese: its words, one behind the other


class Severity(StrEnum):
    """How much a problem matters to the person who owns the text."""

    NOTE = "note"  # something was done that they may want to know (a repair)
    WARNING = "warning"  # something may be wrong; `--strict` turns these into exit code 3


@dataclass(frozen=True, slots=True)
class Problem:
    """Something noticed in a user's file, kept as a value and shown with the others."""

    code: str  # stable, e.g. "repair-reading"; docs/problems.md explains each
    message: str  # one sentence for a person: what, and what to do if anything
    file: str = ""  # as the user named it
    line: int = 0  # 1-based; 0 = the file as a whole
    severity: Severity = Severity.WARNING


class Script(StrEnum):
    """The script a Chinese text is written in."""

    SIMPLIFIED = "hans"
    TRADITIONAL = "hant"
    MIXED = "mixed"


class Kind(StrEnum):
    """What a token is."""

    WORD = "word"
    NAME = "name"  # proper noun: person, place, organisation, title
    NUMBER = "number"  # digits or Chinese numerals, with what is written together with them
    PUNCTUATION = "punctuation"  # also spaces and symbols
    FOREIGN = "foreign"  # Latin and other scripts inside the Chinese


class Role(StrEnum):
    """What a word does beside its neighbours."""

    CLASSIFIER = "classifier"  # 三本书
    RESULTATIVE = "resultative"  # 看完
    DIRECTIONAL = "directional"  # 走出去
    POTENTIAL = "potential"  # 看得懂


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence of one side, as written, after repair."""

    text: str  # no leading or trailing white space, never empty
    line: int = 0  # 1-based line of the file where it begins; 0 = unknown
    paragraph: int = 0  # 0-based, counted on its own side


@dataclass(frozen=True, slots=True)
class Bead:
    """A group of Chinese sentences and the group of French sentences that says the same.

    Either side may be empty (a sentence without counterpart), never both.
    """

    zh: Span  # sentence indices into Bitext.zh
    fr: Span  # sentence indices into Bitext.fr
    score: (
        float  # 0..1, how alike the sides are; 1.0 when a person said so; 0.0 when a side is empty
    )
    id: str = ""  # the id a table gave it; "" = numbered later


@dataclass(frozen=True, slots=True)
class Bitext:
    """The two sides of a text, in order; `fr` is empty for a Chinese text alone."""

    zh: tuple[Sentence, ...]
    fr: tuple[Sentence, ...]
    beads: tuple[Bead, ...] | None = None  # given by an aligned table; None = to be aligned
    given: bool = False  # a person cut the sentences (one a line): nothing cuts them again
    problems: tuple[Problem, ...] = ()  # what was repaired or looked wrong, in file order


@dataclass(frozen=True, slots=True)
class Token:
    """A word, or a term made of several words, in a Chinese sentence."""

    text: str  # the slice of the sentence, as written
    simplified: str  # same number of characters as `text`
    traditional: str  # same number of characters as `text`
    start: int
    end: int
    pinyin: tuple[str, ...]  # one syllable a character, tone marks; "" for what is not a hanzi
    kind: Kind
    hsk: str | None = None  # level in the current syllabus: "1" … "6", "7-9"; None = not listed
    role: Role | None = None  # None = none, or in doubt


@dataclass(frozen=True, slots=True)
class Analysis:
    """What a Chinese text (the joined sentences of a bead) says."""

    text: str
    simplified: str  # same length as `text`
    traditional: str  # same length as `text`
    tokens: tuple[Token, ...]  # re-assemble `text` exactly, white space included
    terms: tuple[Token, ...] = ()  # units of two or more whole tokens, beside their parts, in order


@dataclass(frozen=True, slots=True)
class FrenchWord:
    """A word of a French sentence; elisions are cut after the apostrophe (l’ | action)."""

    text: str
    start: int
    end: int
    lemma: str  # lower case
    function: bool  # article, preposition, pronoun, conjunction, auxiliary


@dataclass(frozen=True, slots=True)
class Pair:
    """A Chinese word or term and its equivalent in the French of the same bead."""

    zh: Span  # characters of Passage.zh.text
    fr: tuple[Span, ...]  # characters of Passage.fr, in order; several = discontinuous; () = none
    score: float  # 0..1, calibrated as the chance of being right; 0.0 when there is none


@dataclass(frozen=True, slots=True)
class Passage:
    """A bead that has been read: the unit notes are made from."""

    id: str  # unique in the text, stable while the text does not change
    zh_sentences: tuple[Sentence, ...]
    fr_sentences: tuple[Sentence, ...]
    score: float  # the bead's
    zh: Analysis  # of the Chinese sentences joined without anything between
    fr: str  # the French sentences joined with a space
    pairs: tuple[Pair, ...] = ()
    labels: tuple[Span, ...] = ()  # characters of zh.text that only tell who speaks (小明：)
    fr_labels: tuple[Span, ...] = ()  # and of fr


@dataclass(frozen=True, slots=True)
class Document:
    """A text that has been read: what every output is made from."""

    passages: tuple[Passage, ...]  # in the order of the text
    script: Script  # the script the Chinese is written in
    problems: tuple[Problem, ...]


@dataclass(frozen=True, slots=True)
class Entry:
    """One reading of one headword in a dictionary."""

    simplified: str
    traditional: str
    pinyin: tuple[str, ...]  # one syllable a character, tone marks
    parts: tuple[str, ...]  # parts of speech: n v adj adv mw …
    french: tuple[str, ...]  # equivalents, best first
    genders: tuple[str, ...] = ()  # parallel to `french`: m f m/f mpl fpl -; () = none is a noun
    classifiers: tuple[str, ...] = ()
    label: str = ""  # usage: litt., fam., …


@dataclass(frozen=True, slots=True)
class Meaning:
    """What dictionaries say of a word in a reading, as it is shown on a card."""

    text: str  # equivalents separated by " ; ", best first; "" = none known
    credit: str = ""  # name and licence of the dictionaries that ask to be named


@dataclass(frozen=True, slots=True)
class Note:
    """One Anki note: what is learned about one word or one sentence."""

    type: str  # folder below templates/: "word", "cloze"
    guid: str  # identity over a learner's whole collection
    key: str  # the same identity, for people: shown in deck.lock and messages
    fields: Mapping[str, str]  # field name → HTML; fields not named are empty
    cards: tuple[int, ...]  # 0-based ordinals of the cards to make, never empty
    tags: tuple[str, ...] = ()
    subdeck: str = ""  # name below the deck's; "" = the deck itself
    modified: int = 0  # seconds since the epoch of the last change of content


@dataclass(frozen=True, slots=True)
class Media:
    """A file that travels inside a package."""

    name: str  # in Anki's media folder, which has no subfolders: ASCII
    path: Path  # where it is read from


@dataclass(frozen=True, slots=True)
class Deck:
    """A finished deck: the notes in the order they are to be learned."""

    id: int
    name: str  # "::" separates parents
    description: str  # HTML
    notes: tuple[Note, ...]
    media: tuple[Media, ...] = ()  # what the notes' [sound:…] name
