"""One pinyin syllable: tone marks, tone numbers and zhuyin.

A syllable is lower case, with its tone mark on the vowel that carries it; without a mark it is in
the neutral tone. Tone numbers run from 1 to 5, 5 being the neutral tone.
"""

from __future__ import annotations

import re
import unicodedata
from typing import Literal

Style = Literal["marks", "numbers", "zhuyin"]

_MARKS = ("\u0304", "\u0301", "\u030c", "\u0300")  # combining, tones 1 to 4
_ZHUYIN_TONES = ("", "ˊ", "ˇ", "ˋ", "˙")

_INITIALS = dict(
    zip(
        "zh ch sh b p m f d t n l g k h j q x r z c s".split(),
        "ㄓ ㄔ ㄕ ㄅ ㄆ ㄇ ㄈ ㄉ ㄊ ㄋ ㄌ ㄍ ㄎ ㄏ ㄐ ㄑ ㄒ ㄖ ㄗ ㄘ ㄙ".split(),
        strict=True,
    )
)
# Finals as spelled after an initial; ü stays ü here, also after j, q, x.
_FINALS = dict(
    zip(
        (
            "a o e ê ai ei ao ou an en ang eng er ong i ia ie iao iu ian in iang ing iong io "
            "u ua uo uai ui uan un uang ueng ü üe üan ün m n ng"
        ).split(),
        (
            "ㄚ ㄛ ㄜ ㄝ ㄞ ㄟ ㄠ ㄡ ㄢ ㄣ ㄤ ㄥ ㄦ ㄨㄥ ㄧ ㄧㄚ ㄧㄝ ㄧㄠ ㄧㄡ ㄧㄢ ㄧㄣ ㄧㄤ ㄧㄥ ㄩㄥ ㄧㄛ "
            "ㄨ ㄨㄚ ㄨㄛ ㄨㄞ ㄨㄟ ㄨㄢ ㄨㄣ ㄨㄤ ㄨㄥ ㄩ ㄩㄝ ㄩㄢ ㄩㄣ ㄇ ㄋ ㄫ"
        ).split(),
        strict=True,
    )
)
_SYLLABLE = re.compile(r"(zh|ch|sh|[bpmfdtnlgkhjqxrzcs]?)(.+)")


def split_tone(syllable: str) -> tuple[str, int]:
    """The syllable without its mark, and its tone (1 to 5)."""
    tone, plain = 5, []
    for letter in unicodedata.normalize("NFD", syllable):
        if letter in _MARKS:
            tone = _MARKS.index(letter) + 1
        else:
            plain.append(letter)
    return unicodedata.normalize("NFC", "".join(plain)), tone


def join_tone(plain: str, tone: int) -> str:
    """The syllable with the mark of `tone` (1 to 5) on the letter that carries it.

    The mark goes on a or e (ê), on the o of ou, else on the last vowel; on the first letter of
    the syllables without a vowel (m, n, ng, hm, hng: on the nasal).
    """
    if tone == 5:
        return plain
    at = _tone_place(plain)
    return unicodedata.normalize("NFC", plain[: at + 1] + _MARKS[tone - 1] + plain[at + 1 :])


def _tone_place(plain: str) -> int:
    for vowel in ("a", "e", "ê", "ou"):
        if vowel in plain:
            return plain.index(vowel)
    vowels = [place for place, letter in enumerate(plain) if letter in "iouü"]
    return vowels[-1] if vowels else re.search("[mn]|$", plain).start()  # type: ignore[union-attr]


def style(syllable: str, form: Style) -> str:
    """The syllable (with its tone mark) in the form asked for; "" stays "".

    numbers: hǎo → hao3, lǜ → lü4, neutral ma → ma5; zhuyin: hǎo → ㄏㄠˇ, neutral ma → ˙ㄇㄚ, the
    suffix r → ㄦ.
    """
    if not syllable or form == "marks":
        return syllable
    plain, tone = split_tone(syllable)
    if form == "numbers":
        return f"{plain}{tone}"
    return _zhuyin(plain, tone)


def _zhuyin(plain: str, tone: int) -> str:
    if plain == "r":
        return "ㄦ"
    letters = _letters(plain)
    return f"˙{letters}" if tone == 5 else letters + _ZHUYIN_TONES[tone - 1]


def _letters(plain: str) -> str:
    initial, final = _SYLLABLE.fullmatch(_without_glide(plain)).groups()  # type: ignore[union-attr]
    if initial in {"zh", "ch", "sh", "r", "z", "c", "s"} and final == "i":
        return _INITIALS[initial]
    if initial in {"j", "q", "x"}:
        final = re.sub("^u", "ü", final)
    return _INITIALS.get(initial, "") + _FINALS[final]


def _without_glide(plain: str) -> str:
    """The syllable with the y or w that begins it turned back into the final it stands for."""
    for glide, final in (("yu", "ü"), ("yi", "i"), ("y", "i"), ("wu", "u"), ("w", "u")):
        if plain.startswith(glide):
            return {"iou": "iu", "uei": "ui", "uen": "un"}.get(
                full := final + plain.removeprefix(glide), full
            )
    return plain
