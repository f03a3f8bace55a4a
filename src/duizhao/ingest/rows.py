"""Tables of our own making that a person edits and gives back: cards.tsv, phrases.tsv."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import closing
from enum import StrEnum
from pathlib import Path
from typing import Any

from duizhao.errors import DuizhaoError
from duizhao.ingest.files import read_unicode


class TableKind(StrEnum):
    """A format of tables, by its suffix."""

    TSV = "tsv"
    XLSX = "xlsx"  # needs the extra of the same name


def read_rows(path: Path, columns: Sequence[str]) -> Iterator[tuple[int, Mapping[str, str]]]:
    """Yield line number and cells by column name of each row of a table (.tsv or .xlsx).

    Cells are stripped, absent ones "". Raises DuizhaoError when the file cannot be read or its
    first line lacks one of `columns`.
    """
    read = _read_xlsx if path.suffix == f".{TableKind.XLSX}" else _read_tsv
    rows = read(path)
    _, header = next(rows, (1, []))
    missing = [name for name in columns if name not in header]
    if missing:
        raise DuizhaoError(
            f"{path} lacks the columns {', '.join(missing)}: keep the first line as it was written "
            "(in a .tsv, with tabs between the columns). Delete the file to start again without "
            "its edits.",
            path,
            1,
        )
    for line, cells in rows:
        padded = [*cells, *[""] * (len(header) - len(cells))]
        yield line, {name: cell.strip() for name, cell in zip(header, padded, strict=False)}


def write_rows(
    path: Path, kind: TableKind, header: Sequence[str], rows: Iterable[Sequence[str]]
) -> None:
    """Write a table of texts to `path`; raises DuizhaoError when its kind needs an extra."""
    if kind is TableKind.XLSX:
        book = _openpyxl().Workbook(write_only=True)
        sheet = book.create_sheet("cards")
        for row in (header, *rows):
            sheet.append(list(row))
        book.save(path)
        return
    with path.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file, "excel-tab", lineterminator="\n").writerows((header, *rows))


def _read_tsv(path: Path) -> Iterator[tuple[int, list[str]]]:
    reader = csv.reader(io.StringIO(read_unicode(path), newline=""), "excel-tab")
    for cells in reader:
        yield reader.line_num, cells


def _read_xlsx(path: Path) -> Iterator[tuple[int, list[str]]]:
    openpyxl = _openpyxl()
    try:
        with closing(openpyxl.load_workbook(path, read_only=True, data_only=True)) as book:
            rows = list(book.active.iter_rows(values_only=True))
    except Exception as error:  # the package raises whatever unpacking and parsing raise
        raise DuizhaoError(
            f"{path} is no Excel file that can be read ({error}). Save it again from Excel, or "
            "delete it to start again without its edits.",
            path,
        ) from None
    for line, cells in enumerate(rows, 1):
        yield line, ["" if cell is None else str(cell) for cell in cells]


def _openpyxl() -> Any:
    try:
        import openpyxl
    except ImportError:
        raise DuizhaoError(
            "Excel tables need one more package: pip install 'duizhao[xlsx]', or use --table tsv."
        ) from None
    return openpyxl
