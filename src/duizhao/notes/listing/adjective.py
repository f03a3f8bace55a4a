"""The masculine under which a dictionary lists a French adjective, and participles that are one."""

from __future__ import annotations

import re

from duizhao.language.french.feminine import masculines
from duizhao.lexicon.french_index import FrenchIndex
from duizhao.notes.listing.place import (
    INFINITIVE,
    Place,
    ends_phrase,
    follows_be,
    follows_determiner,
)

_PARTICIPLE = re.compile("(.*[éiu])e?s?")
_DEGREE = re.compile("très|si|trop|plus|moins|assez|aussi|tout|peu|bien|mal")


def masculine(place: Place, simplified: str, index: FrenchIndex) -> str:
    """Return the adjective whose feminine the head is; "" for others and for nouns (la cabine).

    What is a word of its own as well (basse) is a feminine where the Chinese word means the other.
    """
    lemma = place.head.lemma
    is_noun = follows_determiner(place) and ends_phrase(place)  # la maternelle
    if is_noun or index.confirms(simplified, lemma):
        return ""
    found = [m for m in masculines(lemma) if index.is_adjective(m)]
    own = next((m for m in found if index.may_give(simplified, m)), "")
    return own or next(iter(found if not index.chinese(lemma) else ()), "")


def participle(place: Place, simplified: str, index: FrenchIndex) -> str:
    """Return the participle that describes a noun (usagé of piles usagées); "" for others.

    The Chinese word is an adjective first, and its French follows a noun, être or a degree.
    """
    found = _PARTICIPLE.fullmatch(place.head.text.lower())
    describes = follows_noun(place, index) or follows_be(place) or _follows_degree(place)
    is_verb = bool(INFINITIVE.fullmatch(place.head.lemma))
    if found and describes and is_verb and index.describes(simplified):
        return found[1]
    return ""


def _follows_degree(place: Place) -> bool:
    return bool(_DEGREE.fullmatch(place.before()))


def follows_noun(place: Place, index: FrenchIndex) -> bool:
    """Tell whether the word stands right after a noun (gouvernement chinois)."""
    before = place.words[place.first - 1] if place.first else None
    if before is None or before.function or before.lemma in ("cent", "mille"):
        return False
    if index.is_adjective(before.lemma):
        return False
    return index.is_noun(before.lemma)
