"""cards.tsv (or .xlsx): the words of a deck as a table to edit; what was edited wins ever after.

The build writes the table and keeps a digest of each row as it made it (in deck.lock). A row that
no longer matches its digest was edited: it wins over the pipeline in this and every later build. A
row that was deleted counts as one whose "keep" says no.
"""

from __future__ import annotations

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, ClassVar, Generic, Protocol, Self, TypeVar

from duizhao.ingest.rows import TableKind, read_rows, write_rows
from duizhao.model import Passage, Problem
from duizhao.notes.hide import Learned
from duizhao.output.card_rows import NO
from duizhao.output.files import replacing

C = TypeVar("C", bound=Learned)


class CardRow(Protocol[C]):
    """A row of the table: a named tuple of texts for one kind of choice."""

    _fields: ClassVar[tuple[str, ...]]

    @property
    def key(self) -> str:
        """Return the word's identity."""

    @property
    def keep(self) -> str:
        """Return yes or no."""

    @staticmethod
    def editable() -> tuple[str, ...]:
        """Return the columns a person may edit."""

    @classmethod
    def of(cls, choice: C, passage: Passage) -> Self:
        """Return the row of a choice as the pipeline made it."""

    def correct(self, choice: C, passage: Passage) -> C:
        """Return a choice with what this row, edited by a person, says of it."""

    def _replace(self, **values: str) -> Self: ...


R = TypeVar("R", bound=CardRow[Any])


@dataclass(frozen=True, slots=True)
class Edited(Generic[C, R]):
    """The outcome of a person's table over the pipeline's choices."""

    choices: tuple[C, ...]  # those to keep, corrected
    rows: tuple[R, ...]  # the table to write: every choice, as a person last left it
    digests: Mapping[str, str]  # key → digest of the pipeline's own row
    problems: tuple[Problem, ...]


def edit(
    choices: Sequence[C],
    passages: Sequence[Passage],
    table: Mapping[str, R] | None,
    digests: Mapping[str, str],
    path: str,
    kind: type[R],
) -> Edited[C, R]:
    """Return the choices with a person's edits.

    `table` is what stands in the file, by key (None = there is no such file), `digests` what the
    last build remembered of the rows it made, `path` names the file in messages; `kind` is the kind
    of row the choices have.
    """
    own = {c.key: kind.of(c, passages[c.shown.passage]) for c in choices}
    rows = {key: _decide(row, table, digests) for key, row in own.items()}
    kept = tuple(
        c if rows[c.key] == own[c.key] else rows[c.key].correct(c, passages[c.shown.passage])
        for c in choices
        if rows[c.key].keep.strip().lower() != NO
    )
    # An edited row whose word the text no longer offers waits in the table for its return.
    left = [r for key, r in (table or {}).items() if key not in own and _is_edited(r, digests)]
    return Edited(
        choices=kept,
        rows=(*rows.values(), *left),
        digests={
            **{row.key: digests[row.key] for row in left if row.key in digests},
            **{key: digest(row) for key, row in own.items()},
        },
        problems=tuple(_stale(row, path) for row in left),
    )


def digest(row: CardRow[Any]) -> str:
    """Return a digest of what a person may edit in a row."""
    edited = repr([getattr(row, name) for name in row.editable()])
    return hashlib.sha256(edited.encode()).hexdigest()[:8]


def _decide(own: R, table: Mapping[str, R] | None, digests: Mapping[str, str]) -> R:
    """Return the person's row when it was edited or deleted, else the pipeline's."""
    if table is None:
        return own
    row = table.get(own.key)
    if row is None:
        return own._replace(keep=NO) if own.key in digests else own
    if not _is_edited(row, digests):
        return own
    return own._replace(**{name: getattr(row, name) for name in own.editable()})


def _is_edited(row: CardRow[Any], digests: Mapping[str, str]) -> bool:
    return digest(row) != digests.get(row.key)


def _stale(row: CardRow[Any], path: str) -> Problem:
    message = f"The text no longer has {row.key}; its edited row is kept."
    return Problem("cards-stale", message, path)


def load(path: Path, kind: type[R]) -> dict[str, R] | None:
    """Return the rows of a table of cards by key; None when there is no such file.

    Raises DuizhaoError when the file is not such a table.
    """
    if not path.exists():
        return None
    lines = (cells for _, cells in read_rows(path, ("key", *kind.editable())))
    rows = (kind(**{name: cells.get(name, "") for name in kind._fields}) for cells in lines)
    return {row.key: row for row in rows if row.key}


def save(rows: Sequence[R], path: Path, kind: type[R]) -> None:
    """Write a table of cards, whole or not at all; its suffix tells the format."""
    cells = ([getattr(row, name) for name in kind._fields] for row in rows)
    with replacing(path) as temporary:
        write_rows(temporary, TableKind(path.suffix[1:]), kind._fields, cells)
