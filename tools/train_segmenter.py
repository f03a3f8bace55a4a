#!/usr/bin/env python3
"""Train the word segmenter: weights for `duizhao.language.words.features`.

GOLD has one sentence a line, words separated by single spaces, in either script. What ships was
trained on the development part of UD Chinese GSD (CC BY-SA 4.0). Its words are shorter than a
dictionary's: suffixes are cut off (电视|机), and so are the parts of listed words (因|此). Those
are put together again first, for a learner looks words up in dictionaries.

FILE has more sentences to learn from, which are never scored: tools/segmenter_sentences.txt.

Usage: train_segmenter.py GOLD --also FILE --out FOLDER   writes the two .json of data/
       train_segmenter.py GOLD --also FILE --folds 5      cross-validates and writes nothing
"""

from __future__ import annotations

import argparse
import json
import random
from collections import Counter, defaultdict
from functools import cache
from itertools import accumulate, pairwise
from math import log
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from duizhao.hanzi import is_hanzi
from duizhao.language.levels import is_listed
from duizhao.language.script import to_simplified
from duizhao.language.words.features import NUMERALS, WordFeatures, neighbours
from duizhao.language.words.headwords import headwords
from duizhao.language.words.lattice import Lattice
from duizhao.language.words.name_characters import CharacterTables, surnames
from duizhao.language.words.segmenter import RUN, Dictionary, dictionary

if TYPE_CHECKING:
    from collections.abc import Sequence

# Where the weights start from: a frequent word is a good word, an unknown one is not. GOLD is
# written language; of the spoken one it does not show that a reduplication is a word (高高兴兴),
# that adverbs, locatives and prepositions make no words (别着急, 操场上, 趴在), that 小王 is one,
# that numerals want classifiers (两|部|将), and that names do not follow one another.
PRIOR = {f"frequency:{length}": 0.4 for length in range(1, 6)}
PRIOR |= {f"new:{length}": -3.0 for length in range(2, 6)}
PRIOR |= {"rare phrase:1+1": -8.0, "rare phrase:1+2": -12.0, "particle inside": -15.0}
PRIOR |= {"particle last": -15.0, "titled": -15.0}
PRIOR |= {"headword never met:2": -4.0}
PRIOR |= {"rare phrase:2+1:+f": -15.0, "phrase:2+1:+v": -12.0, "category:1:g": -5.0}
PRIOR |= {f"{category}>dot": 12.0 for category in ("new", "nr", "ns", "nz")}
PRIOR |= {f"dot>{category}": 12.0 for category in ("new", "nr", "ns", "nz")}
PRIOR |= {"determiner first": -15.0, "unlike a name": -10.0}
PRIOR |= {f"m>{category}:counted": -8.0 for category in ("n", "v", "d", "j", "nr")}
PRIOR |= {"new>new": -8.0, "nr>new": -8.0}
PRIOR |= {"familiar:小": 3.0, "familiar:老": 3.0, "familiar:阿": 3.0}
PRIOR |= {"length:1": -1.0, "reduplication": 5.0}
PRIOR |= {"listed:3": 4.0, "listed:4": 8.0}
PRIOR |= {"headword:2": 3.0, "headword:3": 6.0, "headword:4": 6.0, "headword:5": 8.0}
NO_NOUNS = ("v", "d", "a", "m", "r", "l", "f", "mq", "p", "c", "i", "j", "s", "b", "z", "t")
PRIOR |= {f"unread:{length}:{tag}": -8.0 for length in (2, 3) for tag in NO_NOUNS}
PRIOR |= {"category:2:mq": -8.0, "number+measure:2": -6.0}
PRIOR |= {"number+measure:3": -8.0, "number+measure:4": -15.0}


TRAININGS = 24
PEOPLE = frozenset({"nr", "nrt", "nrfg"})  # tags of their names


class Run(NamedTuple):
    """Hanzi between other characters, and where its words begin and end."""

    text: str
    cuts: list[int]
    before: str  # category of the character before
    after: str  # and of the one after


def words_of_learners(words: list[str], tables: CharacterTables) -> list[str]:
    """Return `words` with those neighbours joined that a dictionary has as one word."""
    joined: list[str] = []
    while words:
        size = next((n for n in (4, 3, 2) if belongs_together(words[:n], n, tables)), 1)
        joined.append("".join(words[:size]))
        words = words[size:]
    return joined


