"""Count which characters begin and end Chinese sentences; write matching/sentence_edges.tsv.

Usage: train_sentence_edges.py OUT FILE… with one sentence in the longest cell of each line of the
FILEs (tab-separated, perhaps gzipped). The shipped table comes from the sentences of CPP
(kakaobrain/g2pM) and g2pL (whzikaros/g2pL), both Apache-2.0.
"""

from __future__ import annotations

import gzip
import math
import re
import sys
from collections import Counter
from pathlib import Path

from opencc import OpenCC

SHORTEST = 8  # hanzi a sentence
SEEN = 100  # times a character must occur
PRIOR = 4  # imagined sentences in which a character behaves like any other
STRONG = 0.3  # log odds below this are left out


def sentences(paths: list[Path]) -> list[str]:
    found = {}
    for path in paths:
        opened = gzip.open if path.suffix == ".gz" else open
        with opened(path, "rt", encoding="utf-8") as lines:
            for line in lines:
                text = re.sub("[▁_ ]", "", max(line.rstrip("\n").split("\t"), key=len))
                for part in re.split("[。！？；]", text):
                    sentence = re.sub('[“”"‘’]', "", part).strip()
                    if len(re.findall("[\u4e00-\u9fff]", sentence)) >= SHORTEST:
                        found[sentence] = None
    return list(found)


def main() -> None:
    out, *files = map(Path, sys.argv[1:])
    texts = sentences(files)
    everywhere = Counter("".join(texts))
    edges = Counter(text[0] for text in texts), Counter(text[-1] for text in texts)
    total = sum(everywhere.values())
    to_traditional = OpenCC("s2tw")
    rows = {}
    for char, count in everywhere.items():
        expected = count * len(texts) / total
        odds = [math.log((edge[char] + PRIOR) / (expected + PRIOR)) for edge in edges]
        if "\u4e00" <= char <= "\u9fff" and count >= SEEN and max(map(abs, odds)) >= STRONG:
            for form in (char, to_traditional.convert(char)):
                rows.setdefault(form, f"{form}\t{odds[0]:.1f}\t{odds[1]:.1f}\n")
    out.write_text("".join(rows[char] for char in sorted(rows)), "utf-8")


if __name__ == "__main__":
    main()
