"""Print what in the lexicon's tables is worth a second look; the tests say what is wrong.

Of each row whose Traditional form or reading is not what OpenCC or pypinyin would give, and of
each French word that Hunspell does not know, the tool is as often wrong as the table.

usage: python tools/check_lexicon.py [TABLE.tsv …]     (all tables by default)
"""

from __future__ import annotations

import shutil
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

from duizhao.language.pinyin.reader import Reader
from duizhao.language.script import to_simplified
from duizhao.language.traditional import to_traditional
from duizhao.lexicon.bundled import parse
from duizhao.model import Entry

DATA = Path(__file__).parents[1] / "src" / "duizhao" / "lexicon" / "data"


def remarks(entry: Entry, reader: Reader) -> list[str]:
    """Return what other tools would have written."""
    found = []
    if (forth := to_traditional(entry.simplified)) != entry.traditional:
        found.append(f"OpenCC writes {forth}")
    if (back := to_simplified(entry.traditional)) != entry.simplified:
        found.append(f"converts back to {back}")
    read = reader.read(entry.simplified, [entry.simplified])
    if read != tuple(map(str.lower, entry.pinyin)):
        found.append(f"read {' '.join(read)}")
    return found


def misspelled(entries: Sequence[Entry]) -> list[str]:
    """Return the French words Hunspell does not know; none when it is not installed."""
    if not shutil.which("hunspell"):
        return []
    text = "\n".join(" ; ".join(entry.french) for entry in entries)
    command = ["hunspell", "-d", "fr_FR", "-l"]
    done = subprocess.run(command, input=text, capture_output=True, text=True, check=True)
    return sorted(set(done.stdout.split()))


def main(paths: Sequence[Path]) -> None:
    reader = Reader()
    for path in paths:
        entries = [parse(row) for row in path.read_text(encoding="utf-8").splitlines()]
        print(f"== {path.name}: {len(entries)} rows")
        for entry in entries:
            for remark in remarks(entry, reader):
                print(f"{entry.simplified} {entry.traditional} {' '.join(entry.pinyin)}: {remark}")
        print("Hunspell:", " ".join(misspelled(entries)))


if __name__ == "__main__":
    main([Path(name) for name in sys.argv[1:]] or sorted(DATA.glob("*.tsv")))
