"""Run-on sentences, made by taking full stops away from texts of our own, with pinned floors.

Where two neighbouring beads of `alignment/` are one to one, the first loses the full stop of its
Chinese: every third such place of a text. Lower a floor only for a reason.
"""

from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from itertools import accumulate, pairwise
from pathlib import Path

import pytest

from duizhao.language.words.segmenter import Segmenter
from duizhao.lexicon import Lexicon
from duizhao.matching.encoder import Encoder, load_encoder
from duizhao.matching.sentences.align import align
from duizhao.matching.sentences.run_on import cut_run_ons
from duizhao.model import Bead, Sentence

LEXICON = Lexicon()
FILES = sorted((Path(__file__).parent / "alignment").glob("*.tsv"))
FOUND, PRECISION = 0.35, 0.75  # share of the places found; share of the cuts that are right
Side = tuple[Sentence, ...]


segmenter = cache(Segmenter)


@pytest.fixture(scope="module")
def encoder() -> Encoder:
    return load_encoder()


def word_ends(text: str) -> Iterator[int]:
    return accumulate(map(len, segmenter().cut(text)))


def cut(zh: Iterable[Sentence], fr: Iterable[Sentence], encoder: Encoder) -> Side:
    def compare(a: Sequence[Sentence], b: Sequence[Sentence]) -> tuple[Bead, ...]:
        return align(a, b, encoder, LEXICON)

    return cut_run_ons(tuple(zh), tuple(fr), encoder, word_ends, compare)[0]


def ends(side: Side) -> set[int]:
    return set(accumulate(len(sentence.text) for sentence in side))


def texts(path: Path) -> tuple[list[list[str]], list[list[str]]]:
    """Return the sentences of each bead's sides."""
    rows = [line.split("\t") for line in path.read_text("utf-8").split("\n") if "\t" in line]
    zh, fr = (
        [cell.split(" ¶ ") if cell else [] for cell in side] for side in zip(*rows, strict=True)
    )
    return zh, fr


def run_together(zh: list[list[str]], fr: list[list[str]], turn: int) -> tuple[Side, set[int]]:
    """Return the Chinese sentences, some run on, and the offsets of the full stops taken away."""
    plain = [len(a) == len(b) == 1 for a, b in zip(zh, fr, strict=True)]
    places = [i for i, both in enumerate(pairwise(plain)) if all(both) and zh[i][0].endswith("。")]
    result: list[str] = []
    gone: set[int] = set()
    runs_on = False
    for i, bead in enumerate(zh):
        for text in bead:
            if runs_on:
                gone.add(sum(map(len, result)))
            chosen = i in places[turn::3]
            result[-1:] = [result[-1] + text] if runs_on else [*result[-1:], text]
            if chosen:
                result[-1] = result[-1].removesuffix("。")
            runs_on = chosen
    return tuple(map(Sentence, result)), gone


def test_run_on_sentences_are_cut_where_the_french_shows_them(encoder: Encoder) -> None:
    wanted = right = cuts = 0
    for path in FILES:
        zh, fr = texts(path)
        french = tuple(Sentence(text) for bead in fr for text in bead)
        for turn in range(3):
            chinese, gone = run_together(zh, fr, turn)
            made = ends(cut(chinese, french, encoder)) - ends(chinese)
            wanted, cuts, right = wanted + len(gone), cuts + len(made), right + len(made & gone)
    assert right >= FOUND * wanted
    assert right >= PRECISION * cuts


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_whole_sentences_are_left_whole(path: Path, encoder: Encoder) -> None:
    zh, fr = ([Sentence(text) for bead in side for text in bead] for side in texts(path))
    assert cut(zh, fr, encoder) == tuple(zh)