def belongs_together(parts: list[str], size: int, tables: CharacterTables) -> bool:
    if len(parts) != size or parts[0][0] in NUMERALS | set("数多半第这那哪各每某"):
        return False
    word = "".join(parts)
    if is_listed(word):
        return True
    if size != 2:
        return False
    known = dictionary()
    if (
        word in known
        and word in headwords()
        and (len(word) == 3 or (len(word) == 4 and len(parts[1]) == 1))
    ):
        phrase = len(parts[0]) == 1 and all(map(is_listed, parts))
        return known.tag(word)[0] != "m" and not phrase
    surname, given = parts
    return (
        surname in tables.surnames
        and len(given) <= 2
        and known.count(given) <= 500
        and all(character in tables.given for character in given)
    )


def runs(words: list[str], features: WordFeatures) -> list[Run]:
    lattice = Lattice(dictionary(), features, {})
    text = "".join(words)
    borders = set(accumulate(map(len, words), initial=0))
    found = []
    for match in RUN.finditer(text):
        if match["hanzi"]:
            start, end = match.span()
            inside = [place - start for place in sorted(borders) if start < place < end]
            around = lattice.surroundings(text, start, end)
            found.append(Run(text[start:end], [0, *inside, end - start], *around))
    return found


def describe(run: Run, cuts: list[int], features: WordFeatures) -> dict[str, float]:
    """Return the features of `run` cut at `cuts`, summed."""
    total: defaultdict[str, float] = defaultdict(float)
    left = run.before
    for start, end in pairwise(cuts):
        word = run.text[start:end]
        for name, value in features.describe(word):
            total[name] += value
        right = features.sort(word)
        for name in neighbours(left, right):
            total[name] += 1
        left = right
    for name in neighbours(left, run.after):
        total[name] += 1
    return total


class Nameless(Dictionary):
    """The dictionary without the names of people.

    It has most of those in GOLD, and few of those in the texts people read: without them the
    model learns to tell names by their characters and neighbours.
    """

    def __init__(self) -> None:
        super().__init__(headwords())

    def read(self, first: str) -> dict[str, str]:
        """Return the counts and tags ("3 n") of the words that begin with a character."""
        return {
            word: said
            for word, said in super().read(first).items()
            if len(word) == 1 or said.partition(" ")[2] not in PEOPLE or is_listed(word)
        }


class RememberedFeatures(WordFeatures):
    """Features of words that are asked for again in every epoch."""

    def __init__(self, known: Dictionary, tables: CharacterTables) -> None:
        super().__init__(known, is_listed, tables)
        self.known = known
        self.describe = cache(super().describe)  # type: ignore[method-assign]


def train(data: list[Run], views: Sequence[RememberedFeatures], epochs: int) -> dict[str, float]:
    """Return the mean weights of several trainings, each on sentences drawn with replacement.

    One training depends on single sentences and their order, the mean of several hardly does
    (Breiman 1996). A sentence is seen in one of the `views` of its words, drawn anew each time.
    """
    total: Counter[str] = Counter()
    for seed in range(TRAININGS):
        order = random.Random(seed)
        sample = order.choices(data, k=len(data))
        total.update(train_once(sample, views, epochs, order))
    means = {name: value / TRAININGS for name, value in sorted(total.items())}
    return {name: round(mean, 2) for name, mean in means.items() if abs(mean) >= 0.02}


def train_once(
    data: list[Run], views: Sequence[RememberedFeatures], epochs: int, order: random.Random
) -> dict[str, float]:
    """Return weights found by the averaged structured perceptron (Collins 2002)."""
    weights: defaultdict[str, float] = defaultdict(float, PRIOR)
    drift: defaultdict[str, float] = defaultdict(float)
    lattices = [Lattice(view.known, view, weights) for view in views]
    data = list(data)
    for step in range(epochs * len(data)):
        if step % len(data) == 0:
            order.shuffle(data)
        run, lattice = data[step % len(data)], order.choice(lattices)
        ends = lattice.ends(run.text, run.before, run.after)
        for start, end in pairwise(run.cuts):
            ends[start] = sorted({*ends[start], end})
        guess = lattice.path(run.text, ends, run.before, run.after)
        if guess != run.cuts:
            change = describe(run, run.cuts, lattice.features)
            for name, value in describe(run, guess, lattice.features).items():
                change[name] = change.get(name, 0) - value
            for name, value in change.items():
                weights[name] += value
                drift[name] += value * (step + 1)
            for each in lattices:
                each.refresh()
    steps = epochs * len(data) + 1
    return {name: weight - drift[name] / steps for name, weight in weights.items()}


