"""The feminine of French adjectives: rules by ending, and a list of those that follow none."""

from __future__ import annotations

from functools import cache
from importlib.resources import files
from types import MappingProxyType
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

# Comparatives by origin; other words in -eur have -euse, in -teur -trice.
_LIKE_MEILLEUR = (
    "meilleur", "majeur", "mineur", "supérieur", "inférieur", "antérieur", "postérieur",
    "intérieur", "extérieur", "ultérieur",
)  # fmt: skip
_ENDINGS = (  # the first that fits: what it ends in, what takes its place
    ("e", "e"),
    ("ment", "ment"),  # an adverb
    *((word, f"{word}e") for word in _LIKE_MEILLEUR),
    ("teur", "trice"),
    ("eur", "euse"),
    ("eux", "euse"),
    ("oux", "ouse"),
    ("er", "ère"),
    ("el", "elle"),
    ("eil", "eille"),
    ("en", "enne"),
    ("on", "onne"),
    ("et", "ette"),
    ("f", "ve"),
    ("", "e"),
)


def feminine(masculine: str) -> str:
    """Return the feminine singular of an adjective, the same where it does not change.

    `masculine` is a masculine singular in lower case; what is no adjective gets a form that does
    not exist.
    """
    if masculine in _exceptions():
        return _exceptions()[masculine]
    if "-" in masculine:  # gagnant-gagnant
        return masculine
    ending, other = next(pair for pair in _ENDINGS if masculine.endswith(pair[0]))
    return masculine.removesuffix(ending) + other


def masculines(form: str) -> Iterator[str]:
    """Yield the words whose feminine `form` would be, whether they exist or not."""
    for masculine, other in _exceptions().items():
        if other == form != masculine:
            yield masculine
    for ending, other in _ENDINGS:
        masculine = form.removesuffix(other) + ending
        if form.endswith(other) and masculine != form and feminine(masculine) == form:
            yield masculine


@cache
def _exceptions() -> Mapping[str, str]:
    text = (files("duizhao.language") / "data" / "french_feminines.txt").read_text(encoding="utf-8")
    lines = (line.partition(" ") for line in text.splitlines() if not line.startswith("#"))
    return MappingProxyType({masculine: other for masculine, _, other in lines})
