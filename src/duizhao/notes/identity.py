"""Who a note is, over every rebuild: GUIDs and deck ids.

A GUID is drawn from the deck and the key of what is learned, never from a field a person may
correct: Anki follows a note by its GUID over the whole collection. The note of a word is the
text's own, or, where the deck says identity = "word", one for all texts that say so.
"""

from __future__ import annotations

import hashlib
import re
from typing import Literal

from duizhao.config import Config
from duizhao.model import Passage

_NAMESPACE = "duizhao/1"
_EVERY_DECK = ""  # no deck has this id
# The characters Anki's own GUIDs are written with.
_ALPHABET = (
    "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789!#$%&()*+,-./:;<=>?@[]^_`{|}~"
)


def guid(deck: str, kind: str, key: str) -> str:
    """Return the GUID of the note of `kind` about `key` in `deck`: 10 characters of base 91."""
    number = int.from_bytes(_digest(deck, kind, key)[:8], "big")
    characters = []
    while number:
        number, index = divmod(number, len(_ALPHABET))
        characters.append(_ALPHABET[index])
    return "".join(reversed(characters))


def word_guid(config: Config, kind: str, key: str, word: str) -> str:
    """Return the GUID of a word's note: of `key` in this deck, or of `word` in every deck.

    `word` tells it from all others of its language, whatever the deck.
    """
    if config.identity == "word":
        return guid(_EVERY_DECK, kind, word)
    return guid(config.id, kind, key)


def sentence_key(passage: Passage, language: Literal["zh", "fr"]) -> str:
    """Return what a sentence is known by: its first letters and a digest of them all.

    Punctuation and spaces, the script of Chinese and the capitals of French may be corrected
    without making it another sentence.
    """
    text, shown = (passage.zh.simplified, 12) if language == "zh" else (passage.fr.casefold(), 24)
    letters = "".join(c for c in text if c.isalnum())
    return f"{letters[:shown]}-{hashlib.sha256(letters.encode()).hexdigest()[:8]}"


def deck_id(deck: str) -> int:
    """Return the deck's id in packages, in the range of Anki's own (milliseconds, past 2010)."""
    number = int.from_bytes(_digest(deck, "deck", "")[:8], "big")
    return 1_300_000_000_000 + number % 300_000_000_000


def text_tag(config: Config) -> str:
    """Return the tag that tells which text a note is from: texte:: and the deck's name."""
    words = re.findall(r"\w+", config.name.rpartition("::")[2].lower())
    return f"texte::{'-'.join(words) or 'sans-nom'}"


def _digest(*parts: str) -> bytes:
    return hashlib.sha256("\x1f".join((_NAMESPACE, *parts)).encode()).digest()
