"""Traditional and Simplified Chinese: which one a text is in, and conversion, one for one.

The only module that talks to OpenCC.
"""

from __future__ import annotations

from functools import cache, lru_cache
from importlib.resources import files
from typing import TYPE_CHECKING

from duizhao.model import Script

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

_MIXED_COUNT = 3  # fewer characters of the other script are slips or quotations
_MIXED_SHARE = 0.05  # of the characters that tell one script from the other


def detect(text: str) -> Script:
    """Return the script of `text`; what is too short or too neutral to tell is Simplified."""
    simplified, traditional = _one_script_only()
    hans = sum(character in simplified for character in text)
    hant = sum(character in traditional for character in text)
    if min(hans, hant) >= max(_MIXED_COUNT, _MIXED_SHARE * (hans + hant)):
        return Script.MIXED
    return Script.TRADITIONAL if hant > hans else Script.SIMPLIFIED


def to_simplified(text: str) -> str:
    """Return `text` in Simplified characters, one for one."""
    return _same_length(text, _converter("tw2s")(text))


def to_traditional(text: str, words: Sequence[str] = ()) -> str:
    """Return Simplified `text` in the Traditional characters of Taiwan, one for one.

    `words` is its segmentation: a character with several forms is resolved within its word.
    """
    converted = "".join(_word_to_traditional(word) for word in words or (text,))
    return _same_length(text, converted)


@lru_cache(maxsize=20_000)
def _word_to_traditional(word: str) -> str:
    return _converter("s2tw")(word)


@cache
def _converter(configuration: str) -> Callable[[str], str]:
    from opencc.opencc import OpenCC

    return OpenCC(configuration).convert  # type: ignore[no-any-return, no-untyped-call]


def _same_length(text: str, converted: str) -> str:
    assert len(text) == len(converted), "conversion must be one character for one"
    return converted


@cache
def _one_script_only() -> tuple[frozenset[str], frozenset[str]]:
    """Return the characters met only in Simplified texts and those met only in Traditional ones.

    后, 里 or 乾 belong to both: each is also a possible target of the other direction.
    """
    return _sources_only("STCharacters.txt"), _sources_only("TSCharacters.txt")


def _sources_only(name: str) -> frozenset[str]:
    rows = (files("opencc") / "dictionary" / name).read_text("utf-8").splitlines()
    pairs = [row.split("\t") for row in rows]
    targets = {target for _, forms in pairs for target in forms.split(" ")}
    return frozenset(source for source, _ in pairs if source not in targets)
