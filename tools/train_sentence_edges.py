"""Learn where Chinese sentences meet without a full stop; write language/data/sentence_edges.tsv.

Usage: train_sentence_edges.py OUT FILE… with one sentence in the longest cell of each line of the
FILEs (tab-separated, perhaps gzipped), in Simplified characters. The shipped table comes from the
sentences of CPP (kakaobrain/g2pM) and g2pL (whzikaros/g2pL), both Apache-2.0.

Logistic regression over what stands around a place (`sentence_edges.around`): sentences glued to a
random other one against the places inside sentences.
"""

from __future__ import annotations

import gzip
import random
import re
import sys
from collections import Counter
from pathlib import Path

import numpy as np

from duizhao.language.words.sentence_edges import BIAS, around, plain

SHORTEST = 8  # hanzi a sentence
INSIDE = 12  # places looked at inside each sentence
INSIDE_PLACE = re.compile(r"[\w）》%][\w（《]")
SEEN = 15  # times a feature must occur
STRONG = 0.3  # weights below this are left out
EPOCHS, BATCH, RATE, DECAY = 3, 256, 0.3, 0.001


def sentences(paths: list[Path]) -> list[str]:
    """Return the distinct sentences of the files, without their full stops and quotes."""
    found: dict[str, None] = {}
    for path in paths:
        opened = gzip.open if path.suffix == ".gz" else open
        with opened(path, "rt", encoding="utf-8") as lines:
            for line in lines:
                text = re.sub("[▁_ ]", "", max(line.rstrip("\n").split("\t"), key=len))
                for part in re.split("[。！？；]", text):
                    sentence = re.sub('[“”"‘’]', "", part).strip("，：、…—")
                    if len(re.findall("[\u4e00-\u9fff]", sentence)) >= SHORTEST:
                        found[sentence] = None
    return list(found)


def examples(texts: list[str], rng: random.Random) -> tuple[list[list[str]], np.ndarray]:
    """Return the features of places, and 1 for those where two sentences meet."""
    rows, labels = [], []
    for text in map(plain, texts):
        rows.append(around(text + plain(rng.choice(texts)), len(text)))
        labels.append(1.0)
        inside = [p for p in range(2, len(text) - 1) if INSIDE_PLACE.match(text, p - 1)]
        for place in rng.sample(inside, min(INSIDE, len(inside))):
            rows.append(around(text, place))
            labels.append(0.0)
    return rows, np.array(labels)


def train(rows: list[list[str]], labels: np.ndarray) -> dict[str, float]:
    """Return the weights of the features (AdaGrad with weight decay)."""
    seen = Counter(feature for row in rows for feature in row)
    names = [BIAS, *(feature for feature, count in seen.items() if count >= SEEN)]
    number = {name: i for i, name in enumerate(names)}
    rare = len(names)  # its weight stays 0
    columns = np.array([[0, *(number.get(f, rare) for f in row)] for row in rows])
    weights, squares = np.zeros(rare + 1), np.full(rare + 1, 1e-4)
    rng = np.random.default_rng(0)
    for _ in range(EPOCHS):
        order = rng.permutation(len(columns))
        for start in range(0, len(order), BATCH):
            batch = columns[order[start : start + BATCH]]
            errors = 1 / (1 + np.exp(-weights[batch].sum(1))) - labels[order[start : start + BATCH]]
            gradient = np.bincount(batch.ravel(), np.repeat(errors, batch.shape[1]), rare + 1)
            used = np.unique(batch)
            step = gradient[used] + DECAY * weights[used]
            squares[used] += step**2
            weights[used] -= RATE * step / np.sqrt(squares[used])
            weights[rare] = 0
    return dict(zip(names, weights[:rare].tolist(), strict=True))


def main() -> None:
    """Train on the files named and write the table."""
    out, *files = map(Path, sys.argv[1:])
    rng = random.Random(0)
    rows, labels = examples(sentences(files), rng)
    weights = train(rows, labels)
    strong = {name: weight for name, weight in weights.items() if abs(weight) >= STRONG}
    lines = [f"{name}\t{weight:.1f}\n" for name, weight in sorted(strong.items())]
    out.write_text("".join(lines), "utf-8")


if __name__ == "__main__":
    main()
