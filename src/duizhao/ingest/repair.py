"""Damage that crawling and copying do to a text, undone where it is certain, and reported.

What the author wrote stays as written: every rule asks for evidence in the text around the
damage, and a text without damage comes back unchanged.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from duizhao.ingest.guillemets import restore_guillemets
from duizhao.ingest.paragraphs import HANZI, Language, Paragraph
from duizhao.model import Problem, Severity

Fix = Callable[[str], tuple[str, int]]  # text → repaired text, how many places were repaired

_READING = re.compile(
    rf"([{HANZI}])(?:\(([a-zü\u00e0-\u01dc]{{1,7}})\)|（([a-zü\u00e0-\u01dc]{{1,7}})）)"
)
_INVISIBLE = re.compile("[\u00ad\u200b\u2060\ufeff]")
_FULL = {",": "，", ";": "；", ":": "：", "?": "？", "!": "！"}
_BEFORE = f"[{HANZI}”’」』）》〉】]"
_AFTER = f"[{HANZI}“”‘’「」『』（《》〈〉【】]"
_HALF_WIDTH = re.compile(
    rf"(?<={_BEFORE})(?:([,;:]) ?(?={_AFTER})|([?!]+) ?(?={_AFTER}|$))|(?<=[{HANZI}])(,)(?=\d)"
)
_CLAUSE = re.compile("[，。！？；：]")
_WIDE = "，。！？；：、（）《》〈〉「」『』【】"
_BLANK = "[ \u00a0\u202f\t]"
_SPACE_AT_PUNCTUATION = re.compile(
    rf"(?<!{_BLANK}){_BLANK}++(?=[{_WIDE}])|(?<=[{_WIDE}]){_BLANK}++"
)
_SPACE_IN_WORDS = re.compile(
    rf"(?<=[{HANZI}]){_BLANK}++(?=[{HANZI}“‘])|(?<=[”’]){_BLANK}++(?=[{HANZI}])"
)
_NO_BREAK = re.compile("[\u00a0\u202f]")
_SPACES = re.compile("[ \t\u00a0\u202f]{2,}|\t")


def repair(
    items: Sequence[Paragraph], language: Language, file: str
) -> tuple[tuple[Paragraph, ...], tuple[Problem, ...]]:
    """Return the paragraphs of one language repaired, and a note for each kind of damage found.

    As many paragraphs come back as went in; one of nothing but invisible characters is then empty.
    """
    problems = []
    for code, message, fix in _FIXES[language]:
        fixed = [fix(item.text) for item in items]
        hits = [(item.line, count) for item, (_, count) in zip(items, fixed, strict=True) if count]
        if not hits:
            continue
        items = [Paragraph(text, item.line) for item, (text, _) in zip(items, fixed, strict=True)]
        text = message.format(count=sum(count for _, count in hits))
        problems.append(Problem(code, text, file, hits[0][0], Severity.NOTE))
    return tuple(items), tuple(problems)


def _remove_invisible(text: str) -> tuple[str, int]:
    return _INVISIBLE.subn("", text)


def _remove_readings(text: str) -> tuple[str, int]:
    removed = 0

    def without(match: re.Match[str]) -> str:
        nonlocal removed
        from duizhao.language.readings_of import readings

        character, reading = match[1], match[2] or match[3]
        if reading not in readings(character):
            return match[0]
        removed += 1
        return character

    return _READING.sub(without, text), removed


def _widen_punctuation(text: str) -> tuple[str, int]:
    return _HALF_WIDTH.subn(
        lambda match: "".join(_FULL[c] for c in match[match.lastindex or 0]), text
    )


def _remove_spaces(text: str) -> tuple[str, int]:
    text, count = _SPACE_AT_PUNCTUATION.subn("", text)
    more = 0
    if _CLAUSE.search(text):  # in a headline or a verse the spaces are its punctuation
        text, more = _SPACE_IN_WORDS.subn("", text)
    text, rest = _NO_BREAK.subn(" ", text)
    return text.strip(), count + more + rest


def _single_spaces(text: str) -> tuple[str, int]:
    return _SPACES.subn(lambda match: "\u00a0" if "\u00a0" in match[0] else " ", text)


_INVISIBLE_FIX = (
    "repair-invisible",
    "{count} invisible character(s) removed, the first on this line.",
    _remove_invisible,
)
_FIXES: dict[Language, tuple[tuple[str, str, Fix], ...]] = {
    Language.CHINESE: (
        _INVISIBLE_FIX,
        (
            "repair-reading",
            "{count} reading(s) pasted behind their character, as in 規(guī)格, removed, "
            "the first on this line.",
            _remove_readings,
        ),
        (
            "repair-punctuation",
            "{count} half-width punctuation mark(s) between Chinese characters made full-width, "
            "the first on this line.",
            _widen_punctuation,
        ),
        (
            "repair-space",
            "{count} stray space(s) in the Chinese removed, the first on this line.",
            _remove_spaces,
        ),
    ),
    Language.FRENCH: (
        _INVISIBLE_FIX,
        (
            "repair-guillemets",
            "{count} pair(s) of question marks that stood for guillemets made « … » again, "
            "the first on this line.",
            restore_guillemets,
        ),
        (
            "repair-space",
            "{count} run(s) of spaces in the French made one space, the first on this line.",
            _single_spaces,
        ),
    ),
}
