"""The French that a text gives a Chinese word: as written there, and as a learner keeps it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from duizhao.language.french.words import bare, expression, words
from duizhao.lexicon.french_index import FrenchIndex
from duizhao.model import FrenchWord, Kind, Pair, Passage, Token
from duizhao.notes.listing.headword import headword
from duizhao.notes.listing.listed_gloss import listed_gloss
from duizhao.notes.listing.locative import located
from duizhao.notes.listing.place import Place, is_raised

_PRONOUNS = frozenset(("me", "m", "te", "t", "se", "s", "nous", "vous"))
_NE = re.compile("^n[e'’] … ")  # as the lexicon writes it


def equivalent(passage: Passage, pair: Pair) -> str:
    """Return the French of a pair as written; discontinuous parts are joined with " … "."""
    return " … ".join(passage.fr[start:end] for start, end in pair.fr)


def as_listed(token: Token, passage: Passage, pair: Pair, index: FrenchIndex) -> str:
    """Return the French of a word as a dictionary lists it: chasser of chassa, chaque of Chaque.

    That is the lexicon's own form, where it gives the word this French (se voir of voit), a fixed
    expression whole (mettre en place of mis … en place), else the headword. Names, and other words
    with a capital that no sentence's beginning explains, stay as written, and so does the form of
    what is in several pieces or begins with a function word. Apostrophes are typographic.
    """
    return _listed(token, passage, pair, index).replace("'", "’")


def _listed(token: Token, passage: Passage, pair: Pair, index: FrenchIndex) -> str:
    written = equivalent(passage, pair)
    found = words(passage.fr)
    inside = [i for i, word in enumerate(found) if any(_is_in(word, span) for span in pair.fr)]
    if token.kind is not Kind.WORD or not inside:
        return written
    if len(pair.fr) == 1 and _begins_with_pronoun(found, inside):
        inside = inside[1:]  # the verb is listed, and finds its pronoun before it
        written = passage.fr[found[inside[0]].start : pair.fr[0][1]]
    place = Place(written, found, inside[0], inside[-1])
    if gloss := listed_gloss(place, token.simplified, index):
        return gloss
    if whole := _expression(passage.fr, found, inside):
        return whole
    first = place.head
    if written[0].isupper() and not is_raised(first, passage.fr, index):
        return written
    if first.function or len(pair.fr) > 1:
        return _NE.sub("ne… ", written[0].lower() + written[1:])
    where = located(place, token.simplified, index)
    return where or headword(place, token.simplified, index).bare


def _begins_with_pronoun(found: Sequence[FrenchWord], inside: Sequence[int]) -> bool:
    """Tell the pronoun of a reflexive verb, and its verb."""
    pronoun, *others = (found[i] for i in inside)
    return bool(others) and bare(pronoun) in _PRONOUNS and not others[0].function


def _expression(text: str, found: Sequence[FrenchWord], inside: Sequence[int]) -> str:
    """Return the infinitive of the expression that the words `inside` make; "" when they do not."""
    verb, *others = inside
    rest = expression(found, verb, reach=others[0] - verb - 1) if others else None
    if not rest or [*rest] != others:
        return ""
    return f"{found[verb].lemma} {text[found[rest[0]].start : found[rest[-1]].end]}"


def _is_in(word: FrenchWord, span: tuple[int, int]) -> bool:
    return span[0] <= word.start and word.end <= span[1]
