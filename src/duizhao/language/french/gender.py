"""The gender of French nouns that their ending tells."""

from __future__ import annotations

import re

# Endings that hold but for the exceptions beside them; others tell too little.
_MASCULINE = re.compile(r".+(?:isme|eau|ateur|issement|(?:[bdfgklmnprstuvy]|ill)age)")
_FEMININE = re.compile(
    r".+(?:[st]ion|xion|ité|tude|ture|[^i]ence|ance|ière|logie|graphie|culture|ette|euse|trice)"
)
_EXCEPTIONS = re.compile(
    r"eau|peau|image|nage|page|plage|rage|cage|bastion|champion|espion|scorpion|lampion|silence"
    r"|cimetière|derrière|arrière|comité|squelette|étude|sauvage|volage"
)


def gender_by_ending(noun: str) -> str:
    """Return m or f for a singular noun in lower case whose ending tells; "" for others."""
    if _EXCEPTIONS.fullmatch(noun):
        return ""
    if _MASCULINE.fullmatch(noun):
        return "m"
    return "f" if _FEMININE.fullmatch(noun) else ""
