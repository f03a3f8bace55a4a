"""What a command is given to work on: a deck folder, or a text with no folder around it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from types import MappingProxyType
from typing import Any

from duizhao import config as settings
from duizhao import ingest
from duizhao.config import Config, Matching
from duizhao.errors import DuizhaoError, UsageError
from duizhao.ingest import files, known, recordings
from duizhao.ingest.rows import read_rows
from duizhao.language.pinyin.corrections import parse_readings
from duizhao.language.script import to_simplified
from duizhao.language.words.segmenter import UserWords, parse_words
from duizhao.matching.corrections import PhraseRow
from duizhao.model import Bitext, Media, Problem

_LANGUAGE = re.compile(r"(?<=.)[._-](?:zh|cn|fr)$", re.IGNORECASE)  # of a file: roman.zh.txt
PAIRS, PHRASES = "pairs.tsv", "phrases.tsv"
_SAVED_AS = (".tsv", ".xlsx", ".csv")  # by a spreadsheet
AUDIO, TEMPLATES = "audio", "templates"


@dataclass(frozen=True, slots=True)
class Project:
    """A configuration and the folder its paths are relative to."""

    config: Config
    folder: Path
    is_deck_folder: bool


@dataclass(frozen=True, slots=True)
class Corrections:
    """What a person decided about the words of the text; it always wins."""

    words: UserWords = UserWords()  # noqa: RUF009 (immutable)
    readings: Mapping[str, tuple[str, ...]] = field(default_factory=lambda: MappingProxyType({}))
    pairs: Bitext | None = None  # a table of sentence pairs
    pairs_file: str = PAIRS  # as messages name it
    phrases: tuple[PhraseRow, ...] = ()  # the French of single words
    phrases_file: str = PHRASES
    problems: tuple[Problem, ...] = ()


def open_project(source: Path | None, flags: Mapping[str, Any]) -> Project:
    """Return the project of a deck folder, a text, or (source None) of the files named in flags.

    `flags` maps "table.key" of deck.toml to values, None for those not given. Raises DuizhaoError
    for an unusable deck.toml, UsageError when no text is named at all.
    """
    if source is not None and source.name == settings.FILE_NAME:
        source = source.parent
    if source is not None and not source.exists():
        raise DuizhaoError(f"{source} does not exist: name a text, or a deck folder.", source)
    if source is not None and source.is_dir():
        where = str(source / settings.FILE_NAME)
        config = settings.configure(settings.load(source), flags, where)
        if not (config.text.file or config.text.zh):
            raise DuizhaoError(
                f'{where} names no text: write file = "…" (or zh = "…" and fr = "…") in [text].',
                where,
            )
        name = config.name or source.resolve().name
        config = replace(config, name=name, id=config.id or source.resolve().name)
        return Project(config, source, is_deck_folder=True)
    given = dict(flags)
    if source is not None:
        given["text.file"] = str(source)
    config = settings.configure({}, given, "")
    path = Path(config.text.file or config.text.zh)
    if not path.name:
        raise UsageError("Name a text: one bilingual file, a deck folder, or --zh FILE --fr FILE.")
    name = config.name or _LANGUAGE.sub("", path.stem)
    return Project(replace(config, name=name), Path(), is_deck_folder=False)


def read_text(project: Project) -> Bitext:
    """Return the text of a project, sentences split and, where its file says so, paired.

    Raises DuizhaoError for an unusable file, UsageError for sides that do not go together.
    """
    text = project.config.text
    options: dict[str, Any] = {"repair": text.repair, "encoding": text.encoding or None}
    if text.file and (text.zh or text.fr):
        raise UsageError("Give one bilingual file or two files (--zh and --fr), not both.")
    if text.fr and not text.zh:
        raise UsageError("--fr needs --zh: the Chinese text it translates.")
    if text.file:
        path = project.folder / text.file
        if ingest.is_table(path):
            return ingest.read_table(path, **options)
        return ingest.read_bilingual(path, **options)
    zh = project.folder / text.zh
    if text.fr:
        return ingest.read_two(zh, project.folder / text.fr, lines=text.lines, **options)
    return ingest.read_chinese(zh, lines=text.lines, **options)


def read_corrections(project: Project) -> Corrections:
    """Return what the files of a deck folder say; nothing for a text without one.

    These are words.txt, readings.txt, pairs.tsv and phrases.tsv, each of them optional; the tables
    may have been saved as .xlsx or .csv. Raises DuizhaoError for a table without its columns.
    """
    if not project.is_deck_folder:
        return Corrections()
    words, word_problems = parse_words(*_optional(project, "words.txt"))
    readings, reading_problems = parse_readings(*_optional(project, "readings.txt"))
    pairs, older_pairs = _saved_last(project.folder / PAIRS)
    phrases, older_phrases = _saved_last(project.folder / PHRASES)
    return Corrections(
        words=words,
        readings={to_simplified(word): reading for word, reading in readings.items()},
        pairs=ingest.read_table(pairs, repair=False) if pairs.exists() else None,
        pairs_file=str(pairs),
        phrases=tuple(_phrases(phrases)) if phrases.exists() else (),
        phrases_file=str(phrases),
        problems=(*word_problems, *reading_problems, *older_pairs, *older_phrases),
    )


def encoder_name(project: Project) -> str:
    """Return what a project compares Chinese and French with: a model's name, or its folder."""
    name = project.config.matching.encoder
    folder = project.folder / name
    return str(folder) if name != Matching().encoder and folder.is_dir() else name


