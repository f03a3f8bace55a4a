"""How a dictionary would list a French word or expression; what is not certain stays as written."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from itertools import takewhile

from duizhao.language.french.aspirated_h import is_aspirated
from duizhao.language.french.feminine import feminine
from duizhao.language.french.gender import gender_by_ending
from duizhao.language.french.verb import of_gerund, of_participle
from duizhao.language.french.words import is_word
from duizhao.lexicon.french_index import FrenchIndex
from duizhao.model import FrenchWord
from duizhao.notes.listing.adjective import follows_noun, masculine, participle
from duizhao.notes.listing.head_verb import existing, infinitive
from duizhao.notes.listing.place import (
    ADVERB,
    BE,
    INFINITIVE,
    Place,
    ends_phrase,
    follows_be,
    follows_determiner,
    follows_have,
    follows_pronoun,
    is_determined,
    is_gerund,
)
from duizhao.notes.listing.reflexive import is_reflexive

_GENDERED = {
    **dict.fromkeys(("un", "le", "du", "au", "cet", "vieil", "bel", "nouvel", "aucun", "nul"), "m"),
    **dict.fromkeys(("une", "la", "cette", "ma", "ta", "sa", "aucune", "nulle"), "f"),
}
_NO_ARTICLE = re.compile(  # of nouns and expressions that stand without
    "janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre|midi"
    r"|minuit|(?:monsieur|madame|tous|toutes|chaque)\b.*|(\w+) (?:\w+ )+\1"
)
_LIGATURE = re.compile("oe(?=[ui])")  # cœur, œil; not poème, coefficient
_VOWELS = "aeiouàâäéèêëîïôöùûüœ"
_PARTICIPLE = re.compile(
    ".*(?:(?:é|u|(?<!a)i)e?s?|(?<!a)i[st]es?|(?<!a)(?<!f)it|(?:r|[aeo]in|an)te?s?)|faite?s?"
)
_ADJECTIVE = re.compile(".*(?:ain|ais|al|éen|el|eux|ien|ier|if|ois)")
_POINTING = ("autre", "dernier", "même", "premier", "prochain", "propre", "quelques", "seul")
_PLURAL_FOLLOWS = frozenset({
    "les", "des", "aux", "ces", "mes", "tes", "ses", "nos", "vos", "leurs", "deux", "trois",
    "plusieurs", "quelques",
})  # fmt: skip
_WITH_EN = ("aller", "sortir", "tirer")  # verbs that s’en makes another verb
_AND = ("et", "ou", "ni")
_PLURAL = re.compile(".*[sxz]")


@dataclass(frozen=True, slots=True)
class Headword:
    """A French word or expression as a learner lists it."""

    text: str  # with its article, where the gender is known; an adjective with its feminine
    bare: str  # without
    gender: str = ""  # of a noun: m f m/f mpl fpl; "" = not known, or no noun


def headword(place: Place, simplified: str, index: FrenchIndex) -> Headword:
    """Return the headword of the words at a place, which say the Chinese word `simplified`.

    A word is listed by its lemma, an expression as written, but for a verb it begins with (then
    infinitive) and a noun with its complement (then singular). A noun has its article where the
    lexicon, or an article before it, tells the gender; an adjective has both its forms. Capitals
    are those of the lexicon (les États membres).
    """
    found = _listed(place, simplified, index)
    lemmas = " ".join(word.lemma for word in place.words[place.first : place.last + 1])
    spelled = index.spelling(simplified, lemmas) if place.text[0].isupper() else ""
    if place.text.isupper() and place.text.isalpha() and len(place.text) > 1:
        spelled = place.text  # UNESCO
    same = zip(found.bare, spelled, strict=False)
    length = sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1].lower(), same))
    bare = spelled[:length] + found.bare[length:]
    return replace(found, text=found.text.replace(found.bare, bare, 1), bare=bare)


def _listed(place: Place, simplified: str, index: FrenchIndex) -> Headword:
    """Return the headword in small letters."""
    form = place.head.text.lower()
    tail = place.text[len(form) :]
    verbal = follows_have(place) and bool(of_participle(form))
    written = form + tail
    listed = index.gender_of(simplified, written) or index.plural_of(simplified, written)
    if listed and not verbal:
        return _noun(written, listed)  # the lexicon lists it as written
    lemma = head_lemma(place, simplified, index)
    if not tail and (both := _both_forms(place, lemma, simplified, index)):
        return Headword(both, lemma)
    nouns = (_spelled(place.head, existing(place, index)), _noun_lemma(place, index))
    gender = _gender(place, simplified, index) if lemma in nouns else ""
    if gender.endswith("pl"):
        return _noun(form + tail, gender)
    if not tail:
        return _noun(lemma, gender)
    if behind := _behind_adjective(place, lemma, index):
        return _noun(form + tail, behind)
    if form != lemma and place.words[place.first + 1].lemma in _AND:
        return _noun(form + tail, "")  # mesdames et messieurs
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

    A verb with se is listed with it. The lemmatizer leaves some adjectives in the feminine
    (chaude), takes some verbs for nouns (il passe) or adjectives (prononcé), some nouns for verbs
    (la montre) and finds verbs that do not exist (volanter).
    """
    lemma = (
        _noun_lemma(place, index)
        or participle(place, simplified, index)
        or infinitive(place, simplified, index)
        or masculine(place, simplified, index)
        or _unknown_singular(place)
        or _spelled(place.head, existing(place, index))
        or place.head.text.lower()
    )
    if is_reflexive(place) and INFINITIVE.fullmatch(lemma):
        if lemma in _WITH_EN and _before_auxiliary(place) == "en":
            return f"s’en {lemma}"
        return f"s’{lemma}" if _elides(lemma) else f"se {lemma}"
    return lemma


