"""Aligned tables: TSV, CSV, Excel and TMX to a Bitext with its beads, and beads to TSV."""

from __future__ import annotations

import csv
import io
from collections import Counter
from dataclasses import dataclass
from itertools import accumulate, count, pairwise
from typing import TYPE_CHECKING

from duizhao.errors import DuizhaoError
from duizhao.ingest.columns import columns_by_script, is_data, named_columns
from duizhao.ingest.files import read_text
from duizhao.ingest.foreign import foreign
from duizhao.ingest.paragraphs import Language, Paragraph, language_of
from duizhao.ingest.repair import repair as repair_paragraphs
from duizhao.ingest.repair import restore
from duizhao.ingest.rows import parse, read_sheet
from duizhao.ingest.tmx import read_units
from duizhao.model import Bead, Bitext, Problem, Sentence, Severity

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

SEPARATOR = " ¶ "  # between the sentences of a cell
_SUFFIXES = {".tsv", ".csv", ".xlsx", ".tmx"}
_MOST_ABOVE = 10  # rows that may stand above the names of the columns: a title, a date

Records = list[tuple[int, list[str]]]  # line number and cells of each row


@dataclass(frozen=True, slots=True)
class Row:
    """A row of a table: the cells duizhao knows, "" where there is none."""

    line: int
    zh: str
    fr: str
    id: str = ""
    score: str = ""


def is_table(path: Path) -> bool:
    """Return whether the name says that the file is an aligned table."""
    return path.suffix.lower() in _SUFFIXES


def read_table(path: Path, *, repair: bool = True, encoding: str | None = None) -> Bitext:
    """Return the rows of a TSV, CSV, Excel or TMX file as beads, of score 1 or that of their cell.

    A row may leave one side empty. A cell is one sentence, or several with " ¶ " between them.
    Raises DuizhaoError when the file cannot be read or has no Chinese and French columns.
    """
    if path.suffix.lower() == ".tmx":
        units, problems = read_units(path, encoding)
        rows = [Row(line, zh, fr, key) for line, zh, fr, key in units]
    else:
        tables, problems = _tables(path, encoding)
        rows, told = _rows(tables, path)
        problems += told
    if not any(row.zh for row in rows):
        raise DuizhaoError(f"{path} holds no Chinese. Fill its Chinese column.", path)
    zh, zh_spans, zh_problems = _side(rows, Language.CHINESE, path, repair)
    fr, fr_spans, fr_problems = _side(rows, Language.FRENCH, path, repair)
    beads, bead_problems = _beads(rows, zh_spans, fr_spans, path)
    noticed = problems + zh_problems + fr_problems + bead_problems
    problems = tuple(sorted(noticed, key=lambda problem: problem.line))
    return Bitext(zh, fr, beads, problems=problems)


def write_pairs(bitext: Bitext, beads: Sequence[Bead]) -> str:
    """Return the beads as a TSV table (id, zh, fr, score) that `read_table` takes back."""
    out = io.StringIO()
    writer = csv.writer(out, "excel-tab", lineterminator="\n")
    writer.writerow(["id", "zh", "fr", "score"])
    taken = {bead.id for bead in beads}
    fresh = (number for number in map(str, count(1)) if number not in taken)
    for bead in beads:
        cells = [
            SEPARATOR.join(sentence.text for sentence in side[start:end])
            for side, (start, end) in ((bitext.zh, bead.zh), (bitext.fr, bead.fr))
        ]
        writer.writerow([bead.id or next(fresh), *cells, f"{bead.score:.3f}"])
    return out.getvalue()


def _tables(path: Path, encoding: str | None) -> tuple[list[Records], tuple[Problem, ...]]:
    """Return the ways to read a table, the likeliest first, and what was noticed."""
    if path.suffix.lower() == ".xlsx":
        return [read_sheet(path)], ()
    text, problems = read_text(path, encoding)
    return [parse(text, delimiter) for delimiter in _delimiters(text)], problems


def _rows(tables: Sequence[Records], path: Path) -> tuple[list[Row], tuple[Problem, ...]]:
    for records in tables:
        for above, (_, cells) in enumerate(records[: _MOST_ABOVE + 1]):
            if columns := named_columns(cells):
                return _cut(records[above + 1 :], columns), _titles(records[:above], path)
    records = max(tables, key=_parted)
    if columns := columns_by_script([cells for _, cells in records]):
        return _without_names(records, columns, path)
    header = _filled(tables[0][0][1]) if tables[0] else ""
    raise DuizhaoError(
        f"{path}: which column is Chinese, which French? The first line says "
        f"{header or 'nothing'}. Write zh above the Chinese column and fr above the French one.",
        path,
        1,
    )


