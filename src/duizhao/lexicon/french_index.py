"""The lexicon read from its French side: the gender of a noun, the Chinese of a word."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache
from itertools import chain

from duizhao.language.french.words import bones, content_lemmas, plain_words, without_remarks
from duizhao.lexicon.bundled import Bundled
from duizhao.lexicon.renderings import renderings
from duizhao.model import Entry

_ARTICLE = re.compile(r"^(?:(?:les?|la|une?)\s+|l')")
_SPELLING = str.maketrans({"’": "'", "œ": "oe", "æ": "ae"})
_WORD = re.compile(r"[^\W\d_]+")
_INFINITIVE = re.compile(r"^(?:ne pas )?(?:se |s')?\w+(?:er|ir|re)\b")
_NO_NOUN = "-"


class FrenchIndex:
    """Looks French words up among the equivalents of the bundled lexicon."""

    def __init__(self) -> None:
        self._bundled = Bundled()
        self._found: dict[str, tuple[Entry, ...]] = {}

    def chinese(self, french: str) -> tuple[Entry, ...]:
        """Return the entries that have `french` among their equivalents, basic words first."""
        bare = _bare(french)
        if bare not in self._found:
            some = self._bundled.with_french(plain_words(bare))
            words = dict.fromkeys(word for word, listed in some if bare in map(_bare, listed))
            every = chain(*map(self._bundled.look, words))
            self._found[bare] = tuple(e for e in every if bare in map(_bare, e.french))
        return self._found[bare]

    def confirms(self, simplified: str, french: str) -> bool:
        """Tell whether the lexicon gives the Chinese word this French."""
        return any(entry.simplified == simplified for entry in self.chinese(french))

    def may_give(self, simplified: str, french: str) -> bool:
        """Tell whether the lexicon, or some translation, gives the Chinese word this French."""
        return self.confirms(simplified, french) or french in renderings(simplified)

    def has(self, simplified: str) -> bool:
        """Tell whether the lexicon has the Chinese word."""
        return bool(self._bundled.look(simplified))

    def gender_of(self, simplified: str, french: str) -> str:
        """Return m, f, m/f, mpl or fpl when the Chinese word has this French as a noun, else ""."""
        same = [entry for entry in self.chinese(french) if entry.simplified == simplified]
        return _agreed(same, _bare(french))

    def plural_of(self, simplified: str, form: str) -> str:
        """Return mpl or fpl when the Chinese word means a noun of this plural (échecs), else ""."""
        return next(
            (
                gender
                for entry in self._bundled.look(simplified)
                for text, gender in zip(entry.french, entry.genders, strict=False)
                if gender in ("mpl", "fpl") and _bare(text).split(" ")[0] == form
            ),
            "",
        )

    def gender(self, french: str, simplified: str = "") -> str:
        """Return m, f, m/f, mpl or fpl when `french` is always a noun of that gender, else "".

        The entries of the Chinese word it translates here decide, where they have it.
        """
        entries = self.chinese(french)
        same = [entry for entry in entries if entry.simplified == simplified]
        return _agreed(same or entries, _bare(french))

    def gender_of_noun(self, french: str) -> str:
        """Return m, f, m/f, mpl or fpl when `french` has that gender wherever it is a noun."""
        return _agreed(self.chinese(french), _bare(french), nouns_only=True)

    def spelling(self, simplified: str, french: str) -> str:
        """Return the French of the Chinese word as the lexicon writes it, else ""."""
        bare = _bare(french)
        listed = (e.french for e in self.chinese(french) if e.simplified == simplified)
        return next((word for words in listed for word in words if _bare(word) == bare), "")

    def glosses(self, simplified: str, lemmas: tuple[str, ...]) -> list[str]:
        """Return the French of the Chinese word whose content words have these lemmas.

        It is as the lexicon writes it, without remarks; the first is the most usual.
        """
        return [sense for sense in self._senses(simplified) if content_lemmas(sense) == lemmas]

    def wholes(self, simplified: str, lemmas: tuple[str, ...]) -> list[str]:
        """Return the French of the Chinese word that these lemmas, in it, depend on or describe.

        So faire la queue for queue; not croissance économique, which croissance says alone.
        """
        found = ((sense, content_lemmas(sense)) for sense in self._senses(simplified))
        return [s for s, own in found if {*lemmas} < {*own} and own[0] != lemmas[0]]

    def _senses(self, simplified: str) -> list[str]:
        listed = (text for entry in self._bundled.look(simplified) for text in entry.french)
        return list(filter(None, map(without_remarks, listed)))

    def renderings(self, simplified: str, lemmas: tuple[str, ...]) -> list[str]:
        """Return those renderings of the Chinese word whose content words have these lemmas.

        Only infinitives and expressions of several words: the others (souriant, claires) help to
        find French, not to list it.
        """
        same = (text for text in renderings(simplified) if content_lemmas(text) == lemmas)
        return [
            text
            for text in same
            if _INFINITIVE.search(text) or (" " in text and bones(text)[:1] == lemmas[:1])
        ]

    def knows(self, word: str) -> bool:
        """Tell whether a French word, in the spelling of lemmas, is in any equivalent."""
        some = self._bundled.with_french(plain_words(word))
        return any(word in _WORD.findall(_bare(text)) for _, listed in some for text in listed)

    def writes(self, french: str) -> bool:
        """Tell whether `french` is an equivalent just as it is written, small letters and all."""
        return any(french in entry.french for entry in self.chinese(french))

    def is_verb(self, simplified: str) -> bool:
        """Tell whether the Chinese word is a verb, and nothing else."""
        parts = {part for entry in self._bundled.look(simplified) for part in entry.parts}
        return bool(parts) and parts <= {"v", "aux"}

    def describes(self, simplified: str) -> bool:
        """Tell whether the Chinese word is an adjective first of all."""
        return any(entry.parts[:1] == ("adj",) for entry in self._bundled.look(simplified))

    def is_noun(self, french: str) -> bool:
        """Tell whether `french` can be a noun."""
        bare = _bare(french)
        return any(_genders(entry, bare) != {_NO_NOUN} for entry in self.chinese(french))

    def is_adjective(self, french: str, simplified: str = "") -> bool:
        """Tell whether `french` can be an adjective, as what the Chinese word means if given.

        What looks like a verb is none among the equivalents of a verb.
        """
        bare = _bare(french)
        verbal = {"v", "aux"} if bare.endswith(("er", "ir", "re")) else set()
        return any(
            "adj" in entry.parts
            and not verbal & {*entry.parts}
            and _NO_NOUN in _genders(entry, bare)
            for entry in self.chinese(french)
            if simplified in ("", entry.simplified)
        )


@cache
def load_french_index() -> FrenchIndex:
    """Return the index of the bundled lexicon."""
    return FrenchIndex()


def _agreed(entries: Iterable[Entry], bare: str, *, nouns_only: bool = False) -> str:
    found = {gender for entry in entries for gender in _genders(entry, bare)}
    if nouns_only:
        found.discard(_NO_NOUN)
    return found.pop().replace(_NO_NOUN, "") if len(found) == 1 else ""


def _genders(entry: Entry, bare: str) -> set[str]:
    genders = entry.genders or (_NO_NOUN,) * len(entry.french)
    return {g for word, g in zip(entry.french, genders, strict=True) if _bare(word) == bare}


def _bare(french: str) -> str:
    """Return an equivalent without article and remarks, in the spelling of lemmas."""
    plain = without_remarks(french).lower().translate(_SPELLING)
    return _ARTICLE.sub("", plain)
