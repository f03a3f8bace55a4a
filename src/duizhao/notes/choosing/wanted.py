"""What [choose] in deck.toml wants: levels and parts of speech."""

from __future__ import annotations

from collections.abc import Sequence

from duizhao.errors import DuizhaoError

PARTS = (  # of speech, as the lexicon abbreviates them
    "n", "v", "adj", "adv", "pron", "num", "mw", "prep", "conj", "part", "interj", "aux",
    "prefix", "suffix", "idiom", "phrase", "pn", "onom",
)  # fmt: skip
LEVELS = ("1", "2", "3", "4", "5", "6", "7-9", "none")


def levels(wanted: str) -> frozenset[str]:
    """Return the levels that a setting such as "4-6,none" names.

    Raises DuizhaoError when a part of it is not a level or a range of levels.
    """
    result: set[str] = set()
    for part in wanted.replace(" ", "").split(","):
        first, _, last = part.partition("-")
        if part in LEVELS:
            result.add(part)
        elif first.isdecimal() and last.isdecimal() and 1 <= int(first) <= int(last) <= 9:
            result |= {LEVELS[min(n, 7) - 1] for n in range(int(first), int(last) + 1)}
        elif part in {"7", "8", "9"}:
            result.add("7-9")
        else:
            raise DuizhaoError(
                f'hsk = "{wanted}": {part!r} is not a level. Write levels and ranges separated by '
                f'commas, with "none" for words outside the lists, for example "4-6,none".'
            )
    return frozenset(result)


def parts_of_speech(wanted: Sequence[str]) -> frozenset[str]:
    """Return the parts of speech wanted. Raises DuizhaoError for one that does not exist."""
    for part in wanted:
        if part not in PARTS:
            raise DuizhaoError(f"parts has {part!r}; it can have {', '.join(PARTS)}.")
    return frozenset(wanted)
