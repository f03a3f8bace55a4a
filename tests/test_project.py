"""What the files of a deck folder say."""

import os

import openpyxl
import pytest

from duizhao.project import open_project, read_corrections, read_known

HEADER = ("id", "zh", "n", "fr", "score", "sentence", "translation")
ROWS = (
    ("s1", "跑步", "2", "courir", "0.9", "我跑步，他跑步。", "Je cours, il aime « courir »."),
    ("s1", "跑步", "²", "courir", "0.9", "我跑步，他跑步。", ""),
    ("s2", "书", "1.0", '"livre"', "", "“书”。", '"Un livre", dit-il.'),
)


@pytest.fixture
def folder(texts):
    (texts / "deck.toml").write_text('[text]\nzh = "zh.txt"\n', "utf-8")
    return texts


def save(path, rows):
    """Save a table as a spreadsheet would."""
    if path.suffix == ".xlsx":
        book = openpyxl.Workbook()
        for row in rows:
            book.active.append(row)
        book.save(path)
    elif path.suffix == ".csv":  # Excel in French
        quoted = (";".join(f'"{cell.replace(chr(34), chr(34) * 2)}"' for cell in r) for r in rows)
        path.write_text("\r\n".join(quoted), "utf-8-sig")
    else:
        path.write_text("\n".join(map("\t".join, rows)), "utf-16")


@pytest.mark.parametrize("suffix", [".tsv", ".csv", ".xlsx"])
def test_phrases_are_read_however_a_spreadsheet_saved_them(folder, suffix):
    save(folder / f"phrases{suffix}", (HEADER, *ROWS))
    found = read_corrections(open_project(folder, {})).phrases
    assert [(row.line, row.id, row.zh, row.number) for row in found] == [
        (2, "s1", "跑步", 2),
        (3, "s1", "跑步", 0),
        (4, "s2", "书", 1),
    ]
    assert found[0].translation == ROWS[0][-1]
    assert found[2].fr == '"livre"'


@pytest.mark.parametrize("suffix", [".tsv", ".csv", ".xlsx"])
def test_pairs_are_read_however_a_spreadsheet_saved_them(folder, suffix):
    save(
        folder / f"pairs{suffix}", (("id", "zh", "fr", "score"), ("1", "我跑步。", "Je cours.", ""))
    )
    corrections = read_corrections(open_project(folder, {}))
    assert corrections.pairs.fr[0].text == "Je cours."
    assert corrections.pairs_file == str(folder / f"pairs{suffix}")


def test_of_two_tables_the_one_saved_last_counts_and_the_other_is_named(folder):
    save(folder / "phrases.tsv", (HEADER, *ROWS))
    save(folder / "phrases.xlsx", (HEADER, ROWS[0]))
    os.utime(folder / "phrases.tsv", (1, 1))
    corrections = read_corrections(open_project(folder, {}))
    assert len(corrections.phrases) == 1
    (problem,) = corrections.problems
    assert (problem.code, problem.file) == ("table-older", str(folder / "phrases.tsv"))


def test_a_folder_is_called_what_its_deck_toml_says_else_by_its_own_name(texts):
    settings = texts / "deck.toml"
    settings.write_text('[text]\nzh = "zh.txt"\n', "utf-8")
    config = open_project(texts, {}).config
    assert (config.name, config.id) == (texts.name, texts.name)
    settings.write_text('name = "Matin"\nid = "matin-1"\n[text]\nzh = "zh.txt"\n', "utf-8")
    config = open_project(settings, {}).config
    assert (config.name, config.id) == ("Matin", "matin-1")
    assert open_project(texts, {"name": "Soir"}).config.name == "Soir"


def test_words_to_be_ignored_are_known_like_those_that_are(texts):
    (texts / "deck.toml").write_text('[text]\nzh = "zh.txt"\n[choose]\nknown = ["more.txt"]\n')
    for name, word in (("known.txt", "學習"), ("ignore.txt", "公园"), ("more.txt", "朋友")):
        (texts / name).write_text(word, "utf-8")
    assert read_known(open_project(texts, {})) == {"学习", "公园", "朋友"}
    alone = open_project(texts / "zh.txt", {})
    assert read_known(alone) == frozenset()
