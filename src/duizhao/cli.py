"""The commands: click, messages and exit codes, nothing else."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from duizhao import __version__
from duizhao.checks import BrokenInvariantError
from duizhao.cli_dictionary import dictionary
from duizhao.cli_options import (
    PLACES,
    deck_options,
    hsk_option,
    output_option,
    side_options,
    text_argument,
    text_options,
)
from duizhao.cli_output import SCREEN, emit, package_path, show
from duizhao.errors import DuizhaoError, UsageError
from duizhao.ingest.rows import TableKind
from duizhao.model import Severity
from duizhao.output.files import check_writable, write_text
from duizhao.progress import Progress
from duizhao.project import Project, open_project

if TYPE_CHECKING:
    from duizhao.building import Made
    from duizhao.config import Config

_WARNINGS = 3  # built, but --strict and there were warnings
_INTERRUPTED = 130


def main() -> None:
    """Run the command line and exit with its code; input never ends in a traceback."""
    try:
        commands(standalone_mode=False)
    except click.exceptions.Exit as stop:
        sys.exit(stop.exit_code)
    except click.ClickException as error:
        error.show()
        sys.exit(error.exit_code)
    except DuizhaoError as error:
        _fail(str(error), error.exit_code)
    except BrokenInvariantError as error:
        _fail(
            f"this is a mistake of duizhao {__version__}, not of your text; please report it, with "
            f"the text if you can: {error}.",
            DuizhaoError.exit_code,
        )
    except (click.Abort, KeyboardInterrupt):
        _fail("interrupted. No file is half written: begin again when you like.", _INTERRUPTED)
    except BrokenPipeError:
        sys.stderr.close()
        sys.exit(1)
    except OSError as error:  # a name too long, a full disk: where nothing nearer says so
        place = f"{error.filename}: " if error.filename else ""
        _fail(f"{place}{error.strerror or error}.", DuizhaoError.exit_code)


def _fail(message: str, code: int) -> None:
    click.echo(f"duizhao: {message}", err=True)
    sys.exit(code)


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__)
def commands() -> None:
    """Turn a Chinese text and its French translation into Anki decks.

    Begin with: duizhao build TEXT, one file with both languages, or duizhao build --zh CHINESE.txt
    --fr FRENCH.txt. Then open the package that is written with Anki.
    """


commands.add_command(dictionary)


@commands.command()
@text_options
@output_option("OUT.apkg", "The package to write; NAME.apkg here by default.")
@deck_options
@click.option(
    "--table",
    type=click.Choice(["tsv", "xlsx"]),
    help="Format of the word table in a deck folder: by default the one it has, else tsv.",
)
@click.option(
    "--tsv",
    type=Path,
    metavar="FILE",
    help="Also write the notes as a text file that Anki imports.",
)
@click.option("--strict", is_flag=True, help="Exit with 3 when there were warnings.")
def build(
    source: Path | None,
    output: Path | None,
    table: str | None,
    tsv: Path | None,
    strict: bool,
    **options: Any,
) -> None:
    """Write an Anki package of a text.

    TEXT is one bilingual file or an aligned table (.tsv, .csv, .xlsx, .tmx); two files are given
    with --zh and --fr. FOLDER is that of a deck, which duizhao new makes. Options win over its
    deck.toml.
    """
    from duizhao.building import build as build_project
    from duizhao.output.anki_text import to_text
    from duizhao.output.summary import summarise

    project = _open(source, options)
    path = package_path(output) if output else Path(f"{_stem(source, project)}.apkg")
    if tsv == SCREEN:
        raise UsageError("The summary is on the screen: name a file, as --tsv notes.tsv.")
    if tsv:
        check_writable(tsv)
    with Progress() as progress:
        kind = TableKind(table) if table else None
        built = build_project(project, path, int(time.time()), kind, progress)
    if tsv:
        write_text(tsv, to_text(built.deck, built.note_types))
    show(built.problems)
    click.echo(summarise(built))
    if strict and any(p.severity is not Severity.NOTE for p in built.problems):
        sys.exit(_WARNINGS)


@commands.command()
@text_options
@click.option(
    "--format",
    "form",
    type=click.Choice(["jsonl", "tsv"]),
    default="jsonl",
    show_default=True,
    help="jsonl: everything, one object per sentence pair; tsv: one line per word, to correct "
    "its French.",
)
@output_option("FILE", "Write here instead of to the screen.")
def inspect(source: Path | None, form: str, output: Path | None, **options: Any) -> None:
    """Print everything known about a text, sentence by sentence."""
    from duizhao.output.inspection import to_jsonl, to_tsv
    from duizhao.pipeline import run

    project = _open(source, options)
    with Progress() as progress:
        document = run(project, progress)
    show(document.problems)
    emit({"jsonl": to_jsonl, "tsv": to_tsv}[form](document.passages), output)


@commands.command()
@text_options
@output_option("PAIRS.tsv", "Write here instead of to the screen.")
def align(source: Path | None, output: Path | None, **options: Any) -> None:
    """Write the sentence pairs of a text, to correct by hand.

    build and inspect take the table back in place of the text.
    """
    from duizhao.ingest import write_pairs
    from duizhao.pipeline import align_text

    project = _open(source, options)
    with Progress() as progress:
        bitext = align_text(project, progress)
    show(bitext.problems)
    emit([write_pairs(bitext, bitext.beads or ())], output)


@commands.command()
@text_options
@output_option("PAGE.html", "The page to write; NAME.html here by default.")
@deck_options
def preview(source: Path | None, output: Path | None, **options: Any) -> None:
    """Write a page that shows every card, front and back.

    It shows them as Anki does. The page holds all it needs: look at it in a browser, or send it to
    a colleague.
    """
    from duizhao.output.preview import page

    _write_page(source, output, ".html", options, lambda m, _: page(m.deck, m.note_types))


@commands.command()
@text_options
@output_option("PAGE.html", "The page to write; NAME-handout.html here by default.")
@deck_options
def handout(source: Path | None, output: Path | None, **options: Any) -> None:
    """Write a page to print: text, words, exercise and answers.

    The text is printed with its translation facing it.
    """
    from duizhao.output.handout import page

    _write_page(source, output, "-handout.html", options, page, " and print it")


@commands.command()
@click.argument("folder", type=Path)
@text_argument("text", "[TEXT]")
@side_options
def new(folder: Path, text: Path | None, zh: str | None, fr: str | None) -> None:
    """Make a deck FOLDER from a text.

    It holds a copy of the text and a commented deck.toml to change; duizhao build FOLDER does the
    rest, as often as you like.
    """
    from duizhao.output.new_folder import make_folder

    if bool(text) == bool(zh) or (fr and not zh):
        raise UsageError("Name one bilingual file or table, or --zh FILE and, if any, --fr FILE.")
    named = {"file": text, "zh": zh, "fr": fr}
    settings = make_folder(folder, {key: Path(path) for key, path in named.items() if path})
    click.echo(f"Wrote {settings}. Next: duizhao build {folder}")


@commands.command()
@text_options
@hsk_option
def stats(source: Path | None, **options: Any) -> None:
    """Chart the HSK levels of a text, before and after its deck.

    Before are the words of known.txt and of what [choose] in deck.toml calls known.
    """
    from duizhao.building import choose
    from duizhao.directions import CHINESE
    from duizhao.lexicon import load_lexicon
    from duizhao.output.stats import coverage

    project = _open(source, {**options, "learn": "zh"})  # the levels are those of Chinese words
    with Progress() as progress:
        chosen = choose(project, CHINESE, progress)
    passages, words = chosen.document.passages, chosen.edited.choices
    click.echo(coverage(passages, words, chosen.known, load_lexicon()), nl=False)


def _open(source: Path | None, options: Mapping[str, Any]) -> Project:
    """Return the project the options describe; a flag's name tells its place in deck.toml."""
    return open_project(source, {PLACES[name]: value for name, value in options.items()})


def _write_page(
    source: Path | None,
    output: Path | None,
    ending: str,
    options: Mapping[str, Any],
    page: Callable[[Made, Config], str],
    and_then: str = "",
) -> None:
    """Write the page of a deck; `ending` is that of a name nobody gave."""
    from duizhao.building import make

    project = _open(source, options)
    path = output or Path(f"{_stem(source, project)}{ending}")
    if path != SCREEN:
        check_writable(path)
    with Progress() as progress:
        made = make(project, progress=progress)
    show(made.problems)
    emit([page(made, project.config)], path, f" Next: open it in a browser{and_then}.")


def _stem(source: Path | None, project: Project) -> str:
    """Return the file name, without suffix, of a package nobody named."""
    if source is not None:
        return source.resolve().name if source.is_dir() else source.stem
    return project.config.name


if __name__ == "__main__":
    main()
