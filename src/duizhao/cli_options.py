"""What several commands are told: the text to work on, what the deck is to be like."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from types import MappingProxyType

import click

Command = Callable[..., None]

# Where each flag stands in deck.toml.
PLACES: Mapping[str, str] = MappingProxyType(
    {
        "zh": "text.zh",
        "fr": "text.fr",
        "lines": "text.lines",
        "repair": "text.repair",
        "encoding": "text.encoding",
        "name": "name",
        "learn": "learn",
        "script": "cards.script",
        "hsk": "choose.hsk",
        "names": "choose.names",
        "numbers": "choose.numbers",
        "max_words": "choose.max_words",
        "order": "choose.order",
    }
)


def _all_of(*options: Callable[[Command], Command]) -> Callable[[Command], Command]:
    """Return a decorator that adds all the options to a command, in this order."""

    def decorate(command: Command) -> Command:
        for option in reversed(options):
            command = option(command)
        return command

    return decorate


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


def text_argument(name: str, metavar: str) -> Callable[[Command], Command]:
    """Return the argument that names one text, or none."""
    return click.argument(name, metavar=metavar, type=Path, nargs=-1, callback=_the_one)


side_options = _all_of(
    click.option("--zh", metavar="FILE", help="The Chinese text, when the sides are two files."),
    click.option("--fr", metavar="FILE", help="The French text; leave out for Chinese alone."),
)
text_options = _all_of(
    text_argument("source", "[TEXT|FOLDER]"),
    side_options,
    click.option(
        "--lines", is_flag=True, default=None, help="Each line is one sentence: keep it as it is."
    ),
    click.option("--repair/--no-repair", default=None, help="Mend damaged text (yes by default)."),
    click.option("--encoding", metavar="NAME", help="Encoding of the files, when it is not UTF-8."),
)
hsk_option = click.option(
    "--hsk",
    metavar="LEVELS",
    help='HSK levels to learn, for example "4-6,none" (none: words in no HSK list).',
)
deck_options = _all_of(
    click.option("--name", help="Name of the deck in Anki."),
    click.option(
        "--learn",
        type=click.Choice(["zh", "fr"]),
        help="The language to learn; fr explains the French words in Chinese.",
    ),
    click.option(
        "--script",
        type=click.Choice(["source", "simplified", "traditional"]),
        help="Main script of the cards.",
    ),
    hsk_option,
    click.option("--names/--no-names", default=None, help="Make cards of names (no by default)."),
    click.option(
        "--numbers/--no-numbers", default=None, help="Make cards of numbers (no by default)."
    ),
    click.option(
        "--max-words",
        type=click.IntRange(0),
        metavar="NUMBER",
        help="At most this many words, the first in the order of --order (0: no limit).",
    ),
    click.option(
        "--order",
        type=click.Choice(["text", "frequency", "hsk", "i+1"]),
        help="Which words come first: those of the first sentences (the default), those the text "
        "has most often, the easiest, or those of the sentences with the fewest new words.",
    ),
)


def output_option(metavar: str, help_text: str) -> Callable[[Command], Command]:
    """Return the option that names the file to write."""
    return click.option("-o", "--output", type=Path, metavar=metavar, help=help_text)
