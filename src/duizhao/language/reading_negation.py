"""Where 不 has no tone: in questions (要不要, 去不去) and before a complement (吃不了, 听不懂)."""

from __future__ import annotations

from itertools import accumulate
from typing import TYPE_CHECKING

from duizhao.language.roles import roles
from duizhao.model import Role

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

NEUTRAL = ("bu",)


def toneless_negations(words: Sequence[str]) -> Iterator[tuple[int, tuple[str, ...]]]:
    """The places of 不 without a tone in a segmented Simplified sentence, and its reading."""
    marked = (*roles(words), None)
    starts = accumulate(map(len, words), initial=0)
    beside = zip(starts, ("", *words), words, (*words[1:], ""), marked[1:], strict=False)
    for start, before, word, after, role in beside:
        if len(word) == 3 and word[1] == "不" and word[0] == word[2]:
            yield start + 1, NEUTRAL
        elif (
            (word[0] == "不" and before and word[1:] == before)
            or (word == "不" and len(before) == 1 and (role is Role.POTENTIAL or after == before))
            or (word == "不" and len(before) == 1 and after == "了" and before.isalpha())
        ):  # 要|不要
            yield start, NEUTRAL
