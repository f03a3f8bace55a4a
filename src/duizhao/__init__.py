"""duizhao: a text and its translation, side by side, as Anki decks people keep.

    project = duizhao.open_project("decks/forum")    # a deck folder, or a text
    document = duizhao.read(project)                  # sentences, words, pairs
    duizhao.build(project, "forum.apkg")              # the Anki package

The types that come back are those of `duizhao.model`.
"""

from __future__ import annotations

import time
from importlib import import_module
from os import PathLike
from pathlib import Path
from typing import TYPE_CHECKING, Any

from duizhao.errors import DuizhaoError

if TYPE_CHECKING:
    from duizhao.building import Built
    from duizhao.model import Analysis, Passage
    from duizhao.pipeline import Document
    from duizhao.project import Project

__version__ = "0.1.0"
__all__ = [
    "Built",
    "Document",
    "DuizhaoError",
    "Passage",
    "analyse",
    "build",
    "open_project",
    "read",
]
# Types that come back, from modules that are only loaded when they are asked for.
_TYPES = {"Built": "building", "Document": "pipeline", "Passage": "model"}


def __getattr__(name: str) -> Any:
    """Return a type by its name."""
    if name not in _TYPES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(f"{__name__}.{_TYPES[name]}"), name)


def open_project(source: str | PathLike[str] | None = None, **settings: Any) -> Project:
    """Return the project of a deck folder or of a text.

    `settings` override deck.toml, with __ between table and key: `text__zh="a.txt"`,
    `choose__hsk="4-6"`. Raises DuizhaoError for settings that do not exist.
    """
    from duizhao.project import open_project

    flags = {key.replace("__", "."): value for key, value in settings.items()}
    return open_project(None if source is None else Path(source), flags)


def read(project: Project) -> Document:
    """Return the text of a project: passages with sentences, words, readings and pairs.

    Raises DuizhaoError when the text cannot be used.
    """
    from duizhao.pipeline import run

    return run(project)


def build(project: Project, path: str | PathLike[str]) -> Built:
    """Write the Anki package of a project to `path` and return what was made and changed.

    Raises DuizhaoError when the text cannot be used or the package cannot be written.
    """
    from duizhao.building import build

    return build(project, Path(path), int(time.time()))


def analyse(text: str) -> Analysis:
    """Return the words, readings, forms and terms of a Chinese text in either script."""
    from duizhao.language.analyse import Analyser

    return Analyser(document=[text]).analyse(text)
