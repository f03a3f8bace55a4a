"""The rows of the table of cards: one word each, what is shown of it and what may be edited."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import NamedTuple

from duizhao.language.french.words import without_article
from duizhao.language.pinyin.corrections import TONES_LACK, align_reading, lacks_tones
from duizhao.matching.corrections import locate
from duizhao.model import Pair, Passage
from duizhao.notes.choosing.choice import Choice
from duizhao.notes.choosing.french_choice import FrenchChoice
from duizhao.notes.corrected_words import with_forms
from duizhao.notes.listing.headword import Headword

YES, NO = "yes", "no"
_UNSURE = "? "  # before French that is a guess, until a person answers yes or takes it away
_ANSWERS = {  # as people and spreadsheets write them; "" is left to what the row says
    **dict.fromkeys(("yes", "y", "oui", "o", "1", "x", "true", "vrai"), YES),
    **dict.fromkeys(("no", "n", "non", "0", "false", "faux"), NO),
    "": "",
}


def answer(keep: str) -> str | None:
    """Return what a cell under "keep" answers: yes, no or ""; None when it is no answer."""
    return _ANSWERS.get(keep.strip().lower())


class Row(NamedTuple):
    """A Chinese word; the columns of the table, in order."""

    key: str  # the word's identity: not to be edited
    keep: str  # yes or no; "" = it has no meaning yet, and is kept once a person gives it one
    simplified: str
    traditional: str
    pinyin: str  # one syllable a character, separated by spaces
    french: str  # in this text; a guess begins with "? "
    dictionary: str
    note: str  # a remark shown on the back
    hsk: str  # to look at, like the sentence
    sentence: str

    @staticmethod
    def columns() -> tuple[str, ...]:
        """Return the columns of the table, in order."""
        return Row._fields

    @staticmethod
    def editable() -> tuple[str, ...]:
        """Return the columns a person may edit."""
        return ("keep", "pinyin", "french", "dictionary", "note")

    @staticmethod
    def forms() -> tuple[str, ...]:
        """Return the columns of the word itself, which a person may edit, too."""
        return ("simplified", "traditional")

    @property
    def written(self) -> str:
        """Return the word in the script of its sentence."""
        return self.simplified if self.simplified in self.sentence else self.traditional

    @property
    def is_kept(self) -> bool:
        """Tell whether the word is to be learned; one without a meaning cannot be."""
        return answer(self.keep) != NO and bool(self.said or self.dictionary)

    @property
    def is_guess(self) -> bool:
        """Tell whether the French waits for a person's answer."""
        return self.french.startswith(_UNSURE)

    @property
    def said(self) -> str:
        """Return the French to learn the word by: a guess only where a person answered yes."""
        guess = self.french.removeprefix(_UNSURE)
        return guess if guess == self.french or answer(self.keep) == YES else ""

    def normal(self) -> Row:
        """Return the row as the pipeline would write it; a cell that is no use stays as it is."""
        keep = answer(self.keep)
        syllables = self._syllables()
        return self._replace(
            keep=YES if keep == "" and self.is_kept else self.keep if keep is None else keep,
            french=self.said or self.french,
            pinyin=self.pinyin if syllables is None else _spaced(syllables),
        )

    def complaints(self) -> Iterator[str]:
        """Yield what is wrong with what a person wrote in the row, a sentence each."""
        if answer(self.keep) is None:
            yield _no_answer(self.key, self.keep)
        if answer(self.keep) == YES and not self.is_kept:
            yield f"{self.key} has no meaning to learn yet: write its French in the column french."
        if lacks_tones(self._word, self.pinyin):
            yield (
                f"“{self.pinyin}” is no reading of {self._word}, which keeps its own: {TONES_LACK}."
            )
        elif self._syllables() is None:
            yield (
                f"“{self.pinyin}” is not a reading of {self._word}, which keeps its own: write one "
                "syllable for each character."
            )
        for form in (self.simplified, self.traditional):
            if len(form) != len(self._word):
                yield f"“{form}” has not as many characters as {self._word}, which stays as it was."

    @property
    def _word(self) -> str:
        return self.key.partition("#")[0]

    def _syllables(self) -> tuple[str, ...] | None:
        lacking = lacks_tones(self._word, self.pinyin)
        return None if lacking else align_reading(self._word, self.pinyin)

    @classmethod
    def of(cls, choice: Choice, passage: Passage) -> Row:
        """Return the row of a choice as the pipeline made it."""
        token = choice.shown.token
        return cls(
            key=choice.key,
            keep=YES if choice.first_meaning else "",
            simplified=token.simplified,
            traditional=token.traditional,
            pinyin=_spaced(token.pinyin),
            french=_UNSURE + choice.unsure if choice.unsure else choice.french,
            dictionary=choice.dictionary,
            note="",
            hsk=token.hsk or "",
            sentence=passage.zh.text,
        )

    def correct(self, choice: Choice, passage: Passage) -> Choice:
        """Return a choice with what this row, edited by a person, says of it."""
        shown = choice.shown
        token = with_forms(shown.token, self.simplified, self.traditional)
        token = replace(token, pinyin=self._syllables() or token.pinyin)
        pair = shown.pair
        if self.said != choice.french:
            pair = Pair(pair.zh, locate(self.said, passage.fr), 1.0)
        return replace(
            choice,
            shown=replace(shown, token=token, pair=pair),
            french=self.said,
            dictionary=self.dictionary,
            note=self.note,
            corrected=token != shown.token,
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
    def columns() -> tuple[str, ...]:
        """Return the columns of the table, in order."""
        return FrenchRow._fields

    @staticmethod
    def editable() -> tuple[str, ...]:
        """Return the columns a person may edit."""
        return ("keep", "french", "gender", "chinese", "note")

    @property
    def written(self) -> str:
        """Return the headword."""
        return self.french

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

    @staticmethod
    def forms() -> tuple[str, ...]:
        """Return the columns of other forms of the word: none."""
        return ()

    @property
    def is_kept(self) -> bool:
        """Tell whether the word is to be learned."""
        return answer(self.keep) != NO

    @property
    def is_guess(self) -> bool:
        """Tell whether the row waits for a person's answer: none does."""
        return False

    def normal(self) -> FrenchRow:
        """Return the row as the pipeline would write it; a cell that is no use stays as it is."""
        keep = answer(self.keep)
        return self if keep is None else self._replace(keep=keep or YES)

    def complaints(self) -> Iterator[str]:
        """Yield what is wrong with what a person wrote in the row, a sentence each."""
        if answer(self.keep) is None:
            yield _no_answer(self.key, self.keep)

    def correct(self, choice: FrenchChoice, passage: Passage) -> FrenchChoice:
        """Return a choice with what this row, edited by a person, says of it.

        A corrected Chinese is taken as it stands, in every script.
        """
        bare = without_article(self.french.partition(", ")[0])
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


def _no_answer(key: str, keep: str) -> str:
    return f"“{keep}” under keep is neither yes nor no: {key} is kept."


def _spaced(syllables: tuple[str, ...]) -> str:
    """Return a reading to read, without the gaps of what is not a hanzi."""
    return " ".join(filter(None, syllables))
