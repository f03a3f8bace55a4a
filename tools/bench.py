"""Figures of speed and memory, measured side by side in one run; nothing is asserted.

usage: python tools/bench.py
"""

from __future__ import annotations

import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).parents[1]
FORUM = ROOT / "decks" / "forum" / "forum.txt"
PAIRS = 2000
RUNS = 5

BARE = """
import sys, jieba, genanki
from opencc import OpenCC
from pypinyin import lazy_pinyin, Style
jieba.setLogLevel(60)
text = open(sys.argv[1], encoding="utf-8").read()
cc = OpenCC("tw2s")
model = genanki.Model(1091735199, "bare", fields=[{"name": n} for n in "abc"],
    templates=[{"name": "card", "qfmt": "{{a}}", "afmt": "{{b}} {{c}}"}])
deck = genanki.Deck(2059400199, "bare")
for line in text.splitlines():
    for word in jieba.cut(cc.convert(line)):
        fields = [word, " ".join(lazy_pinyin(word, style=Style.TONE)), "x"]
        if word.strip() and not any(c in "<>&" for c in word):
            deck.add_note(genanki.Note(model=model, fields=fields))
genanki.Package(deck).write_to_file(sys.argv[2])
"""


def seconds(command: list[str]) -> tuple[float, int]:
    """Return the wall time of a command and its peak memory in MB."""
    probe = (
        "import resource, subprocess, sys; subprocess.run(sys.argv[1:], check=True, "
        "stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL); "
        "print(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss // 1024)"
    )
    start = time.perf_counter()
    done = subprocess.run(
        [sys.executable, "-c", probe, *command], check=True, capture_output=True, text=True
    )
    return time.perf_counter() - start, int(done.stdout)


def side_by_side(folder: Path) -> None:
    """Print how long a build of the forum text takes beside a bare script."""
    bare_script = folder / "bare.py"
    bare_script.write_text(BARE, encoding="utf-8")
    bare = [sys.executable, str(bare_script), str(FORUM), str(folder / "bare.apkg")]
    ours = [sys.executable, "-m", "duizhao", "build", str(FORUM), "-o", str(folder / "a.apkg")]
    seconds(bare), seconds(ours)  # caches of jieba and of ours, bytecode
    pairs = [(seconds(bare), seconds(ours)) for _ in range(RUNS)]
    ratios = [b[0] / a[0] for a, b in pairs]
    print("forum text            median s   peak MB")
    for name, column in (("bare script", 0), ("duizhao build", 1)):
        times = statistics.median(pair[column][0] for pair in pairs)
        print(f"  {name:<18} {times:8.2f} {max(pair[column][1] for pair in pairs):9d}")
    print(
        f"  ratio              {statistics.median(ratios):8.2f}   (min {min(ratios):.2f}, max {max(ratios):.2f})"
    )


def throughput(folder: Path) -> None:
    """Print how many sentence pairs a second a long text runs at."""
    zh, fr = folder / "zh.txt", folder / "fr.txt"
    zh.write_text("".join(f"{z}\n" for z, _ in long_text()), encoding="utf-8")
    fr.write_text("".join(f"{f}\n" for _, f in long_text()), encoding="utf-8")
    command = [sys.executable, "-m", "duizhao", "build", "--zh", str(zh), "--fr", str(fr)]
    taken, memory = seconds([*command, "--lines", "-o", str(folder / "long.apkg")])
    print(
        f"{PAIRS} sentence pairs   {taken:8.2f} s  {memory} MB  {PAIRS / taken:.0f} pairs/s, whole build"
    )


def lexicon() -> None:
    """Print how fast the bundled lexicon loads and answers."""
    code = (
        "import time; from duizhao.lexicon import Lexicon\n"
        "start = time.process_time(); lexicon = Lexicon(); loaded = time.process_time() - start\n"
        "words = [(w, e.pinyin) for w in lexicon for e in lexicon.look(w)]\n"
        "start = time.process_time(); [lexicon.meaning(*word) for word in words]\n"
        "taken = time.process_time() - start\n"
        "print(f'{loaded * 1000:.0f} ms to load, {len(words) / taken:,.0f} meanings/s')"
    )
    done = subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True)
    print(f"lexicon              {done.stdout.strip()}")


def long_text() -> list[tuple[str, str]]:
    """Return distinct sentence pairs made from a few patterns."""
    people = [
        ("老师", "Le professeur"),
        ("学生", "L’étudiante"),
        ("医生", "Le médecin"),
        ("记者", "La journaliste"),
        ("工程师", "L’ingénieure"),
    ]
    places = [
        ("北京", "à Pékin"),
        ("巴黎", "à Paris"),
        ("图书馆", "à la bibliothèque"),
        ("学校", "à l’école"),
        ("公园", "au parc"),
    ]
    acts = [
        ("讨论了合作计划", "a discuté du projet de coopération"),
        ("买了很多书", "a acheté beaucoup de livres"),
        ("写了一封长信", "a écrit une longue lettre"),
        ("介绍了新的技术", "a présenté la nouvelle technique"),
    ]
    pairs = []
    for number in range(PAIRS):
        (a, b), (c, d), (e, f) = people[number % 5], places[number // 5 % 5], acts[number // 25 % 4]
        pairs.append((f"{a}第{number}天在{c}{e}。", f"{b} {f} {d} le {number}e jour."))
    return pairs


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as name:
        side_by_side(Path(name))
        throughput(Path(name))
        lexicon()
