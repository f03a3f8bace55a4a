"""What a deck folder keeps from one build to the next."""

import os
import time

import openpyxl
import pytest

from duizhao.building import build
from duizhao.ingest.rows import TableKind
from duizhao.output.new_folder import make_folder
from duizhao.project import open_project


@pytest.fixture
def folder(texts):
    make_folder(texts / "deck", {"zh": texts / "zh.txt", "fr": texts / "fr.txt"})
    return texts / "deck"


def built(folder, kind=None):
    result = build(open_project(folder, {}), folder / "deck.apkg", int(time.time()), kind)
    french = {n.key: n.fields["French"] for n in result.deck.notes if n.type == "word"}
    return french["word 图书馆"], result.changes


def test_edits_in_a_spreadsheet_hold_whatever_the_next_build_writes(folder):
    built(folder, TableKind.XLSX)
    table = folder / "cards.xlsx"
    book = openpyxl.load_workbook(table)
    sheet = book.active
    column = next(cell.column for cell in sheet[1] if cell.value == "french")
    row = next(cells[0].row for cells in sheet.iter_rows() if cells[0].value == "图书馆")
    sheet.cell(row, column).value = "médiathèque"
    book.save(table)
    assert built(folder)[0] == "médiathèque"
    assert not (folder / "cards.tsv").exists()
    french, changes = built(folder, TableKind.TSV)
    assert (french, changes.changed) == ("médiathèque", ())


def test_of_two_tables_the_one_saved_last_counts(folder):
    built(folder, TableKind.XLSX)
    built(folder, TableKind.TSV)
    tsv = folder / "cards.tsv"
    text = tsv.read_text(encoding="utf-8").replace("bibliothèque\t", "médiathèque\t", 1)
    tsv.write_text(text, encoding="utf-8")
    os.utime(folder / "cards.xlsx", (1, 1))
    assert built(folder)[0] == "médiathèque"