def read_known(project: Project) -> frozenset[str]:
    """Return the words not to be learned: those known and those to be ignored.

    They are those of the language that is learned, Chinese in Simplified, French as written.
    Raises DuizhaoError when a file that deck.toml names cannot be read.
    """
    paths = [project.folder / name for name in project.config.choose.known]
    if project.is_deck_folder:
        own = (project.folder / name for name in ("known.txt", "ignore.txt"))
        paths += [path for path in own if path.is_file()]
    learned = project.config.learn
    words = (word for path in paths for word in known.read_known(path, learned))
    return frozenset(words if learned == "fr" else map(to_simplified, words))


def read_recordings(project: Project) -> dict[str, Media]:
    """Return the recordings in a deck folder's audio/, by name; nothing for a text without one.

    Raises DuizhaoError when one cannot be read.
    """
    return recordings.read_recordings(project.folder / AUDIO) if project.is_deck_folder else {}


def own_templates(project: Project) -> Path | None:
    """Return the folder of a deck's own templates, which may not exist; None without a folder."""
    return project.folder / TEMPLATES if project.is_deck_folder else None


def _saved_last(path: Path) -> tuple[Path, tuple[Problem, ...]]:
    """Return which of the forms a table may be saved in counts, and a note of those left out."""
    forms = [form for suffix in _SAVED_AS if (form := path.with_suffix(suffix)).is_file()]
    newest = max(forms, key=lambda form: form.stat().st_mtime, default=path)
    message = f"Left out: {newest.name} was saved later. Delete the one you do not want."
    older = (form for form in forms if form != newest)
    return newest, tuple(Problem("table-older", message, str(form)) for form in older)


def _phrases(path: Path) -> Iterator[PhraseRow]:
    for line, cells in read_rows(path, ("zh", "fr", "sentence")):
        yield PhraseRow(
            line=line,
            sentence=cells["sentence"],
            zh=cells["zh"],
            number=_number(cells.get("n", "")),
            fr=cells["fr"],
            id=cells.get("id", ""),
            translation=cells.get("translation", ""),
        )


def _number(cell: str) -> int:
    """Return the number in a cell, which a spreadsheet may write 2.0; 1 for none, 0 for no such."""
    number = re.sub(r"[.,]0+$", "", cell)
    return int(number) if number.isdecimal() else int(not number)


def _optional(project: Project, name: str) -> tuple[str, str]:
    """Return the text and the path of a file a deck folder may have; "" when it has none."""
    path = project.folder / name
    if not path.is_file():
        return "", str(path)
    text, _ = files.read_text(path)
    return text, str(path)
