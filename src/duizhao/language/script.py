"""Traditional and Simplified Chinese: which one a text is in, and conversion to Simplified.

The only module that talks to OpenCC, whose Taiwan tables do the work; `data/to_simplified.tsv`
corrects them.
"""

from __future__ import annotations

import re
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING

from duizhao.model import Problem, Script

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from duizhao.model import Sentence

_MIXED_COUNT = 3  # fewer characters of the other script are slips or quotations
_MIXED_SHARE = 0.05  # of the characters that tell one script from the other


def detect(text: str) -> Script:
    """Return the script of `text`; what is too short or too neutral to tell is Simplified."""
    hans, hant = _telling(text)
    if min(hans, hant) >= max(_MIXED_COUNT, _MIXED_SHARE * (hans + hant)):
        return Script.MIXED
    return Script.TRADITIONAL if hant > hans else Script.SIMPLIFIED


def mixture(sentences: Sequence[Sentence], file: str) -> tuple[Problem, ...]:
    """Return what to tell the owner of a text in both scripts; nothing for a text in one.

    The line is that of the first sentence in the script fewer sentences are in.
    """
    if detect("\n".join(sentence.text for sentence in sentences)) is not Script.MIXED:
        return ()
    told = [(sentence, *_telling(sentence.text)) for sentence in sentences]
    hans = [sentence for sentence, simplified, other in told if simplified > other]
    hant = [sentence for sentence, simplified, other in told if other > simplified]
    fewer, script = (hans, "Simplified") if len(hans) < len(hant) else (hant, "Traditional")
    message = (
        "The Chinese is partly Simplified, partly Traditional: "
        f"{len(fewer)} of {len(sentences)} sentences are {script}. Both are read; cards show the "
        "words as written. Convert the text to one script if you want only one."
    )
    return (Problem("mixed-scripts", message, file, fewer[0].line if fewer else 0),)


def _telling(text: str) -> tuple[int, int]:
    """Return how many characters of `text` are met in Simplified only, and in Traditional only."""
    simplified, traditional = _sources_only("STCharacters.txt"), _sources_only("TSCharacters.txt")
    hans = sum(character in simplified for character in text)
    return hans, sum(character in traditional for character in text)


def to_simplified(text: str) -> str:
    """Return `text` in Simplified characters, and their quotation marks, one for one."""
    converted = list(converter("tw2s")(text))
    corrections, pattern = _corrections()
    for match in pattern.finditer(text):
        converted[match.start() : match.end()] = corrections[match.group()]
    return same_length(text, "".join(converted))


@cache
def _corrections() -> tuple[dict[str, str], re.Pattern[str]]:
    """Return what OpenCC gets wrong, by Traditional phrase, and a pattern of these phrases."""
    table = files("duizhao.language") / "data" / "to_simplified.tsv"
    pairs = dict(row.split("\t") for row in table.read_text("utf-8").splitlines())
    longest_first = sorted(pairs, key=len, reverse=True)
    return pairs, re.compile("|".join(longest_first))


@cache
def converter(configuration: str) -> Callable[[str], str]:
    """Return OpenCC's conversion by one of its configurations (tw2s, s2tw)."""
    from opencc.opencc import OpenCC

    convert: Callable[[str], str] = OpenCC(configuration).convert
    return convert


def same_length(text: str, converted: str) -> str:
    """Return `converted`, which must have a character for each of `text`."""
    assert len(text) == len(converted), "conversion must be one character for one"
    return converted


@cache
def _sources_only(name: str) -> frozenset[str]:
    """Return the characters that a table of OpenCC converts and never yields.

    They are met in one script only, unlike 后, 里 or 乾, each a form of the other script too.
    """
    rows = (files("opencc") / "dictionary" / name).read_text("utf-8").splitlines()
    pairs = [row.split("\t") for row in rows]
    targets = {target for _, forms in pairs for target in forms.split(" ")}
    return frozenset(source for source, _ in pairs if source not in targets)
