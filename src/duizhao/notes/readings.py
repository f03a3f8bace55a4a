"""Readings as a deck shows them: coloured by tone, above the characters, in the style asked for."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from duizhao.config import Cards
from duizhao.language.pinyin.reader import sandhi, spell_word, style
from duizhao.model import Kind, Span, Token
from duizhao.notes.html import escape

Read = tuple[Sequence[str], str, bool]  # a word: its syllables, its text, whether it is a name


@dataclass(frozen=True, slots=True)
class Readings:
    """How the cards of a deck show readings: [cards] pinyin and sandhi."""

    cards: Cards

    def words(self, token: Token, sentence: Sequence[Token]) -> list[Read]:
        """Return the words a token is made of, in the token's own reading; most are one word."""
        words = [w for w in sentence if token.start <= w.start and w.end <= token.end]
        syllables = self._tones(token.pinyin, token.simplified, words)
        return [
            (syllables[w.start - token.start : w.end - token.start], w.text, w.kind is Kind.NAME)
            for w in words
        ]

    @property
    def lang(self) -> str:
        """The language tag of readings as they are written."""
        return "zh-Bopo" if self.cards.pinyin == "zhuyin" else "zh-Latn-pinyin"

    def plain(self, read: Iterable[Read]) -> str:
        """Return the reading of words, spelled apart, as plain HTML text."""
        spelled = ("".join(spell_word(*word, form=self.cards.pinyin)) for word in read)
        return escape(" ".join(" ".join(spelled).split()))

    def colour(self, read: Iterable[Read]) -> str:
        """Return the reading of words with a <span class="t1"> … <span class="t5"> a syllable."""
        return " ".join("".join(self._coloured(*word)) for word in read)

    def element(self, read: Iterable[Read]) -> str:
        """Return the coloured reading of words as an element of its own language."""
        return f'<span class="pinyin" lang="{self.lang}">{self.colour(read)}</span>'

    def ruby(self, text: str, tokens: Sequence[Token], target: Span | None = None) -> str:
        """Return `text` with each character's reading above it, `target` in <b class="target">.

        The readings have the colour of their tone; the characters stay in ink, to be read.

        `text` is a form (any script) of the sentence the tokens were cut from, of the same length.
        """
        written = [syllable for token in tokens for syllable in token.pinyin]
        simplified = "".join(token.simplified for token in tokens)
        parts: list[str] = []
        for place, syllable in enumerate(self._tones(written, simplified, tokens)):
            if target and place == target[0]:
                parts.append('<b class="target">')
            parts.append(self._annotate(text[place], syllable))
            if target and place == target[1] - 1:
                parts.append("</b>")
        return "".join(parts)

    def _tones(
        self, syllables: Sequence[str], simplified: str, words: Sequence[Token]
    ) -> Sequence[str]:
        """Return the syllables with the tones the deck wants: the dictionary's or spoken ones."""
        if not self.cards.sandhi:
            return syllables
        return sandhi(syllables, simplified, [word.simplified for word in words])

    def _coloured(self, syllables: Sequence[str], text: str, name: bool) -> Iterator[str]:
        pieces = spell_word(syllables, text, name, self.cards.pinyin)
        for syllable, piece in zip(syllables, pieces, strict=True):
            shown = escape(piece)
            yield f'<span class="t{tone(syllable)}">{shown}</span>' if syllable else shown

    def _annotate(self, character: str, syllable: str) -> str:
        if not syllable:
            return escape(character)
        shown = escape(style(syllable, self.cards.pinyin))
        return f'<ruby>{escape(character)}<rt class="t{tone(syllable)}">{shown}</rt></ruby>'


def tone(syllable: str) -> int:
    """Return the tone of a syllable with its mark: 1 to 4, 5 for the neutral tone."""
    digit = style(syllable, "numbers")[-1]
    return int(digit) if digit.isdigit() else 5
