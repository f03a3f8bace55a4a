"""cards.tsv (or .xlsx): the words of a deck as a table to edit; what was edited wins ever after.

The build writes the table and keeps a digest of each row as it made it (in deck.lock). A row that
no longer matches its digest was edited: it wins over the pipeline in this and every later build. A
row that was deleted counts as one whose "keep" says no. What is no use in a row (a "keep" that says
neither yes nor no, a reading that is none) stays there, is named, and changes nothing.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from types import MappingProxyType
from typing import Generic, Protocol, Self, TypeVar

from duizhao.ingest.rows import TableKind, read_rows, write_rows
from duizhao.model import Passage, Problem
from duizhao.notes.choosing.learned import Learned
from duizhao.output.card_rows import NO

C = TypeVar("C", bound=Learned)


class TableRow(Protocol):
    """A row of the table: a named tuple of texts."""

    @property
    def key(self) -> str:
        """Return the word's identity."""

    @property
    def keep(self) -> str:
        """Return what stands there of whether to learn it."""

    @property
    def written(self) -> str:
        """Return the word as a person knows it."""

    @property
    def is_kept(self) -> bool:
        """Tell whether the word is to be learned."""

    @property
    def is_guess(self) -> bool:
        """Tell whether what it means waits for a person's answer."""

    @staticmethod
    def columns() -> tuple[str, ...]:
        """Return the columns of the table, in order."""

    @staticmethod
    def editable() -> tuple[str, ...]:
        """Return the columns a person may edit."""

    @staticmethod
    def forms() -> tuple[str, ...]:
        """Return those of the word's own forms, which she may edit, too."""

    def normal(self) -> Self:
        """Return the row as the pipeline would write it."""

    def complaints(self) -> Iterator[str]:
        """Yield what is wrong with what a person wrote in it."""

    @property
    def _replace(self) -> Callable[..., Self]: ...


class CardRow(TableRow, Protocol[C]):
    """A row for one kind of words to learn."""

    @classmethod
    def of(cls, choice: C, passage: Passage) -> Self:
        """Return the row of a choice as the pipeline made it."""

    def correct(self, choice: C, passage: Passage) -> C:
        """Return a choice with what this row, edited by a person, says of it."""


R = TypeVar("R", bound=TableRow)


@dataclass(frozen=True, slots=True)
class Table:
    """What stands in a file."""

    rows: Mapping[str, TableRow]  # by key
    path: str = "cards.tsv"  # for messages
    lines: Mapping[str, int] = field(default_factory=lambda: MappingProxyType({}))  # of the keys


@dataclass(frozen=True, slots=True)
class Edited(Generic[C]):
    """The outcome of a person's table over the pipeline's choices."""

    choices: tuple[C, ...]  # those to keep, corrected
    rows: tuple[TableRow, ...]  # the table to write: every choice, as a person last left it
    digests: Mapping[str, str]  # key → digest of the pipeline's own row
    problems: tuple[Problem, ...]


def edit(
    choices: Sequence[C],
    passages: Sequence[Passage],
    table: Table | None,
    digests: Mapping[str, str],
    kind: type[CardRow[C]],
) -> Edited[C]:
    """Return the choices with a person's edits.

    `table` is what stands in the file (None = there is no such file), `digests` what the last build
    remembered of the rows it made; `kind` is the kind of row the choices have.
    """
    own = {c.key: kind.of(c, passages[c.shown.passage]).normal() for c in choices}
    rows = {key: _decide(row, table, digests) for key, row in own.items()}
    kept = tuple(
        c if rows[c.key] == own[c.key] else rows[c.key].correct(c, passages[c.shown.passage])
        for c in choices
        if rows[c.key].is_kept
    )
    # An edited row whose word the text no longer offers waits in the table for its return.
    given = table.rows if table else {}
    left = [r for key, r in given.items() if key not in own and _is_edited(r, digests)]
    return Edited(
        choices=kept,
        rows=(*rows.values(), *left),
        digests={
            **{row.key: digests[row.key] for row in left if row.key in digests},
            **{key: digest(row) for key, row in own.items()},
        },
        problems=tuple(_problems(table, rows, own, passages, left)) if table else (),
    )


def digest(row: TableRow) -> str:
    """Return a digest of what a person may edit in a row.

    That of the word's forms stands behind the other's, which locks of before know alone.
    """
    return _digest(row, row.editable(), 8) + _digest(row, row.forms(), 4) * bool(row.forms())


def _digest(row: TableRow, columns: Sequence[str], length: int) -> str:
    edited = repr([getattr(row, name) for name in columns])
    return hashlib.sha256(edited.encode()).hexdigest()[:length]


def _decide(own: R, table: Table | None, digests: Mapping[str, str]) -> R:
    """Return the person's row when it was edited or deleted, else the pipeline's."""
    if table is None:
        return own
    row = table.rows.get(own.key)
    if row is None:
        return own._replace(keep=NO) if own.key in digests else own
    if not _is_edited(row, digests):
        return own
    columns = (*own.editable(), *own.forms())
    return own._replace(**{name: getattr(row, name) for name in columns})


def _is_edited(row: TableRow, digests: Mapping[str, str]) -> bool:
    remembered = digests.get(row.key)
    return remembered is None or not digest(row).startswith(remembered)


def _problems(
    table: Table,
    rows: Mapping[str, TableRow],
    own: Mapping[str, TableRow],
    passages: Sequence[Passage],
    left: Sequence[TableRow],
) -> Iterator[Problem]:
    """Yield what is wrong with the rows a person edited, and which of them have no word now."""
    for key, row in rows.items():
        if row != own[key]:
            for message in row.complaints():
                yield Problem("cards-unusable", message, table.path, table.lines.get(key, 0))
    for row in left:
        message = f"{_absence(row.key, passages)}; its edited row is kept."
        yield Problem("cards-stale", message, table.path, table.lines.get(row.key, 0))


def _absence(key: str, passages: Sequence[Passage]) -> str:
    """Return why a word is none of those to learn."""
    word = key.partition("#")[0]
    units = {t.simplified for p in passages for t in (*p.zh.tokens, *p.zh.terms)}
    if word in units:
        return (
            f"The text has {key}, but [choose] in deck.toml or a list of known words leaves it out"
        )
    if any(word in p.zh.simplified or word in p.fr for p in passages):
        return (
            f"The text has {key}, but not as a word of its own (words.txt can say that it is one)"
        )
    return f"The text no longer has {key}"


def load(path: Path, kind: type[TableRow]) -> Table | None:
    """Return the table of cards in a file; None when there is no such file.

    Raises DuizhaoError when the file is not such a table.
    """
    if not path.exists():
        return None
    rows, lines = {}, {}
    for line, cells in read_rows(path, ("key", *kind.editable(), *kind.forms())):
        row = kind(**{name: cells.get(name, "") for name in kind.columns()}).normal()
        if row.key:
            rows[row.key], lines[row.key] = row, line
    return Table(rows, str(path), lines)


def save(rows: Sequence[TableRow], path: Path, kind: type[TableRow], table_kind: TableKind) -> None:
    """Write a table of cards in the format of `table_kind`, whatever the name of `path`.

    Raises OSError when the file cannot be written; what is there is then of no use.
    """
    cells = ([getattr(row, name) for name in kind.columns()] for row in rows)
    write_rows(path, table_kind, kind.columns(), cells)
