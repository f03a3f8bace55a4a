"""The commands as a user runs them: what is printed, what is written, how they end."""

import csv
import json
import os
import zipfile

import pytest

from duizhao.checks import BrokenInvariantError
from duizhao.cli import main
from duizhao.errors import DuizhaoError
from duizhao.project import open_project


def test_build_two_files(process, texts):
    done = process("build", "--zh", "zh.txt", "--fr", "fr.txt", "-o", "mine.apkg", cwd=texts)
    assert (done.returncode, done.stderr) == (0, "")
    assert "3 Chinese and 3 French sentences in 3 pairs" in done.stdout
    assert "mine.apkg" in done.stdout
    assert zipfile.is_zipfile(texts / "mine.apkg")


def test_build_names_the_package_after_the_text(duizhao, texts):
    text = (texts / "fr.txt").read_text("utf-8") + (texts / "zh.txt").read_text("utf-8")
    (texts / "matin.txt").write_text(text, encoding="utf-8")
    assert duizhao("build", "matin.txt", cwd=texts).returncode == 0
    assert (texts / "matin.apkg").exists()


def test_align_writes_a_table_that_build_and_inspect_take_back(duizhao, texts):
    done = duizhao("align", "--zh", "zh.txt", "--fr", "fr.txt", "-o", "pairs.tsv", cwd=texts)
    assert done.returncode == 0, done.stderr
    with (texts / "pairs.tsv").open(encoding="utf-8") as table:
        rows = list(csv.DictReader(table, delimiter="\t"))
    assert [row["fr"][:9] for row in rows] == ["Je me lèv", "Ensuite, ", "L’après-m"]
    assert duizhao("build", "pairs.tsv", cwd=texts).returncode == 0
    lines = duizhao("inspect", "pairs.tsv", cwd=texts).stdout.splitlines()
    assert [json.loads(line)["zh"][0] for line in lines] == [row["zh"] for row in rows]


@pytest.mark.parametrize("command", ["align", "inspect", "preview", "handout"])
def test_what_is_written_to_a_dash_goes_to_the_screen(command, duizhao, texts):
    file = duizhao(command, "--zh", "zh.txt", "--fr", "fr.txt", "-o", "out", cwd=texts)
    dash = duizhao(command, "--zh", "zh.txt", "--fr", "fr.txt", "-o", "-", cwd=texts)
    assert (file.returncode, dash.returncode) == (0, 0)
    assert dash.stdout == (texts / "out").read_text(encoding="utf-8")
    assert not (texts / "-").exists()


@pytest.mark.parametrize("option", [("-o", "-"), ("--tsv", "-")])
def test_a_package_and_the_notes_beside_it_cannot_go_to_the_screen(option, duizhao, texts):
    done = duizhao("build", "--zh", "zh.txt", "--fr", "fr.txt", *option, cwd=texts)
    assert done.returncode == 2
    assert "name a file" in done.stderr
    assert not list(texts.glob("-*"))


def test_inspect_tells_offsets_that_hold(duizhao, texts):
    done = duizhao("inspect", "--zh", "zh.txt", "--fr", "fr.txt", "--format", "jsonl", cwd=texts)
    passages = [json.loads(line) for line in done.stdout.splitlines()]
    assert len(passages) == 3
    found = 0
    for passage in passages:
        zh, fr = "".join(passage["zh"]), " ".join(passage["fr"])
        assert "".join(token["text"] for token in passage["tokens"]) == zh
        for token in passage["tokens"]:
            assert len(token["pinyin"]) == len(token["text"])
        for pair in passage["pairs"]:
            assert zh[pair["zh_start"] : pair["zh_end"]] == pair["zh"]
            if pair["fr"]:
                found += 1
                assert " … ".join(fr[a:b] for a, b in pair["fr_spans"]) == pair["fr"]
    assert found > 5


def test_inspect_chinese_alone_line_by_line(duizhao, tmp_path):
    (tmp_path / "a.txt").write_text("重慶的銀行。很好\n他還錢\n", encoding="utf-8")
    done = duizhao("inspect", "--zh", "a.txt", "--lines", cwd=tmp_path)
    first, second = (json.loads(line) for line in done.stdout.splitlines())
    assert first["zh"] == ["重慶的銀行。很好"]
    assert first["fr"] == []
    syllables = [s for token in first["tokens"] for s in token["pinyin"]]
    assert syllables[:5] == ["chóng", "qìng", "de", "yín", "háng"]
    assert second["simplified"] == "他还钱"
    assert {(pair["fr"], pair["fr_spans"]) for pair in first["pairs"]} == {(None, None)}


