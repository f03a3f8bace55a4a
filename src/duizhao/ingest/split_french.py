"""Where the sentences of a French paragraph begin."""

from __future__ import annotations

import re
from functools import cache
from importlib.resources import files

_SPACE = " \t\u00a0\u202f\u2009"
# Stops and the quotes and brackets that close behind them, then white space, then what a sentence
# can begin with: a capital or a figure, perhaps behind an opening quote, a bracket, a dash or the
# mark of a note.
_END = re.compile(
    rf"(?<![.!?…])(?P<stop>[.!?…]++)(?P<close>(?:[{_SPACE}]?[»”’)\]]|[\"'])*)[.]?\s++"
    r"(?=(?:[«“‘\"'(\[¿¡–—*•†-]\s*)*(?P<next>[^\W_]+))"
)
# A headline runs into what follows: « … brûlée vive L’accusation a ajourné … ».
_SEAM = re.compile(
    r"(?<=[a-zà-ÿœ0-9%»])\s++"
    r"(?=(?P<word>[A-ZÀ-Ý][a-zà-ÿ]*)(?:\s+|['’])(?P<next>[^\W_]{1,40}))"
)
_LAST_WORD = re.compile(r"[^\s(«“\"'’]*$")
_LONGEST_WORD = 40
_INITIAL = re.compile(r"(?:[A-ZÀ-Ý]|Th|Ch|Ph)(?:\.-?[A-ZÀ-Ý])*")  # J. K. Rowling, J.-P. Sartre
_NUMBERING = re.compile(
    r"[\s«“\"(–—-]*(?:(?:Article|ARTICLE|Art\.)\s+)?(?:\d{1,3}(?:er)?|[IVXLC]{1,5}|[A-Za-z])(?:\.\d+)*"
)
# LE ROI, à part. — Qu'il entre ! The speaker's name stays with the speech.
_SPEAKER = re.compile(r"\s*[A-ZÀ-Ý][A-ZÀ-Ý’'. -]+(?:[ ,(][^.!?…]{1,60})?")
_LONGEST_SPEAKER = 80
_DASHES = "–—-"


def split_french(text: str) -> list[int]:
    """Return the offsets (after the first) at which sentences of `text` begin."""
    starts = [0]
    for match in _END.finditer(text):
        if _ends(text, match, starts[-1]):
            starts.append(match.end())
    starts += [match.end() for match in _SEAM.finditer(text) if _begins(text, match)]
    return sorted(starts[1:])


def _begins(text: str, match: re.Match[str]) -> bool:
    """Tell a sentence from a name (La Haye, Le Monde).

    An article counts before a small letter, or before a name that has it small elsewhere.
    """
    article, name, kind = match["word"].lower(), match["next"], _abbreviations()
    if article in kind["after a headline"]:
        return True
    return article in kind["article"] and (name[0].islower() or f" {article} {name} " in text)


def _ends(text: str, match: re.Match[str], start: int) -> bool:
    following = match["next"]
    if following[0].islower():
        return False
    if match["stop"] != "." or match["close"]:
        return True
    speaker = text[start : match.start()][:_LONGEST_SPEAKER]
    if text[match.end()] in _DASHES and _SPEAKER.fullmatch(speaker):
        return False
    if _NUMBERING.fullmatch(text[start : match.start()][:_LONGEST_WORD]):
        return False
    tail = _LAST_WORD.search(text[max(0, match.start() - _LONGEST_WORD) : match.start()])
    word = tail[0] if tail else ""
    forms, kind = {word, word[:1].lower() + word[1:]}, _abbreviations()
    if forms & kind["before a word"]:
        return False
    if forms & kind["before a figure"]:
        return not following.isdigit()
    if forms & kind["at the end, perhaps"] or _INITIAL.fullmatch(word):
        return following.lower() in kind["begins a sentence"]
    return True


@cache
def _abbreviations() -> dict[str, frozenset[str]]:
    data = files("duizhao.ingest").joinpath("french_abbreviations.txt").read_text("utf-8")
    kinds: dict[str, frozenset[str]] = {}
    for section in re.sub(r"(?m)^#.*", "", data).split("[")[1:]:
        name, words = section.split("]")
        kinds[name] = frozenset(words.split())
    return kinds
