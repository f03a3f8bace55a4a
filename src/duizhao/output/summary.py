"""What a build did, in a few lines for the person who asked for it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from pathlib import Path

from duizhao.building import Built
from duizhao.model import Deck, Document, Passage, Problem
from duizhao.output.lock import Changes

_MOST_SHOWN = 5  # unpaired sentences shown one by one
_MANY = 300  # cards
_A_DAY = 20  # new cards, unless a person changes it in Anki
_WORD_TYPES = ("word", "mot_fr")
_LESSON, _BOOK = 60, 500  # words one learns from a text, and from a book
_MOST_WORDS = 12  # words without a meaning shown one by one
_INDENT = "\n" + " " * 11  # below what a label names
_WIDTH = 60  # characters shown of a sentence
_NEXT = (
    "double-click the file, or File ▸ Import in Anki. After a rebuild import it again: cards are "
    "updated, never doubled."
)


def summarise(built: Built) -> str:
    """Return the summary of a build: what was read, mended, left out, made, and what to do next."""
    lines = [
        ("Read", _read(built.document)),
        ("Repaired", _repaired(built.problems)),
        ("Unpaired", _unpaired(built.document)),
        ("Left out", _left_out(built)),
        ("Speakers", _speakers(built.document.passages)),
        ("Made", _made(built.deck)),
        ("Levels", built.levels.replace("\n", _INDENT)),
        ("Changed", _changed(built.changes)),
        ("Removed", _removed(built.changes)),
        ("Split", _split(built.changes)),
        ("Renamed", _renamed(built)),
        ("Retyped", _retyped(built.changes)),
        ("Wrote", str(built.path)),
        ("Next", _NEXT),
        ("Many", _many(built.deck)),
    ]
    return "\n".join(f"{label + ':':<10} {text}" for label, text in lines if text)


def _repaired(problems: Sequence[Problem]) -> str:
    repaired = [p for p in problems if p.code.startswith("repair")]
    several = len({p.file for p in problems}) > 1
    return _INDENT.join(
        f"{Path(p.file).name}: {p.message}" if several and p.file else p.message for p in repaired
    )


def _changed(changes: Changes | None) -> str:
    if changes is None or changes.split:
        return ""
    if not changes.new and not changes.changed:
        return "nothing since the last build"
    return f"{len(changes.new)} notes new and {len(changes.changed)} changed since the last build"


def _removed(changes: Changes | None) -> str:
    if changes is None or not changes.removed:
        return ""
    shown = _some(changes.removed, _MOST_SHOWN)
    return f"{shown}: no longer in the deck; whoever has imported them keeps them"


def _split(changes: Changes | None) -> str:
    if changes is None or not changes.split:
        return ""
    return (
        f"{len(changes.split)} notes count as new, because id or identity in deck.toml changed: "
        "whoever has the deck would get them a second time, without history. Change it back unless "
        "nobody has the deck yet."
    )


def _renamed(built: Built) -> str:
    if built.changes is None or not built.changes.renamed_from:
        return ""
    return (
        f"the deck was “{built.changes.renamed_from}”. Anki knows decks by name: cards imported "
        "before stay in the old one unless you rename it in Anki, too, before you import this."
    )


def _retyped(changes: Changes | None) -> str:
    if changes is None or not changes.retyped:
        return ""
    return (
        "note_type in deck.toml changed, and Anki updates no note of another type: whoever has the "
        "deck will not get what is new. Change it back unless nobody has the deck yet."
    )


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


def _left_out(built: Built) -> str:
    if not built.untold:
        return ""
    where = built.table or "the cards.tsv of a deck folder (duizhao new makes one)"
    words = f"{_counted(len(built.untold), 'word')} of unknown meaning"
    some = _some(built.untold, _MOST_WORDS)
    learn = "it, write its" if len(built.untold) == 1 else "them, write their"
    guess = ", or accept a guess there" if built.guessed else ""
    return f"{words}: {some}. To learn {learn} French in {where}{guess}"


def _speakers(passages: Sequence[Passage]) -> str:
    """Return which labels of lines teach no words; "" for a text that is no dialogue."""
    names = dict.fromkeys(p.zh.text[slice(*span)] for p in passages for span in p.labels)
    shown = _some([name for name in names if name], _MOST_WORDS)
    return f"{shown}: no words to learn where they only say who speaks" if shown else ""


def _counted(number: int, noun: str) -> str:
    """Return a number with its noun, in the plural where it is not one."""
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"


def _some(words: Sequence[str], most: int) -> str:
    """Return the first words of a list, and how many more there are."""
    more = len(words) - most
    return ", ".join(words[:most]) + (f" and {more} more" if more > 0 else "")


def _many(deck: Deck) -> str:
    """Return how to make fewer cards, when there are more than a class learns from one text."""
    cards = sum(len(note.cards) for note in deck.notes)
    words = [note for note in deck.notes if note.type in _WORD_TYPES]
    if cards <= _MANY or not words:
        return ""
    days = -(-cards // _A_DAY)
    easy = sum(bool({"hsk::1", "hsk::2"}.intersection(note.tags)) for note in words)
    each = max(len(note.cards) for note in words)
    fewer = [f"--hsk 3-9,none leaves out the {easy} words of HSK 1 and 2"] if easy else []
    if len(words) > _BOOK:
        fewer.append(f"--max-words {_BOOK} --order frequency keeps the {_BOOK} most frequent words")
    elif len(words) > _LESSON:
        fewer.append(f"--max-words {_LESSON} keeps the first {_LESSON} words")
    if each > 1:
        fewer.append(f"deck.toml says which of the {each} cards of a word to make ([cards])")
    return _INDENT.join(
        [f"{cards} cards take {days} days at Anki’s {_A_DAY} new cards a day. For fewer:", *fewer]
    )


def _made(deck: Deck) -> str:
    notes = Counter(note.type for note in deck.notes)
    cards = sum(len(note.cards) for note in deck.notes)
    words, sentences = notes["word"] + notes["mot_fr"], notes["cloze"] + notes["phrase_fr"]
    return (
        f"{_counted(words, 'word')} and {_counted(sentences, 'sentence')} with blanks: "
        f"{_counted(cards, 'card')} in the deck “{deck.name}”"
    )
