"""Text into the HTML of a note's fields: escaped, marked, with what a card hides."""

from __future__ import annotations

import html
import re
from collections.abc import Iterable, Sequence

from duizhao.hanzi import HANZI
from duizhao.model import Span

_HANZI = re.compile(f"[{HANZI}]+")

# Anki reads [sound:…] and the like in the raw text of any field, {{c1::…}} in cloze fields.
_ANKI = str.maketrans({character: f"&#{ord(character)};" for character in "[]{}:"})


def escape(text: str) -> str:
    """Return `text` as HTML that shows exactly that text, inert to Anki's own markup."""
    return html.escape(text, quote=False).translate(_ANKI)


def bilingual(text: str, lang: str) -> str:
    """Return French `text` as HTML, the hanzi in it in an element of their own language.

    No line begins with a semicolon.
    """
    kept = escape(text.replace(" ;", "\u00a0;"))
    return _HANZI.sub(rf'<span lang="{lang}">\g<0></span>', kept)


def mark(text: str, spans: Iterable[tuple[Span, str]]) -> str:
    """Return `text` as HTML with each span in a <b> of the given class; spans must not overlap."""
    return _enclosed(text, [(span, f'<b class="{css}">', "</b>") for span, css in sorted(spans)])


def with_clozes(text: str, clozes: Iterable[tuple[Span, int, str]]) -> str:
    """Return `text` as HTML with a cloze at each span: its number, and what follows the words."""
    ordered = sorted(clozes)
    return _enclosed(text, [(span, f"{{{{c{n}::", f"{rest}}}}}") for span, n, rest in ordered])


def _enclosed(text: str, spans: Iterable[tuple[Span, str, str]]) -> str:
    """Return `text` as HTML with what comes before and behind each span, all in order."""
    parts: list[str] = []
    position = 0
    for (start, end), before, behind in spans:
        parts += [escape(text[position:start]), before, escape(text[start:end]), behind]
        position = end
    return "".join([*parts, escape(text[position:])])


def with_equivalents(text: str, blanks: Iterable[tuple[int, Sequence[Span]]]) -> str:
    """Return the facing sentence with a cloze at the equivalent of each blank; "" for no sentence.

    `blanks` are numbers and places. Where two have the same place, the one that says more has it.
    A blank with none has an empty cloze at the end, because Anki shows no sentence at all that
    lacks the card's own cloze.
    """
    taken: set[int] = set()
    clozes = []
    for number, wanted in sorted(blanks, key=lambda blank: sum(a - b for a, b in blank[1])):
        spans = [span for span in wanted if taken.isdisjoint(range(*span))]
        taken.update(*(range(*span) for span in spans))
        clozes += [(span, number, "") for span in spans or [(len(text), len(text))]]
    return with_clozes(text, clozes) if text else ""


def look(tones: str) -> str:
    """Return the classes of a card: those of the tone colours wanted."""
    return f"tones-{tones}"
