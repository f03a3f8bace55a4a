"""Figures of speed and memory, measured side by side in one run; nothing is asserted.

usage: python tools/bench.py

Every figure is that of a whole process on one core, start and loading included unless it says
"after loading"; a warm-up run has filled the caches. Seconds are the processor's, user and system.
"""

from __future__ import annotations

import json
import os
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import cycle, islice, product
from pathlib import Path

ROOT = Path(__file__).parents[1]
FORUM = ROOT / "decks" / "forum" / "forum.txt"
PAIRING = ROOT / "tests" / "quality" / "pairing"
PAIRS, MANY = 2000, 10_000
PARAGRAPH = 5  # pairs in a paragraph of running text
RUNS = 5

BARE = """
import sys, jieba, genanki
from opencc import OpenCC
from pypinyin import lazy_pinyin, Style
jieba.setLogLevel(60)
text = open(sys.argv[1], encoding="utf-8").read()
convert = OpenCC("tw2s").convert
model = genanki.Model(1091735199, "bare", fields=[{"name": n} for n in "abc"],
    templates=[{"name": "card", "qfmt": "{{a}}", "afmt": "{{b}} {{c}}"}])
deck = genanki.Deck(2059400199, "bare")
for line in text.splitlines():
    for word in jieba.cut(convert(line)):
        fields = [word, " ".join(lazy_pinyin(word, style=Style.TONE)), "x"]
        if word.strip() and not any(c in "<>&" for c in word):
            deck.add_note(genanki.Note(model=model, fields=fields))
genanki.Package(deck).write_to_file(sys.argv[2])
"""

ONE_SENTENCE = """
import duizhao
duizhao.analyse("重慶的銀行還了一大筆錢。")
"""

ANALYSIS = """
import sys, time
from duizhao.language.analyse import Analyser
texts = open(sys.argv[1], encoding="utf-8").read().splitlines()
Analyser().analyse("一。")
start = time.process_time()
analyser = Analyser(document=texts)
for text in texts:
    analyser.analyse(text)
print(sum(map(len, texts)) / (time.process_time() - start))
"""

MATCHING = """
import sys, time
from pathlib import Path
from duizhao.ingest import read_two
from duizhao.lexicon import load_lexicon
from duizhao.matching.encoder import load_encoder
from duizhao.pipeline import align_sentences, analyser_of, pair_words, read_passages
from duizhao.project import Corrections
bitext = read_two(Path(sys.argv[1]), Path(sys.argv[2]), lines=True)
encoder, lexicon = load_encoder(), load_lexicon()
encoder.encode(["一"])
start = time.process_time()
aligned = align_sentences(bitext, encoder, Corrections())
spent = time.process_time() - start
analyser = analyser_of(aligned, Corrections())
document = read_passages(aligned, analyser)
start = time.process_time()
pair_words(document, analyser, encoder, lexicon)
print(len(bitext.zh) / (spent + time.process_time() - start))
"""

ENCODER = """
import sys
from duizhao.matching.encoder import load_encoder
encoder = load_encoder()
if sys.argv[1] != "-":
    encoder.encode([sys.argv[1]])
"""

LOOK_UPS = """
import time
from duizhao.lexicon import load_lexicon
start = time.perf_counter()
lexicon = load_lexicon()
lexicon.look("书")
loaded = time.perf_counter() - start
words = list(lexicon)
start = time.perf_counter()
for _ in range(10):
    for word in words:
        lexicon.look(word)
print(loaded * 1000, 10 * len(words) / (time.perf_counter() - start))
"""


@dataclass(frozen=True, slots=True)
class Run:
    """What a Python process cost."""

    seconds: float  # of the processor: a busy machine changes them little
    memory: int  # MB at most
    output: str


