"""The rows of the table of cards: one word each, what is shown of it and what may be edited."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import NamedTuple

from duizhao.matching.corrections import locate
from duizhao.model import Pair, Passage
from duizhao.notes.choose import Choice
from duizhao.notes.choose_french import FrenchChoice
from duizhao.notes.headword import Headword

YES, NO = "yes", "no"
_ARTICLE = re.compile(r"(?:les?|la|une?)\s+|l['’]")


class Row(NamedTuple):
    """A Chinese word; the columns of the table, in order."""

    key: str  # the word's identity: not to be edited
    keep: str  # yes or no
    simplified: str  # to look at, like the other form and the sentence
    traditional: str
    pinyin: str  # one syllable a character, separated by spaces
    french: str  # in this text
    dictionary: str
    note: str  # a remark shown on the back
    hsk: str
    sentence: str

    @staticmethod
    def editable() -> tuple[str, ...]:
        """Return the columns a person may edit."""
        return ("keep", "pinyin", "french", "dictionary", "note")

    @classmethod
    def of(cls, choice: Choice, passage: Passage) -> Row:
        """Return the row of a choice as the pipeline made it."""
        token = choice.shown.token
        return cls(
            key=choice.key,
            keep=YES,
            simplified=token.simplified,
            traditional=token.traditional,
            pinyin=" ".join(token.pinyin),
            french=choice.french,
            dictionary=choice.dictionary,
            note="",
            hsk=token.hsk or "",
            sentence=passage.zh.text,
        )

    def correct(self, choice: Choice, passage: Passage) -> Choice:
        """Return a choice with what this row, edited by a person, says of it."""
        shown = choice.shown
        syllables = tuple(self.pinyin.split())
        token = shown.token
        if len(syllables) == len(token.text):
            token = replace(token, pinyin=syllables)
        pair = shown.pair
        if self.french != choice.french:
            pair = Pair(pair.zh, locate(self.french, passage.fr), 1.0)
        return replace(
            choice,
            shown=replace(shown, token=token, pair=pair),
            french=self.french,
            dictionary=self.dictionary,
            note=self.note,
        )


class FrenchRow(NamedTuple):
    """A French word or expression; the columns of the table, in order."""

    key: str  # the word's identity: not to be edited
    keep: str  # yes or no
    french: str  # the headword, with its article, or its feminine (actif, active)
    gender: str  # m f m/f mpl fpl; empty = not known, or no noun
    chinese: str  # in this text, in its script
    note: str  # a remark shown on the back
    sentence: str  # to look at

    @staticmethod
    def editable() -> tuple[str, ...]:
        """Return the columns a person may edit."""
        return ("keep", "french", "gender", "chinese", "note")

    @classmethod
    def of(cls, choice: FrenchChoice, passage: Passage) -> FrenchRow:
        """Return the row of a choice as the pipeline made it."""
        return cls(
            key=choice.key,
            keep=YES,
            french=choice.word.text,
            gender=choice.word.gender,
            chinese=choice.shown.chinese.text,
            note="",
            sentence=passage.fr,
        )

    def correct(self, choice: FrenchChoice, passage: Passage) -> FrenchChoice:
        """Return a choice with what this row, edited by a person, says of it.

        A corrected Chinese is taken as it stands, in every script.
        """
        bare = _ARTICLE.sub("", self.french.partition(", ")[0], count=1)
        chinese = choice.shown.chinese
        if self.chinese != chinese.text:
            start = passage.zh.text.find(self.chinese) if self.chinese else -1
            place = (start, start + len(self.chinese)) if start >= 0 else (0, 0)
            chinese = replace(
                chinese,
                text=self.chinese,
                simplified=self.chinese,
                traditional=self.chinese,
                start=place[0],
                end=place[1],
                pinyin=("",) * len(self.chinese),
            )
        return replace(
            choice,
            shown=replace(choice.shown, chinese=chinese),
            word=Headword(self.french, bare, self.gender),
            note=self.note,
        )
