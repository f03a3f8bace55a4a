"""The number a Chinese or French phrase speaks of, so that 七千亿 meets 700 milliards."""

from __future__ import annotations

import re
from functools import lru_cache

_DIGITS = {char: value for value, char in enumerate("零一二三四五六七八九")} | {"〇": 0, "两": 2}
_UNITS = {"十": 10, "百": 100, "千": 1000}
_MYRIADS = {"万": 10_000, "亿": 100_000_000}
_ZH_NUMBER = re.compile(r"(\d+(?:[.,]\d+)*)?([零〇一二两三四五六七八九十百千万亿]*)")

_FR_VALUES = {
    "zéro": 0, "un": 1, "deux": 2, "trois": 3, "quatre": 4, "cinq": 5, "six": 6, "sept": 7,
    "huit": 8, "neuf": 9, "dix": 10, "onze": 11, "douze": 12, "treize": 13, "quatorze": 14,
    "quinze": 15, "seize": 16, "une": 1, "vingt": 20, "vingts": 20, "trente": 30, "quarante": 40,
    "cinquante": 50, "soixante": 60, "septante": 70, "huitante": 80, "nonante": 90,
}  # fmt: skip
_FR_SCALES = {
    "cent": 100, "cents": 100, "mille": 1000, "millier": 1000, "milliers": 1000,
    "million": 10**6, "millions": 10**6, "milliard": 10**9, "milliards": 10**9,
}  # fmt: skip
_FR_OTHER = {
    "premier": 1, "première": 1, "premiers": 1, "premières": 1, "second": 2, "seconde": 2,
    "cinquième": 5, "neuvième": 9, "dizaine": 10, "dizaines": 10,
    "moitié": 0.5, "demi": 0.5, "quart": 0.25,
    "janvier": 1, "février": 2, "mars": 3, "avril": 4, "mai": 5, "juin": 6, "juillet": 7,
    "août": 8, "septembre": 9, "octobre": 10, "novembre": 11, "décembre": 12,
}  # fmt: skip
_ROMAN = re.compile(r"(?=[IVX])(X{0,3})(IX|IV|V?I{0,3})(?:er|e|ème)?")
_ONES = {"": 0, "I": 1, "II": 2, "III": 3, "IV": 4, "V": 5, "VI": 6, "VII": 7, "VIII": 8, "IX": 9}


@lru_cache(maxsize=65536)
def chinese_value(text: str) -> float | None:
    """The first number in a Simplified Chinese phrase (2017年, 第二, 七千亿); None without one."""
    for match in _ZH_NUMBER.finditer(text):
        if match.group():
            return _chinese_value(match.group(1), match.group(2))
    return None


def _chinese_value(digits: str | None, numerals: str) -> float:
    if digits:
        value = float(digits.replace(",", ""))
        for char in numerals:
            value *= (_UNITS | _MYRIADS).get(char, 1)
        return value
    if len(numerals) > 1 and all(char in _DIGITS for char in numerals):  # 一九四五: a year
        return float("".join(str(_DIGITS[char]) for char in numerals))
    high, _, low = numerals.rpartition("亿")
    if high:
        return _chinese_value(None, high) * 10**8 + (_chinese_value(None, low) if low else 0)
    total = section = digit = 0
    for char in low:
        if char in _DIGITS:
            digit = _DIGITS[char]
        elif char in _UNITS:
            section += (digit or 1) * _UNITS[char]
            digit = 0
        else:
            total, section, digit = (section + digit or 1) * _MYRIADS[char], 0, 0
    return float(total + section + digit)


@lru_cache(maxsize=65536)
def french_value(text: str) -> float | None:
    """The number a French phrase says (avril is 4); None when any of its words is no number."""
    total = section = 0.0
    found = False
    for word in re.split(r"[\s\u00a0\u202f-]+(?![\d])|\bet\b", text):
        if word in ("", "de", "d", "%"):
            continue
        if word.lower() in _FR_SCALES:
            scale = _FR_SCALES[word.lower()]
            section = (section or 1) * scale
            if scale > 100:
                total, section = total + section, 0
        else:
            value = _french_word(word)
            if value is None:
                return None
            section = section * value if section == 4 and value == 20 else section + value
        found = True
    return total + section if found else None


def _french_word(word: str) -> float | None:
    figures = re.fullmatch(r"(\d[\d\s\u00a0\u202f]*(?:[.,]\d+)?)(?:er|ère|e|ème|%)?", word)
    if figures:
        return float(re.sub(r"\s", "", figures[1]).replace(",", "."))
    roman = _ROMAN.fullmatch(word)
    if roman:
        return 10.0 * len(roman[1]) + _ONES[roman[2]]
    low = word.lower()
    for known in (_FR_VALUES, _FR_OTHER):
        if low in known:
            return float(known[low])
    stem = low.removesuffix("ième").removesuffix("aine")
    return _FR_VALUES.get(stem, _FR_VALUES.get(stem + "e")) if stem != low else None
