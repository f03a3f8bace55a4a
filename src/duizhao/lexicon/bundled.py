"""The lexicon that comes with duizhao (CC0), read from the tables in lexicon/data.

Columns: simplified, traditional, pinyin, parts of speech, French, gender, classifier, level,
label; lists inside a column are separated by " ; " (French, gender) or a space.
"""

from __future__ import annotations

from collections.abc import Iterator
from importlib import resources

from duizhao.model import Entry


class Lexicon:
    """Looks words up; rows are parsed when they are asked for."""

    def __init__(self) -> None:
        self._rows: dict[str, list[str]] = {}
        for line in _lines():
            self._rows.setdefault(line[: line.index("\t")], []).append(line)

    def __len__(self) -> int:
        return len(self._rows)

    def __iter__(self) -> Iterator[str]:
        return iter(self._rows)

    def look(self, simplified: str) -> tuple[Entry, ...]:
        """Return the entries of a Simplified headword, commonest reading first; () on a miss."""
        return tuple(parse(row) for row in self._rows.get(simplified, ()))

    def meaning(self, simplified: str, pinyin: tuple[str, ...]) -> str:
        """Return the French equivalents of the word as read, joined with " ; "; "" on a miss.

        A reading the lexicon does not have gets what the word means in any reading.
        """
        entries = self.look(simplified)
        same = [e for e in entries if e.pinyin == pinyin]
        return " ; ".join(dict.fromkeys(word for e in same or entries for word in e.french))


def parse(row: str) -> Entry:
    """Return the entry of one line of a table.

    Raises ValueError when the line does not have nine columns.
    """
    simplified, traditional, pinyin, parts, french, genders, classifiers, _, label = row.split("\t")
    return Entry(
        simplified=simplified,
        traditional=traditional,
        pinyin=tuple(pinyin.split()),
        parts=tuple(parts.split()),
        french=tuple(french.split(" ; ")),
        genders=tuple(genders.split(" ; ")) if genders else (),
        classifiers=tuple(classifiers.split()),
        label=label,
    )


def _lines() -> Iterator[str]:
    data = resources.files("duizhao.lexicon") / "data"
    for table in sorted(data.iterdir(), key=lambda path: path.name):
        if table.name.endswith(".tsv"):
            yield from table.read_text(encoding="utf-8").splitlines()
