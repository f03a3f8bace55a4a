"""Which verb a French word is a form of, where the lemmatizer takes it for something else."""

from __future__ import annotations

import re

from duizhao.language.french_verb import infinitives, of_gerund, of_participle
from duizhao.lexicon.french_index import FrenchIndex
from duizhao.notes.french_place import (
    Place,
    follows_be,
    follows_determiner,
    follows_have,
    follows_pronoun,
    is_gerund,
    is_reflexive,
)

INFINITIVE = re.compile(".*(?:er|ir|re)")
_WITH_BE = (  # verbs that have être in compound tenses
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
    if follows_be(place) and of_participle(form) in _WITH_BE:
        return of_participle(form)
    if (verb := _confirmed_verb(place, simplified, index)) and not index.confirms(
        simplified, lemma
    ):
        return verb
    infinitive = f"{lemma[:-1]}er"
    if not lemma.endswith(("e", "é")) or not index.chinese(infinitive):
        return ""
    is_participle = lemma.endswith("é")
    other = not index.chinese(lemma) if is_participle else follows_pronoun(place)
    return infinitive if other or (is_participle and reflexive) else ""


def _confirmed_verb(place: Place, simplified: str, index: FrenchIndex) -> str:
    """Return the verb the word may be a form of that the lexicon gives the Chinese word, or ""."""
    if follows_determiner(place):
        return ""
    verbs = infinitives(place.head.text.lower())
    return next((verb for verb in verbs if index.confirms(simplified, verb)), "")
