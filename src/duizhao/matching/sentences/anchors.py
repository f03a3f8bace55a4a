"""What two languages write alike, as components of a sentence's vector.

That is figures, Latin names, Chinese names the French spells in pinyin (孔乙己, Kong Yiji), and the
numbers of chapters and the like (第三章, III).
"""

from __future__ import annotations

import re
import unicodedata
import zlib
from collections import Counter
from itertools import product
from typing import TYPE_CHECKING

import numpy as np

from duizhao.language.pinyin.characters import readings
from duizhao.matching.phrases.numbers import chinese_numbers, french_numbers

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from numpy.typing import NDArray

_WEIGHT = 0.3  # length of the components beside a vector of length 1 …
_RARE = 0.25  # … less for anchors that come often, by this power: French says “he” for a name
_DIMENSIONS = 32  # so many that different anchors hardly resemble each other
_ANCHOR = re.compile(r"\d{2,}|[A-Za-z]{3,}")
_NAME = re.compile(r"\b[A-Z][a-z'’]{3,}")
_SYLLABLES = (2, 3)  # of a name: one may be any word
_ZH_PART = re.compile(
    r"\W*第?([〇零一二三四五六七八九十百\d]+)(?:[章回节節幕场場卷部篇课課条條]|\W*$)"
)
_KIND = "(?:chapitre|acte|scène|partie|livre|tome|leçon|article)"
_FR_PART = re.compile(
    rf"\W*(?:{_KIND}\s+(?P<behind>\w+)|(?P<before>\w+)\s+{_KIND}|(?P<alone>[IVX]+|\d+)(?=\.|\W*$))",
    re.IGNORECASE,
)
_THOUSANDS = re.compile(r"(?<=\d)[ ,.](?=\d{3}(?!\d))")


def with_anchors(
    vectors: NDArray[np.float32], zh: Sequence[str], fr: Sequence[str]
) -> NDArray[np.float32]:
    """Return the unit vectors of the Chinese and the French texts with their anchors added.

    An anchor is a number, a word in Latin letters or a name that both sides hold. Shape
    (n, d + 32).
    """
    found = [_anchors(text) for text in (*zh, *fr)]
    names = [_names(text) for text in fr]
    spelled = set().union(*names)
    heads = {name[:end] for name in spelled for end in range(1, len(name))}
    for own, said in zip(
        found, [*(_spelled(text, spelled, heads) for text in zh), *names], strict=True
    ):
        own |= said
    shared = set().union(*found[: len(zh)]) & set().union(*found[len(zh) :])
    counts = Counter(anchor for anchors in found for anchor in anchors)
    components = np.zeros((len(found), _DIMENSIONS), np.float32)
    for row, anchors in enumerate(found):
        held = sorted(anchors & shared)
        if held:
            total = np.sum([_component(anchor) for anchor in held], axis=0)
            often = min(counts[anchor] for anchor in held)
            length = _WEIGHT * (2 / often) ** _RARE
            components[row] = length * total / np.linalg.norm(total)
    extended = np.hstack([vectors, components])
    norms = np.sqrt(np.einsum("ij,ij->i", extended, extended))
    extended /= np.maximum(norms, 1e-9)[:, None]
    return extended


def _anchors(text: str) -> set[str]:
    plain = _THOUSANDS.sub("", unicodedata.normalize("NFKC", text))
    return {anchor.lower() for anchor in _ANCHOR.findall(plain)} | _part(plain)


def _part(text: str) -> set[str]:
    """Return the number of the chapter, scene or article that a text is the heading of."""
    if chinese := _ZH_PART.match(text):
        numbers = chinese_numbers(chinese[1])
    elif french := _FR_PART.match(text):
        numbers = french_numbers(french[french.lastgroup or 0])
    else:
        return set()
    return {f"§ {number:g}" for number, _ in numbers}


def _names(text: str) -> set[str]:
    """Return the words of a French text that may spell Chinese names."""
    return {re.sub("['’]", "", name).lower() for name in _NAME.findall(text)}


def _spelled(text: str, names: Collection[str], heads: Collection[str]) -> set[str]:
    """Return those of `names` that characters of a Chinese text spell.

    `heads` are the beginnings of the names.
    """
    found: set[str] = set()
    syllables = [[r for r in readings(character) if r.isascii()] for character in text]
    for start in range(len(text)):
        if not any(syllable in heads for syllable in syllables[start]):
            continue
        for count in _SYLLABLES:
            combined = product(*syllables[start : start + count])
            found.update(name for name in map("".join, combined) if name in names)
    return found


def _component(anchor: str) -> NDArray[np.float64]:
    random = np.random.default_rng(zlib.crc32(anchor.encode()))  # the same in every run
    return random.normal(size=_DIMENSIONS)
