"""Where what a command makes goes: to a file, to the screen, or to stderr."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

import click

from duizhao.errors import UsageError
from duizhao.model import Problem
from duizhao.output.files import write_parts

SCREEN = Path("-")  # as the name of a file to write


def package_path(path: Path) -> Path:
    """Return the path with the suffix by which Anki knows its packages; a folder is left as is."""
    if path == SCREEN:
        raise UsageError("A package cannot be shown on the screen: name a file, as -o deck.apkg.")
    is_one = path.suffix.lower() == ".apkg" or path.is_dir()
    return path if is_one else path.with_name(f"{path.name}.apkg")


def emit(parts: Iterable[str], output: Path | None, what_next: str = "") -> None:
    """Write the parts of a text to a file; to the screen without one, and where it is called -."""
    if output is not None and output != SCREEN:
        write_parts(output, parts)
        click.echo(f"Wrote {output}.{what_next}")
        return
    for part in parts:
        click.echo(part, nl=False)


def show(problems: Iterable[Problem]) -> None:
    """Show problems on stderr, one a line, each with its place."""
    for problem in problems:
        line = f":{problem.line}" if problem.line else ""
        place = f"{problem.file}{line}: " if problem.file else ""
        click.echo(f"{place}{problem.severity}: {problem.message}", err=True)
