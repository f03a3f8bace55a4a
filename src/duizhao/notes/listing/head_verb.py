"""Which verb a French word is a form of, where the lemmatizer takes it for something else."""

from __future__ import annotations

import re

from duizhao.language.french.verb import infinitives, of_gerund, of_participle
from duizhao.lexicon.french_index import FrenchIndex
from duizhao.notes.listing.place import (
    INFINITIVE,
    Place,
    follows_be,
    follows_determiner,
    follows_have,
    follows_pronoun,
    is_gerund,
)
from duizhao.notes.listing.reflexive import is_reflexive

_HYPHEN = re.compile("-(?:t-)?(?:moi|toi|nous|vous|les?|la|lui|leur|y|en|ils?|elles?|on)")
WITH_BE = (  # verbs that have être in compound tenses
    "aller", "arriver", "descendre", "devenir", "entrer", "monter", "mourir", "naître", "partir",
    "parvenir", "rentrer", "rester", "retourner", "revenir", "sortir", "tomber", "venir",
)  # fmt: skip


def infinitive(place: Place, simplified: str, index: FrenchIndex) -> str:
    """Return the verb that the lemmatizer takes for a noun or an adjective; "" for others.

    Participles are verbs after avoir, s’est and été, and where the lexicon has the verb only;
    forms in -e after a pronoun, and where the lexicon gives the Chinese word the verb.
    """
    form, lemma = place.head.text.lower(), place.head.lemma
    if is_gerund(place) and (verb := of_gerund(form)):
        return verb
    reflexive = is_reflexive(place)
    compound = reflexive or follows_have(place)
    if compound and not INFINITIVE.fullmatch(lemma) and (verb := of_participle(form)):
        return verb
    if reflexive and not INFINITIVE.fullmatch(lemma) and (verbs := infinitives(form)):
        return verbs[0]
    if follows_be(place) and of_participle(form) in WITH_BE:
        return of_participle(form)
    if (verb := _confirmed_verb(place, simplified, index)) and not index.confirms(
        simplified, lemma
    ):
        return verb
    if verb := _participle_of_verb(place, simplified, index) or _finite(place, index):
        return verb
    infinitive = f"{lemma[:-1]}er"
    if not lemma.endswith(("e", "é")) or not index.chinese(infinitive):
        return ""
    is_participle = lemma.endswith("é")
    other = not index.chinese(lemma) if is_participle else follows_pronoun(place)
    return infinitive if other or (is_participle and reflexive) else ""


def existing(place: Place, index: FrenchIndex) -> str:
    """Return the lemma of a word, but no rare verb, nor one that is none (ouvrer, volanter, caner).

    In place of a verb that the lexicon does not know stands one it knows that has the form too,
    else the form itself where it may well be a noun or an adjective (une vieille cane).
    """
    form, lemma = place.head.text.lower(), place.head.lemma
    if not INFINITIVE.fullmatch(lemma) or lemma == form.removesuffix("s") or index.knows(lemma):
        return lemma
    present = re.fullmatch("(.+ant)es?", form)
    if present and of_gerund(present[1]):
        return present[1]
    known = (verb for verb in infinitives(form) if index.knows(verb))
    may_be_noun = form.endswith(("e", "es")) and not follows_pronoun(place)
    return next(known, form if may_be_noun else lemma)


def _participle_of_verb(place: Place, simplified: str, index: FrenchIndex) -> str:
    """Return the verb of a participle after être, or that says what is only a verb in Chinese.

    What the lexicon has as an adjective is one after être (il est fatigué); "" for others.
    """
    form, lemma = place.head.text.lower(), place.head.lemma
    is_other = place.head.function or follows_determiner(place) or INFINITIVE.fullmatch(form)
    if is_other or index.confirms(simplified, lemma):
        return ""
    passive = follows_be(place) and not index.is_adjective(lemma)
    verb = of_participle(form) if passive or index.is_verb(simplified) else ""
    if index.is_verb(simplified) and not index.is_adjective(form):
        verb = verb or of_gerund(form)
    return verb if index.knows(verb) else ""


def _finite(place: Place, index: FrenchIndex) -> str:
    """Return the verb that a form beside a pronoun is of, if its lemma is none (je me tins).

    Before a hyphen only a verb can stand (lève-toi).
    """
    form, lemma = place.head.text.lower(), place.head.lemma
    hyphen = bool(_HYPHEN.fullmatch(place.after()))
    told = hyphen or (follows_pronoun(place) and not index.knows(lemma))
    if not told or INFINITIVE.fullmatch(lemma):
        return ""
    return next((verb for verb in infinitives(form) if index.knows(verb)), "")


def _confirmed_verb(place: Place, simplified: str, index: FrenchIndex) -> str:
    """Return the verb the word may be a form of that the lexicon gives the Chinese word, or ""."""
    if follows_determiner(place):
        return ""
    verbs = infinitives(place.head.text.lower())
    return next((verb for verb in verbs if index.confirms(simplified, verb)), "")