def test_inspect_tsv_lists_the_pairs(duizhao, texts):
    done = duizhao("inspect", "--zh", "zh.txt", "--fr", "fr.txt", "--format", "tsv", cwd=texts)
    rows = list(csv.DictReader(done.stdout.splitlines(), delimiter="\t"))
    assert "公园" in {row["zh"] for row in rows}


def write(path, data):
    path.write_bytes(data.encode() if isinstance(data, str) else data)
    return path


@pytest.mark.parametrize(
    ("name", "data", "told"),
    [
        ("empty.txt", "", "empty"),
        ("chinese.txt", "只有中文。\n", "French"),
        ("french.txt", "Seulement du français.\n", "Chinese"),
        ("mixed.txt", "对照着读。".encode() + "对照着读。".encode("gb18030"), "UTF-8"),
        ("columns.tsv", "a\tb\tc\n中文\tfrançais\tdeutsch\n", "column"),
        ("missing.txt", None, "missing.txt"),
    ],
)
def test_unusable_input_gives_one_message_and_no_file(duizhao, tmp_path, name, data, told):
    if data is not None:
        write(tmp_path / name, data)
    done = duizhao("build", name, "-o", "out.apkg", cwd=tmp_path)
    assert done.returncode == 1
    assert told in done.stderr
    assert "Traceback" not in done.stderr
    assert not list(tmp_path.glob("*.apkg*"))
    assert not list(tmp_path.glob(".*"))


def test_a_folder_without_deck_toml(duizhao, tmp_path):
    done = duizhao("build", tmp_path)
    assert done.returncode == 1
    assert "deck.toml" in done.stderr


@pytest.mark.parametrize("output", ["nowhere/out.apkg", "."])
def test_an_output_that_cannot_be_written(duizhao, texts, output):
    done = duizhao("build", "--zh", "zh.txt", "--fr", "fr.txt", "-o", output, cwd=texts)
    assert done.returncode == 1
    assert "-o" in done.stderr or "make it" in done.stderr
    assert "Traceback" not in done.stderr


@pytest.mark.parametrize(
    "arguments",
    [
        ("build",),
        ("build", "--fr", "fr.txt"),
        ("build", "--nonsense"),
        ("align", "zh.txt", "fr.txt"),
        ("inspect", "--format", "x"),
    ],
)
def test_wrong_usage_ends_with_2(duizhao, texts, arguments):
    assert duizhao(*arguments, cwd=texts).returncode == 2


def test_two_files_in_a_row_are_told_how_two_are_given(duizhao, texts):
    done = duizhao("build", "zh.txt", "fr.txt", cwd=texts)
    assert done.returncode == 2
    assert "--zh CHINESE.txt --fr FRENCH.txt" in done.stderr


@pytest.mark.parametrize("name", ["known.txt", "ignore.txt", "words.txt", "readings.txt"])
def test_an_empty_list_in_a_deck_folder_says_nothing(duizhao, texts, name):
    (texts / "deck.toml").write_text('[text]\nzh = "zh.txt"\nfr = "fr.txt"\n', "utf-8")
    (texts / name).touch()
    done = duizhao("build", texts, cwd=texts)
    assert (done.returncode, done.stderr) == (0, "")


@pytest.mark.parametrize("name", ["cards.tsv", "cards.xlsx", "pairs.tsv", "phrases.tsv"])
@pytest.mark.parametrize("data", [b"", b"a\tb\n", b"\xff\x00 \x80", b"PK\x03\x04"])
def test_a_table_that_is_none_is_named(duizhao, texts, name, data):
    (texts / "deck.toml").write_text('[text]\nzh = "zh.txt"\nfr = "fr.txt"\n', "utf-8")
    (texts / name).write_bytes(data)
    done = duizhao("build", texts, cwd=texts)
    assert done.returncode == 1
    assert done.stderr.startswith(f"duizhao: {texts / name}")
    assert "Traceback" not in done.stderr


def test_strict_ends_with_3_on_a_warning(duizhao, forum, tmp_path):
    (forum / "words.txt").write_text("清华,\n", encoding="utf-8")
    try:
        done = duizhao("build", forum, "-o", tmp_path / "a.apkg", "--strict")
    finally:
        (forum / "words.txt").unlink()
    assert done.returncode == 3
    assert (tmp_path / "a.apkg").exists()
    assert "words.txt:1: warning" in done.stderr