def _before_auxiliary(place: Place) -> str:
    """Return the word before a verb and its être (en of s’en est allée)."""
    distance = 1
    while BE.fullmatch(place.before(distance)) or ADVERB.fullmatch(place.before(distance)):
        distance += 1
    return place.before(distance)


def _noun_lemma(place: Place, index: FrenchIndex) -> str:
    """Return the noun that the lemmatizer takes for a verb, where one must stand; "" for others."""
    form = place.head.text.lower()
    lemma, singular = place.head.lemma, form.removesuffix("s")
    is_infinitive = bool(INFINITIVE.fullmatch(lemma))
    certain = is_infinitive and is_determined(place) and ends_phrase(place)  # sa bouillie
    listed = index.is_noun(singular) or certain
    may_be = is_infinitive != (singular == lemma) and listed
    gerund = is_gerund(place) and of_gerund(form)
    return singular if may_be and not gerund and follows_determiner(place) else ""


def _unknown_singular(place: Place) -> str:
    """Return a noun the lemmatizer does not know without the s of its plural (ces ginkgos)."""
    form = place.head.text
    is_plural = place.before() in _PLURAL_FOLLOWS and form.islower() and form.endswith("s")
    return form[:-1] if is_plural and not is_word(form) else ""


def _spelled(word: FrenchWord, lemma: str) -> str:
    """Return the lemma of a word with its ligature, lemmas being spelled without: œil of yeux."""
    return lemma.replace("oe", "œ") if "œ" in word.text.lower() else _LIGATURE.sub("œ", lemma)


def _both_forms(place: Place, lemma: str, simplified: str, index: FrenchIndex) -> str:
    """Return an adjective with its feminine (actif, active); "" for what is none, or has one form.

    A word is an adjective where the lexicon has it as one, for the Chinese word or never as a noun,
    where the text has its feminine, and where it has the ending of one and stands after a noun.
    """
    other = feminine(lemma)
    if not is_word(other):
        return ""
    known = index.is_adjective(lemma)
    written = place.head.text.lower().removesuffix("s") == other and (known or not _told(place))
    after = follows_noun(place, index) and bool(_ADJECTIVE.fullmatch(lemma))
    listed = index.is_adjective(lemma, simplified) or (known and not index.is_noun(lemma))
    is_one = written or after or listed
    return f"{lemma}, {other}" if is_one and other != lemma else ""


def _told(place: Place) -> str:
    """Return the gender that an article right before the word tells; "" without one."""
    return _GENDERED.get(place.before(), "")


