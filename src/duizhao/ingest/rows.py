"""Tables of our own making that a person edits and gives back: cards.tsv, phrases.tsv."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from duizhao.errors import DuizhaoError
from duizhao.ingest.files import read_text


def read_rows(path: Path, columns: Sequence[str]) -> Iterator[tuple[int, Mapping[str, str]]]:
    """Yield line number and cells by column name of each row of a tab-separated table.

    Cells are stripped, absent ones "". Raises DuizhaoError when the file cannot be read or its
    first line lacks one of `columns`.
    """
    text, _ = read_text(path)
    table = csv.DictReader(io.StringIO(text, newline=""), delimiter="\t")
    missing = [name for name in columns if name not in (table.fieldnames or ())]
    if missing:
        raise DuizhaoError(
            f"{path} lacks the columns {', '.join(missing)}: keep the first line as it was written, "
            "with tabs between the columns. Delete the file to start again without its edits."
        )
    for row in table:
        yield table.line_num, {k: (v or "").strip() for k, v in row.items() if isinstance(k, str)}
