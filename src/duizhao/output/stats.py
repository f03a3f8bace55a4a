"""What a text asks of a reader, and what its deck gives: HSK coverage as a small chart."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Sequence

from duizhao.model import Kind, Passage, Token
from duizhao.notes.choose import LEVELS, Choice

_BAR = 24  # characters


def coverage(passages: Sequence[Passage], choices: Sequence[Choice], known: Collection[str]) -> str:
    """Return a chart of the text's running words by HSK level, known before and after the deck.

    `known` are Simplified words. Names, numbers and what is not Chinese are not counted.
    """
    running = [t for p in passages for t in p.zh.tokens if t.kind is Kind.WORD]
    if not running:
        return "There are no Chinese words to count.\n"
    taught = {choice.shown.token.simplified for choice in choices}
    by_level: Counter[str] = Counter(t.hsk or "none" for t in running)
    lines = [f"{len(running)} running words, {len({t.simplified for t in running})} different"]
    lines.append(f"{'level':<8}{'words':>6}  {'share':<{_BAR}}  known before → after")
    for level in LEVELS:
        if not by_level[level]:
            continue
        words = [t for t in running if (t.hsk or "none") == level]
        name = "none" if level == "none" else f"HSK {level}"
        bar = _bar(by_level[level] / len(running))
        change = _before_after(words, known, taught)
        lines.append(f"{name:<8}{by_level[level]:>6}  {bar:<{_BAR}}  {change}")
    change = _before_after(running, known, taught)
    lines.append(f"{'all':<8}{len(running):>6}  {'':<{_BAR}}  {change}")
    return "\n".join(lines) + "\n"


def _before_after(words: Sequence[Token], known: Collection[str], taught: Collection[str]) -> str:
    before = sum(t.simplified in known for t in words) / len(words)
    after = sum(t.simplified in known or t.simplified in taught for t in words) / len(words)
    return f"{before:>12.0%} → {after:.0%}"


def _bar(share: float) -> str:
    """Return a bar of eighths of a character."""
    eighths = round(share * _BAR * 8)
    full, rest = divmod(eighths, 8)
    return "█" * full + (" ▏▎▍▌▋▊▉"[rest] if rest else "")
