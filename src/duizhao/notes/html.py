"""Text into the HTML of a note's fields: escaped, marked, with readings above the characters."""

from __future__ import annotations

import html
from collections.abc import Iterable, Sequence

from duizhao.language.pinyin import spell_word, style
from duizhao.model import Span, Token

PINYIN = "zh-Latn-pinyin"  # the language tag

# Anki reads [sound:…] and the like in the raw text of any field, {{c1::…}} in cloze fields.
_ANKI = str.maketrans({character: f"&#{ord(character)};" for character in "[]{}:"})


def escape(text: str) -> str:
    """Return `text` as HTML that shows exactly that text, inert to Anki's own markup."""
    return html.escape(text, quote=False).translate(_ANKI)


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


def tone(syllable: str) -> int:
    """Return the tone of a syllable with its mark: 1 to 4, 5 for the neutral tone."""
    digit = style(syllable, "numbers")[-1]
    return int(digit) if digit.isdigit() else 5


def colour(syllables: Sequence[str], text: str, name: bool = False) -> str:
    """Return the pinyin of a word with a <span class="t1"> … <span class="t5"> a syllable."""
    return "".join(
        f'<span class="t{tone(syllable)}">{escape(piece)}</span>' if syllable else escape(piece)
        for syllable, piece in zip(syllables, spell_word(syllables, text, name), strict=True)
    )


def reading(syllables: Sequence[str], text: str, name: bool = False) -> str:
    """Return the coloured pinyin of a word as an element of its own language."""
    return f'<span class="pinyin" lang="{PINYIN}">{colour(syllables, text, name)}</span>'


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
