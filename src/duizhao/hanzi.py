"""What a Chinese character is, for every stage."""

from __future__ import annotations

from functools import cache

_RANGES = (
    ("\u3007", "\u3007"),  # 〇
    ("\u3400", "\u4dbf"),
    ("\u4e00", "\u9fff"),
    ("\uf900", "\ufaff"),  # compatibility
    ("\U00020000", "\U000323af"),  # rare ones, with room between the blocks
)
HANZI = "".join(f"{first}-{last}" for first, last in _RANGES)  # inside [ ] of a pattern


@cache
def is_hanzi(character: str) -> bool:
    """Return whether a character is Chinese; 〇 is."""
    return any(first <= character <= last for first, last in _RANGES)
