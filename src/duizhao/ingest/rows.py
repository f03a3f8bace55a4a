"""Tables as spreadsheets read and write them: rows of cells, in text or in Excel's format."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import closing
from enum import StrEnum
from pathlib import Path
from typing import Literal

from duizhao.errors import DuizhaoError
from duizhao.ingest.files import read_unicode


class TableKind(StrEnum):
    """A format of tables, by its suffix."""

    TSV = "tsv"
    XLSX = "xlsx"


def read_rows(path: Path, columns: Sequence[str]) -> Iterator[tuple[int, Mapping[str, str]]]:
    """Yield line number and cells by column name of each row of a table of our own making.

    It may have been saved in Excel's format (.xlsx), or with other marks between its cells. Cells
    are stripped, absent ones "". Raises DuizhaoError when the file cannot be read or its first
    line lacks one of `columns`.
    """
    if path.suffix.lower() == f".{TableKind.XLSX}":
        tables = [read_sheet(path)]
    else:
        text = read_unicode(path)
        tables = [parse(text, delimiter) for delimiter in "\t;,"]
    headed = (rows for rows in tables if rows and set(columns) <= set(rows[0][1]))
    (_, header), *rows = next(headed, tables[0]) or [(1, [])]
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
    """Write a table of texts to `path`."""
    if kind is TableKind.XLSX:
        import openpyxl  # takes a while to load, and few need it

        book = openpyxl.Workbook(write_only=True)
        sheet = book.create_sheet("cards")
        for row in (header, *rows):
            sheet.append(list(row))
        book.save(path)
        return
    with path.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file, "excel-tab", lineterminator="\n").writerows((header, *rows))


def parse(text: str, delimiter: str) -> list[tuple[int, list[str]]]:
    """Return line number and cells of each row that is not blank.

    Quotes count as a spreadsheet writes them; where they do not add up, as themselves.
    """
    try:
        rows = list(_parse(text, delimiter, csv.QUOTE_MINIMAL))
    except csv.Error:
        rows = list(_parse(text, delimiter, csv.QUOTE_NONE))
    return [(line, cells) for line, cells in rows if any(cell.strip() for cell in cells)]


def read_sheet(path: Path) -> list[tuple[int, list[str]]]:
    """Return line number and cells of each row of an Excel file's sheet that is not blank.

    Raises DuizhaoError when it cannot be read.
    """
    import openpyxl

    try:
        with closing(openpyxl.load_workbook(path, read_only=True, data_only=True)) as book:
            rows = list(book.active.iter_rows(values_only=True))
    except Exception as error:  # the package raises whatever unpacking and parsing raise
        raise DuizhaoError(
            f"{path} is no Excel file that can be read ({error}). Open it in "
            "Excel or LibreOffice and save it again as .xlsx.",
            path,
        ) from None
    table = [
        (line, ["" if cell is None else str(cell) for cell in cells])
        for line, cells in enumerate(rows, 1)
    ]
    return [(line, cells) for line, cells in table if any(cell.strip() for cell in cells)]


def _parse(text: str, delimiter: str, quoting: Literal[0, 3]) -> Iterator[tuple[int, list[str]]]:
    csv.field_size_limit(max(csv.field_size_limit(), len(text)))
    lines = io.StringIO(text, newline="")
    reader = csv.reader(lines, delimiter=delimiter, quoting=quoting, strict=True)
    line = 1
    for cells in reader:
        yield line, cells
        line = reader.line_num + 1
