"""Where French words stand in their sentence, and what the words before tell about them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from duizhao.language.french.words import is_word
from duizhao.lexicon.french_index import FrenchIndex
from duizhao.model import FrenchWord

INFINITIVE = re.compile(".*(?:er|ir|re)")
_SUBJECT = "je?|tu|ils?|elles?|on|nous|vous|qui|ça"
_BEFORE_VERB = re.compile(f"{_SUBJECT}|ne?|me?|te?|se?|y")
_HAVE = re.compile("ai|as|a|av(?:ons|ez|ait|aient|ions|iez|oir)|ont|eus|eut|eurent|aur.+|ayant|été")
BE = re.compile(
    "suis|es|est|sommes|êtes|sont|ét(?:ais|ait|ions|iez|aient|ant)|fu(?:s|t|rent)"
    "|ser(?:ai|as|a|ons|ez|ont|ais|ait|aient)|soi(?:s|t|ent)|être"
)
ADVERB = re.compile(  # may stand between an auxiliary and its participle
    "pas|plus|jamais|encore|déjà|aussi|aussitôt|toujours|tous|tout|bien|même|.+ment"
)
_NOUN_FOLLOWS = re.compile(
    "une?|des?|d|du|aux?|cet?|cette|ces|[mts](?:on|a|es)|n(?:otre|os)|v(?:otre|os)|sans|chaque"
    "|aucune?|nulle?|quel(?:le)?s?|quelques|plusieurs"
)
_NOUN_OR_VERB_FOLLOWS = re.compile("les?|la|l|en")  # article or preposition, or a pronoun
_MOST_BETWEEN = 2
_OPENING = "«“\"'‘([—–-"  # may stand between the end of a sentence and the next


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

    def after(self) -> str:
        """Return the word after, lower case; "" at the end."""
        return self.words[self.last + 1].text.lower() if self.last + 1 < len(self.words) else ""


def follows_pronoun(place: Place) -> bool:
    """Tell whether what stands right before belongs to a verb: a pronoun, or ne."""
    return bool(_BEFORE_VERB.fullmatch(place.before()))


def follows_be(place: Place) -> bool:
    """Tell whether a form of être stands right before."""
    return bool(BE.fullmatch(place.before()))


def follows_have(place: Place) -> bool:
    """Tell whether a form of avoir stands before, at most two adverbs between (n’a pas encore)."""
    distance = 1
    while distance <= _MOST_BETWEEN and ADVERB.fullmatch(place.before(distance)):
        distance += 1
    return bool(_HAVE.fullmatch(place.before(distance)))


def is_gerund(place: Place) -> bool:
    """Tell whether the word follows en, at most two pronouns between (en lui caressant)."""
    distance = 1
    while distance <= _MOST_BETWEEN and place.before(distance) in ("me", "m", "lui", "le", "la"):
        distance += 1
    return place.before(distance) == "en"


def is_determined(place: Place) -> bool:
    """Tell whether the word before is a determiner and can be nothing else (sa, une, ces)."""
    return bool(_NOUN_FOLLOWS.fullmatch(place.before()))


def follows_determiner(place: Place) -> bool:
    """Tell whether only a noun, or its adjective, can stand after the word before."""
    before, earlier = place.before(), place.before(2)
    either = _NOUN_OR_VERB_FOLLOWS.fullmatch(before) and not _BEFORE_VERB.fullmatch(earlier)
    return is_determined(place) or bool(either)


def opens_sentence(text: str, start: int) -> bool:
    """Tell whether a sentence begins at `start`, where a capital says nothing."""
    before = text[:start].rstrip().rstrip(_OPENING).rstrip()
    return len(before) < len(text[:start].rstrip()) or not before or before[-1] in ".!?…:"


def is_raised(word: FrenchWord, text: str, index: FrenchIndex) -> bool:
    """Tell whether a word has its capital from the beginning of the sentence alone."""
    if not opens_sentence(text, word.start):
        return False
    return word.function or is_word(word.text) or index.writes(word.text.lower())


def ends_phrase(place: Place) -> bool:
    """Tell whether a function word, a mark or nothing follows the head."""
    after = place.words[place.first + 1 : place.first + 2]
    return not after or after[0].function or after[0].start > place.head.end + 1  # punctuation
