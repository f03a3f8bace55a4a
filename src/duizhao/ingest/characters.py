"""Characters no text means, doubles of others, and accents apart from their letters."""

from __future__ import annotations

import re
import unicodedata

from duizhao.hanzi import HANZI

_CONTROLS = re.compile("[\x00-\x08\x0e-\x1b\x1f\x7f\ufff9-\ufffb\ufffe\uffff\ud800-\udfff]")
_HIGH_CONTROLS = re.compile("[\x80-\x9f]")  # bytes of another encoding, as a rule
# Soft hyphens (not at the end of a line, where they join it to the next), zero-width and
# bidirectional marks, byte order marks, variants of hanzi; the joiner (U+200D) has a use in emoji.
_INVISIBLE = re.compile(
    "\u00ad(?!$)|[\u034f\u061c\u180e\u200b\u200c\u200e\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069"
    f"\ufeff\U000e0000-\U000e01ef]|(?<=[{HANZI}A-Za-z])\u200d|(?<=[{HANZI}])[\ufe00-\ufe0f]"
)
_SOFT_HYPHEN = re.compile("\u00ad")
_ACCENTS = re.compile("[A-Za-z\u00c0-\u024f][\u0300-\u036f]+")
# Doubles of hanzi, as copying from a PDF brings: radicals as such (⼈, ⻓), compatibility forms.
_RADICALS = (
    "⺟⺠⻁⻄⻅⻆⻉⻋⻑⻓⻔⻘⻙⻚⻛⻜⻝⻢⻣⻤⻥⻦⻧⻨⻩⻪⻬⻮⻰⻱⻳",
    "母民虎西见角贝车長长门青韦页风飞食马骨鬼鱼鸟卤麦黄黾齐齿龙龜龟",
)
_HANZI = dict(zip(*_RADICALS, strict=True)) | {
    double: meant
    for code in (*range(0x2F00, 0x2FD6), *range(0xF900, 0xFAFF), *range(0x2F800, 0x2FA1E))
    if (meant := unicodedata.normalize("NFKC", double := chr(code))) != double
}
_DOUBLES = re.compile(f"[{''.join(_HANZI)}]")
_LOST = re.compile("\ufffd")
_PRIVATE = re.compile("[\ue000-\uf8ff\U000f0000-\U0010fffd]")
# «le mot[12]», «长城[1]»: a number behind a word or its stop, not the index of a letter (a[1]).
_NOTE_MARK = re.compile(
    rf"(?:(?<=[{HANZI}。，！？；：”’」』）》])|(?<=[^\W\d_]{{2}})|(?<=\w[.,;:!?»)])"
    r"|(?<=[ \u00a0\u202f]»))(?:\[\d{1,3}\])+"
)


def remove_controls(text: str) -> tuple[str, int]:
    """Return `text` without control characters and halves of characters, and their number."""
    return _CONTROLS.subn("", text)


def remove_high_controls(text: str) -> tuple[str, int]:
    """Return `text` without the control characters from U+0080 on, and their number."""
    return _HIGH_CONTROLS.subn("", text)


def remove_invisible(text: str) -> tuple[str, int]:
    """Return a line without invisible characters, but a soft hyphen that ends it; their number."""
    return _INVISIBLE.subn("", text)


def remove_soft_hyphens(text: str) -> tuple[str, int]:
    """Return `text` without soft hyphens, and their number."""
    return _SOFT_HYPHEN.subn("", text)


def unify_hanzi(text: str) -> tuple[str, int]:
    """Return `text` with the doubles of Chinese characters made these; their number."""
    return _DOUBLES.subn(lambda match: _HANZI[match[0]], text)


def compose_accents(text: str) -> tuple[str, int]:
    """Return `text` with letters and the accents behind them made one character; their number."""
    return _ACCENTS.subn(lambda match: unicodedata.normalize("NFC", match[0]), text)


def remove_note_marks(text: str) -> tuple[str, int]:
    """Return a line without the numbers of footnotes, as in «mot[12]», and their number."""
    return _NOTE_MARK.subn("", text)


def remove_pilcrow(text: str) -> tuple[str, int]:
    """Return a line without the mark a word processor shows at its end, and 1 if it had one."""
    line = text.rstrip()
    return (line[:-1].rstrip(), 1) if line.endswith("¶") else (text, 0)


def count_lost(text: str) -> int:
    """Return how many characters of `text` were lost in a conversion."""
    return len(_LOST.findall(text))


def count_private(text: str) -> int:
    """Return how many characters of `text` only mean something in a font of their own."""
    return len(_PRIVATE.findall(text))
