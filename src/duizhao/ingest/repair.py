"""Damage that crawling and copying do to a text, undone where it is certain, and reported.

What the author wrote stays as written: every rule asks for evidence in the text around the
damage, and a text without damage comes back unchanged.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from duizhao.ingest.characters import (
    compose_accents,
    count_lost,
    count_private,
    remove_controls,
    remove_high_controls,
    remove_invisible,
    remove_note_marks,
    remove_pilcrow,
    remove_soft_hyphens,
    unify_hanzi,
)
from duizhao.ingest.chinese_marks import remove_readings, remove_spaces, widen_punctuation
from duizhao.ingest.chinese_quotes import restore_quotes
from duizhao.ingest.guillemets import restore_guillemets
from duizhao.ingest.markup import remove_tags, unescape
from duizhao.ingest.mojibake import mend
from duizhao.ingest.paragraphs import Language, Paragraph
from duizhao.model import Problem, Severity

Fix = Callable[[str], tuple[str, int]]  # text → repaired text, how many places were repaired
# Code, what is said of {count} places ({s}: plural), and the repair.
Rule = tuple[str, str, Fix]

_SPACES = re.compile("[ \t\u00a0\u202f]{2,}|\t")


def restore(
    items: Sequence[Paragraph], file: str, *, repair: bool = True
) -> tuple[tuple[Paragraph, ...], tuple[Problem, ...]]:
    """Return lines of either language with their characters put right, and a note for each kind.

    Without `repair` only control characters are removed, which nothing behind could bear. As many
    lines come back as went in, empty where they held nothing visible.
    """
    items, problems = _apply(_CHARACTERS if repair else _CONTROLS, items, file)
    return items, problems + _missing(items, file)


def repair(
    items: Sequence[Paragraph], language: Language, file: str
) -> tuple[tuple[Paragraph, ...], tuple[Problem, ...]]:
    """Return the paragraphs of one language repaired, and a note for each kind of damage found.

    As many paragraphs come back as went in.
    """
    return _apply(_MARKS[language], items, file)


def _apply(
    rules: Sequence[Rule], items: Sequence[Paragraph], file: str
) -> tuple[tuple[Paragraph, ...], tuple[Problem, ...]]:
    problems = []
    for code, message, fix in rules:
        fixed = [fix(item.text) for item in items]
        hits = [(item.line, count) for item, (_, count) in zip(items, fixed, strict=True) if count]
        if not hits:
            continue
        items = [Paragraph(text, item.line) for item, (text, _) in zip(items, fixed, strict=True)]
        problems.append(
            Problem(code, _say(message, hits), file, hits[0][0], severity=Severity.NOTE)
        )
    return tuple(items), tuple(problems)


def _missing(items: Sequence[Paragraph], file: str) -> tuple[Problem, ...]:
    """Return warnings of what cannot be repaired."""
    problems = []
    for code, message, count in _MISSING:
        hits = [(item.line, found) for item in items if (found := count(item.text))]
        if hits:
            problems.append(Problem(code, _say(message, hits), file, hits[0][0]))
    return tuple(problems)


def _say(message: str, hits: Sequence[tuple[int, int]]) -> str:
    """Return a message about hits (line, count), saying whether there are more lines."""
    count = sum(found for _, found in hits)
    where = ", the first on this line" if len(hits) > 1 else ""
    return message.format(count=count, s="" if count == 1 else "s", where=where)


def _single_spaces(text: str) -> tuple[str, int]:
    return _SPACES.subn(lambda match: "\u00a0" if "\u00a0" in match[0] else " ", text)


_CONTROLS: tuple[Rule, ...] = tuple(
    ("repair-control", "{count} control character{s} removed{where}.", fix)
    for fix in (remove_controls, remove_high_controls)
)
_CHARACTERS: tuple[Rule, ...] = (
    _CONTROLS[0],
    (
        "repair-encoding",
        "{count} line{s} once read in the wrong encoding (“Ã©” for “é”) put right{where}.",
        mend,
    ),
    _CONTROLS[1],
    (
        "repair-entity",
        "{count} HTML code{s} (as &eacute;) made the character meant{where}.",
        unescape,
    ),
    ("repair-markup", "{count} HTML tag{s} removed{where}.", remove_tags),
    (
        "repair-accent",
        "{count} accent{s} that stood apart joined to the letter{where}.",
        compose_accents,
    ),
    (
        "repair-radical",
        "{count} radical{s} or double{s} of a character (⼈ for 人) made the one meant{where}.",
        unify_hanzi,
    ),
    ("repair-invisible", "{count} invisible character{s} removed{where}.", remove_invisible),
    ("repair-note-mark", "{count} footnote number{s}, as [1], removed{where}.", remove_note_marks),
    ("repair-pilcrow", "{count} paragraph mark{s} (¶) removed{where}.", remove_pilcrow),
)
_MISSING = (
    (
        "text-lost",
        "{count} character{s} had been lost when the text was converted and show as �{where}. "
        "Fill in what the original says.",
        count_lost,
    ),
    (
        "text-private",
        "{count} character{s} of a special font, which others show as a box{where}. Retype or "
        "delete what is there.",
        count_private,
    ),
)
_MARKS: dict[Language, tuple[Rule, ...]] = {
    Language.CHINESE: (
        ("repair-invisible", "{count} soft hyphen{s} removed{where}.", remove_soft_hyphens),
        (
            "repair-reading",
            "{count} reading{s} pasted behind the character, as in 規(guī)格, removed{where}.",
            remove_readings,
        ),
        (
            "repair-quotes",
            "{count} pair{s} of question marks in place of quotation marks made “…” again{where}.",
            restore_quotes,
        ),
        (
            "repair-punctuation",
            "{count} half-width punctuation mark{s} between Chinese characters made "
            "full-width{where}.",
            widen_punctuation,
        ),
        (
            "repair-space",
            "{count} stray space{s} in the Chinese removed{where}.",
            remove_spaces,
        ),
    ),
    Language.FRENCH: (
        ("repair-invisible", "{count} soft hyphen{s} removed{where}.", remove_soft_hyphens),
        (
            "repair-guillemets",
            "{count} pair{s} of question marks in place of guillemets made « … » again{where}.",
            restore_guillemets,
        ),
        (
            "repair-space",
            "{count} run{s} of spaces in the French made one space{where}.",
            _single_spaces,
        ),
    ),
}
