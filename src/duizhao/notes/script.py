"""Which script a deck shows first, and what the other one is."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from duizhao.model import Analysis, Entry, Script, Token

_TAGS = {"simplified": "zh-Hans", "traditional": "zh-Hant"}


@dataclass(frozen=True, slots=True)
class Forms:
    """The main script of a deck and the form of each word in it and in the other."""

    wanted: Literal["source", "simplified", "traditional"]
    source: Script  # the script the text is written in

    @property
    def lang(self) -> str:
        """The language tag of the main script, so that a device draws the right shapes."""
        return _TAGS[self._main_name]

    @property
    def other_lang(self) -> str:
        """The language tag of the other script."""
        return _TAGS[self._other_name]

    def main(self, unit: Token | Analysis) -> str:
        """Return the unit in the main script; as written when that is the source's."""
        return unit.text if self.wanted == "source" else str(getattr(unit, self.wanted))

    def other(self, unit: Token | Analysis) -> str:
        """Return the unit in the other script; "" when it is written the same."""
        other = str(getattr(unit, self._other_name))
        return "" if other == self.main(unit) else other

    def entry(self, entry: Entry) -> str:
        """Return a dictionary's headword in the main script."""
        return str(getattr(entry, self._main_name))

    @property
    def _main_name(self) -> str:
        if self.wanted != "source":
            return self.wanted
        return "traditional" if self.source is Script.TRADITIONAL else "simplified"

    @property
    def _other_name(self) -> str:
        return "simplified" if self._main_name == "traditional" else "traditional"
