"""Which columns of a table hold Chinese and French: by their names, or by what they hold."""

from __future__ import annotations

from typing import TYPE_CHECKING

from duizhao.ingest.paragraphs import Language, language_of

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

_NAMES = {
    "zh": [
        "zh",
        "chinese",
        "chinois",
        "mandarin",
        "中文",
        "汉语",
        "漢語",
        "chi",
        "zho",
        "zh-cn",
        "zh-tw",
        "zh-hans",
        "zh-hant",
        "chinese_text",
    ],
    "fr": [
        "fr",
        "french",
        "français",
        "francais",
        "fre",
        "fra",
        "法文",
        "法语",
        "法語",
        "fr-fr",
        "traduction",
    ],
    "id": ["id", "identifiant", "n°", "no"],
    "score": ["score"],
}
_KNOWN = {alias: name for name, aliases in _NAMES.items() for alias in aliases}


def named_columns(header: Sequence[str]) -> dict[str, int]:
    """Return the position of each column by its name here; {} when zh or fr is not there."""
    found: dict[str, int] = {}
    for position, title in enumerate(header):
        name = _KNOWN.get(title.strip().casefold())
        if name:
            found.setdefault(name, position)
    return found if {"zh", "fr"} <= found.keys() else {}


def columns_by_script(rows: Sequence[Sequence[str]]) -> dict[str, int]:
    """Return the position of the one column in each language; {} when there are more or none.

    So are tables whose first row names a column: what it does not name is not wanted.
    """
    if not rows or any(cell.strip().casefold() in _KNOWN for cell in rows[0]):
        return {}
    width = max(map(len, rows))
    columns = [" ".join(row[k] for row in rows if k < len(row)) for k in range(width)]
    languages = [language_of(column) for column in columns]
    if any(languages.count(language) != 1 for language in Language):
        return {}
    return {language.value: languages.index(language) for language in Language}


def is_data(row: Sequence[str], columns: Mapping[str, int]) -> bool:
    """Return whether each cell of the first row is in its column's language: it names nothing."""
    cells = [(language, columns[language.value]) for language in Language]
    return all(k < len(row) and language_of(row[k]) is language for language, k in cells)
