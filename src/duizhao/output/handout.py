"""A deck on paper: the facing text, its words, an exercise, and its answers on a last page."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator, Sequence

from duizhao.building import Made
from duizhao.config import Config
from duizhao.model import Note, Passage, Span
from duizhao.notes.choosing.learned import Learned, Placed
from duizhao.notes.clozes.hide import without_overlap
from duizhao.notes.html import mark
from duizhao.notes.make import credit
from duizhao.notes.script import Forms
from duizhao.output.mustache import CLOZE, Side, parse, render
from duizhao.output.templates import root

_MOST_BLANKS = 3  # in a sentence: on paper all are open at once
_LABELS = {
    "zh": ("Texte", "Vocabulaire", "Complétez", "Corrigé"),
    "fr": ("原文", "生字", "填空", "答案"),  # written alike in both scripts
}


def page(made: Made, config: Config) -> str:
    """Return the HTML of a page to print on A4; it holds all it needs."""
    forms = Forms(config.cards.script, made.document.script)
    learned = "fr" if config.learn == "fr" else forms.lang
    labels = zip(("Text", "Vocabulary", "Exercise", "Answers"), _LABELS[config.learn], strict=True)
    notes = {note.key: note for note in made.deck.notes}
    kind = "mot" if config.learn == "fr" else "word"
    words = [notes[k] for c in made.choices if (k := f"{kind} {c.key}") in notes]
    sheet = _Exercise(learned)
    sentences = [sheet.sentence(note) for note in made.deck.notes if "Text" in note.fields]
    fields = {
        "Language": forms.lang if config.learn == "fr" else "fr",
        "Title": html.escape(made.deck.name),
        "Credit": credit(config.text),
        **dict(labels),
        "Pairs": "\n".join(_pairs(made.shown, made.choices, forms)),
        "Words": "\n".join(_row(number, note) for number, note in enumerate(words, 1)),
        "Exercises": "\n".join(sentences),
        "AnswerLanguage": learned,
        "Solutions": "\n".join(sheet.answers),
    }
    template = (root() / "handout" / "page.html").read_text(encoding="utf-8")
    return render(parse(template), fields, Side(0, question=True))


class _Exercise:
    """Sentences with blanks, numbered through the whole sheet, and their answers."""

    def __init__(self, language: str) -> None:
        self._language = language
        self.answers: list[str] = []

    def sentence(self, note: Note) -> str:
        """Return a sentence with a few of its blanks, spread over it, the others filled in.

        A word that the sentence says several times is one blank, open at each place.
        """
        text = note.fields["Text"]
        blanks = list(dict.fromkeys(found[1] for found in CLOZE.finditer(text)))
        step = max(len(blanks) / _MOST_BLANKS, 1)
        asked = {blanks[int(n * step)] for n in range(min(len(blanks), _MOST_BLANKS))}
        numbers: dict[str, int] = {}

        def shown(found: re.Match[str]) -> str:
            if found[1] not in asked:
                return found[2]
            if found[1] not in numbers:
                numbers[found[1]] = self._answer(found[2])
            told = f'<span class="hint">({found[3]})</span> ' if found[3] else ""
            return f'<span class="blank">{numbers[found[1]]}</span>{told}'

        return f'<li lang="{self._language}">{CLOZE.sub(shown, text)}</li>'

    def _answer(self, word: str) -> int:
        """Put a word among the answers and return its number."""
        number = len(self.answers) + 1
        self.answers.append(f"<span><i>{number}</i>{word}</span>")
        return number


def _row(number: int, note: Note) -> str:
    """Return a word of the list."""
    parts = _chinese_parts(note) if note.type == "word" else _french_parts(note)
    said = " ".join(part for part in parts if part)
    return f'<li><span class="number">{number}</span><span>{said}</span></li>'


def _chinese_parts(note: Note) -> Iterator[str]:
    get = note.fields.get
    yield _part("", get("Word"), get("Lang"))
    yield _part("other", get("Other"), get("OtherLang"))
    yield _part("pinyin", get("Pinyin"), get("PinyinLang"))
    yield get("French") or get("Dictionary") or ""
    yield _part("level", get("Hsk"))


def _french_parts(note: Note) -> Iterator[str]:
    get = note.fields.get
    yield _part("", get("Word"), "fr")
    yield _part("level", get("Gender"), "fr")
    yield _part("", get("Chinese"), get("Lang"))
    yield _part("other", get("ChineseOther"), get("OtherLang"))


def _part(css: str, shown: str | None, language: str | None = None) -> str:
    """Return what is shown of a word as an element of its language; "" for nothing."""
    names = f' class="{css}"' * bool(css) + f' lang="{language}"' * bool(language)
    return f"<span{names}>{shown}</span>" if shown else ""


def _pairs(passages: Sequence[Passage], choices: Sequence[Learned], forms: Forms) -> Iterator[str]:
    """Yield the facing text, the words of the list marked where they are learned."""
    shown: dict[int, list[Placed]] = {}
    for choice in choices:
        shown.setdefault(choice.shown.passage, []).append(choice.shown)
    for index, passage in enumerate(passages):
        kept = without_overlap(shown.get(index, ()))
        chinese = _disjoint(o.pair.zh for o in kept)
        french = _disjoint(span for o in kept for span in o.pair.fr)
        zh = mark(forms.main(passage.zh), [(span, "word") for span in chinese])
        fr = mark(passage.fr, [(span, "word") for span in french])
        yield f'<div class="pair"><p lang="{forms.lang}">{zh}</p><p lang="fr">{fr}</p></div>'


def _disjoint(spans: Iterator[Span]) -> list[Span]:
    """Return the spans that do not overlap one before them."""
    kept: list[Span] = []
    for start, end in sorted(spans):
        if not kept or start >= kept[-1][1]:
            kept.append((start, end))
    return kept