def run(*arguments: str | Path, **environment: str) -> Run:
    """Return what a Python process with these arguments cost."""
    command = [sys.executable, *map(str, arguments)]
    one_core = {"OMP_NUM_THREADS": "1", "OPENBLAS_NUM_THREADS": "1"}
    kept = {"PYTHONDONTWRITEBYTECODE": ""}  # compiled once, as pip does at installation
    process = subprocess.Popen(
        command,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
        env=os.environ | one_core | kept | environment,
    )
    assert process.stdout is not None
    output = process.stdout.read()
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    assert process.returncode == 0, command
    return Run(usage.ru_utime + usage.ru_stime, usage.ru_maxrss // 1024, output)


def side_by_side(folder: Path) -> None:
    """Print how long a build of the forum text takes beside a bare script, in turn."""
    bare = ("-c", BARE, FORUM, folder / "bare.apkg")
    ours = ("-m", "duizhao", "build", FORUM, "-o", folder / "forum.apkg")
    run(*bare)
    run(*ours)
    pairs = [(run(*bare), run(*ours)) for _ in range(RUNS)]
    for name, side in (("bare script", 0), ("duizhao build", 1)):
        taken = statistics.median(pair[side].seconds for pair in pairs)
        show(f"forum text, {name}", f"{taken:.2f} s", f"{pairs[0][side].memory} MB")
    ratios = sorted(ours.seconds / bare.seconds for bare, ours in pairs)
    middle = statistics.median(ratios)
    show("ratio", f"{middle:.2f}", f"({ratios[0]:.2f} to {ratios[-1]:.2f})", "· at most 2.5")


def parts(folder: Path) -> None:
    """Print what loading and each of the heavier stages costs."""
    zh, fr = write(folder, PAIRS)
    one = run("-c", ONE_SENTENCE)
    show("analysis of one sentence", f"{one.seconds:.2f} s", f"{one.memory} MB")
    speed = float(run("-c", ANALYSIS, zh).output)
    show("analysis, after loading", f"{speed:,.0f} characters/s")
    loaded, speed = map(float, run("-c", LOOK_UPS).output.split())
    show("lexicon", f"{loaded:.0f} ms to load", f"{speed:,.0f} look-ups/s")
    empty = folder / "cache"
    for name in ("decoded", "from its cache"):
        taken, without = (run("-c", ENCODER, what, XDG_CACHE_HOME=str(empty)) for what in "一-")
        show(f"encoder, {name}", f"{taken.seconds - without.seconds:.2f} s", f"{taken.memory} MB")
    speed = float(run("-c", MATCHING, zh, fr).output)
    show("alignment and pairing, after loading", f"{speed:.0f} sentence pairs/s", "· at least 25")


def books(folder: Path) -> None:
    """Print what a book costs: cut into sentences beforehand, and as running text."""
    zh, fr = write(folder, MANY)
    sides = ("--zh", zh, "--fr", fr)
    for command, out in (("inspect", "long.jsonl"), ("build", "long.apkg")):
        whole = run("-m", "duizhao", command, *sides, "--lines", "-o", folder / out)
        figures = f"{whole.memory} MB", f"{MANY / whole.seconds:.0f} pairs/s"
        show(f"{command}, {MANY} pairs", f"{whole.seconds:.0f} s", *figures, "· at most 600 MB")
    write(folder, MANY // 2, PARAGRAPH)  # a pair has two sentences a side
    whole = run("-m", "duizhao", "align", *sides, "-o", folder / "pairs.tsv")
    show(f"align, {MANY} sentences, running", f"{whole.seconds:.0f} s", f"{whole.memory} MB")


def write(folder: Path, count: int, paragraph: int = 1) -> tuple[Path, Path]:
    """Write a long text of so many pairs, so many of them a line, and return its two files."""
    files = folder / "zh.txt", folder / "fr.txt"
    pairs = list(islice(long_text(), count))
    for file, side, glue in zip(files, zip(*pairs, strict=True), ("", " "), strict=True):
        lines = (glue.join(side[i : i + paragraph]) for i in range(0, count, paragraph))
        file.write_text("".join(f"{line}\n" for line in lines), encoding="utf-8")
    return files


def long_text() -> Iterator[tuple[str, str]]:
    """Yield distinct sentence pairs: two annotated ones (tests/quality/pairing) side by side."""
    files = sorted(PAIRING.glob("*.jsonl"))
    lines = [json.loads(line) for file in files for line in file.open(encoding="utf-8")]
    for first, second in cycle(product(lines, lines[::7])):
        yield first["zh"] + second["zh"], f"{first['fr']} {second['fr']}"


def show(what: str, *figures: str) -> None:
    print(f"{what:<40}{figures[0]:>24}   {' '.join(figures[1:])}", flush=True)


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as name:
        side_by_side(Path(name))
        parts(Path(name))
        books(Path(name))
