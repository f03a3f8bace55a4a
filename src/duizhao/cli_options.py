"""What several commands are told: the text to work on, the language to learn."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import click


def _the_one(
    _context: click.Context, _parameter: click.Parameter, paths: tuple[Path, ...]
) -> Path | None:
    """Return the text that is named, if any; people name two as if their order told the sides."""
    if len(paths) > 1:
        raise click.UsageError(
            "Name one text. A text and its translation in two files are given as "
            "--zh CHINESE.txt --fr FRENCH.txt."
        )
    return paths[0] if paths else None


def text_options(command: Callable[..., None]) -> Callable[..., None]:
    """Add the argument and the options that say what text to work on."""
    for decorate in reversed(
        [
            click.argument(
                "source", metavar="[TEXT|DECK_FOLDER]", type=Path, nargs=-1, callback=_the_one
            ),
            click.option(
                "--zh", metavar="FILE", help="The Chinese text, when the sides are two files."
            ),
            click.option(
                "--fr", metavar="FILE", help="The French text; leave out for Chinese alone."
            ),
            click.option(
                "--lines", is_flag=True, default=None, help="One sentence a line, kept as given."
            ),
            click.option(
                "--repair/--no-repair",
                default=None,
                help="Mend damaged text (the default), or not.",
            ),
            click.option(
                "--encoding", metavar="NAME", help="Encoding of files that are not UTF-8."
            ),
        ]
    ):
        command = decorate(command)
    return command


learn_option = click.option(
    "--learn",
    type=click.Choice(["zh", "fr"]),
    help="The language to learn; fr explains the French words in Chinese.",
)
