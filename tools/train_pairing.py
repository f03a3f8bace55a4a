"""Train the scorer of word pairs: `python tools/train_pairing.py gold.jsonl … [-o pairing.npz]`.

Reads annotated sentence pairs (format: pairing_gold.py), prints what cross-validation over
sentences finds, and writes the weights when a file is named.

The loss of a word is minus the log of the chance given to its accepted phrases, or to "none of
them" when it is untranslated; trees are grown on its gradient (Friedman 2001), with leaves of
second order. What cross-validation finds is that of one sum of trees; the mean of several ships.
"""

from __future__ import annotations

import argparse
from dataclasses import dataclass, replace
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
from pairing_gold import Annotated, answer_words, judge, load

from duizhao.lexicon import Lexicon
from duizhao.matching.encoder import load_encoder
from duizhao.matching.phrases.choice import settle
from duizhao.matching.phrases.context import CONTEXT
from duizhao.matching.phrases.pairer import pairs
from duizhao.matching.phrases.reference import Reference
from duizhao.matching.phrases.scorer import Trees, among
from duizhao.matching.phrases.sentence import read
from duizhao.matching.phrases.signals import SIGNALS, signals

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    from duizhao.matching.phrases.sentence import Sentence

    Table = NDArray[np.float32]
    Floats = NDArray[np.float64]
    Ints = NDArray[np.int64]

FOLDS = 5
STRANGERS = 5  # one sentence in so many is also shown with French that is not its own
BINS = 32
SUMS = 3  # of trees, each grown on other words and signals, whose mean ships


@dataclass(frozen=True, slots=True)
class Growth:
    """How a sum of trees is grown."""

    trees: int
    depth: int = 4
    rate: float = 0.1
    penalty: float = 4.0  # added to the second derivatives of a leaf
    rows: float = 0.8  # share of the words each tree sees
    signals: float = 0.6  # share of the signals each tree may ask about


LOOKS = (
    Growth(trees=300, rate=0.06, penalty=8.0, rows=0.7, signals=0.35),
    Growth(trees=180, rate=0.06, penalty=12.0, rows=0.7, signals=0.35),
)


@dataclass(frozen=True, slots=True)
class Example:
    """An annotated sentence with its signals."""

    gold: Annotated
    sentence: Sentence
    signals: NDArray[np.float32]  # (words, phrases, signals)
    right: NDArray[np.bool_]  # (words, phrases): accepted answers
    known: NDArray[np.bool_]  # (words,): annotated


def examples(gold: Sequence[Annotated]) -> list[Example]:
    """Return the sentences that have candidates on both sides."""
    sentences = read([(g.analysis, g.fr) for g in gold], load_encoder(), Reference(Lexicon()))
    return [_example(g, s) for g, s in zip(gold, sentences, strict=True) if s]


def _example(gold: Annotated, s: Sentence) -> Example:
    phrases = [answer_words(gold.fr, phrase.spans) for phrase in s.fr]
    answers = [gold.answers.get((token.start, token.end)) for token in s.zh]
    right = np.array([[phrase in (a or ()) for phrase in phrases] for a in answers])
    return Example(gold, s, signals(s), right, np.array([a is not None for a in answers]))


def strangers(gold: Sequence[Annotated]) -> list[Annotated]:
    """Return some of the sentences with another's French: nothing in them is translated."""
    return [
        replace(one, fr=other.fr, answers=dict.fromkeys(one.answers, ()))
        for one, other in pairwise(gold[::STRANGERS])
    ]


def grow(
    data: Sequence[tuple[NDArray[np.float32], Example]], growth: Growth, seed: int = 0
) -> Trees:
    """Return trees that give the accepted phrases of each annotated word a high chance."""
    rows = [
        (matrix[word], example.right[word])
        for matrix, example in data
        for word in np.flatnonzero(example.known)
    ]
    table = np.concatenate([signals for signals, _ in rows])
    right = np.concatenate([accepted for _, accepted in rows])
    sizes = np.array([len(accepted) for _, accepted in rows])
    word = np.repeat(np.arange(len(rows)), sizes)
    begins = np.cumsum(sizes) - sizes
    edges = [np.unique(np.quantile(c, np.linspace(0, 1, BINS + 1)[1:-1])) for c in table.T]
    binned = np.stack([np.searchsorted(e, c) for e, c in zip(edges, table.T, strict=True)])
    random = np.random.default_rng(seed)
    score = np.zeros(len(table))
    trees = []
    for _ in range(growth.trees):
        slope, curve = _derivatives(score, right, word, begins)
        seen = np.flatnonzero((random.random(len(rows)) < growth.rows)[word])
        asked = random.permutation(len(edges))[: int(len(edges) * growth.signals)]
        tree = _tree(binned, edges, asked, slope, curve, seen, growth)
        score += tree[3]
        trees.append(tree[:3])
    features, thresholds, leaves = zip(*trees, strict=True)
    return Trees(
        np.array(features, np.int16), np.array(thresholds, np.float32), np.array(leaves, np.float32)
    )


def mean(sums: Sequence[Trees]) -> Trees:
    """Return trees whose score is the mean of those of some sums of trees."""
    return Trees(
        np.concatenate([trees.features for trees in sums]),
        np.concatenate([trees.thresholds for trees in sums]),
        np.concatenate([trees.leaves for trees in sums]).astype(np.float32) / np.float32(len(sums)),
    )


