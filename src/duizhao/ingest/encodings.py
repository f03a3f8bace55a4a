"""Which encoding a file that is not UTF-8 is in, told from what its bytes would say in each."""

from __future__ import annotations

import re
from functools import cache
from itertools import chain, product

# What Chinese and French files are saved in, besides UTF-8; the first of equals is taken.
_NAMES = {
    "gb18030": "GB18030 (Simplified Chinese)",
    "cp950": "Big5 (Traditional Chinese)",
    "big5hkscs": "Big5 (Traditional Chinese)",
    "cp1252": "cp1252 (Western European)",
    "utf-16-le": "UTF-16",
    "utf-16-be": "UTF-16",
    "mac-roman": "Mac Roman (Western European)",
}
_LEAST = 0.8  # plausibility of an encoding that may be assumed
_SAMPLE = 20_000  # characters looked at
_SOUND_A_LOST = 50  # characters outside ASCII for each that cannot be read
_SMALL = "àâäæçèéêëîïíñôöóœùûüúÿ"
_NUL_SHARE = 0.1  # of the bytes, from which on a text is UTF-16


def assume(data: bytes) -> str | None:
    """Return the codec in which `data` is plausible Chinese or French; None when there is none."""
    scores = {codec: _score(data, codec) for codec in _NAMES}
    best = max(scores, key=scores.__getitem__)
    return best if scores[best] >= _LEAST else None


def describe(codec: str) -> str:
    """Return what people call a codec."""
    return _NAMES.get(codec, codec.upper())


def is_utf8(data: bytes) -> bool:
    """Return whether `data` is UTF-8 text; UTF-16 may look like it, but for its NULs."""
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return not _has_nuls(data)


def is_damaged_utf8(data: bytes) -> bool:
    """Return whether `data` is UTF-8 but for a few bytes, as when a download was cut short."""
    text = data.decode("utf-8", "replace")
    sound = len(re.sub(r"[\x00-\x7f\ufffd]+", "", text))
    return text.count("\ufffd") * _SOUND_A_LOST <= sound and not _has_nuls(data)


def is_plausible(text: str) -> bool:
    """Return whether `text` can be Chinese or French that was read in its own encoding."""
    return plausibility(text) >= _LEAST


def plausibility(text: str) -> float:
    """Return the share (0..1) of the characters outside ASCII that stand where text has them.

    Frequent hanzi, unless a Latin letter is on either side; accented letters inside words; the
    punctuation of both languages. 1 when there are none.
    """
    outside = re.sub(r"[\x01-\x7f]+", "", text[:_SAMPLE])
    if not outside:
        return 1.0
    return min(1.0, len(_expected().findall(text[:_SAMPLE])) / len(outside))


def _has_nuls(data: bytes) -> bool:
    return data.count(0) > _NUL_SHARE * len(data)


def _score(data: bytes, codec: str) -> float:
    try:
        text = data.decode(codec)
    except UnicodeDecodeError:
        return 0.0
    return plausibility(text)


@cache
def _expected() -> re.Pattern[str]:
    hanzi = f"[{_frequent_hanzi()}]"
    lone = r"\x80-\xff"  # next to each other these are Chinese read as cp1252
    return re.compile(
        rf"{hanzi}(?:(?![A-Za-z])|(?<![A-Za-z].))"
        rf"|(?<![{lone}])[{_SMALL}]|[{_SMALL}](?![{lone}])"
        rf"|(?<![a-z{lone}])[{_SMALL.upper()}](?![{lone}])"
        "|[\u2010-\u2027\u202f\u2030\u20ac\u3000-\u3011\u3014-\u301f\uff01-\uff5e]"
        "|(?<![\xa0-\xff])[\xa0\xab\xbb\xb0](?![\xac-\xba\xbc-\xff])",
        re.DOTALL,
    )


@cache
def _frequent_hanzi() -> str:
    """Return the hanzi of the first levels of GB2312 and Big5, made of the frequent ones."""
    low = range(0xA1, 0xFF)
    simplified = chain(*product(range(0xB0, 0xD8), low))
    traditional = chain(*product(range(0xA4, 0xC7), (*range(0x40, 0x7F), *low)))
    characters = bytes(simplified).decode("gb2312", "ignore")
    characters += bytes(traditional).decode("big5", "ignore")
    return "".join(sorted({*characters}))
