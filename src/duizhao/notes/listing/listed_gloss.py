"""The lexicon's own form of the French a text gives a Chinese word (se voir of voit)."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import chain, product

from duizhao.language.french.verb import infinitives, of_participle
from duizhao.language.french.words import bare, content_lemmas, words
from duizhao.lexicon.french_index import FrenchIndex
from duizhao.model import FrenchWord
from duizhao.notes.listing.head_verb import WITH_BE
from duizhao.notes.listing.place import (
    INFINITIVE,
    Place,
    follows_be,
    follows_determiner,
    follows_have,
)
from duizhao.notes.listing.reflexive import is_reflexive

_FULL = {  # elided and contracted words
    "d": "de", "du": "de", "des": "de", "au": "à", "aux": "à", "qu": "que", "n": "ne", "s": "se",
    "c": "ce", "j": "je", "jusqu": "jusque",
}  # fmt: skip
_ARTICLE = re.compile("les?|la|l|une?|des")
_PREPOSITION = re.compile("de|à|sur|sous|contre|que|dans|en|avec|pour")
_NOT = {"ne", "pas"}
_NOT_ITS_SUBJECT = ("il", "elle", "on", "ils", "elles", "qui", "ça")
_BEFORE, _BEHIND = 4, 3  # words around those of a place that may belong to a gloss
_PREPOSITION_BEFORE = 2  # a preposition and an article


def listed_gloss(place: Place, simplified: str, index: FrenchIndex) -> str:
    """Return what the lexicon says of the Chinese word in the words of the text; "" for nothing.

    The words that carry meaning are the same, and those that do not are in the text too, in the
    place or right beside it: peur in "elle a eu peur" is avoir peur, concurrence is not être en
    concurrence. Where several carry meaning, others may differ (en même temps of dans le même
    temps). The longest that is nearest to the text is taken; where the lexicon has none, of those
    by which translations render the word, or what the text says a part of (l'an prochain of "au
    printemps prochain").
    """
    first, *rest = content_lemmas(place.text)
    all_lemmas = [(head, *rest) for head in _heads(place, first)]
    same = (
        _nearest(listed(simplified, lemmas), place)
        for listed, lemmas in product((index.glosses, index.renderings), all_lemmas)
    )
    return next(filter(None, same), "") or _whole(place, simplified, all_lemmas, index)


def _whole(
    place: Place, simplified: str, all_lemmas: Sequence[tuple[str, ...]], index: FrenchIndex
) -> str:
    """Return the gloss that the words of the text are a part of; "" for none."""
    if place.head.function or any(index.glosses(simplified, lemmas) for lemmas in all_lemmas):
        return ""
    return next(chain(*(index.wholes(simplified, lemmas) for lemmas in all_lemmas)), "")


def _nearest(glosses: Sequence[str], place: Place) -> str:
    """Return the gloss that is in the words of the text, or is nearest to them; "" for none."""
    here = [_cut(gloss, place) for gloss in glosses]
    small = {gloss: _small(words(gloss)) for gloss in here}
    missing = {gloss: _missing(gloss, place) for gloss in here}
    several = len(content_lemmas(place.text)) > 1
    written, own = set(_small(words(place.text))), _is_reflexive(place)
    fitting = (g for g in here if written <= set(small[g]) and (several or not missing[g]))
    return min(
        fitting,
        key=lambda g: (len(missing[g]), own != ("se" in small[g]), -len(small[g])),
        default="",
    )


def in_place(place: Place, simplified: str, index: FrenchIndex) -> tuple[str, int, int] | None:
    """Return what the lexicon says of the Chinese word, with its first and last word in the text.

    It begins before the place, with a small word that its meaning needs (en moyenne, avoir l’air);
    None where the text does not have all its words there, one behind the other.
    """
    gloss = listed_gloss(place, simplified, index).replace("'", "’")
    found = words(gloss)
    names, own = _names(found), _names(place.words[place.first : place.last + 1])
    before = next((n for n in range(1, len(names)) if names[n : n + len(own)] == own), 0)
    first, last = place.first - before, place.first - before + len(names) - 1
    if not before or first < 0 or names[0] == "se" or _ARTICLE.fullmatch(bare(found[0])):
        return None
    return (gloss, first, last) if _names(place.words[first : last + 1]) == names else None


def _names(found: Sequence[FrenchWord]) -> list[str]:
    return [_name(word) for word in found]


def _heads(place: Place, lemma: str) -> tuple[str, ...]:
    """Return what the first word may be a form of, the likeliest first."""
    form = place.head.text.lower()
    verbs = () if follows_determiner(place) else infinitives(form)
    with_be = follows_be(place) and (is_reflexive(place) or of_participle(form) in WITH_BE)
    return (*verbs, lemma) if with_be or follows_have(place) else (lemma, *verbs)


def _missing(gloss: str, place: Place) -> set[str]:
    """Return the words of a gloss that carry no meaning and that the text lacks.

    A Chinese word that denies has ne pas whatever the French denies with, a participle alone lacks
    the être and se of its verb, and what may follow a verb need not.
    """
    found = words(gloss)
    small = _small(found[:-1] if _is_verb(gloss) and _is_preposition(found[-1]) else found)
    here, first = place.words, place.first
    far = here[max(0, first - _BEFORE) : first]
    near = here[max(0, first - _PREPOSITION_BEFORE) : place.last + 1 + _BEHIND]
    around = (*(word for word in far if not _is_preposition(word)), *near)
    missing = set(small) - {_name(word) for word in around} - _NOT
    if _is_reflexive(place):
        missing.discard("se")
    if _is_participle(place):
        missing -= {"se", "être"}
    if len(small) > 1:
        missing.discard("être")  # à la retraite
    return missing


def _cut(gloss: str, place: Place) -> str:
    """Return a gloss without the preposition at its end, unless a verb or the text has it."""
    *others, last = words(gloss)
    near = map(_name, place.words[place.first : place.last + 1 + _BEHIND])
    if not others or not _is_preposition(last) or _is_verb(gloss) or _name(last) in near:
        return gloss
    return gloss[: last.start].rstrip()


def _is_verb(gloss: str) -> bool:
    """Tell whether a gloss begins with an infinitive, but for se and ne pas."""
    first = (word.text for word in words(gloss) if _name(word) not in ("se", *_NOT))
    return bool(INFINITIVE.fullmatch(next(first, "")))


def _is_preposition(word: FrenchWord) -> bool:
    return bool(_PREPOSITION.fullmatch(_name(word)))


def _small(found: Sequence[FrenchWord]) -> list[str]:
    """Return the words that carry no meaning, but for articles."""
    return [_name(w) for w in found if w.function and not _ARTICLE.fullmatch(bare(w))]


def _name(word: FrenchWord) -> str:
    return _FULL.get(bare(word), word.lemma)


def _is_participle(place: Place) -> bool:
    alone = not (follows_have(place) or follows_determiner(place))
    return alone and bool(of_participle(place.head.text.lower()))


def _is_reflexive(place: Place) -> bool:
    """Tell whether the verb may have its own pronoun, a command's too (t’inquiète, asseyez-vous).

    A subject right before tells il me lave from me laver.
    """
    object_of = place.before(2) in _NOT_ITS_SUBJECT
    commanded = place.after() in ("-vous", "-nous")
    before = place.before() in ("me", "m", "te", "t") and not object_of
    return is_reflexive(place) or commanded or before
