"""duizhao: a text and its translation, side by side, as Anki decks people keep.

    project = duizhao.open_project("decks/forum")    # a deck folder, or a text
    document = duizhao.read(project)                  # sentences, words, pairs
    duizhao.build(project, "forum.apkg")              # the Anki package

The types that come back are those of `duizhao.model`; docs/library.md tells of all of it.
"""

from __future__ import annotations

import time
from importlib import import_module
from os import PathLike, fspath
from pathlib import Path
from typing import TYPE_CHECKING, Any

from duizhao.errors import DuizhaoError, UsageError
from duizhao.model import (
    Analysis,
    Bead,
    Bitext,
    Deck,
    Document,
    Kind,
    Note,
    Pair,
    Passage,
    Problem,
    Role,
    Script,
    Sentence,
    Severity,
    Token,
)
from duizhao.progress import Report, silent

if TYPE_CHECKING:
    from duizhao.building import Built
    from duizhao.output.lock import Changes
    from duizhao.project import Project

__version__ = "0.1.0"
__all__ = [
    "Analysis",
    "Bead",
    "Bitext",
    "Built",
    "Changes",
    "Deck",
    "Document",
    "DuizhaoError",
    "Kind",
    "Note",
    "Pair",
    "Passage",
    "Problem",
    "Project",
    "Role",
    "Script",
    "Sentence",
    "Severity",
    "Token",
    "UsageError",
    "align",
    "analyse",
    "build",
    "compare",
    "equivalent",
    "open_project",
    "read",
]
# Types that come back, from modules that are only loaded when they are asked for.
_TYPES = {"Built": "building", "Changes": "output.lock", "Project": "project"}


def __getattr__(name: str) -> Any:
    """Return a type by its name."""
    if name not in _TYPES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(f"{__name__}.{_TYPES[name]}"), name)


def open_project(
    source: str | PathLike[str] | None = None,
    *,
    zh: str | PathLike[str] | None = None,
    fr: str | PathLike[str] | None = None,
    **settings: Any,
) -> Project:
    """Return the project of a deck folder or a text, or of the two files `zh` and `fr`.

    `settings` override deck.toml, with __ between table and key: `name="Roman"`,
    `choose__hsk="4-6"`. Raises DuizhaoError for settings that do not exist and for a text that is
    not there, UsageError when no text is named.
    """
    from duizhao.project import open_project

    sides = {"text.zh": zh, "text.fr": fr}
    flags = {key.replace("__", "."): value for key, value in settings.items()}
    flags |= {key: fspath(path) for key, path in sides.items() if path is not None}
    return open_project(None if source is None else Path(source), flags)


def align(project: Project, progress: Report = silent) -> Bitext:
    """Return the sentences of a project and, as `beads`, which of them belong together.

    Raises DuizhaoError when the text cannot be used.
    """
    from duizhao.pipeline import align_text

    return align_text(project, progress)


def read(project: Project, progress: Report = silent) -> Document:
    """Return the text of a project: passages with sentences, words, readings and pairs.

    `progress` is called with the name of a stage, how much is done, and how much there is. Raises
    DuizhaoError when the text cannot be used.
    """
    from duizhao.pipeline import run

    return run(project, progress)


def compare(zh: str, fr: str = "", *, lines: bool = False) -> Document:
    """Return what `read` does, of texts in memory: a paragraph a line, or (`lines`) a sentence.

    Raises DuizhaoError when the Chinese is blank.
    """
    from duizhao.ingest import bitext_from_strings
    from duizhao.pipeline import compare

    return compare(bitext_from_strings(zh, fr, lines=lines))


def build(project: Project, path: str | PathLike[str], progress: Report = silent) -> Built:
    """Write the Anki package of a project to `path` and return what was made and changed.

    Raises DuizhaoError when the text cannot be used or the package cannot be written.
    """
    from duizhao.building import build

    return build(project, Path(path), int(time.time()), progress=progress)


def analyse(text: str) -> Analysis:
    """Return the words, readings, forms and terms of a Chinese text in either script."""
    from duizhao.language.analyse import Analyser

    return Analyser(document=[text]).analyse(text)


def equivalent(passage: Passage, pair: Pair) -> str:
    """Return the French of a pair as written, parts joined with " … "; "" when it has none."""
    from duizhao.notes.listing.equivalent import equivalent

    return equivalent(passage, pair)
