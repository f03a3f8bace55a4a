#!/usr/bin/env python3
"""Train the ranker of readings: weights for `duizhao.language.pinyin.features`.

TARGETS are tab-separated: id, sentence, index of one character, its syllable with tone number
(plain or gzip). What ships was trained on CPP (dev) and g2pL (train and dev), both Apache-2.0, on
pypinyin's phrases (MIT), and on `readings_phrases.txt` beside this script, written for it.

A log-linear model: the chance of a reading is proportional to the exponential of its score (see
`duizhao.language.pinyin.ranker`). The weights minimise the negative log-likelihood with an
elastic-net penalty, by proximal gradient steps scaled per weight.

Usage: train_readings.py TARGETS... --out readings.tsv
       train_readings.py TARGETS... --held-out TARGETS...    prints the accuracy, writes nothing
"""

from __future__ import annotations

import argparse
import gzip
from collections import Counter, defaultdict
from itertools import accumulate
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import numpy as np
from pypinyin.constants import PHRASES_DICT

from duizhao.language.pinyin.features import EDGE, WINDOW, features, pad
from duizhao.language.pinyin.ranker import SCALE, Ranker, Vote
from duizhao.language.pinyin.reader import dictionary_votes, word_votes
from duizhao.language.pinyin.syllable import join_tone
from duizhao.language.script import to_simplified
from duizhao.language.words.segmenter import Segmenter

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    Table = dict[str, dict[str, np.ndarray]]  # character → feature → a weight each reading

NOT_LEARNED = set("什么谁一不")  # CPP reads them otherwise than dictionaries do
KINDS = ("d1", "d2", "d3", "d4", "word")  # of votes
OWN_WEIGHT, DICTIONARY_WEIGHT = 1.0, 0.2  # of an example from a phrase; from a sentence 1
ENOUGH = 2.0  # evidence for a feature, in sentences
OUTSIDE = "\0"
L1, L2, STEPS, RATE = 0.05, 0.2, 150, 0.3


class Example(NamedTuple):
    """A character whose reading is known."""

    character: str
    reading: str
    features: list[str]
    votes: tuple[Vote, ...]
    weight: float

    @property
    def evidence(self) -> list[str]:
        """What weights are looked up by."""
        return self.features + ["".join(vote) for vote in self.votes]


class Design(NamedTuple):
    """The examples as arrays: a row for each reading an example may have.

    Cell k says that weight `column[k]` counts in the score of row `row[k]`.
    """

    row: np.ndarray
    column: np.ndarray
    starts: np.ndarray  # first row of each example
    example: np.ndarray  # of each row
    right: np.ndarray  # whether a row is the reading in truth
    columns: int


