"""The numbers a Chinese or French phrase speaks of, so that 七千亿 meets 700 milliards."""

from __future__ import annotations

import re
from functools import lru_cache

Number = tuple[float, bool]  # its value; whether it is a month, which is no other number's equal

_DIGITS = {char: value for value, char in enumerate("零一二三四五六七八九")} | {"〇": 0, "两": 2}
_UNITS = {"十": 10, "百": 100, "千": 1000}
_MYRIADS = {"万": 10_000, "亿": 100_000_000}
_ZH_NUMERALS = "零〇一二两三四五六七八九十百千万亿"
_ZH_NUMBER = re.compile(rf"(?=[\d{_ZH_NUMERALS}])(\d+(?:[.,]\d+)*)?([{_ZH_NUMERALS}]*)(月)?")

_ZH_ONLY = re.compile(  # 三十年 and 三日 are thirty years and three days, no dates
    rf"(?:\d{{4}}年|[〇零一二三四五六七八九]{{4}}年|[\d.,]+[月日号%]?|[{_ZH_NUMERALS}]+(?:月[{_ZH_NUMERALS}]+日|月)?)+"
)

_FR_VALUES = {
    "zéro": 0, "un": 1, "deux": 2, "trois": 3, "quatre": 4, "cinq": 5, "six": 6, "sept": 7,
    "huit": 8, "neuf": 9, "dix": 10, "onze": 11, "douze": 12, "treize": 13, "quatorze": 14,
    "quinze": 15, "seize": 16, "une": 1, "vingt": 20, "vingts": 20, "trente": 30, "quarante": 40,
    "cinquante": 50, "soixante": 60, "septante": 70, "huitante": 80, "nonante": 90,
}  # fmt: skip
_FR_SCALES = {
    "cent": 100, "cents": 100, "mille": 1000, "millier": 1000, "milliers": 1000,
    "dizaine": 10, "dizaines": 10,
    "million": 10**6, "millions": 10**6, "milliard": 10**9, "milliards": 10**9,
}  # fmt: skip
_FR_OTHER = {
    "premier": 1, "première": 1, "premiers": 1, "premières": 1, "second": 2, "seconde": 2,
    "cinquième": 5, "neuvième": 9,
    "moitié": 0.5, "demi": 0.5, "quart": 0.25,
}  # fmt: skip
_MONTHS = {
    "janvier": 1, "février": 2, "mars": 3, "avril": 4, "mai": 5, "juin": 6, "juillet": 7,
    "août": 8, "septembre": 9, "octobre": 10, "novembre": 11, "décembre": 12,
}  # fmt: skip
_FR_SEPARATOR = re.compile(
    r"""
      [\s\u00a0\u202f-]+(?!\d)     # 1 500 is one number
    | \s(?=\d{4}\b)               # mai 2017 are two
    """,
    re.VERBOSE,
)
_FR_SILENT = frozenset({"", "et", "de", "d'", "d’", "%"})
_ROMAN = re.compile(r"(?=[IVX])(X{0,3})(IX|IV|V?I{0,3})(?:er|e|ème)?")
_ONES = {"": 0, "I": 1, "II": 2, "III": 3, "IV": 4, "V": 5, "VI": 6, "VII": 7, "VIII": 8, "IX": 9}


def is_number(text: str) -> bool:
    """Tell whether a Simplified Chinese phrase is nothing but numbers and dates (2017年5月)."""
    return bool(_ZH_ONLY.fullmatch(text))


@lru_cache(maxsize=65536)
def chinese_numbers(text: str) -> frozenset[Number]:
    """Return the numbers in a Simplified phrase (2017年, 第二, 七千亿), months apart (5月)."""
    found = _ZH_NUMBER.finditer(text)
    return frozenset((_chinese_value(match[1], match[2]), bool(match[3])) for match in found)


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
def french_numbers(text: str) -> frozenset[Number]:
    """Return the numbers a French phrase says (14 mai 2017); none when a word is no number."""
    found: set[Number] = set()
    group: list[str] = []  # the words of one number
    for word in [*_FR_SEPARATOR.split(text), None]:
        if word is not None and word.lower() not in _MONTHS:
            group += [word] if word.lower() not in _FR_SILENT else []
            continue
        value = _french_value(group)
        if value is None:
            return frozenset()
        found |= {(value, False)} if group else set()
        found |= {(_MONTHS[word.lower()], True)} if word else set()
        group = []
    return frozenset(found)


def _french_value(words: list[str]) -> float | None:
    total = section = 0.0
    for word in words:
        value = _FR_SCALES.get(word.lower()) or _french_word(word)
        if value is None:
            return None
        if word.lower() not in _FR_SCALES:
            section = section * value if section == 4 and value == 20 else section + value
        elif value > 100:  # million: what was counted is done
            total, section = total + (section or 1) * value, 0
        else:
            section = (section or 1) * value
    return total + section


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
