"""Sentence alignment of texts written for this purpose, with pinned floors.

Each file of `alignment/` is a text: a bead a line (Chinese, tab, French), " ¶ " between the
sentences of a side, a blank line between paragraphs. From raw text a sentence cut finer than the
file has it counts as wrong. Lower a floor only for a reason. Nobody has read what goes wrong in
essay, libraries, lighthouse-letter, mandarins and poem.
"""

from pathlib import Path

import pytest

from duizhao.ingest import bitext_from_strings
from duizhao.ingest.table import SEPARATOR
from duizhao.lexicon import Lexicon
from duizhao.matching.encoder import Encoder, load_encoder
from duizhao.matching.sentences.align import align
from duizhao.model import Sentence

LEXICON = Lexicon()
FILES = sorted((Path(__file__).parent / "alignment").glob("*.tsv"))
Gold = list[tuple[list[str], list[str]]]  # the sentences of each bead's sides


@pytest.fixture(scope="module")
def encoder() -> Encoder:
    return load_encoder()


def read(path: Path) -> list[Gold]:
    """Return the beads of each paragraph."""
    paragraphs = path.read_text("utf-8").strip("\n").split("\n\n")
    return [
        [
            (list(filter(None, zh.split(SEPARATOR))), list(filter(None, fr.split(SEPARATOR))))
            for zh, fr in (line.split("\t") for line in paragraph.split("\n"))
        ]
        for paragraph in paragraphs
    ]


def right(
    zh: tuple[Sentence, ...], fr: tuple[Sentence, ...], gold: Gold, encoder: Encoder
) -> tuple[float, float]:
    """Return the F1 of whole beads, and the share of sentences alone that were left alone."""
    found = {
        ("".join(s.text for s in zh[slice(*b.zh)]), " ".join(s.text for s in fr[slice(*b.fr)]))
        for b in align(zh, fr, encoder, LEXICON)
    }
    wanted = {("".join(zh), " ".join(fr)) for zh, fr in gold}
    both, alone = {pair for pair in wanted if all(pair)}, {pair for pair in wanted if not all(pair)}
    offered = {pair for pair in found if all(pair)}
    return 2 * len(both & offered) / (len(both) + len(offered)), len(alone & found) / len(alone)


FLOORS = {  # F1 with sentences given, F1 from raw text, share of sentences alone left alone
    "archives-rules": (0.96, 0.46, 1.0),
    "bridge": (1.0, 1.0, 1.0),
    "briefs": (1.0, 0.53, 1.0),
    "bulletins": (1.0, 1.0, 1.0),
    "dam-news": (0.91, 0.84, 1.0),
    "essay": (1.0, 0.94, 1.0),
    "ferryman-son": (0.94, 0.85, 0.66),
    "front-matter": (0.93, 0.83, 0.75),
    "lantern-fish": (0.86, 0.74, 0.25),
    "letter": (0.92, 0.7, 1.0),
    "libraries": (1.0, 0.88, 1.0),
    "lighthouse-letter": (0.94, 0.91, 1.0),
    "luthier-interview": (0.86, 0.75, 0.8),
    "mandarins": (1.0, 0.96, 1.0),
    "news": (1.0, 1.0, 1.0),
    "novel": (1.0, 0.93, 1.0),
    "official": (1.0, 1.0, 1.0),
    "play": (1.0, 0.81, 1.0),
    "poem": (0.93, 0.89, 0.33),
    "recipe": (1.0, 1.0, 1.0),
    "snow-inn": (0.85, 0.8, 0.75),
    "speech": (1.0, 1.0, 1.0),
    "story": (1.0, 1.0, 1.0),
    "tavern": (0.98, 0.79, 1.0),
    "tea-scene": (0.91, 0.89, 0.66),
    "telephone": (1.0, 0.74, 1.0),
    "textbook": (0.97, 0.9, 0.75),
    "watches": (0.98, 0.85, 0.75),
}


@pytest.mark.parametrize("name", FLOORS)
def test_beads(name: str, encoder: Encoder) -> None:
    floor_given, floor_raw, floor_alone = FLOORS[name]
    paragraphs = read(Path(__file__).parent / "alignment" / f"{name}.tsv")
    gold = [bead for paragraph in paragraphs for bead in paragraph]
    zh = tuple(Sentence(text) for bead in gold for text in bead[0])
    fr = tuple(Sentence(text) for bead in gold for text in bead[1])
    given, alone = right(zh, fr, gold, encoder)
    assert given >= floor_given
    assert alone >= floor_alone
    raw = bitext_from_strings(
        "\n".join("".join(text for bead in p for text in bead[0]) for p in paragraphs),
        "\n".join(" ".join(text for bead in p for text in bead[1]) for p in paragraphs),
    )
    assert right(raw.zh, raw.fr, gold, encoder)[0] >= floor_raw


def test_every_text_has_its_floors() -> None:
    assert {path.stem for path in FILES} == set(FLOORS)
