"""One pinyin syllable: tone marks, tone numbers and zhuyin.

A syllable is lower case, with its tone mark on the vowel that carries it; without a mark it is in
the neutral tone. Tones are numbered from 1 to 5, 5 being the neutral tone. Erhua is "r".
"""

from __future__ import annotations

import re
import unicodedata
from typing import Literal

Style = Literal["marks", "numbers", "zhuyin"]

NEUTRAL = 5
TONE_MARKS = "\u0304\u0301\u030c\u0300"  # combining, tones 1 to 4
_CARRIERS = ("[aeê]", "o(?=u)", "[iouü](?!.*[iouü])", "[mn]", ".")  # of the mark, best first
_ZHUYIN_TONES = ("", "ˊ", "ˇ", "ˋ")


def _pairs(text: str) -> dict[str, str]:
    return dict(pair.split("=") for pair in text.split())


_INITIALS = _pairs(
    "zh=ㄓ ch=ㄔ sh=ㄕ b=ㄅ p=ㄆ m=ㄇ f=ㄈ d=ㄉ t=ㄊ n=ㄋ l=ㄌ "
    "g=ㄍ k=ㄎ h=ㄏ j=ㄐ q=ㄑ x=ㄒ r=ㄖ z=ㄗ c=ㄘ s=ㄙ"
)
_FINALS = _pairs(  # as spelled after an initial
    "a=ㄚ o=ㄛ e=ㄜ ê=ㄝ ai=ㄞ ei=ㄟ ao=ㄠ ou=ㄡ an=ㄢ en=ㄣ ang=ㄤ eng=ㄥ er=ㄦ "
    "i=ㄧ ia=ㄧㄚ io=ㄧㄛ ie=ㄧㄝ iao=ㄧㄠ iu=ㄧㄡ ian=ㄧㄢ in=ㄧㄣ iang=ㄧㄤ ing=ㄧㄥ "
    "u=ㄨ ua=ㄨㄚ uo=ㄨㄛ uai=ㄨㄞ ui=ㄨㄟ uan=ㄨㄢ un=ㄨㄣ uang=ㄨㄤ ueng=ㄨㄥ ong=ㄨㄥ "
    "ü=ㄩ üe=ㄩㄝ üan=ㄩㄢ ün=ㄩㄣ iong=ㄩㄥ m=ㄇ n=ㄋ ng=ㄫ"
)
_GLIDES = {"yu": "ü", "yi": "i", "y": "i", "wu": "u", "w": "u"}  # of syllables in i, u, ü
_SHORTENED = {"iou": "iu", "uei": "ui", "uen": "un"}  # as spelled after an initial
_WITHOUT_VOWEL = {"zh", "ch", "sh", "r", "z", "c", "s"}  # their i is not written in zhuyin


def split_tone(syllable: str) -> tuple[str, int]:
    """Return the syllable without its mark, and its tone (1 to 5)."""
    decomposed = unicodedata.normalize("NFD", syllable)
    tones = [TONE_MARKS.index(letter) + 1 for letter in decomposed if letter in TONE_MARKS]
    plain = "".join(letter for letter in decomposed if letter not in TONE_MARKS)
    return unicodedata.normalize("NFC", plain), tones[0] if tones else NEUTRAL


def join_tone(plain: str, tone: int) -> str:
    """Return the syllable with the mark of `tone` (1 to 5) on the letter that carries it.

    The mark goes on a or e, on the o of ou, else on the last vowel; on the nasal of the syllables
    without a vowel (ḿ, ń, ňg).
    """
    if tone == NEUTRAL or not plain:
        return plain
    carriers = (re.search(pattern, plain) for pattern in _CARRIERS)
    end = next(carrier.end() for carrier in carriers if carrier)
    return unicodedata.normalize("NFC", plain[:end] + TONE_MARKS[tone - 1] + plain[end:])


def from_written(text: str) -> str | None:
    """Return the syllable a person wrote with a mark or a number (hǎo, hao3, lv4), or None."""
    if sum(letter in TONE_MARKS for letter in unicodedata.normalize("NFD", text)) > 1:
        return None
    plain, tone = split_tone(text.lower())
    if plain[-1:] in set("012345"):
        plain, tone = plain[:-1], int(plain[-1]) or NEUTRAL
    plain = plain.replace("u:", "ü").replace("v", "ü")
    return join_tone(plain, tone) if plain == "r" or _letters(plain) else None


def style(syllable: str, form: Style) -> str:
    """Return the syllable (with its tone mark) in the form asked for; "" stays "".

    numbers: hǎo → hao3, lǜ → lü4, neutral ma → ma5; zhuyin: hǎo → ㄏㄠˇ, neutral ma → ˙ㄇㄚ, the
    suffix r → ㄦ.
    """
    if not syllable or form == "marks":
        return syllable
    plain, tone = split_tone(syllable)
    if form == "numbers":
        return f"{plain}{tone}"
    if plain == "r":
        return "ㄦ"
    letters = _letters(plain) or plain
    return f"˙{letters}" if tone == NEUTRAL else letters + _ZHUYIN_TONES[tone - 1]


def _letters(plain: str) -> str:
    """Return the syllable in zhuyin, without its tone; "" if it is not a syllable."""
    for initial in (plain[:2], plain[:1]):
        final = plain.removeprefix(initial)
        if initial in _WITHOUT_VOWEL and final == "i":
            return _INITIALS[initial]
        if initial in {"j", "q", "x"}:
            final = re.sub("^u", "ü", final)
        if initial in _INITIALS and final in _FINALS:
            return _INITIALS[initial] + _FINALS[final]
    return "" if plain[:1] in {"i", "u", "ü"} else _FINALS.get(_after_glide(plain), "")


def _after_glide(plain: str) -> str:
    """Return the final a syllable without initial stands for: you → iu, wei → ui, yuan → üan."""
    for glide, vowel in _GLIDES.items():
        if plain.startswith(glide):
            final = vowel + plain.removeprefix(glide)
            return _SHORTENED.get(final, final)
    return plain