def _noun(bare: str, gender: str) -> Headword:
    """Return a headword with the article that goes with its gender, if any."""
    if gender in ("", "m/f") or _NO_ARTICLE.fullmatch(bare):
        return Headword(bare, bare, gender)
    if gender.endswith("pl"):
        return Headword(f"les {bare}", bare, gender)
    if _elides(bare):
        return Headword(f"l’{bare}", bare, gender)
    return Headword(f"{'le' if gender == 'm' else 'la'} {bare}", bare, gender)


def _elides(word: str) -> bool:
    """Tell whether le, la and se lose their vowel before a word."""
    return word[0] in _VOWELS or (word[0] == "h" and not is_aspirated(word))


def _gender(place: Place, simplified: str, index: FrenchIndex) -> str:
    """Return the gender of the noun at the head of a place; "" when it is not certain or none."""
    form, lemma = place.head.text.lower(), place.head.lemma
    if follows_noun(place, index) or follows_pronoun(place) or follows_be(place):
        return ""
    participle = follows_have(place) and of_participle(form)
    if participle or _may_be_verb(place, index) or lemma == "peu":
        return ""
    written = index.gender(form, simplified)
    usual = len(index.chinese(form)) > len(index.chinese(lemma))  # les vacances
    is_plural = usual and written.endswith("pl") and not index.confirms(simplified, lemma)
    noun = _noun_lemma(place, index) or lemma
    known = written if is_plural else index.gender(noun, simplified)
    told = ""
    if _may_be_noun(place, noun, index):
        told = _told(place)
        is_noun = follows_determiner(place) and not INFINITIVE.fullmatch(noun)
        known = known or (index.gender_of_noun(noun) if is_noun else "")
    if known and told and known != told:
        return ""
    return known or told or ("" if index.chinese(noun) else _by_ending(noun))


def _by_ending(lemma: str) -> str:
    """Return the gender that the ending of a noun tells, "" for others and for participles."""
    is_participle = lemma.endswith("é") and is_word(f"{lemma[:-1]}er")
    return "" if is_participle else gender_by_ending(lemma)


def _behind_adjective(place: Place, lemma: str, index: FrenchIndex) -> str:
    """Return the gender of the noun whose adjective a place begins with (vieil homme), or ""."""
    noun = place.words[place.last]
    alone = place.last == place.first + 1 and noun.start == place.head.end + 1
    describes = index.is_adjective(lemma) and lemma not in _POINTING and not lemma.endswith("ment")
    if not (alone and describes and follows_determiner(place)) or index.is_adjective(noun.lemma):
        return ""
    gender = index.gender_of_noun(noun.lemma)
    is_plural = noun.text.lower() != noun.lemma and bool(_PLURAL.fullmatch(noun.text.lower()))
    return f"{gender}pl" if is_plural and gender in ("m", "f") else gender


def _may_be_verb(place: Place, index: FrenchIndex) -> bool:
    """Tell whether the word may be a form of a verb in -er (il naît et passe)."""
    form = place.head.text.lower()
    before = place.words[place.first - 1] if place.first else None
    after_noun = before is not None and (not before.function or before.text.lower() == "et")
    may_follow = after_noun and not is_determined(place)
    return form.endswith("e") and may_follow and bool(index.chinese(f"{form}r"))


def _may_be_noun(place: Place, lemma: str, index: FrenchIndex) -> bool:
    """Tell whether an article before the head is its own, and not an adjective's or a pronoun."""
    if place.head.text.lower() != lemma:
        return False
    verb = INFINITIVE.fullmatch(lemma) and not index.is_noun(lemma)
    if verb and (not lemma.endswith("re") or index.chinese(lemma)):  # la fièvre
        return False
    return ends_phrase(place)


def _is_verb(place: Place, lemma: str, index: FrenchIndex) -> bool:
    """Tell whether the head is a form of a verb, and not a participle that agrees with a noun."""
    form = place.head.text.lower()
    if form == lemma or not INFINITIVE.fullmatch(lemma) or index.is_adjective(lemma):
        return False
    if follows_have(place) or follows_pronoun(place) or is_gerund(place):
        return True
    return not index.is_noun(form) and not _PARTICIPLE.fullmatch(form)
