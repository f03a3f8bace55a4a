"""Whether a French verb has its own pronoun: se lever in il s’est vite levé, je dois me lever."""

from __future__ import annotations

import re

from duizhao.notes.listing.place import ADVERB, BE, INFINITIVE, Place

_BETWEEN = re.compile(
    "l|le|la|les|y|en|longtemps|vite|peut-être|souvent|presque|enfin|soudain|donc|alors|pourtant"
    "|-(?:t-)?(?:ils?|elles?|on)"
)
_SUBJECT = re.compile("je?|tu|ils?|elles?|on|nous|vous|qui|ça|-.+")
_OWN = {  # pronouns that may also be an object, and the subjects they are reflexive with
    **dict.fromkeys(("me", "m"), ("je", "j")),
    **dict.fromkeys(("te", "t"), ("tu",)),
    **{pronoun: (pronoun, f"-{pronoun}") for pronoun in ("nous", "vous")},
}
_COMMANDED = {"te": "", "t": "", "vous": "ez", "nous": "ons"}  # and the ending of the verb

_MOST_BETWEEN, _FARTHEST = 4, 8  # words to the pronoun, and to the subject of an infinitive


def is_reflexive(place: Place) -> bool:
    """Tell whether the pronoun of the verb at a place, or of its être, is its own subject (je me).

    Object pronouns and adverbs may stand between. An infinitive has its subject with the verb
    before it, a command none (ne vous approchez pas, assieds-toi).
    """
    after = place.after()
    if after == "-toi" or (after in ("-vous", "-nous") and place.before() == after[1:]):
        return True
    distance = 1
    while distance <= _MOST_BETWEEN and _may_stand_between(place.before(distance)):
        distance += 1
    pronoun, subject = place.before(distance), place.before(distance + 1)
    if pronoun in ("se", "s"):
        return True
    if subject in ("ne", "n"):
        subject = place.before(distance + 2)
        if not subject and pronoun in _COMMANDED:
            return place.head.text.lower().endswith(_COMMANDED[pronoun])
    own = _OWN.get(pronoun, ())
    return subject in own or (bool(own) and _subject_before(place, distance + 1) in own)


def _may_stand_between(word: str) -> bool:
    return any(pattern.fullmatch(word) for pattern in (_BETWEEN, ADVERB, BE))


def _subject_before(place: Place, distance: int) -> str:
    """Return the nearest subject before an infinitive; "" for another form, or without one."""
    if not INFINITIVE.fullmatch(place.head.text.lower()):
        return ""
    words = (place.before(n) for n in range(distance, _FARTHEST + 1))
    return next((word for word in words if _SUBJECT.fullmatch(word)), "")
