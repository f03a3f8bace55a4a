"""What a build did, in a few lines for the person who asked for it."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

from duizhao.model import Deck, Passage
from duizhao.pipeline import Document

_MOST_SHOWN = 5  # unpaired sentences shown one by one
_WIDTH = 60  # characters shown of a sentence


def summarise(document: Document, deck: Deck, path: Path) -> str:
    """Return the summary of a build: what was read, made, repaired, left out, and what to do next."""
    lines = [
        ("Read", _read(document)),
        ("Repaired", "; ".join(p.message for p in document.problems if p.code.startswith("repair"))),
        ("Unpaired", _unpaired(document)),
        ("Made", _made(deck)),
        ("Wrote", str(path)),
        ("Next", "open it in Anki: double-click the file, or File ▸ Import. Import it again after "
                 "every rebuild: cards are updated, not doubled."),
    ]
    return "\n".join(f"{label + ':':<10} {text}" for label, text in lines if text)


def _read(document: Document) -> str:
    zh = sum(len(p.zh_sentences) for p in document.passages)
    fr = sum(len(p.fr_sentences) for p in document.passages)
    if not fr:
        return f"{zh} Chinese sentences, no French: meanings come from the lexicon."
    both = sum(bool(p.zh_sentences and p.fr_sentences) for p in document.passages)
    return f"{zh} Chinese and {fr} French sentences in {both} pairs"


def _unpaired(document: Document) -> str:
    alone = [p for p in document.passages if not (p.zh_sentences and p.fr_sentences)]
    if not alone or not any(p.fr_sentences for p in document.passages):
        return ""
    shown = [f"{_first(p)}" for p in alone[:_MOST_SHOWN]]
    if len(alone) > _MOST_SHOWN:
        shown.append(f"and {len(alone) - _MOST_SHOWN} more")
    return f"{len(alone)} without counterpart: " + "; ".join(shown)


def _first(passage: Passage) -> str:
    sentence = (*passage.zh_sentences, *passage.fr_sentences)[0]
    text = sentence.text if len(sentence.text) <= _WIDTH else sentence.text[: _WIDTH - 1] + "…"
    return f"{text} (line {sentence.line})" if sentence.line else text


def _made(deck: Deck) -> str:
    notes = Counter(note.type for note in deck.notes)
    cards = sum(len(note.cards) for note in deck.notes)
    return (
        f"{notes['word']} words and {notes['cloze']} sentences with blanks: {cards} cards "
        f"in the deck “{deck.name}”"
    )
