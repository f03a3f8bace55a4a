"""Where the sentences of a French paragraph begin."""

from __future__ import annotations

import re

_SPACE = " \t\u00a0\u202f"
# Stops and the quotes and brackets that close behind them, then white space, then what a sentence
# can begin with: a capital or a figure, perhaps behind an opening quote, a bracket or a dash.
_END = re.compile(
    rf"(?P<stop>[.!?…]+)(?P<close>(?:[{_SPACE}]?[»”’)\]]|[\"'])*)[.]?\s+"
    r"(?=(?:[«“‘\"'(\[¿¡–—-]\s*)*(?P<next>[^\W_]+))"
)
_WORD = re.compile(r"[^\s(«“\"'’]*$")
# Never the end of a sentence.
_TITLES = frozenset(
    [
        "m",
        "mm",
        "mr",
        "mrs",
        "ms",
        "mlle",
        "dr",
        "drs",
        "pr",
        "prof",
        "me",
        "mgr",
        "st",
        "ste",
        "p",
        "pp",
        "ex",
        "art",
        "al",
        "vol",
        "chap",
        "fig",
        "tab",
        "éd",
        "ed",
        "env",
        "cf",
        "vs",
        "n",
        "no",
        "nos",
        "num",
        "tél",
        "tel",
        "ap",
        "av",
        "apr",
        "bd",
        "boul",
        "c.-à-d",
        "càd",
        "i.e",
        "e.g",
        "p.ex",
        "hab",
        "jr",
        "sr",
        "col",
        "gén",
        "lt",
        "cdt",
        "cap",
        "janv",
        "févr",
        "avr",
        "juil",
        "juill",
        "sept",
        "oct",
        "nov",
        "déc",
        "min",
        "max",
        "approx",
    ]
)
# The end of a sentence only when a word follows that begins one.
_OPEN = frozenset(
    ["etc", "j.-c", "cie", "sté", "inc", "ltd", "corp", "co", "u.s", "u.e", "h", "a.m", "p.m"]
)
_STARTERS = frozenset(
    [
        "le",
        "la",
        "les",
        "l",
        "un",
        "une",
        "des",
        "du",
        "de",
        "d",
        "il",
        "elle",
        "ils",
        "elles",
        "on",
        "nous",
        "vous",
        "je",
        "j",
        "tu",
        "ce",
        "c",
        "cet",
        "cette",
        "ces",
        "cela",
        "ça",
        "en",
        "dans",
        "sur",
        "par",
        "pour",
        "avec",
        "sans",
        "à",
        "au",
        "aux",
        "mais",
        "et",
        "ou",
        "or",
        "car",
        "donc",
        "ni",
        "si",
        "s",
        "quand",
        "lorsque",
        "lorsqu",
        "comme",
        "après",
        "avant",
        "depuis",
        "pendant",
        "selon",
        "son",
        "sa",
        "ses",
        "leur",
        "leurs",
        "mon",
        "ma",
        "mes",
        "notre",
        "nos",
        "votre",
        "vos",
        "puis",
        "ainsi",
        "alors",
        "enfin",
        "toutefois",
        "cependant",
        "pourtant",
        "qui",
        "que",
        "qu",
        "quel",
        "quelle",
        "où",
        "y",
        "aucun",
        "chaque",
        "plusieurs",
        "certains",
        "tous",
        "tout",
        "toute",
        "toutes",
        "d'autres",
    ]
)
_INITIAL = re.compile(r"(?:[A-ZÀ-Ý]|Th|Ch|Ph)(?:\.?-?[A-ZÀ-Ý])*")
_NUMBERING = re.compile(r"[\s«“\"(–—-]*(?:\d{1,3}|[IVXLC]{1,5}|[A-Za-z])(?:\.\d+)*")


def split_french(text: str) -> list[int]:
    """Return the offsets (after the first) at which sentences of `text` begin."""
    starts: list[int] = []
    for match in _END.finditer(text):
        if _ends(text, match, starts[-1] if starts else 0):
            starts.append(match.end())
    return starts


def _ends(text: str, match: re.Match[str], start: int) -> bool:
    following = match["next"]
    if following[0].islower():
        return False
    if match["stop"] != "." or match["close"]:
        return True
    if _NUMBERING.fullmatch(text[start : match.start()]):
        return False
    word = _last_word(text, match.start())
    if word.lower() in _TITLES:
        return False
    if word.lower() in _OPEN or _INITIAL.fullmatch(word):
        return following.lower() in _STARTERS
    return True


def _last_word(text: str, end: int) -> str:
    match = _WORD.search(text[max(0, end - 40) : end])
    return match[0] if match else ""