@pytest.mark.parametrize("command", ["preview", "handout"])
def test_pages_are_of_the_deck_that_the_same_options_build(duizhao, texts, command):
    sides = ("--zh", "zh.txt", "--fr", "fr.txt")
    done = duizhao(command, *sides, "--name", "Matin", "--max-words", "1", cwd=texts)
    assert done.returncode == 0
    assert done.stderr.startswith("note: --max-words 1 ")
    path = texts / ("Matin.html" if command == "preview" else "Matin-handout.html")
    assert f"Wrote {path.name}. Next: open it in a browser" in done.stdout
    page = path.read_text(encoding="utf-8")
    assert "每天" in page
    assert page.count("跑步") == (0 if command == "preview" else 1)


def test_results_go_to_stdout_and_messages_to_stderr(process, forum):
    done = process("inspect", forum)
    assert all(json.loads(line) for line in done.stdout.splitlines())
    assert "note:" in done.stderr


@pytest.mark.parametrize("command", ["build", "align", "inspect"])
def test_an_encoder_that_is_not_there_is_named(command, texts, duizhao):
    (texts / "deck.toml").write_text(
        '[text]\nzh = "zh.txt"\nfr = "fr.txt"\n[matching]\nencoder = "no/such-model"\n', "utf-8"
    )
    done = duizhao(command, texts, cwd=texts)
    assert done.returncode == 1
    assert "'no/such-model'" in done.stderr
    assert 'choose encoder = "use"' in done.stderr
    assert "Traceback" not in done.stderr


def test_a_mistake_of_ours_is_told_in_a_sentence(monkeypatch, capsys, texts):
    def broken(*_arguments, **_settings):
        raise BrokenInvariantError("two notes share a GUID")

    monkeypatch.setattr("duizhao.building.build", broken)
    monkeypatch.setattr("sys.argv", ["duizhao", "build", str(texts / "zh.txt")])
    with pytest.raises(SystemExit) as stop:
        main()
    assert stop.value.code == 1
    assert "please report it, with the text if you can: two notes" in capsys.readouterr().err


def test_a_package_has_the_suffix_anki_knows(duizhao, texts):
    out = texts / "a.txt"
    run = duizhao("build", "--zh", texts / "zh.txt", "--fr", texts / "fr.txt", "-o", out)
    assert run.returncode == 0
    assert (texts / "a.txt.apkg").exists()
    assert not out.exists()


def test_texts_that_hardly_pair_are_asked_about(duizhao, tmp_path):
    table = "zh\tfr\n" + "我们去图书馆。\t\n" * 3 + "他来了。\tIl est venu.\n"
    (tmp_path / "t.tsv").write_text(table, encoding="utf-8")
    run = duizhao("build", tmp_path / "t.tsv", "-o", tmp_path / "o.apkg")
    assert "only 1 of 4 Chinese sentences found a counterpart" in run.stderr
    half = table.replace("我们去图书馆。\t\n", "", 1) + "我喝茶。\tJe bois du thé.\n"
    (tmp_path / "t.tsv").write_text(half, encoding="utf-8")
    run = duizhao("build", tmp_path / "t.tsv", "-o", tmp_path / "o.apkg")
    assert (run.returncode, run.stderr) == (0, "")


def test_what_new_says_to_do_next_works(duizhao, texts):
    done = duizhao("new", "deck", "--zh", "zh.txt", "--fr", "fr.txt", cwd=texts)
    assert done.stdout.endswith("Next: duizhao build deck\n")
    assert duizhao("build", "deck", cwd=texts).returncode == 0
    assert (texts / "deck.apkg").is_file()
    assert duizhao("new", "other", "zh.txt", "fr.txt", cwd=texts).returncode == 2


def test_a_device_is_not_replaced_by_a_file(duizhao, texts):
    os.mkfifo(texts / "pipe")
    done = duizhao("inspect", "--zh", "zh.txt", "-o", "pipe", cwd=texts)
    assert (done.returncode, done.stdout) == (1, "")
    assert "pipe is a device" in done.stderr
    assert (texts / "pipe").is_fifo()


def test_a_deck_has_the_name_of_its_text_without_the_language(tmp_path):
    project = open_project(None, {"text.zh": str(tmp_path / "roman.zh.txt")})
    assert project.config.name == "roman"


def test_a_text_that_is_not_there_is_told_at_once(tmp_path):
    with pytest.raises(DuizhaoError, match="does not exist"):
        open_project(tmp_path / "nothere.txt", {})