def name_characters(family: frozenset[str]) -> dict[str, dict[str, float]]:
    """Return, for the characters of names, the log ratio of being in a name and in a word."""
    foreign, given, first, common = (Counter[str]() for _ in range(4))
    for word in dictionary():
        tag = dictionary().tag(word)
        if tag == "nrt":
            foreign.update(word)
        elif tag == "nr" and len(word) == 3 and word[0] in family:
            given.update(word[1:])
            first[word[0]] += 1
        elif tag[0] in "vadi" or tag == "n":
            common.update(word)
    return {
        "foreign": ratios(foreign, common, -1.0, 4),
        "given": ratios(given, common, -9.0, 1),
        "surname": ratios(first, common, -9.0, 1),
    }


def ratios(names: Counter[str], common: Counter[str], least: float, often: int) -> dict[str, float]:
    """Return the ratios above `least` of the characters met `often` in names, and more."""
    found = {
        character: log(count / names.total()) - log((common[character] + 1) / common.total())
        for character, count in sorted(names.items())
        if count >= often and is_hanzi(character)
    }
    return {character: round(ratio, 2) for character, ratio in found.items() if ratio > least}


def f1(gold: list[list[str]], found: list[list[str]]) -> float:
    """Return the F1 score, in percent, of the words of `found`."""
    pairs = [(spans(a), spans(b)) for a, b in zip(gold, found, strict=True)]
    right = sum(len(a & b) for a, b in pairs)
    return 200 * right / sum(len(a) + len(b) for a, b in pairs)


def spans(words: list[str]) -> set[tuple[int, int]]:
    return set(pairwise(accumulate(map(len, words), initial=0)))


def cut(text: str, lattice: Lattice) -> list[str]:
    words: list[str] = []
    for match in RUN.finditer(text):
        if not match["hanzi"]:
            words.append(match.group())
            continue
        run = match.group()
        around = lattice.surroundings(text, *match.span())
        cuts = lattice.path(run, lattice.ends(run, *around), *around)
        words += [run[a:b] for a, b in pairwise(cuts)]
    return words


def cross_validate(
    raw: list[list[str]],
    joined: list[list[str]],
    views: Sequence[RememberedFeatures],
    also: list[Run],
    folds: int,
    epochs: int,
) -> None:
    found: list[list[str]] = [[] for _ in raw]
    features = views[0]
    for fold in range(folds):
        known = [
            run
            for i, words in enumerate(joined)
            if i % folds != fold
            for run in runs(words, features)
        ]
        lattice = Lattice(dictionary(), features, train(known + also, views, epochs))
        for i in range(fold, len(raw), folds):
            found[i] = cut("".join(raw[i]), lattice)
    print(f"F1 {f1(raw, found):.2f} on words as in GOLD, {f1(joined, found):.2f} as learned")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("gold", type=Path)
    parser.add_argument("--also", type=Path, nargs="*", default=[])
    parser.add_argument("--out", type=Path)
    parser.add_argument("--folds", type=int, default=5)
    parser.add_argument("--epochs", type=int, default=6)
    options = parser.parse_args()
    ratios_of = name_characters(surnames())
    tables = CharacterTables(**ratios_of, surnames=surnames())
    views = [RememberedFeatures(known, tables) for known in (dictionary(), Nameless())]
    raw = sentences(options.gold)
    joined = [words_of_learners(words, tables) for words in raw]
    further = [
        words_of_learners(words, tables) for path in options.also for words in sentences(path)
    ]
    also = [run for words in further for run in runs(words, views[0])]
    if not options.out:
        cross_validate(raw, joined, views, also, options.folds, options.epochs)
        return
    known = [run for words in joined for run in runs(words, views[0])]
    weights = train(known + also, views, options.epochs)
    write(options.out / "name_characters.json", ratios_of)
    write(options.out / "segmenter.json", weights)


def sentences(path: Path) -> list[list[str]]:
    lines = path.read_text("utf-8").splitlines()
    return [in_simplified(line.split()) for line in lines if line and not line.startswith("#")]


def in_simplified(words: list[str]) -> list[str]:
    text = to_simplified("".join(words))
    return [text[start:end] for start, end in pairwise(accumulate(map(len, words), initial=0))]


def write(path: Path, value: object) -> None:
    path.write_text(json.dumps(value, ensure_ascii=False, indent=0) + "\n", "utf-8")


if __name__ == "__main__":
    main()
