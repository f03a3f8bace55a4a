"""The French of a noun with its place word: dans le cœur for 心里, where 心 alone is cœur."""

from __future__ import annotations

import re

from duizhao.lexicon.french_index import FrenchIndex
from duizhao.notes.listing.headword import headword
from duizhao.notes.listing.place import Place

_PLACE_WORDS = tuple("上下里中内外旁边")
_PREPOSITION = re.compile("à|chez|contre|dans|derrière|devant|en|hors|par|parmi|sous|sur|vers")
_CONTRACTED = {"au": "à", "aux": "à"}
_PLURAL = re.compile("les|des|aux|[cmst]es|[nv]os|leurs|quelques|plusieurs")
_ARTICLE = re.compile("(?:les? |la |l’)")


def located(place: Place, simplified: str, index: FrenchIndex) -> str:
    """Return the noun at a place with the preposition the text has before it; "" without one.

    That is where the Chinese word is a noun with a place word, and the French only says the noun:
    sur le bateau for 船上, where the text has “sur son bateau”.
    """
    noun = simplified[:-1]
    if not simplified.endswith(_PLACE_WORDS) or place.head.function:
        return ""
    listed = headword(place, simplified, index)
    if not index.confirms(noun, listed.bare):
        return ""
    before, earlier = place.before(), place.before(2)
    if before in ("en", "chez"):
        return f"{before} {place.text}"
    preposition = _CONTRACTED.get(before, earlier)
    if not _PREPOSITION.fullmatch(preposition):
        return ""
    said = f"les {place.text}" if _PLURAL.fullmatch(before) else listed.text
    return _joined(preposition, said) if _ARTICLE.match(said) else ""


def _joined(preposition: str, noun: str) -> str:
    """Return a preposition and a noun with its article, contracted (au bord)."""
    article, _, rest = noun.partition(" ")
    if preposition == "à" and article in ("le", "les"):
        return f"{'au' if article == 'le' else 'aux'} {rest}"
    return f"{preposition} {noun}"
