"""Text into the HTML of a note's fields: escaped, marked, with readings above the characters."""

from __future__ import annotations

import html
import re
from collections.abc import Iterable, Iterator, Sequence

from duizhao.language.pinyin import spell_word, style
from duizhao.model import Kind, Span, Token

PINYIN = "zh-Latn-pinyin"  # the language tag
Read = tuple[Sequence[str], str, bool]  # a word: its syllables, its text, whether it is a name

_HANZI = re.compile("[\u3400-\u9fff\uf900-\ufaff\U00020000-\U000323af]+")

# Anki reads [sound:…] and the like in the raw text of any field, {{c1::…}} in cloze fields.
_ANKI = str.maketrans({character: f"&#{ord(character)};" for character in "[]{}:"})


def escape(text: str) -> str:
    """Return `text` as HTML that shows exactly that text, inert to Anki's own markup."""
    return html.escape(text, quote=False).translate(_ANKI)


def bilingual(text: str, lang: str) -> str:
    """Return French `text` as HTML, the hanzi in it in an element of their own language."""
    return _HANZI.sub(rf'<span lang="{lang}">\g<0></span>', escape(text))


def mark(text: str, spans: Iterable[tuple[Span, str]]) -> str:
    """Return `text` as HTML with each span in a <b> of the given class; spans must not overlap."""
    parts: list[str] = []
    position = 0
    for (start, end), css in sorted(spans):
        parts.append(escape(text[position:start]))
        parts.append(f'<b class="{css}">{escape(text[start:end])}</b>')
        position = end
    parts.append(escape(text[position:]))
    return "".join(parts)


def with_clozes(text: str, clozes: Iterable[tuple[Span, int, str]]) -> str:
    """Return `text` as HTML with a cloze at each span: its number, and what follows the words."""
    parts = []
    position = 0
    for (start, end), number, rest in sorted(clozes):
        parts.append(escape(text[position:start]))
        parts.append(f"{{{{c{number}::{escape(text[start:end])}{rest}}}}}")
        position = end
    parts.append(escape(text[position:]))
    return "".join(parts)


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


def tone(syllable: str) -> int:
    """Return the tone of a syllable with its mark: 1 to 4, 5 for the neutral tone."""
    digit = style(syllable, "numbers")[-1]
    return int(digit) if digit.isdigit() else 5


def words(token: Token, sentence: Sequence[Token]) -> list[Read]:
    """Return the words a token is made of, in the token's own reading; most are one word."""
    return [
        (token.pinyin[w.start - token.start : w.end - token.start], w.text, w.kind is Kind.NAME)
        for w in sentence
        if token.start <= w.start and w.end <= token.end
    ]


def pinyin(read: Iterable[Read]) -> str:
    """Return the pinyin of words, spelled apart, as plain HTML text."""
    return escape(" ".join(" ".join("".join(spell_word(*word)) for word in read).split()))


def colour(read: Iterable[Read]) -> str:
    """Return the pinyin of words with a <span class="t1"> … <span class="t5"> a syllable."""
    return " ".join("".join(_coloured(*word)) for word in read)


def _coloured(syllables: Sequence[str], text: str, name: bool) -> Iterator[str]:
    for syllable, piece in zip(syllables, spell_word(syllables, text, name), strict=True):
        shown = escape(piece)
        yield f'<span class="t{tone(syllable)}">{shown}</span>' if syllable else shown


def reading(read: Iterable[Read]) -> str:
    """Return the coloured pinyin of words as an element of its own language."""
    return f'<span class="pinyin" lang="{PINYIN}">{colour(read)}</span>'


def look(tones: str) -> str:
    """Return the classes of a card: those of the tone colours wanted."""
    return f"tones-{tones}"


def ruby(text: str, tokens: Sequence[Token], target: Span | None = None) -> str:
    """Return `text` with each character's reading above it, `target` in <b class="target">.

    The readings have the colour of their tone; the characters stay in ink, to be read.

    `text` is a form (any script) of the sentence the tokens were cut from, of the same length.
    """
    parts: list[str] = []
    for token in tokens:
        for offset, syllable in enumerate(token.pinyin, token.start):
            if target and offset == target[0]:
                parts.append('<b class="target">')
            parts.append(_annotate(text[offset], syllable))
            if target and offset == target[1] - 1:
                parts.append("</b>")
    return "".join(parts)


def _annotate(character: str, syllable: str) -> str:
    if not syllable:
        return escape(character)
    reading = f'<rt class="t{tone(syllable)}">{escape(syllable)}</rt>'
    return f"<ruby>{escape(character)}{reading}</ruby>"
