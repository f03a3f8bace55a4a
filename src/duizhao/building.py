"""A build from end to end: a project in; a package and, for a deck folder, its own files out."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from duizhao.errors import DuizhaoError
from duizhao.ingest.rows import TableKind
from duizhao.lexicon import load_lexicon
from duizhao.model import Deck, Document, Problem, Severity
from duizhao.notes.sound import unheard
from duizhao.output import apkg, cards_table, lock
from duizhao.output.card_rows import FrenchRow, Row
from duizhao.output.files import check_writable, replacing
from duizhao.output.stats import glance
from duizhao.output.templates import NoteType, has_own, note_types
from duizhao.pipeline import choose_words, finish, run
from duizhao.progress import Report, silent
from duizhao.project import Project, own_templates, read_known, read_recordings


@dataclass(frozen=True, slots=True)
class Files:
    """What a deck folder keeps of one direction of learning, from one build to the next."""

    table: Path  # the words, as a person left them
    row: Any  # the kind of its rows
    lock: Path


@dataclass(frozen=True, slots=True)
class Chosen:
    """The words to learn from a project, as a person's table has them."""

    document: Document
    files: Files
    edited: cards_table.Edited[Any, Any]
    known: frozenset[str]  # words not to be learned
    remembered: lock.Lock  # of the last build


@dataclass(frozen=True, slots=True)
class Made(Chosen):
    """A deck made from a project, before anything is written."""

    deck: Deck
    note_types: Mapping[str, NoteType]
    problems: tuple[Problem, ...]


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
    untold: tuple[str, ...] = ()  # words to learn that have no meaning yet
    table: Path | None = None  # where a person may give them one; None outside a deck folder


def _files(project: Project) -> Files:
    """Return the files of a project: each direction of learning has its own.

    Of two tables the one saved last counts.
    """
    french = project.config.learn == "fr"
    suffix = "-fr" if french else ""
    tables = {kind: project.folder / f"cards{suffix}.{kind}" for kind in TableKind}
    saved = [path for path in tables.values() if path.exists()]
    return Files(
        table=max(saved, key=lambda path: path.stat().st_mtime, default=tables[TableKind.TSV]),
        row=FrenchRow if french else Row,
        lock=project.folder / f"deck{suffix}.lock",
    )


def choose(project: Project, progress: Report = silent) -> Chosen:
    """Return the words to learn from a project, with what a person said of them in its table.

    Raises DuizhaoError when the input cannot be used.
    """
    files = _files(project)
    remembered = lock.load(files.lock) if project.is_deck_folder else lock.Lock()
    table = cards_table.load(files.table, files.row) if project.is_deck_folder else None
    document = run(project, progress)
    known = read_known(project)
    choices = choose_words(document, project.config, known)
    edited = cards_table.edit(choices, document.passages, table, remembered.rows, files.row)
    return Chosen(document, files, edited, known, remembered)


def make(project: Project, progress: Report = silent) -> Made:
    """Return the deck of a project with everything a person corrected in its folder.

    Raises DuizhaoError when the input cannot be used.
    """
    types = note_types(own_templates(project), project.config.cards.note_type)
    recordings = read_recordings(project)
    chosen = choose(project, progress)
    document, edited = chosen.document, chosen.edited
    deck = finish(document, edited.choices, project.config, recordings)
    if not deck.notes:
        raise DuizhaoError(
            "No word of this text is to be learned: widen [choose] in deck.toml (or --hsk), or "
            "give its French so that words have a meaning."
        )
    problems = (
        document.problems + _unlike(document) + edited.problems + unheard(recordings, deck.media)
    )
    if not chosen.remembered.notes:
        problems += _shared_templates(project)
    return Made(
        document, chosen.files, edited, chosen.known, chosen.remembered, deck, types, problems
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


def _shared_templates(project: Project) -> tuple[Problem, ...]:
    """Return a notice when a deck that nobody has yet would change the cards of every other."""
    own = own_templates(project)
    if project.config.cards.note_type or not has_own(own):
        return ()
    message = (
        "these change the cards of all decks of duizhao in a collection. For this deck alone, name "
        'note types of its own, note_type = "…" in [cards], before anybody has it.'
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
        check_writable(_files(project).lock, "its table and deck.lock are kept there")
    made = make(project, progress)
    deck, remembered, changes = lock.stamp(
        made.deck, made.remembered, now, project.config.cards.note_type
    )
    made = replace(made, deck=deck, remembered=replace(remembered, rows=made.edited.digests))
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
        levels="" if project.config.learn == "fr" else _levels(made),
        path=path,
        changes=changes if project.is_deck_folder else None,
        problems=made.problems,
        untold=tuple(row.key for row in made.edited.rows if not row.keep),
        table=table if project.is_deck_folder else None,
    )


def _write_folder(made: Made, table: Path) -> None:
    """Write what a deck folder keeps: both files or none."""
    with replacing(made.files.lock) as kept:
        kept.write_text(lock.dump(made.remembered), encoding="utf-8", newline="\n")
        with replacing(table) as temporary:
            kind = TableKind(table.suffix[1:])
            cards_table.save(made.edited.rows, temporary, made.files.row, kind)


def _levels(made: Made) -> str:
    passages, choices = made.document.passages, made.edited.choices
    return glance(passages, choices, made.known, load_lexicon())
