"""How a dictionary would list a French word or expression; what is not certain stays as written."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import takewhile

from duizhao.language.french_feminine import feminine, masculines
from duizhao.lexicon.french_index import FrenchIndex
from duizhao.model import FrenchWord

_GENDERED = {
    **dict.fromkeys(("un", "le", "du", "au", "cet"), "m"),
    **dict.fromkeys(("une", "la", "cette", "ma", "ta", "sa"), "f"),
}
_MONTHS = re.compile(  # nouns without an article
    "janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre"
)
_BEFORE_VERB = re.compile("je?|tu|ils?|elles?|on|nous|vous|qui|ne?|me?|te?|se?|y")
_AFTER_HAVE = re.compile("ai|as|a|av(?:ons|ez|ait|aient|ions|iez|oir)|ont|aur.+|ayant|été")
_REFLEXIVE = ("se", "s")
_BE = re.compile(
    "est|sont|ét(?:ait|aient|ant)|fu(?:t|rent)|ser(?:a|ont|ait|aient)|soi(?:t|ent)|être"
)
_VOWELS = "aeiouàâäéèêëîïôöùûüœ"
_INFINITIVE = re.compile(".*(?:er|ir|re)")
_PARTICIPLE = re.compile(".*(?:(?:é|u|(?<!a)i)e?s?|(?<!a)i[st]es?|(?<!a)it|[rn]te?s?)|faite?s?")
_ADJECTIVE = re.compile(".*(?:ain|ais|al|éen|el|eux|ien|ier|if|ois)")
_PLURAL = re.compile(".*[sxz]")


@dataclass(frozen=True, slots=True)
class Headword:
    """A French word or expression as a learner lists it."""

    text: str  # with its article, where the gender is known; an adjective with its feminine
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

    def before(self, distance: int = 1) -> str:
        """Return the word before, lower case without its apostrophe; "" before the beginning."""
        index = self.first - distance
        return self.words[index].text.lower().rstrip("'’ʼ") if index >= 0 else ""


def headword(place: Place, simplified: str, index: FrenchIndex) -> Headword:
    """Return the headword of the words at a place, which say the Chinese word `simplified`.

    A word is listed by its lemma, an expression as written, but for a verb it begins with (then
    infinitive) and a noun with its complement (then singular). A noun has its article where the
    lexicon, or an article before it, tells the gender; an adjective has both its forms. Capitals
    are those of the lexicon (les États membres).
    """
    found = _listed(place, simplified, index)
    lemmas = " ".join(word.lemma for word in place.words[place.first : place.last + 1])
    spelled = index.spelling(simplified, lemmas)
    same = zip(found.bare, spelled, strict=False)
    length = sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1].lower(), same))
    bare = spelled[:length] + found.bare[length:]
    return replace(found, text=found.text.replace(found.bare, bare, 1), bare=bare)


def _listed(place: Place, simplified: str, index: FrenchIndex) -> Headword:
    """Return the headword in small letters."""
    form = place.head.text.lower()
    tail = place.text[len(form) :]
    if gender := index.gender_of(simplified, form + tail):
        return _noun(form + tail, gender)  # the lexicon lists it as written
    lemma = head_lemma(place, simplified, index)
    if not tail and (both := _both_forms(place, lemma, simplified, index)):
        return Headword(both, lemma)
    gender = _gender(place, simplified, index) if lemma == _spelled(place.head) else ""
    if gender.endswith("pl"):
        return _noun(form + tail, gender)
    if not tail:
        return _noun(lemma, gender)
    if not gender:
        return _noun((lemma if _is_verb(place, lemma, index) else form) + tail, "")
    if place.words[place.first + 1].function:
        return _noun(lemma + tail, gender)
    if not _PLURAL.fullmatch(form) or place.before() in _GENDERED:
        return _noun(form + tail, gender)
    # A noun that ends in s without being in the plural (pays) leaves open what its adjective is.
    return _noun(form + tail, f"{gender}pl" if form != lemma and gender != "m/f" else "")


def head_lemma(place: Place, simplified: str, index: FrenchIndex) -> str:
    """Return the lemma of the first word of a place, with its ligature, lower case.

    The lemmatizer takes some verbs for nouns (il passe) or adjectives (prononcé). They are verbs
    where the lexicon gives the Chinese word the verb; participles also after avoir and s’est, and
    where the lexicon has the verb only. A verb with se is listed with it. It leaves some adjectives
    in the feminine (chaude).
    """
    lemma = place.head.lemma
    reflexive = _is_reflexive(place)
    is_participle = lemma.endswith("é")
    infinitive = f"{lemma[:-1]}er"
    if lemma.endswith(("e", "é")) and (
        (index.confirms(simplified, infinitive) and not index.confirms(simplified, lemma))
        or (is_participle and (reflexive or _AFTER_HAVE.fullmatch(place.before())))
        or (is_participle and index.chinese(infinitive) and not index.chinese(lemma))
    ):
        lemma = infinitive
    elif masculine := _masculine(lemma, index):
        lemma = masculine
    else:
        lemma = _spelled(place.head)
    if reflexive and _INFINITIVE.fullmatch(lemma):
        return f"s’{lemma}" if lemma[0] in _VOWELS else f"se {lemma}"
    return lemma


def _masculine(lemma: str, index: FrenchIndex) -> str:
    """Return the adjective that a lemma is the feminine of; "" for other words."""
    if index.chinese(lemma):
        return ""
    return next((m for m in masculines(lemma) if index.is_adjective(m)), "")


def _spelled(word: FrenchWord) -> str:
    """Return the lemma of a word with its ligature: lemmas are spelled without."""
    return word.lemma.replace("oe", "œ") if "œ" in word.text.lower() else word.lemma


def _is_reflexive(place: Place) -> bool:
    """Tell whether se or s’ stands before, or before a form of être."""
    if place.before() in _REFLEXIVE:
        return True
    return place.before(2) in _REFLEXIVE and bool(_BE.fullmatch(place.before()))


def _both_forms(place: Place, lemma: str, simplified: str, index: FrenchIndex) -> str:
    """Return an adjective with its feminine (actif, active); "" for what is none, or has one form.

    A word is an adjective where the lexicon has it as one, for the Chinese word or never as a noun,
    where the text has its feminine, and where it has the ending of one and stands after a noun.
    """
    other = feminine(lemma)
    known = index.is_adjective(lemma)
    written = place.head.text.lower().removesuffix("s") == other and (known or not _told(place))
    after = _is_adjective(place, index) and bool(_ADJECTIVE.fullmatch(lemma))
    listed = index.is_adjective(lemma, simplified) or (known and not index.is_noun(lemma))
    is_one = written or after or listed
    return f"{lemma}, {other}" if is_one and other != lemma else ""


def _told(place: Place) -> str:
    """Return the gender that an article right before the word tells; "" without one."""
    return _GENDERED.get(place.before(), "")


def _noun(bare: str, gender: str) -> Headword:
    """Return a headword with the article that goes with its gender, if any."""
    if gender.endswith("pl"):
        return Headword(f"les {bare}", bare, gender)
    if gender not in ("m", "f") or _MONTHS.fullmatch(bare):
        return Headword(bare, bare, gender)
    if bare[0] == "h":  # mute or not? the indefinite article does not ask
        return Headword(f"{'un' if gender == 'm' else 'une'} {bare}", bare, gender)
    if bare[0] in _VOWELS:
        return Headword(f"l’{bare}", bare, gender)
    return Headword(f"{'le' if gender == 'm' else 'la'} {bare}", bare, gender)


def _gender(place: Place, simplified: str, index: FrenchIndex) -> str:
    """Return the gender of the noun at the head of a place; "" when it is not certain or none."""
    form, lemma = place.head.text.lower(), place.head.lemma
    if _is_adjective(place, index) or any(
        words.fullmatch(place.before()) for words in (_BEFORE_VERB, _AFTER_HAVE, _BE)
    ):
        return ""
    written = index.gender(form, simplified)
    usual = len(index.chinese(form)) > len(index.chinese(lemma))  # les vacances
    is_plural = usual and written.endswith("pl") and not index.confirms(simplified, lemma)
    known = written if is_plural else index.gender(lemma, simplified)
    told = _GENDERED.get(place.before(), "") if _may_be_noun(place, index) else ""
    return "" if known and told and known != told else known or told


def _is_adjective(place: Place, index: FrenchIndex) -> bool:
    """Tell whether the word stands right after a noun (gouvernement chinois)."""
    before = place.words[place.first - 1] if place.first else None
    if before is None or before.function or index.is_adjective(before.lemma):
        return False
    return index.is_noun(before.lemma)


def _may_be_noun(place: Place, index: FrenchIndex) -> bool:
    """Tell whether an article before the head is its own, and not an adjective's or a pronoun."""
    lemma = place.head.lemma
    if place.head.text.lower() != lemma:
        return False
    if _INFINITIVE.fullmatch(lemma) and not index.is_noun(lemma):
        return False
    after = place.words[place.first + 1 : place.first + 2]
    return not after or after[0].function


def _is_verb(place: Place, lemma: str, index: FrenchIndex) -> bool:
    """Tell whether the head is a form of a verb, and not a participle that agrees with a noun."""
    form = place.head.text.lower()
    if form == lemma or not _INFINITIVE.fullmatch(lemma) or index.is_noun(form):
        return False
    return not _PARTICIPLE.fullmatch(form) or bool(_AFTER_HAVE.fullmatch(place.before()))
