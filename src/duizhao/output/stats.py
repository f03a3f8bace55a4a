"""What a text asks of a reader, and what its deck gives: HSK coverage as small charts."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass

from duizhao.model import Kind, Passage, Token
from duizhao.notes.choose import LEVELS, Choice

_BAR = 24  # characters


@dataclass(frozen=True, slots=True)
class Level:
    """The running words of a level, and the share of them one can read."""

    name: str
    words: int
    before: float  # the deck, 0..1
    after: float


def coverage(passages: Sequence[Passage], choices: Sequence[Choice], known: Collection[str]) -> str:
    """Return a chart of the text's running words by HSK level, known before and after the deck.

    `known` are Simplified words. Names, numbers and what is not Chinese are not counted.
    """
    running = _running(passages)
    if not running:
        return "There are no Chinese words to count.\n"
    lines = [f"{len(running)} running words, {len({t.simplified for t in running})} different"]
    lines.append(f"{'level':<8}{'words':>6}  {'share':<{_BAR}}  known before → after")
    for level in _levels(running, choices, known):
        bar = "" if level.name == "all" else _bar(level.words / len(running))
        name = level.name if level.name in ("none", "all") else f"HSK {level.name}"
        change = f"{level.before:>12.0%} → {level.after:.0%}"
        lines.append(f"{name:<8}{level.words:>6}  {bar:<{_BAR}}  {change}")
    return "\n".join(lines) + "\n"


def glance(passages: Sequence[Passage], choices: Sequence[Choice], known: Collection[str]) -> str:
    """Return the same in a few lines, a column a level; "" when there is no Chinese word."""
    levels = list(_levels(_running(passages), choices, known))
    rows = [
        ("HSK", [level.name for level in levels]),
        ("words", [str(level.words) for level in levels]),
        ("known", [f"{level.before:.0%}" for level in levels]),
        ("after", [f"{level.after:.0%}" for level in levels]),
    ]
    if not any(level.before for level in levels):
        del rows[2]
    return "\n".join(
        f"{name:<5}" + "".join(f"{c:>6}" for c in cells) for name, cells in rows if levels
    )


def _running(passages: Sequence[Passage]) -> list[Token]:
    return [t for p in passages for t in p.zh.tokens if t.kind is Kind.WORD]


def _levels(
    running: Sequence[Token], choices: Sequence[Choice], known: Collection[str]
) -> Iterator[Level]:
    """Yield the levels that a text has, then all together."""
    readable = {choice.shown.token.simplified for choice in choices}.union(known)
    for name in (*LEVELS, "all"):
        words = [t.simplified for t in running if name in ("all", t.hsk or "none")]
        if words:
            before = sum(word in known for word in words) / len(words)
            after = sum(word in readable for word in words) / len(words)
            yield Level(name, len(words), before, after)


def _bar(share: float) -> str:
    """Return a bar of eighths of a character."""
    eighths = round(share * _BAR * 8)
    full, rest = divmod(eighths, 8)
    return "█" * full + (" ▏▎▍▌▋▊▉"[rest] if rest else "")
