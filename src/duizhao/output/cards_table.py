"""cards.tsv (or .xlsx): the words of a deck as a table to edit; what was edited wins ever after.

The build writes the table and keeps a digest of each row as it made it (in deck.lock). A row that
no longer matches its digest was edited: it wins over the pipeline in this and every later build. A
row that was deleted counts as one whose "keep" says no.
"""

from __future__ import annotations

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import NamedTuple

from duizhao.ingest.rows import TableKind, read_rows, write_rows
from duizhao.matching.corrections import locate
from duizhao.model import Pair, Passage, Problem
from duizhao.notes.choose import Choice
from duizhao.output.files import replacing

YES, NO = "yes", "no"
_EDITABLE = ("keep", "pinyin", "french", "dictionary", "note")


class Row(NamedTuple):
    """One word; the columns of the table, in order."""

    key: str  # the word's identity: not to be edited
    keep: str  # yes or no
    simplified: str  # to look at, like the other form and the sentence
    traditional: str
    pinyin: str  # one syllable a character, separated by spaces
    french: str  # in this text
    dictionary: str
    note: str  # a remark shown on the back
    hsk: str
    sentence: str

    def digest(self) -> str:
        """Return a digest of what a person may edit."""
        edited = repr([getattr(self, name) for name in _EDITABLE])
        return hashlib.sha256(edited.encode()).hexdigest()[:8]


@dataclass(frozen=True, slots=True)
class Edited:
    """The outcome of a person's table over the pipeline's choices."""

    choices: tuple[Choice, ...]  # those to keep, corrected
    rows: tuple[Row, ...]  # the table to write: every choice, as a person last left it
    digests: Mapping[str, str]  # key → digest of the pipeline's own row
    problems: tuple[Problem, ...]


def edit(
    choices: Sequence[Choice],
    passages: Sequence[Passage],
    table: Mapping[str, Row] | None,
    digests: Mapping[str, str],
    path: str,
) -> Edited:
    """Return the choices with a person's edits.

    `table` is what stands in cards.tsv, by key (None = there is no such file), `digests` what the
    last build remembered of the rows it made, `path` names the file in messages.
    """
    kept: list[Choice] = []
    rows: list[Row] = []
    for choice in choices:
        passage = passages[choice.shown.passage]
        own = _row(choice, passage)
        row = _decide(own, table, digests)
        rows.append(row)
        if row.keep.strip().lower() != NO:
            kept.append(choice if row == own else _corrected(choice, row, passage))
    made = {row.key for row in rows}
    left = [r for key, r in (table or {}).items() if key not in made and _is_edited(r, digests)]
    problems = [_stale(row, path) for row in left]
    # An edited row whose word the text no longer offers waits in the table for its return.
    rows += left
    own_digests = {c.key: _row(c, passages[c.shown.passage]).digest() for c in choices}
    waiting = {row.key: digests[row.key] for row in left if row.key in digests}
    return Edited(tuple(kept), tuple(rows), {**waiting, **own_digests}, tuple(problems))


def _decide(own: Row, table: Mapping[str, Row] | None, digests: Mapping[str, str]) -> Row:
    """Return the person's row when it was edited or deleted, else the pipeline's."""
    if table is None:
        return own
    row = table.get(own.key)
    if row is None:
        return own._replace(keep=NO) if own.key in digests else own
    if not _is_edited(row, digests):
        return own
    return own._replace(**{name: getattr(row, name) for name in _EDITABLE})


def _is_edited(row: Row, digests: Mapping[str, str]) -> bool:
    return row.digest() != digests.get(row.key)


def _corrected(choice: Choice, row: Row, passage: Passage) -> Choice:
    shown = choice.shown
    syllables = tuple(row.pinyin.split())
    token = shown.token
    if len(syllables) == len(token.text):
        token = replace(token, pinyin=syllables)
    pair = shown.pair
    if row.french != choice.french:
        pair = Pair(pair.zh, locate(row.french, passage.fr), 1.0)
    return replace(
        choice,
        shown=replace(shown, token=token, pair=pair),
        french=row.french,
        dictionary=row.dictionary,
        note=row.note,
    )


def _row(choice: Choice, passage: Passage) -> Row:
    token = choice.shown.token
    return Row(
        key=choice.key,
        keep=YES,
        simplified=token.simplified,
        traditional=token.traditional,
        pinyin=" ".join(token.pinyin),
        french=choice.french,
        dictionary=choice.dictionary,
        note="",
        hsk=token.hsk or "",
        sentence=passage.zh.text,
    )


def _stale(row: Row, path: str) -> Problem:
    message = f"The text no longer has {row.simplified} ({row.key}); its edited row is kept."
    return Problem("cards-stale", message, path)


def load(path: Path) -> dict[str, Row] | None:
    """Return the rows of a table of cards by key; None when there is no such file.

    Raises DuizhaoError when the file is not such a table.
    """
    if not path.exists():
        return None
    rows = (cells for _, cells in read_rows(path, ("key", *_EDITABLE)))
    found = (Row(**{name: cells.get(name, "") for name in Row._fields}) for cells in rows)
    return {row.key: row for row in found if row.key}


def save(rows: Sequence[Row], path: Path) -> None:
    """Write a table of cards, whole or not at all; its suffix tells the kind."""
    with replacing(path) as temporary:
        write_rows(temporary, TableKind(path.suffix[1:]), Row._fields, rows)
