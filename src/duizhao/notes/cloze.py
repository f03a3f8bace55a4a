"""The note of one sentence, with one word hidden a card."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from duizhao.config import Config
from duizhao.model import Note, Passage, Span, Token
from duizhao.notes import html
from duizhao.notes.choose import Occurrence
from duizhao.notes.identity import guid, text_tag
from duizhao.notes.script import Forms

MOST_NUMBER = 60  # templates/shared/style.css has a rule for each blank up to this one


@dataclass(frozen=True, slots=True)
class Blank:
    """A word to hide in a sentence."""

    number: int  # the card: {{c3::…}} is 3
    token: Token
    hint: str  # French; "" when there is none
    fr: tuple[Span, ...]  # where the French sentence says it; () = nowhere


def cloze_note(passage: Passage, blanks: Sequence[Blank], config: Config, forms: Forms) -> Note:
    """Return the note of a passage with its blanks, at least one, none overlapping another."""
    sentence = forms.main(passage.zh)
    fields = {
        "Text": _text(sentence, blanks),
        "Lang": forms.lang,
        "Other": html.escape(forms.other(passage.zh)),
        "OtherLang": forms.other_lang,
        "SentenceRuby": html.ruby(sentence, passage.zh.tokens),
        "SentenceFrench": html.mark(passage.fr, _equivalents(blanks)),
        "SentencePlain": html.escape(sentence),
        "Words": "".join(_word(blank, forms) for blank in blanks),
        "Source": html.escape(config.text.source),
    }
    key = sentence_key(passage)
    return Note(
        type="cloze",
        guid=guid(config.id, "cloze", key),
        key=f"cloze {key}",
        fields=fields,
        cards=tuple(blank.number - 1 for blank in blanks),
        tags=("type::cloze", text_tag(config)),
    )


def sentence_key(passage: Passage) -> str:
    """Return what a sentence is known by: its first characters and a digest of its letters.

    Punctuation, spaces and script may be corrected without making it another sentence.
    """
    letters = "".join(c for c in passage.zh.simplified if c.isalnum())
    return f"{letters[:12]}-{hashlib.sha256(letters.encode()).hexdigest()[:8]}"


def without_overlap(occurrences: Iterable[Occurrence]) -> list[Occurrence]:
    """Return the occurrences of one passage that can be hidden side by side, in order.

    A term wins over its parts.
    """
    taken: set[int] = set()
    kept = []
    for occurrence in sorted(occurrences, key=lambda o: (-len(o.token.text), o.token.start)):
        place = range(occurrence.token.start, occurrence.token.end)
        if occurrence.number <= MOST_NUMBER and taken.isdisjoint(place):
            taken.update(place)
            kept.append(occurrence)
    return sorted(kept, key=lambda o: o.token.start)


def _text(sentence: str, blanks: Sequence[Blank]) -> str:
    parts = []
    position = 0
    for blank in sorted(blanks, key=lambda b: b.token.start):
        start, end = blank.token.start, blank.token.end
        hint = f"::{html.escape(blank.hint)}" if blank.hint else ""
        parts.append(html.escape(sentence[position:start]))
        parts.append(f"{{{{c{blank.number}::{html.escape(sentence[start:end])}{hint}}}}}")
        position = end
    parts.append(html.escape(sentence[position:]))
    return "".join(parts)


def _equivalents(blanks: Iterable[Blank]) -> list[tuple[Span, str]]:
    """Return the spans of the French sentence to mark, those of longer blanks first served."""
    taken: set[int] = set()
    spans = []
    for blank in sorted(blanks, key=lambda b: sum(start - end for start, end in b.fr)):
        for start, end in blank.fr:
            if taken.isdisjoint(range(start, end)):
                taken.update(range(start, end))
                spans.append(((start, end), f"equivalent-{blank.number}"))
    return spans


def _word(blank: Blank, forms: Forms) -> str:
    hint = f'<p class="french" lang="fr">{html.escape(blank.hint)}</p>' if blank.hint else ""
    return (
        f'<div class="blank blank-{blank.number}">'
        f'<p class="word" lang="{forms.lang}">{html.escape(forms.main(blank.token))}</p>'
        f'<p class="pinyin">{html.colour(blank.token.pinyin)}</p>{hint}</div>'
    )
