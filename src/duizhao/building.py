"""A build from end to end: a project in; a package and, for a deck folder, its own files out."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Generic, TypeVar

from duizhao.config import Choose
from duizhao.directions import CHINESE, FRENCH, Direction, direction_of
from duizhao.errors import DuizhaoError
from duizhao.ingest.rows import TableKind
from duizhao.model import Deck, Document, Passage, Problem, Severity
from duizhao.notes.choosing.learned import Learned
from duizhao.notes.sound import unheard
from duizhao.output import apkg, cards_table, lock
from duizhao.output.cards_table import TableRow
from duizhao.output.files import check_writable, replacing
from duizhao.output.templates import NoteType, has_own, note_types
from duizhao.pipeline import finish, run
from duizhao.progress import Report, silent
from duizhao.project import Project, own_templates, read_known, read_recordings

C = TypeVar("C", bound=Learned)


@dataclass(frozen=True, slots=True)
class Files:
    """What a deck folder keeps of one direction of learning, from one build to the next."""

    table: Path  # the words, as a person left them
    lock: Path


@dataclass(frozen=True, slots=True)
class Chosen(Generic[C]):
    """The words to learn from a project, as a person's table has them."""

    document: Document
    files: Files
    edited: cards_table.Edited[C]
    known: frozenset[str]  # words not to be learned
    remembered: lock.Lock  # of the last build


@dataclass(frozen=True, slots=True)
class Made:
    """A deck made from a project, before anything is written."""

    document: Document
    shown: Sequence[Passage]  # the document's, as cards show them
    choices: tuple[Learned, ...]
    deck: Deck
    note_types: Mapping[str, NoteType]
    levels: str  # what the deck does for the reading of the text; "" when French is learned
    problems: tuple[Problem, ...]
    files: Files
    rows: tuple[TableRow, ...]  # of the table, as it is to be written
    row: type[TableRow]  # their kind
    remembered: lock.Lock  # of the last build, but for the digests of these rows


@dataclass(frozen=True, slots=True)
class Built:
    """What a build made and changed."""

    document: Document
    deck: Deck
    note_types: Mapping[str, NoteType]
    levels: str  # what the deck does for the reading of the text; "" when French is learned
    path: Path  # of the package
    changes: lock.Changes | None  # since the last build; None outside a deck folder
    problems: tuple[Problem, ...]
    untold: tuple[str, ...] = ()  # words to learn that have no meaning yet, as written
    guessed: bool = False  # whether the cards table has a guess for one of them
    table: Path | None = None  # where a person may give them one; None outside a deck folder


def choose(project: Project, direction: Direction[C], progress: Report = silent) -> Chosen[C]:
    """Return the words to learn from a project, with what a person said of them in its table.

    Raises DuizhaoError when the input cannot be used.
    """
    files = _files(project, direction.suffix)
    remembered = lock.load(files.lock) if project.is_deck_folder else lock.Lock()
    table = cards_table.load(files.table, direction.row) if project.is_deck_folder else None
    document = run(project, progress)
    known = read_known(project)
    choices = direction.choose(document.passages, project.config.choose, known)
    edited = cards_table.edit(choices, document.passages, table, remembered.rows, direction.row)
    return Chosen(document, files, edited, known, remembered)


def make(project: Project, progress: Report = silent) -> Made:
    """Return the deck of a project with everything a person corrected in its folder.

    Raises DuizhaoError when the input cannot be used.
    """
    if project.config.learn == "fr":
        return _make(project, FRENCH, progress)
    return _make(project, CHINESE, progress)


def _make(project: Project, direction: Direction[C], progress: Report) -> Made:
    types = note_types(own_templates(project), project.config.cards.note_type)
    recordings = read_recordings(project)
    chosen = choose(project, direction, progress)
    document, edited = chosen.document, chosen.edited
    deck = finish(document, edited.choices, direction, project.config, recordings)
    if not deck.notes:
        raise DuizhaoError(
            "No word of this text is left to learn: allow more levels (--hsk, or [choose] in "
            "deck.toml), or give the French text too, so that the words have a meaning."
        )
    problems = (
        document.problems + _unlike(document) + edited.problems + unheard(recordings, deck.media)
    )
    problems += _limited(deck, project.config.choose)
    if not chosen.remembered.notes:
        problems += _shared_templates(project)
    return Made(
        document=document,
        shown=direction.maker.as_shown(document.passages, edited.choices),
        choices=edited.choices,
        deck=deck,
        note_types=types,
        levels=direction.levels(document.passages, edited.choices, chosen.known),
        problems=problems,
        files=chosen.files,
        rows=edited.rows,
        row=direction.row,
        remembered=replace(chosen.remembered, rows=edited.digests),
    )


