"""French guillemets that a change of encoding turned into question marks."""

from __future__ import annotations

import re

from duizhao.ingest.lost_marks import restore

# French puts a space before a real question mark too, so a pair is only certain when one of its
# marks stands where no question ends.
_PAIR = re.compile(
    r"(?:^|(?<=[ \u00a0\u202f\n’'(]))\?(?P<kept>(?P<in>[ \u00a0\u202f]?)"
    r"(?P<inner>[^\s?!«»][^?!«»\n]{0,300}?)"
    r"[ \u00a0\u202f]?)\?(?=[\s.,;:)\]]|$)"
)
# Nothing that asks stands before a line's start or behind these …
_NOTHING = re.compile(r"(?:^|[,;:])[ \u00a0\u202f]*$")
# … no question ends in these words …
_CANNOT_END = re.compile(
    r"(?:^|[\s(’'])(?:le|la|les|l|un|une|des|du|de|d|au|aux|à|en|cet|cette|ces|son|sa|ses|"
    r"notre|votre|nos|vos|leurs)[ \u00a0\u202f’']*$",
    re.IGNORECASE,
)
# … and these announce a name or a title.
_ANNOUNCES = re.compile(
    r"(?:^|[\s(’'])(?:intitulée?s?|appelée?s?|nommée?s?|dite?s?|baptisée?s?|thème|titre|slogan|"
    r"devise|mots?|terme|expression|concept|notion|formule|principe)[ \u00a0\u202f]*$",
    re.IGNORECASE,
)
_SAID = re.compile(r"[\s,]*[a-zà-ÿ’' ]{1,20}-(?:t-)?(?:je|il|elle|on|nous|ils|elles)\b")
_QUESTION = re.compile(
    r"(?:^|[\s,;:(«—–-])(?:qui|que|quoi|qu['’]est|comment|pourquoi|où|quand|combien|quel(?:le)?s?|"
    r"est-ce)\b|-(?:t-)?(?:je|tu|il|elle|on|nous|vous|ils|elles|ce)\b",
    re.IGNORECASE,
)
_BREAK = re.compile(r"[.!?…][\s»”\"]+(?=[A-ZÀ-Ý«])")


def restore_guillemets(text: str) -> tuple[str, int]:
    """Return `text` with `? … ?` made `« … »` where that is certain, and the number of pairs."""
    return restore(text, _PAIR, _certain, "«", "»")


def _certain(text: str, match: re.Match[str]) -> bool:
    inner = match["inner"]
    if _BREAK.search(inner):
        return False
    before = _sentence_before(text, match.start())
    if _CANNOT_END.search(before):
        return True
    if _NOTHING.search(before):
        return not (_QUESTION.search(inner) or _SAID.match(text, match.end()))
    if _QUESTION.search(before) or _SAID.match(text, match.end()):
        return False
    glued = not match["in"]  # « ?Renforcer »: no question mark opens a word
    odd_close = text[match.end() : match.end() + 1] in {".", ",", ";", ":", ")"}
    return glued or odd_close or bool(_ANNOUNCES.search(before))


def _sentence_before(text: str, end: int) -> str:
    before = text[max(0, end - 300) : end]
    breaks = list(_BREAK.finditer(before))
    return before[breaks[-1].end() :] if breaks else before
