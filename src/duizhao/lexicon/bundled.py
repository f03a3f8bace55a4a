"""The lexicon that comes with duizhao (CC0), read from the tables in lexicon/data.

Columns: simplified, traditional, pinyin, parts of speech, French, gender, classifier, level,
label; lists inside a column are separated by " ; " (French, gender) or a space.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache
from importlib import resources

from duizhao.language.french.words import plain_words_of_lines
from duizhao.model import Entry


class Bundled:
    """The bundled tables; a row is parsed when its word is first asked for."""

    language = "fr"
    credit = ""  # CC0: none is asked for

    def __init__(self) -> None:
        self._rows = _rows()
        self._words = tuple(self._rows)
        self._entries: dict[str, tuple[Entry, ...]] = {}

    def __iter__(self) -> Iterator[str]:
        return iter(self._rows)

    def __contains__(self, word: object) -> bool:
        return word in self._rows

    def with_french(self, words: Iterable[str]) -> Iterator[tuple[str, tuple[str, ...]]]:
        """Yield the headwords whose French has all these `plain_words`, with that of each entry.

        They come in the order of the tables; for no words, none.
        """
        places = _places()
        found = sorted((places.get(word, ()) for word in words), key=len)
        for place in sorted(set(found[0]).intersection(*found[1:])) if found else ():
            word = self._words[place]
            for line in self._rows[word].splitlines():
                yield word, _list(line.split("\t", 5)[4])

    def look(self, simplified: str) -> tuple[Entry, ...]:
        """Return the entries of a Simplified headword, commonest reading first; () on a miss."""
        entries = self._entries.get(simplified)
        if entries is None:
            lines = self._rows.get(simplified, "").splitlines()
            entries = self._entries[simplified] = tuple(map(parse, lines))
        return entries


def parse(row: str) -> Entry:
    """Return the entry of one line of a table.

    Raises ValueError when the line does not have nine columns.
    """
    simplified, traditional, pinyin, parts, french, genders, classifiers, _, label = row.split("\t")
    return Entry(
        simplified,
        traditional,
        tuple(pinyin.split()),
        tuple(parts.split()),
        _list(french),
        _list(genders) if genders else (),
        tuple(classifiers.split()),
        label,
    )


def _list(column: str) -> tuple[str, ...]:
    return tuple(column.split(" ; "))


@cache
def _rows() -> dict[str, str]:
    """Return the lines of each headword, as they stand in the tables."""
    rows: dict[str, str] = {}
    data = resources.files("duizhao.lexicon") / "data"
    for table in sorted(data.iterdir(), key=lambda path: path.name):
        if table.name.endswith(".tsv"):
            for line in table.read_text(encoding="utf-8").splitlines():
                word = line[: line.index("\t")]
                rows[word] = f"{rows[word]}\n{line}" if word in rows else line
    return rows


@cache
def _places() -> Mapping[str, Sequence[int]]:
    """Return for each word of the French the places of the headwords that have it."""
    french = (
        " ".join(line.split("\t", 5)[4] for line in lines.splitlines())
        for lines in _rows().values()
    )
    places: defaultdict[str, list[int]] = defaultdict(list)
    for place, found in enumerate(plain_words_of_lines("\n".join(french))):
        for word in found:
            places[word].append(place)
    return places
