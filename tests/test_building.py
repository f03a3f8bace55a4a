"""What a deck folder keeps from one build to the next."""

import os
import time

import openpyxl
import pytest

from duizhao import building
from duizhao.building import build
from duizhao.errors import DuizhaoError
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


def test_what_cannot_be_kept_is_told_before_the_work(folder, tmp_path, monkeypatch):
    access = os.access
    monkeypatch.setattr(os, "access", lambda path, mode: path != folder and access(path, mode))
    monkeypatch.setattr(building, "run", lambda *_: pytest.fail("the work had begun"))
    with pytest.raises(DuizhaoError, match=r"deck cannot be written to: its table and deck\.lock"):
        build(open_project(folder, {}), tmp_path / "elsewhere.apkg", 1)


def test_a_table_that_cannot_be_written_leaves_no_package(folder, tmp_path, monkeypatch):
    def full(*_):
        raise OSError(28, "No space left on device")

    before = sorted(folder.iterdir())
    monkeypatch.setattr("duizhao.output.cards_table.write_rows", full)
    with pytest.raises(DuizhaoError, match=r"cards\.tsv cannot be written: No space left"):
        build(open_project(folder, {}), tmp_path / "elsewhere.apkg", 1)
    assert not (tmp_path / "elsewhere.apkg").exists()
    assert sorted(folder.iterdir()) == before


def test_stats_count_no_word_that_was_answered_no(folder, duizhao):
    built(folder)
    before = duizhao("stats", folder).stdout.splitlines()[-1]
    table = folder / "cards.tsv"
    table.write_text(table.read_text("utf-8").replace("\tyes\t", "\tno\t", 3), encoding="utf-8")
    after = duizhao("stats", folder).stdout.splitlines()[-1]
    assert int(after.split()[-1][:-1]) < int(before.split()[-1][:-1])


def test_a_corrected_form_reaches_the_sentence_and_keeps_the_notes(folder):
    built(folder)
    table = folder / "cards.tsv"
    text = table.read_text("utf-8")
    assert "圖書館\ttú shū guǎn" in text
    table.write_text(text.replace("圖書館\ttú shū guǎn", "圖書舘\ttǔ shū guǎn"), encoding="utf-8")
    result = build(open_project(folder, {}), folder / "deck.apkg", int(time.time()))
    fields = {n.key: n.fields for n in result.deck.notes}
    word = fields["word 图书馆"]
    assert (word["Other"], word["Pinyin"]) == ("圖書舘", "tǔshūguǎn")
    assert "tǔ" in word["SentenceRuby"]
    clozes = [f for key, f in fields.items() if key.startswith("cloze") and "舘" in f["Other"]]
    assert clozes
    assert (result.changes.new, result.changes.removed) == ((), ())