def _files(project: Project, suffix: str) -> Files:
    """Return the files of a project, whose names end with `suffix`.

    Of two tables the one saved last counts.
    """
    tables = {kind: project.folder / f"cards{suffix}.{kind}" for kind in TableKind}
    saved = [path for path in tables.values() if path.exists()]
    return Files(
        table=max(saved, key=lambda path: path.stat().st_mtime, default=tables[TableKind.TSV]),
        lock=project.folder / f"deck{suffix}.lock",
    )


def _unlike(document: Document) -> tuple[Problem, ...]:
    """Return a warning when hardly half of the sentences have a counterpart."""
    if not any(p.fr_sentences for p in document.passages):
        return ()
    zh = [p for p in document.passages if p.zh_sentences]
    paired = sum(bool(p.fr_sentences) for p in zh)
    if 2 * paired >= len(zh):
        return ()
    message = (
        f"only {paired} of {len(zh)} Chinese sentences found a counterpart: are the two texts "
        "translations of one another?"
    )
    return (Problem("text-unlike", message),)


def _limited(deck: Deck, wanted: Choose) -> tuple[Problem, ...]:
    """Return a note when a deck has as many words as it may: the text has more, most likely."""
    if not wanted.max_words or sum("Word" in n.fields for n in deck.notes) < wanted.max_words:
        return ()
    which = {"text": "first in the text", "frequency": "most frequent in the text"}
    message = (
        f"--max-words {wanted.max_words} (max_words in deck.toml) leaves out all words but those "
        f"that are {which.get(wanted.order, f'first by {wanted.order}')}."
    )
    return (Problem("words-limit", message, severity=Severity.NOTE),)


def _shared_templates(project: Project) -> tuple[Problem, ...]:
    """Return a notice when a deck that nobody has yet would change the cards of every other."""
    own = own_templates(project)
    if project.config.cards.note_type or not has_own(own):
        return ()
    message = (
        "these templates change the cards of every deck made with duizhao. To change those of this "
        'deck alone, give it note types of its own (note_type = "…" under [cards] in deck.toml) '
        "before anybody has imported it."
    )
    return (Problem("templates-shared", message, str(own), severity=Severity.NOTE),)


def build(
    project: Project,
    path: Path,
    now: int,
    table_kind: TableKind | None = None,
    progress: Report = silent,
) -> Built:
    """Write the package of a project to `path`; `now` is seconds since the epoch.

    A deck folder also gets its table of cards (cards.tsv or cards.xlsx) and deck.lock; cards-fr.tsv
    and deck-fr.lock when French is learned. Nothing is written unless all of it can be. Raises
    DuizhaoError when the input cannot be used or the output cannot be written.
    """
    check_writable(path)
    if project.is_deck_folder:
        lock_file = _files(project, direction_of(project.config).suffix).lock
        check_writable(lock_file, "its table and deck.lock are kept there")
    made = make(project, progress)
    deck, remembered, changes = lock.stamp(
        made.deck, made.remembered, now, project.config.cards.note_type
    )
    made = replace(made, deck=deck, remembered=remembered)
    table = made.files.table
    table = table.with_suffix(f".{table_kind}") if table_kind else table
    with replacing(path) as package:
        apkg.write(deck, made.note_types, package, now)
        if project.is_deck_folder:
            _write_folder(made, table)
    return Built(
        document=made.document,
        deck=deck,
        note_types=made.note_types,
        levels=made.levels,
        path=path,
        changes=changes if project.is_deck_folder else None,
        problems=made.problems,
        untold=tuple(row.written for row in made.rows if not row.keep),
        guessed=any(row.is_guess for row in made.rows if not row.keep),
        table=table if project.is_deck_folder else None,
    )


def _write_folder(made: Made, table: Path) -> None:
    """Write what a deck folder keeps: both files or none."""
    with replacing(made.files.lock) as kept:
        kept.write_text(lock.dump(made.remembered), encoding="utf-8", newline="\n")
        with replacing(table) as temporary:
            kind = TableKind(table.suffix[1:])
            cards_table.save(made.rows, temporary, made.row, kind)
