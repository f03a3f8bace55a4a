"""No input ends in a traceback, and what cannot be used leaves nothing behind."""

import random
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import duizhao
from duizhao.errors import DuizhaoError

ZH, FR = "我们今天去北京。他喜欢喝茶。", "Nous allons à Pékin aujourd’hui. Il aime boire du thé."
NOISE = bytes(random.Random(7).randrange(256) for _ in range(3000))
TEXTS = {
    "empty": b"",
    "blank": " \n\u3000\n\u00a0".encode(),
    "mark alone": b"\xef\xbb\xbf",
    "noise": NOISE,
    "noise marked UTF-16": b"\xff\xfe" + NOISE[:999],
    "nothing but NUL": b"\0" * 50,
    "control characters": "".join(map(chr, range(32))) + f"{ZH}\n\x7f\x80\x85\x9f{FR}",
    "halves of characters": f"{ZH}\ud83d\n{FR}\udc00",
    "right to left": f"\u202e{ZH}\n\u200fمرحبا بالعالم {FR}",
    "emoji": "😀我👨‍👩‍👧们👍🏽去🇫🇷北京。\n😀 Nous allons 👍🏽 à Pékin 🇫🇷.",
    "emoji alone": "😀👍🏽🇫🇷\n😀",
    "punctuation": "。。。！？……——《》「」\n... !? « » — …\n",
    "rare characters": "我吃𰻝𰻝面。\nJe mange des nouilles biang biang.",
    "marks heaped": "我们去" + "\u0334\u0335" * 300 + "。\nN" + "\u0334" * 300 + "ous allons.",
    "Anki's marks": "他说“{{c1::你好}}”[sound:a.mp3]。\nIl dit : « {{FrontSide}} {{c1::salut}} ».",
    "HTML": "<b>我们</b>&amp;去<script>alert(1)</script>。\nNous <b>allons</b> &lt;là&gt;.",
    "format marks": "%s {0} {x} \\n 我们去。\n%d {} \\ Nous allons.",
    "no end": "我们今天去北京" * 30 + "\n" + "Nous allons à Pékin " * 30,
    "no spaces": "我" * 2000 + "\n" + "a" * 5000,
    "quotes in quotes": "「" * 200
    + "我们"
    + "」" * 200
    + "。\n"
    + "« " * 200
    + "Nous"
    + " »" * 200,
    "line ends of all kinds": f"{ZH}\r{FR}\v{ZH}\f{FR}\u2028{ZH}\u2029{FR}\r\n",
    "another language": "Привет мир.\nمرحبا\n안녕하세요.",
}


def as_bytes(text):
    return text if isinstance(text, bytes) else text.encode("utf-8", "surrogatepass")


ALL = [(name, "txt") for name in TEXTS] + [
    (name, suffix)
    for name in ("empty", "noise", "halves of characters", "HTML")
    for suffix in ("tsv", "csv", "tmx", "xlsx")
]


@pytest.mark.parametrize(("name", "suffix"), ALL)
def test_a_hostile_text_is_read_or_refused(name, suffix, duizhao, tmp_path):
    text = tmp_path / f"text.{suffix}"
    text.write_bytes(as_bytes(TEXTS[name]))
    done = duizhao("build", text, "-o", tmp_path / "deck.apkg")
    assert done.returncode in (0, 1), done.stderr
    assert (tmp_path / "deck.apkg").exists() == (done.returncode == 0)
    assert {path.name for path in tmp_path.iterdir()} <= {text.name, "deck.apkg"}


FILES = (
    "words.txt", "readings.txt", "known.txt", "ignore.txt", "pairs.tsv", "phrases.tsv", "cards.tsv",
    "deck.lock", "deck.toml", "cards.xlsx", "pairs.xlsx", "phrases.csv",
)  # fmt: skip


@pytest.mark.parametrize("file", FILES)
def test_a_hostile_file_of_a_deck_is_read_or_refused(file, duizhao, tmp_path, texts):
    deck = tmp_path / "deck"
    sides = ("--zh", texts / "zh.txt", "--fr", texts / "fr.txt")
    assert duizhao("new", deck, *sides).returncode == 0
    for name in ("noise", "halves of characters"):
        (deck / file).write_bytes(as_bytes(TEXTS[name]))
        before = {path.name for path in deck.iterdir()}
        done = duizhao("build", deck, "-o", tmp_path / "deck.apkg")
        assert done.returncode in (0, 1), (name, done.stderr)
        written = {path.name for path in deck.iterdir()} - before
        assert done.returncode == 0 or not written, name
        for made in written:
            (deck / made).unlink()


@pytest.mark.parametrize(
    "setting",
    [
        'id = ""',
        r'name = "\u0000<b>\n::"',
        "choose.hsk = '²-³'",
        "choose.hsk = ''",
        "choose.max_words = 99999999999999999999",
        "choose.min_score = nan",
        "choose.known = ['.']",
        "cards.max_length = 1",
        r'cards.note_type = "\n<x>"',
    ],
)
def test_a_hostile_setting_is_used_or_refused(setting, duizhao, tmp_path, texts):
    (texts / "deck.toml").write_text(
        f'{setting}\ntext.zh = "zh.txt"\ntext.fr = "fr.txt"\n', "utf-8"
    )
    done = duizhao("build", texts, "-o", tmp_path / "deck.apkg")
    assert done.returncode in (0, 1), done.stderr
    assert (tmp_path / "deck.apkg").exists() == (done.returncode == 0)


PIECES = st.sampled_from(
    ["我们", "去", "北京", "三点", "。", "，", "“", "”", "（", "1", "a", " ", "\n", "\u3000", "😀",
     "Nous", "l’", "’", "-", ".", "«", " »", "É", "\u0301", "\0", "\ud800", "\u202e", "⼈", "ǚ",
     "<", "&"]
)  # fmt: skip
TEXT = st.lists(PIECES, max_size=12).map("".join)


@given(TEXT, TEXT, st.booleans())
@settings(max_examples=12, deadline=None)
def test_any_two_texts_are_compared_or_refused(zh, fr, lines):
    try:
        document = duizhao.compare(zh, fr, lines=lines)
    except DuizhaoError:
        assert not any(c in zh for c in "我去北三⼈")
        return
    for passage in document.passages:
        assert "".join(token.text for token in passage.zh.tokens) == passage.zh.text


@given(TEXT)
@settings(max_examples=60, deadline=None)
def test_any_text_is_analysed(text):
    assert "".join(token.text for token in duizhao.analyse(text).tokens) == text


def test_what_the_system_refuses_is_said(duizhao, texts):
    sides = ("--zh", texts / "zh.txt", "--fr", texts / "fr.txt")
    for arguments in (
        ("build", *sides, "-o", texts / ("x" * 300 + ".apkg")),
        ("build", "x" * 300),
        ("new", "x" * 300, texts / "zh.txt"),
    ):
        done = duizhao(*arguments)
        assert (done.returncode, "too long" in done.stderr) == (1, True)


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="only some systems have a full device")
def test_a_full_disk_behind_the_screen_is_said(texts):
    command = [sys.executable, "-m", "duizhao", "align", "--zh", str(texts / "zh.txt")]
    with Path("/dev/full").open("w") as full:
        done = subprocess.run(command, stdout=full, stderr=subprocess.PIPE, text=True)
    assert done.returncode == 1
    assert "Traceback" not in done.stderr
    assert "No space left" in done.stderr