def read_targets(path: Path) -> Iterator[Example]:
    """Yield the examples of a file of sentences."""
    segmenter = Segmenter()
    opened = gzip.open if path.suffix == ".gz" else open
    with opened(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            _, written, place, syllable = line.rstrip("\n").split("\t")
            text, at = to_simplified(written), int(place)
            reading = join_tone(syllable[:-1].replace("v", "ü"), int(syllable[-1]))
            if text[at] not in NOT_LEARNED:
                yield sentence_example(text, at, segmenter.cut(text), reading)


def sentence_example(text: str, at: int, words: list[str], reading: str) -> Example:
    ends = list(accumulate(map(len, words)))
    number = next(number for number, end in enumerate(ends) if end > at)
    word, beside = words[number], ["", *words, ""]
    offset = at - ends[number] + len(word)
    votes = (dictionary_votes(text, words)[at], *word_votes(word, offset))
    around = beside[number], beside[number + 2]
    return Example(text[at], reading, features(pad(text), at, word, offset, *around), votes, 1.0)


def phrase_example(phrase: str, at: int, reading: str, weight: float) -> Example:
    """Return a character of a phrase, with those features that hold wherever the phrase stands."""
    padded = OUTSIDE * WINDOW + phrase + OUTSIDE * WINDOW
    inside = [
        feature
        for feature in features(padded, at, phrase, at)
        if feature and OUTSIDE not in feature and feature[0] not in "@<>"
    ]
    return Example(phrase[at], reading, ["phrase", *inside], (), weight)


def own_phrases() -> Iterator[Example]:
    """Yield the examples of the file beside this script: a character, a reading and phrases a line.

    Each counts twice: for what lies inside it alone, and as a sentence of which the edges are not
    looked at, with the votes against which it must prevail.
    """
    segmenter = Segmenter()
    lines = Path(__file__).with_name("readings_phrases.txt").read_text(encoding="utf-8")
    for line in lines.splitlines():
        if line.startswith("#"):
            continue
        character, reading, *phrases = line.split()
        for phrase in phrases:
            words = segmenter.cut(phrase)
            for at in (at for at, c in enumerate(phrase) if c == character):
                yield phrase_example(phrase, at, reading, OWN_WEIGHT)
                whole = sentence_example(phrase, at, words, reading)
                inside = [feature for feature in whole.features if EDGE not in feature]
                yield whole._replace(features=inside, weight=OWN_WEIGHT)


def dictionary_phrases(known: set[tuple[str, str]]) -> Iterator[Example]:
    """Yield the examples of pypinyin's phrases, for the `known` readings of a character."""
    for phrase, syllables in PHRASES_DICT.items():
        readings = [first for first, *_ in syllables]
        for at, key in enumerate(zip(phrase, readings, strict=False)):
            if key in known:
                yield phrase_example(phrase, at, readings[at], DICTIONARY_WEIGHT)


def candidates(examples: Iterable[Example]) -> dict[str, list[str]]:
    """Return the readings of each character, most frequent first."""
    seen: dict[str, Counter[str]] = defaultdict(Counter)
    for example in examples:
        seen[example.character][example.reading] += 1
    return {c: [reading for reading, _ in counts.most_common()] for c, counts in seen.items()}


def number_columns(
    examples: list[Example], readings: dict[str, list[str]]
) -> dict[tuple[str, str], int]:
    """Return the first of the columns of each feature of each character: one a reading.

    A feature must have been met with a weight of two sentences; a character with one reading needs
    none.
    """
    met: dict[tuple[str, str], float] = defaultdict(float)
    for example in examples:
        for feature in example.evidence:
            met[example.character, feature] += example.weight
    columns, following = {}, len(KINDS)
    for (character, feature), weight in met.items():
        if weight >= ENOUGH and len(readings[character]) > 1:
            columns[character, feature] = following
            following += len(readings[character])
    return columns


def design(
    examples: list[Example], readings: dict[str, list[str]], columns: dict[tuple[str, str], int]
) -> Design:
    row: list[int] = []
    column: list[int] = []
    starts: list[int] = []
    of: list[int] = []
    right: list[bool] = []
    for number, example in enumerate(examples):
        starts.append(len(of))
        own = [columns[key] for f in example.evidence if (key := (example.character, f)) in columns]
        for index, reading in enumerate(readings[example.character]):
            cells = [first + index for first in own]
            cells += [KINDS.index(vote.kind) for vote in example.votes if vote.reading == reading]
            row += [len(of)] * len(cells)
            column += cells
            of.append(number)
            right.append(reading == example.reading)
    total = max(column, default=0) + max(map(len, readings.values()))
    return Design(
        np.array(row), np.array(column), np.array(starts), np.array(of), np.array(right), total
    )


def fit(data: Design, weight: np.ndarray) -> np.ndarray:
    """Return the weights; `weight` is how much each example counts."""
    w, mean, square = np.zeros(data.columns), np.zeros(data.columns), np.full(data.columns, 1e-3)
    penalised = np.arange(data.columns) >= len(KINDS)
    for step in range(STEPS):
        score = np.bincount(data.row, w[data.column], len(data.example))
        odds = np.exp(score - np.maximum.reduceat(score, data.starts)[data.example])
        chance = odds / np.add.reduceat(odds, data.starts)[data.example]
        error = (chance - data.right) * weight[data.example]
        gradient = np.bincount(data.column, error[data.row], data.columns) + L2 * penalised * w
        mean = 0.9 * mean + 0.1 * gradient
        square = 0.98 * square + 0.02 * gradient**2
        rate = RATE * (1 - 0.9 * step / STEPS) / (1 + np.sqrt(square))
        w -= rate * mean
        w = np.sign(w) * np.maximum(np.abs(w) - rate * L1 * penalised, 0)
    return w


def write(
    w: np.ndarray, readings: dict[str, list[str]], columns: dict[tuple[str, str], int]
) -> str:
    """Return the table of `duizhao.language.pinyin.ranker`."""
    whole = np.rint(w * SCALE).astype(int)
    fields = {character: [character, " ".join(own)] for character, own in readings.items()}
    for (character, feature), first in columns.items():
        own = whole[first : first + len(readings[character])]
        if own.any() and feature != "phrase":
            fields[character] += [feature, ",".join(map(str, own))]
    trust = [str(field) for pair in zip(KINDS, whole, strict=False) for field in pair]
    lines = ["\t".join(line) for line in (trust, *(fields[c] for c in sorted(fields)))]
    return "\n".join(lines) + "\n"


def with_phrases(examples: list[Example]) -> list[Example]:
    examples = [*examples, *own_phrases()]
    return [*examples, *dictionary_phrases({(e.character, e.reading) for e in examples})]


def train(examples: list[Example]) -> str:
    readings = candidates(examples)
    columns = number_columns(examples, readings)
    weight = np.array([example.weight for example in examples])
    return write(fit(design(examples, readings, columns), weight), readings, columns)


def accuracy(ranker: Ranker, examples: list[Example]) -> float:
    right = [
        (
            ranker.best(e.character, e.features, e.votes)
            if e.character in ranker
            else e.votes[0].reading
        )
        == e.reading
        for e in examples
    ]
    return sum(right) / len(right)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("targets", nargs="+", type=Path)
    parser.add_argument("--held-out", nargs="*", type=Path, default=[])
    parser.add_argument("--out", type=Path)
    arguments = parser.parse_args()
    examples = [example for path in arguments.targets for example in read_targets(path)]
    table = train(with_phrases(examples))
    if arguments.out:
        arguments.out.write_text(table, encoding="utf-8")
    for path in arguments.held_out:
        print(f"{path.name}: {accuracy(Ranker(table), list(read_targets(path))):.2%}")


if __name__ == "__main__":
    main()
