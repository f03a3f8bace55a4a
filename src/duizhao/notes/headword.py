"""How a dictionary would list a French word or expression; what is not certain stays as written."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from duizhao.lexicon.french_index import FrenchIndex
from duizhao.model import FrenchWord

_GENDERED = {"un": "m", "une": "f", "le": "m", "la": "f", "du": "m", "au": "m"}
_BEFORE_VERB = re.compile("je?|tu|ils?|elles?|on|nous|vous|qui|ne?|me?|te?|se?|y")
_AFTER_HAVE = re.compile("ai|as|a|av(?:ons|ez|ait|aient|ions|iez|oir)|ont|aur.+|ayant|été")
_INFINITIVE = re.compile(".*(?:er|ir|re)")
_PARTICIPLE = re.compile(".*(?:é|ée|és|ées|us?|ues?|is?|ies?|ts?|tes?)")


@dataclass(frozen=True, slots=True)
class Headword:
    """A French word or expression as a learner lists it."""

    text: str  # with its article, where the gender is known
    bare: str  # without
    gender: str = ""  # of a noun: m f m/f mpl fpl; "" = not known, or no noun


@dataclass(frozen=True, slots=True)
class Place:
    """Words of a sentence that are learned together."""

    text: str  # as written
    words: Sequence[FrenchWord]  # the whole sentence's
    first: int  # index of the first of them
    last: int  # of the last, included

    @property
    def head(self) -> FrenchWord:
        """The first word."""
        return self.words[self.first]

    @property
    def before(self) -> str:
        """The word before, lower case without its apostrophe; "" at the beginning."""
        return self.words[self.first - 1].text.lower().rstrip("'’ʼ") if self.first else ""


def headword(place: Place, simplified: str, index: FrenchIndex) -> Headword:
    """Return the headword of the words at a place, which say the Chinese word `simplified`.

    A word is listed by its lemma, an expression as written, but for a verb it begins with (then
    infinitive) and a noun with its complement (then singular). A noun has its article where the
    lexicon, or an article before it, tells the gender.
    """
    head = place.head
    form, lemma = head.text.lower(), head_lemma(place, index)
    tail = place.text[len(form) :]
    gender = _gender(place, simplified, index)
    if gender.endswith("pl"):
        return _noun(form + tail, gender)
    if not tail:
        return _noun(lemma, gender)
    if gender and (form == lemma or place.words[place.first + 1].function):
        return _noun(lemma + tail, gender)
    if gender:
        return _noun(form + tail, f"{gender}pl")
    return _noun((lemma if _is_verb(place, lemma, index) else form) + tail, "")


def head_lemma(place: Place, index: FrenchIndex) -> str:
    """Return the lemma of the first word of a place, with its ligature, lower case.

    The lemmatizer takes participles for adjectives (prononcé). They are verbs after avoir, and
    where the lexicon has the verb only.
    """
    form, lemma = place.head.text.lower(), place.head.lemma
    infinitive = f"{lemma[:-1]}er"
    if lemma.endswith("é") and (
        _AFTER_HAVE.fullmatch(place.before)
        or (index.chinese(infinitive) and not index.chinese(lemma))
    ):
        lemma = infinitive
    return lemma.replace("oe", "œ") if "œ" in form else lemma


def _noun(bare: str, gender: str) -> Headword:
    """Return a headword with the article that goes with its gender, if any."""
    if gender.endswith("pl"):
        return Headword(f"les {bare}", bare, gender)
    if gender not in ("m", "f"):
        return Headword(bare, bare, gender)
    if bare[0] == "h":  # mute or not? the indefinite article does not ask
        return Headword(f"{'un' if gender == 'm' else 'une'} {bare}", bare, gender)
    if bare[0] in "aeiouàâäéèêëîïôöùûüœ":
        return Headword(f"l’{bare}", bare, gender)
    return Headword(f"{'le' if gender == 'm' else 'la'} {bare}", bare, gender)


def _gender(place: Place, simplified: str, index: FrenchIndex) -> str:
    """Return the gender of the noun at the head of a place; "" when it is not certain or none."""
    form, lemma = place.head.text.lower(), place.head.lemma
    whole = index.gender(place.text, simplified) if place.last > place.first else ""
    if whole:
        return whole
    if _is_adjective(place, index) or _BEFORE_VERB.fullmatch(place.before):
        return ""
    known = index.gender(lemma, simplified) or index.gender(form, simplified)
    told = _GENDERED.get(place.before, "") if _may_be_noun(place, index) else ""
    return "" if known and told and known != told else known or told


def _is_adjective(place: Place, index: FrenchIndex) -> bool:
    """Tell whether the word stands right after a noun (gouvernement chinois)."""
    before = place.words[place.first - 1] if place.first else None
    return before is not None and not before.function and index.is_noun(before.lemma)


def _may_be_noun(place: Place, index: FrenchIndex) -> bool:
    """Tell whether an article before the head is its own, and not an adjective's or a pronoun."""
    if place.head.text.lower() != place.head.lemma:
        return False
    after = place.words[place.first + 1 : place.first + 2]
    return index.is_noun(place.head.lemma) or not after or after[0].function


def _is_verb(place: Place, lemma: str, index: FrenchIndex) -> bool:
    """Tell whether the head is a form of a verb, and not a participle that agrees with a noun."""
    form = place.head.text.lower()
    if form == lemma or not _INFINITIVE.fullmatch(lemma) or index.is_noun(form):
        return False
    return not _PARTICIPLE.fullmatch(form) or bool(_AFTER_HAVE.fullmatch(place.before))
