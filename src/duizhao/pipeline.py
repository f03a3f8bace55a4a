"""The order of the stages, and nothing else.

ingest → matching (sentences) → language → matching (words) → notes → output
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from functools import partial
from itertools import accumulate
from types import MappingProxyType
from typing import TypeVar

from duizhao.checks import check_beads, check_deck, check_passages
from duizhao.config import Config
from duizhao.directions import Direction
from duizhao.language.analyse import Analyser
from duizhao.language.script import mixture, to_simplified
from duizhao.language.words.segmenter import Segmenter
from duizhao.lexicon import Lexicon
from duizhao.lexicon.french_index import load_french_index
from duizhao.matching.corrections import correct_pairs
from duizhao.matching.encoder import DEFAULT, Encoder, load_encoder
from duizhao.matching.phrases.candidates import items
from duizhao.matching.phrases.pairer import Pairer
from duizhao.matching.sentences.align import align
from duizhao.matching.sentences.beads import alone, ids
from duizhao.matching.sentences.corrected import align_around
from duizhao.matching.sentences.run_on import cut_run_ons
from duizhao.matching.sentences.speakers import with_labels
from duizhao.matching.told_readings import told_readings
from duizhao.model import Bead, Bitext, Deck, Document, Media, Pair, Passage, Script, Sentence
from duizhao.notes.choosing.learned import Learned
from duizhao.notes.identity import sentence_key
from duizhao.progress import Report, silent
from duizhao.project import (
    Corrections,
    Project,
    encoder_name,
    read_corrections,
    read_text,
)

_CHUNK = 200  # passages paired at once: bounds memory, keeps the encoder's batches full
_NO_RECORDINGS: Mapping[str, Media] = MappingProxyType({})
C = TypeVar("C", bound=Learned)


def run(project: Project, progress: Report = silent) -> Document:
    """Return the text of a project, read and paired, with a person's corrections applied.

    Raises DuizhaoError when the text cannot be used.
    """
    bitext = read_text(project)
    document = compare(bitext, read_corrections(project), encoder_name(project), progress)
    text = project.config.text
    mixed = mixture(bitext.zh, str(project.folder / (text.file or text.zh)))
    return replace(document, problems=document.problems + mixed)


def align_text(project: Project, progress: Report = silent) -> Bitext:
    """Return the sentences of a project and which belong together, corrections applied.

    Raises DuizhaoError when the text cannot be used.
    """
    encoder, corrections = load_encoder(encoder_name(project)), read_corrections(project)
    return align_sentences(read_text(project), encoder, corrections, progress)


def compare(
    bitext: Bitext,
    corrections: Corrections = Corrections(),  # noqa: B008 (immutable)
    model: str = DEFAULT,
    progress: Report = silent,
) -> Document:
    """Return the two sides of a text read and paired; `model` is loaded only for French."""
    encoder = load_encoder(model) if bitext.fr else None
    if encoder:
        bitext = align_sentences(bitext, encoder, corrections, progress)
    analyser = analyser_of(bitext, corrections)
    document, lexicon = read_passages(bitext, analyser, progress), Lexicon()
    if encoder:
        document = pair_words(document, analyser, encoder, lexicon, progress)
    else:
        document = list_words(document)
    passages, stale = correct_pairs(
        document.passages, corrections.phrases, corrections.phrases_file
    )
    passages = reread(passages, analyser, lexicon)
    check_passages(passages)
    problems = document.problems + corrections.problems + stale
    return replace(document, passages=with_labels(passages), problems=problems)


def finish(
    document: Document,
    choices: Sequence[C],
    direction: Direction[C],
    config: Config,
    recordings: Mapping[str, Media] = _NO_RECORDINGS,
) -> Deck:
    """Return the deck of the chosen words, with the recordings there are of them, by name.

    Without an id of its own a deck is known by its name and the text's first sentence, so that two
    texts in files of the same name do not share their notes.
    """
    if not config.id:
        config = replace(config, id=f"{config.name}/{sentence_key(document.passages[0], 'zh')}")
    passages, index = document.passages, load_french_index()
    maker = direction.maker(passages, document.script, config, index, recordings)
    deck = maker.deck(choices)
    check_deck(deck)
    return deck


def align_sentences(
    bitext: Bitext, encoder: Encoder, corrections: Corrections, progress: Report = silent
) -> Bitext:
    """Return the bitext with its beads: a table's own, or those found by comparing the sides.

    The beads a person corrected are kept, wherever the text still has them.
    """
    if bitext.beads is not None:
        return bitext

    lexicon = Lexicon()

    def align_once(zh: Sequence[Sentence], fr: Sequence[Sentence]) -> tuple[Bead, ...]:
        return align(zh, fr, encoder, lexicon, partial(progress, "Aligning sentences"))

    def compare(
        zh: Sequence[Sentence], fr: Sequence[Sentence]
    ) -> tuple[Sequence[Sentence], Sequence[Bead]]:
        if bitext.given:
            return zh, align_once(zh, fr)
        return cut_run_ons(zh, fr, encoder, word_ends, align_once)

    word_ends = partial(_word_ends, Segmenter(corrections.words))
    if corrections.pairs is None:
        zh, beads = compare(bitext.zh, bitext.fr)
        aligned = replace(bitext, zh=tuple(zh), beads=tuple(beads))
    else:
        aligned, stale = align_around(bitext, corrections.pairs, compare, corrections.pairs_file)
        aligned = replace(aligned, problems=bitext.problems + stale)
    check_beads(aligned)
    return aligned


def _word_ends(segmenter: Segmenter, text: str) -> Iterator[int]:
    """Yield the offsets behind the words of a Chinese text."""
    return accumulate(map(len, segmenter.cut(to_simplified(text))))


def analyser_of(bitext: Bitext, corrections: Corrections) -> Analyser:
    """Return the analyser of a text, which knows what a person decided about words and readings."""
    document = [sentence.text for sentence in bitext.zh]
    return Analyser(corrections.words, corrections.readings, document=document)


def read_passages(bitext: Bitext, analyser: Analyser, progress: Report = silent) -> Document:
    """Return the text analysed bead by bead, without pairs; `bitext` has its beads."""
    beads = bitext.beads if bitext.beads is not None else alone(bitext)
    passages = []
    for done, (number, bead) in enumerate(zip(ids(beads), beads, strict=True), 1):
        zh, fr = bitext.zh[slice(*bead.zh)], bitext.fr[slice(*bead.fr)]
        analysis = analyser.analyse("".join(s.text for s in zh))
        passages.append(Passage(number, zh, fr, bead.score, analysis, " ".join(s.text for s in fr)))
        progress("Reading Chinese", done, len(beads))
    return Document(tuple(passages), analyser.script or Script.SIMPLIFIED, bitext.problems)


def pair_words(
    document: Document,
    analyser: Analyser,
    encoder: Encoder,
    lexicon: Lexicon,
    progress: Report = silent,
) -> Document:
    """Return the document with the French of each content word and term, where there is one.

    Where words may be cut in two ways, they are cut as the French bears out.
    """
    pairer = Pairer(encoder, lexicon)
    passages: list[Passage] = []
    for start in range(0, len(document.passages), _CHUNK):
        chunk = _recut(document.passages[start : start + _CHUNK], analyser, pairer)
        pairs = pairer.pair([(p.zh, p.fr) for p in chunk])
        passages += [replace(p, pairs=found) for p, found in zip(chunk, pairs, strict=True)]
        progress("Pairing words", len(passages), len(document.passages))
    return replace(document, passages=tuple(passages))


def _recut(passages: Sequence[Passage], analyser: Analyser, pairer: Pairer) -> Sequence[Passage]:
    chosen = pairer.recut([(p.zh, p.fr, analyser.recuts(p.zh)) for p in passages])
    return [
        replace(p, zh=analyser.analyse(p.zh.text, recuts)) if recuts else p
        for p, recuts in zip(passages, chosen, strict=True)
    ]


def reread(
    passages: Sequence[Passage], analyser: Analyser, lexicon: Lexicon
) -> tuple[Passage, ...]:
    """Return the passages with the words whose reading the French tells read so."""
    told = [(passage, told_readings(passage, lexicon.look)) for passage in passages]
    return tuple(
        replace(p, zh=analyser.reread(p.zh, readings)) if readings else p for p, readings in told
    )


def list_words(document: Document) -> Document:
    """Return a document without French with its content words, none of them paired."""
    passages = (
        replace(p, pairs=tuple(Pair((t.start, t.end), (), 0.0) for t in items(p.zh)))
        for p in document.passages
    )
    return replace(document, passages=tuple(passages))
