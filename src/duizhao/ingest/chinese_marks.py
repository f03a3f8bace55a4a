"""Readings pasted into a Chinese text, its half-width punctuation and its stray spaces."""

from __future__ import annotations

import re

from duizhao.hanzi import HANZI
from duizhao.language.pinyin.characters import readings

_READING = re.compile(
    rf"([{HANZI}])(?:\(([a-zü\u00e0-\u01dc]{{1,7}})\)|（([a-zü\u00e0-\u01dc]{{1,7}})）)"
)
_FULL = {",": "，", ";": "；", ":": "：", "?": "？", "!": "！"}
_BLANK = "[ \u00a0\u202f\t]"
# Blanks beside marks go later; a mark is known behind them too, or a second repair would find more.
_BEFORE = rf"(?:(?<=[{HANZI}”’])|(?<=[」』）》〉】]){_BLANK}*+)"
_CHINESE = f"[{HANZI}“”‘’「」『』（《》〈〉【】]"
_HALF_WIDTH = re.compile(
    rf"{_BEFORE}(?:([,;:]){_BLANK}*+(?={_CHINESE})|([?!]+){_BLANK}*+(?={_CHINESE}|$))"
    rf"|(?<=[{HANZI}])(,)(?=\d)"
)
_FULL_STOP = re.compile(rf"{_BEFORE}\.{_BLANK}*+(?=[{HANZI}“‘「『（《]|$)")
_CLAUSE = re.compile("[，。！？；：]")
_WIDE = "，。！？；：、（）《》〈〉「」『』【】"
_SPACE_AT_PUNCTUATION = re.compile(
    rf"(?<!{_BLANK}){_BLANK}++(?=[{_WIDE}])|(?<=[{_WIDE}]){_BLANK}++"
)
_SPACE_IN_WORDS = re.compile(
    rf"(?<=[{HANZI}]){_BLANK}++(?=[{HANZI}“‘])|(?<=[”’]){_BLANK}++(?=[{HANZI}])"
)
_NO_BREAK = re.compile("[\u00a0\u202f]")


def remove_readings(text: str) -> tuple[str, int]:
    """Return `text` without readings that are its characters' own, and their number."""
    removed = 0

    def without(match: re.Match[str]) -> str:
        nonlocal removed
        character, reading = match[1], match[2] or match[3]
        if reading not in readings(character):
            return match[0]
        removed += 1
        return character

    return _READING.sub(without, text), removed


def widen_punctuation(text: str) -> tuple[str, int]:
    """Return `text` with half-width marks between Chinese characters made wide; their number."""
    text, count = _HALF_WIDTH.subn(
        lambda match: "".join(_FULL[c] for c in match[match.lastindex or 0]), text
    )
    stops = 0
    if "。" not in text and text.rstrip().endswith("."):  # else it may part a name (列夫.托尔斯泰)
        text, stops = _FULL_STOP.subn("。", text)
    return text, count + stops


def remove_spaces(text: str) -> tuple[str, int]:
    """Return `text` without the spaces Chinese does not have, and their number."""
    text, count = _SPACE_AT_PUNCTUATION.subn("", text)
    more = 0
    if _CLAUSE.search(text):  # in a headline or a verse the spaces are its punctuation
        text, more = _SPACE_IN_WORDS.subn("", text)
    text, rest = _NO_BREAK.subn(" ", text)
    return text.strip(), count + more + rest
