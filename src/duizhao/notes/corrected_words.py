"""What a person says of a word, written into the sentences that have it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from duizhao.model import Analysis, Passage, Token
from duizhao.notes.choosing.choice import Choice, Word


def with_forms(token: Token, simplified: str, traditional: str) -> Token:
    """Return a token in other Simplified and Traditional forms, those of its length.

    What the text has changes where it is of one script alone.
    """
    before = token.simplified, token.traditional
    given = zip(before, (simplified, traditional), strict=True)
    after = [new if len(new) == len(old) else old for old, new in given]
    changed = dict(zip(before, after, strict=True)) if before[0] != before[1] else {}
    text = changed.get(token.text, token.text)
    return replace(token, text=text, simplified=after[0], traditional=after[1])


def corrected(passages: Sequence[Passage], choices: Iterable[Choice]) -> tuple[Passage, ...]:
    """Return the passages as cards show them, with the forms and readings of corrected choices.

    They hold wherever the text has the word. All lengths stay, so offsets do, too.
    """
    said = {word: choice for choice in choices if choice.corrected for word in choice.words}
    return tuple(replace(p, zh=_rewritten(p.zh, said)) for p in passages) if said else (*passages,)


def as_said(token: Token, choice: Choice) -> Token:
    """Return an occurrence of a chosen word with the forms and the reading a person gave it."""
    if not choice.corrected:
        return token
    word = choice.shown.token
    return replace(with_forms(token, word.simplified, word.traditional), pinyin=word.pinyin)


def _rewritten(zh: Analysis, said: Mapping[Word, Choice]) -> Analysis:
    """Return an analysis whose words, and what is longer or shorter there, are as `said`."""
    found = ((unit, said.get((unit.simplified, unit.pinyin))) for unit in (*zh.tokens, *zh.terms))
    units = [as_said(unit, choice) for unit, choice in found if choice]
    if not units:
        return zh
    text, simplified, traditional = list(zh.text), list(zh.simplified), list(zh.traditional)
    pinyin = [syllable for token in zh.tokens for syllable in token.pinyin]
    for unit in units:
        place = slice(unit.start, unit.end)
        text[place], pinyin[place] = unit.text, unit.pinyin
        simplified[place], traditional[place] = unit.simplified, unit.traditional

    def again(token: Token) -> Token:
        place = slice(token.start, token.end)
        return replace(
            token,
            text="".join(text[place]),
            simplified="".join(simplified[place]),
            traditional="".join(traditional[place]),
            pinyin=tuple(pinyin[place]),
        )

    return Analysis(
        "".join(text),
        "".join(simplified),
        "".join(traditional),
        tuple(map(again, zh.tokens)),
        tuple(map(again, zh.terms)),
    )
