"""What a text asks of a reader, and what its deck gives: HSK coverage as small charts."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass

from duizhao.lexicon import Lexicon
from duizhao.matching.sentences.speakers import is_label
from duizhao.model import Kind, Passage
from duizhao.notes.choosing.choice import Choice
from duizhao.notes.choosing.wanted import LEVELS
from duizhao.notes.choosing.worth import is_function_word

_BAR = 24  # characters


@dataclass(frozen=True, slots=True)
class Level:
    """The running words of a level, and the share of them one can read."""

    name: str
    words: int
    before: float  # the deck, 0..1
    after: float


@dataclass(frozen=True, slots=True)
class _Word:
    """A word at one place of the text."""

    simplified: str
    level: str  # of LEVELS
    before: bool  # can be read before the deck
    after: bool


def coverage(
    passages: Sequence[Passage],
    choices: Sequence[Choice],
    known: Collection[str],
    lexicon: Lexicon,
) -> str:
    """Return a chart of the text's running words by HSK level, known before and after the deck.

    `known` are Simplified words. Only words that carry meaning are counted: no names, no numbers,
    no function words, which nobody learns from a deck (unless this one has them).
    """
    running = list(_running(passages, choices, known, lexicon))
    if not running:
        return "There are no Chinese words to count.\n"
    different = len({word.simplified for word in running})
    lines = [f"{len(running)} words that carry meaning, {different} different"]
    lines.append(f"{'level':<8}{'words':>6}  {'share':<{_BAR}}  known before → after")
    for level in _levels(running):
        bar = "" if level.name == "all" else _bar(level.words / len(running))
        name = level.name if level.name in ("none", "all") else f"HSK {level.name}"
        change = f"{level.before:>12.0%} → {level.after:.0%}"
        lines.append(f"{name:<8}{level.words:>6}  {bar:<{_BAR}}  {change}")
    return "\n".join(lines) + "\n"


def glance(
    passages: Sequence[Passage],
    choices: Sequence[Choice],
    known: Collection[str],
    lexicon: Lexicon,
) -> str:
    """Return the same in a few lines, a column a level; "" when there is no word to count."""
    levels = list(_levels(list(_running(passages, choices, known, lexicon))))
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


def _running(
    passages: Sequence[Passage],
    choices: Sequence[Choice],
    known: Collection[str],
    lexicon: Lexicon,
) -> Iterator[_Word]:
    """Yield the words that carry meaning; one in a term that is learned can be read, too."""
    learned = {choice.word[0] for choice in choices}
    for passage in passages:
        content = {pair.zh for pair in passage.pairs}
        terms = [term for term in passage.zh.terms if term.simplified in learned]
        for token in passage.zh.tokens:
            if is_label((token.start, token.end), passage.labels):
                continue
            within = any(t.start <= token.start and token.end <= t.end for t in terms)
            taught = within or token.simplified in learned
            small = (token.start, token.end) not in content or is_function_word(
                token.simplified, token.pinyin, lexicon
            )
            if token.kind is Kind.WORD and (taught or not small):
                before = token.simplified in known
                yield _Word(token.simplified, token.hsk or "none", before, before or taught)


def _levels(running: Sequence[_Word]) -> Iterator[Level]:
    """Yield the levels that a text has, then all together."""
    for name in (*LEVELS, "all"):
        words = [word for word in running if name in ("all", word.level)]
        if words:
            before = sum(word.before for word in words) / len(words)
            after = sum(word.after for word in words) / len(words)
            yield Level(name, len(words), before, after)


def _bar(share: float) -> str:
    """Return a bar of eighths of a character."""
    eighths = round(share * _BAR * 8)
    full, rest = divmod(eighths, 8)
    return "█" * full + (" ▏▎▍▌▋▊▉"[rest] if rest else "")