def _titles(records: Records, path: Path) -> tuple[Problem, ...]:
    """Return a note on each row above the names of the columns."""
    return tuple(
        Problem(
            "table-title",
            f"{_filled(cells)} stands above the names of the columns and was left out.",
            str(path),
            line,
            Severity.NOTE,
        )
        for line, cells in records
    )


def _filled(cells: Sequence[str]) -> str:
    return ", ".join(cell.strip() for cell in cells if cell.strip())


def _parted(records: Sequence[tuple[int, list[str]]]) -> int:
    """Return how many rows hold both languages, each in its column."""
    columns = columns_by_script([cells for _, cells in records])
    return sum(is_data(cells, columns) for _, cells in records) if columns else 0


def _without_names(
    records: Sequence[tuple[int, list[str]]], columns: Mapping[str, int], path: Path
) -> tuple[list[Row], tuple[Problem, ...]]:
    line, first = records[0]
    data = is_data(first, columns)
    said = "was read as text" if data else f"({_filled(first)}) was left out"
    message = f"No column is called zh or fr: they were told by their script; this line {said}."
    note = Problem("table-columns", message, str(path), line, Severity.NOTE)
    return _cut(records if data else records[1:], columns), (note,)


def _cut(records: Sequence[tuple[int, list[str]]], columns: Mapping[str, int]) -> list[Row]:
    return [
        Row(
            line,
            **{
                name: " ".join(cells[column].split("\n")).strip() if column < len(cells) else ""
                for name, column in columns.items()
            },
        )
        for line, cells in records
    ]


def _delimiters(text: str) -> list[str]:
    """Return what may part the cells, the commonest in the first line first."""
    header = text.split("\n", 1)[0]
    return sorted(",;\t", key=header.count, reverse=True)


def _side(
    rows: Sequence[Row], language: Language, path: Path, repair: bool
) -> tuple[tuple[Sentence, ...], list[tuple[int, int]], tuple[Problem, ...]]:
    """Return the sentences of a column, the span of them each row holds, and what was repaired."""
    cells = [(number, row.line, getattr(row, language.value)) for number, row in enumerate(rows)]
    parts = [
        (number, Paragraph(part.strip(), line))
        for number, line, cell in cells
        for part in cell.split(SEPARATOR)
        if part.strip()
    ]
    items, problems = restore([item for _, item in parts], str(path), repair=repair)
    found = language_of(" ".join(item.text for item in items))
    if found not in (None, language):
        raise DuizhaoError(
            f"{path}: the {language} column does not look {language.english}. "
            "Check the names in the first line.",
            path,
        )
    if repair:
        items, repairs = repair_paragraphs(items, language, str(path))
        problems += repairs
    sentences = tuple(
        Sentence(item.text.strip(), item.line, number)
        for (number, _), item in zip(parts, items, strict=True)
        if item.text.strip()  # a cell may have held nothing visible
    )
    held = Counter(sentence.paragraph for sentence in sentences)
    ends = list(accumulate((held[number] for number in range(len(rows))), initial=0))
    problems += foreign(sentences, language, str(path))
    return sentences, list(pairwise(ends)), problems


def _beads(
    rows: Sequence[Row],
    zh: Sequence[tuple[int, int]],
    fr: Sequence[tuple[int, int]],
    path: Path,
) -> tuple[tuple[Bead, ...], tuple[Problem, ...]]:
    beads, problems = [], []
    seen: set[str] = set()
    for row, zh_span, fr_span in zip(rows, zh, fr, strict=True):
        empty = zh_span[0] == zh_span[1], fr_span[0] == fr_span[1]
        if all(empty):
            continue
        key = row.id
        if key and key in seen:
            problems.append(
                Problem(
                    "table-id",
                    f"The id {key} is used twice; it was left out here.",
                    str(path),
                    row.line,
                )
            )
            key = ""
        seen.add(key)
        score = 0.0 if any(empty) else _score(row.score)
        if score is None:
            problems.append(
                Problem(
                    "table-score",
                    f"The score {row.score!r} is not a number from 0 to 1; 1 was taken.",
                    str(path),
                    row.line,
                )
            )
            score = 1.0
        beads.append(Bead(zh_span, fr_span, score, key))
    return tuple(beads), tuple(problems)


def _score(cell: str) -> float | None:
    """Return the score in a cell, 1 for an empty one, None for one that makes no sense."""
    if not cell:
        return 1.0
    try:
        score = float(cell.replace(",", "."))
    except ValueError:
        return None
    return score if 0 <= score <= 1 else None