def _derivatives(
    score: Floats, right: NDArray[np.bool_], word: Ints, begins: Ints
) -> tuple[Floats, Floats]:
    """First and second derivative of the log-likelihood by each score."""
    top = np.maximum(np.maximum.reduceat(score, begins), 0)
    weight = np.exp(score - top[word])
    chance = weight / (np.add.reduceat(weight, begins) + np.exp(-top))[word]
    accepted = np.add.reduceat(chance * right, begins)[word]
    target = np.where(right, chance / np.maximum(accepted, 1e-9), 0)
    return target - chance, np.maximum(chance * (1 - chance), 1e-4)


def _tree(
    binned: Ints,
    edges: Sequence[NDArray[np.float32]],
    asked: Ints,
    slope: Floats,
    curve: Floats,
    seen: Ints,
    growth: Growth,
) -> tuple[list[int], list[float], Floats, Floats]:
    """Grow one oblivious tree; return its signals, thresholds, leaves and the scores it adds."""
    leaf = np.zeros(binned.shape[1], np.int64)
    features, thresholds = [], []
    for level in range(growth.depth):
        gains = {
            feature: _gains(
                leaf[seen] * BINS + binned[feature, seen], slope[seen], curve[seen], level, growth
            )[: len(edges[feature])]
            for feature in asked
            if len(edges[feature])
        }
        best = max(gains, key=lambda feature: gains[feature].max())
        cut = int(gains[best].argmax())
        features.append(best)
        thresholds.append(edges[best][cut])
        leaf += (binned[best] > cut).astype(np.int64) << level
    count = 1 << growth.depth
    slopes = np.bincount(leaf[seen], slope[seen], count)
    curves = np.bincount(leaf[seen], curve[seen], count)
    leaves = growth.rate * slopes / (curves + growth.penalty)
    return features, thresholds, leaves, leaves[leaf]


def _gains(key: Ints, slope: Floats, curve: Floats, level: int, growth: Growth) -> Floats:
    """How much better the fit is for a cut after each bin, all leaves of the level cut alike."""
    shape = (1 << level, BINS)
    below = np.bincount(key, slope, shape[0] * BINS).reshape(shape).cumsum(axis=1)
    bends = np.bincount(key, curve, shape[0] * BINS).reshape(shape).cumsum(axis=1)
    above, rest = below[:, -1:] - below, bends[:, -1:] - bends
    gain: Floats = below**2 / (bends + growth.penalty) + above**2 / (rest + growth.penalty)
    total: Floats = gain.sum(axis=0)
    return total


def look(data: Sequence[Example], found: Sequence[NDArray[np.float32]]) -> list[Table]:
    """Return the signals of the examples for the look after the one that found these chances."""
    return [
        among(example.sentence, example.signals, chances)
        for example, chances in zip(data, found, strict=True)
    ]


def cross_validate(data: Sequence[Example], seed: int = 1) -> tuple[list[list[Table]], list[Table]]:
    """Return the signals of each look and the final chances, from trees that never saw them."""
    fold = np.random.default_rng(seed).permutation(len(data)) % FOLDS
    tables = [[example.signals for example in data]]
    for growth in LOOKS:
        found = _unseen(data, tables[-1], growth, fold)
        tables.append(look(data, found))
    return tables[:-1], found


def _unseen(
    data: Sequence[Example], tables: Sequence[Table], growth: Growth, fold: NDArray[np.int64]
) -> list[Table]:
    """Return the chances of each example by trees grown on the other folds."""
    found: list[Table] = list(tables)
    for held in range(FOLDS):
        others = zip(tables, data, fold != held, strict=True)
        trees = grow([(table, example) for table, example, seen in others if seen], growth)
        unseen = np.flatnonzero(fold == held).tolist()
        for i, chances in zip(unseen, trees.chances([tables[i] for i in unseen]), strict=True):
            found[i] = chances
    return found


def report(data: Sequence[Example], final: Sequence[NDArray[np.float32]]) -> None:
    """Print agreement by threshold, and how far the chances can be trusted."""
    gold = [example.gold for example in data]
    for threshold in (0.2, 0.3, 0.4, 0.5, 0.6, 0.7):
        found = []
        for example, chances in zip(data, final, strict=True):
            settled, chosen = settle(example.sentence, chances, threshold)
            shown = {row: example.sentence.fr[column].spans for row, column in chosen.items()}
            found.append(tuple(pairs(example.sentence, settled, chosen, shown)))
        result = judge(gold, found)
        print(
            f"threshold {threshold}  lax F1 {result.f1:.3f}  precision {result.precision:.3f}"
            f"  left empty {result.null_accuracy:.3f}"
        )


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("gold", nargs="+", type=Path)
    parser.add_argument("-o", "--output", type=Path)
    arguments = parser.parse_args()
    gold = load(arguments.gold)
    data = examples(gold) + examples(strangers(gold))
    tables, final = cross_validate(data)
    report(data[: len(gold)], final[: len(gold)])
    report(data[len(gold) :], final[len(gold) :])
    if arguments.output:
        grown = [
            mean([grow(list(zip(table, data, strict=True)), growth, n) for n in range(SUMS)])
            for table, growth in zip(tables, LOOKS, strict=True)
        ]
        named = {
            f"{number}_{part}": getattr(trees, part)
            for number, trees in enumerate(grown)
            for part in Trees.__slots__
        }
        named |= {"looks": np.array(len(grown)), "signals": np.array(SIGNALS + CONTEXT)}
        np.savez_compressed(arguments.output, **named)


if __name__ == "__main__":
    main()
