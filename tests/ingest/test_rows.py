"""Tables of our own making, as people give them back."""

import pytest

from duizhao.errors import DuizhaoError
from duizhao.ingest.rows import TableKind, read_rows, write_rows

HEADER = ("key", "french", "note")


@pytest.mark.parametrize("kind", TableKind)
def test_a_table_is_read_back(tmp_path, kind):
    path = tmp_path / f"a.{kind}"
    write_rows(path, kind, HEADER, [("书", ' a "livre" ', ""), ("水", "eau\npure", "x")])
    assert [(line, dict(cells)) for line, cells in read_rows(path, ("key", "french"))] == [
        (2, {"key": "书", "french": 'a "livre"', "note": ""}),
        (3, {"key": "水", "french": "eau\npure", "note": "x"}),
    ]


def test_cells_that_are_not_there_are_empty(tmp_path):
    (tmp_path / "a.tsv").write_text("key\tfrench\tnote\n书\n水\teau\tx\ttoo much\n", "utf-8")
    rows = [cells for _, cells in read_rows(tmp_path / "a.tsv", HEADER)]
    assert rows == [
        {"key": "书", "french": "", "note": ""},
        {"key": "水", "french": "eau", "note": "x"},
    ]


def test_columns_that_are_missing_are_named(tmp_path):
    (tmp_path / "a.tsv").write_text("key\tnote\n", "utf-8")
    with pytest.raises(DuizhaoError, match="lacks the columns french") as error:
        list(read_rows(tmp_path / "a.tsv", HEADER))
    assert (error.value.file, error.value.line) == (str(tmp_path / "a.tsv"), 1)
