"""Reads dictionaries in the CEDICT format: CFDICT, CC-CEDICT, HanDeDict.

A line is `traditional simplified [reading] /gloss/gloss/`; lines that begin with # are comments.
Real files also hold other line ends and spaces, records broken over several lines, entries given
twice, and lines nobody can read: these are reported, the rest is used.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import chain

from duizhao.hanzi import HANZI
from duizhao.lexicon.cedict_pinyin import align
from duizhao.model import Entry, Problem, Severity

_ENTRY = re.compile(r"([^\[/]+?)\s*\[\[?([^\]]*)\]\]?\s*/(.*)", re.DOTALL)
_LINE_END = re.compile(r"\r\n|\r|\n")
_CLASSIFIERS = re.compile(r"(?:CL|SPM|M\.?W\.?)\s?:\s*(.+)")
_REFERENCE = re.compile(rf"[{HANZI}·，]+\||(?<=[{HANZI}·，])\[[^\]]*\d\]")  # 詞|词[ci2] → 词
_SETTING = re.compile(r"#!\s*(\w+)\s*=\s*(.+)")
_LICENCE = re.compile(r"creativecommons\.org/(?:licenses/([a-z-]+)/([\d.]+)|publicdomain/zero)")
# Headers of the later ones name the earlier: the first that is named decides.
_LANGUAGES = (("cfdict", "fr"), ("handedict", "de"), ("cc-cedict", "en"))
_VARIANT = re.compile(r"(\w+ )?variante? (of|de)\b|(see|voir) ", re.IGNORECASE)
_BROKEN = "\ufffd"  # what decoding puts for bytes that are not UTF-8


@dataclass(frozen=True, slots=True)
class Parsed:
    """What a dictionary file says."""

    entries: tuple[Entry, ...]  # in file order, an entry given twice once, with all its glosses
    licence: str  # as its header states it; "" = it does not
    language: str  # of the glosses: "fr", "en" or "de"
    problems: tuple[Problem, ...]  # lines that could not be used


def parse(text: str, file: str = "") -> Parsed:
    """Return the entries of a dictionary file's text; `file` names it in problems."""
    entries: list[Entry] = []
    comments: list[str] = []
    problems: list[Problem] = []
    for number, line in _records(text):
        if line.startswith("#"):
            comments.append(line)
            continue
        entry = parse_line(line)
        if entry is None or _BROKEN in line:
            what = "cannot be read as an entry" if entry is None else "has damaged characters"
            message = f"This line {what}: {line[:60]}"
            problems.append(Problem("dictionary-line", message, file, number, Severity.NOTE))
        if entry is not None:
            entries.append(entry)
    return Parsed(merged([entries]), licence(comments), language(comments), tuple(problems))


def merged(editions: Iterable[Iterable[Entry]]) -> tuple[Entry, ...]:
    """Return the entries of several editions, one a word and reading, earlier glosses first."""
    entries: dict[tuple[str, str, tuple[str, ...]], Entry] = {}
    for entry in chain.from_iterable(editions):
        key = (entry.simplified, entry.traditional, entry.pinyin)
        known = entries.setdefault(key, entry)
        if known is not entry:
            french = tuple(dict.fromkeys(known.french + entry.french))
            classifiers = tuple(dict.fromkeys(known.classifiers + entry.classifiers))
            entries[key] = replace(known, french=french, classifiers=classifiers)
    return tuple(entries.values())


def parse_line(line: str) -> Entry | None:
    """Return the entry of one line; None when it is not one."""
    match = _ENTRY.fullmatch(line.strip())
    if match is None:
        return None
    words = match[1].split()
    if len(words) % 2:  # a headword of several words is written with spaces in both forms
        return None
    middle = len(words) // 2
    traditional, simplified = " ".join(words[:middle]), " ".join(words[middle:])
    glosses, classifiers = _glosses(match[3])
    if not glosses or not simplified:
        return None
    return Entry(simplified, traditional, align(simplified, match[2]), (), glosses, (), classifiers)


def licence(comments: list[str]) -> str:
    """Return the licence a header states: a short name for Creative Commons, else its own words."""
    header = "\n".join(comments)
    if found := _LICENCE.search(header):
        return f"CC {found[1].upper()} {found[2]}" if found[1] else "CC0 1.0"
    settings = (match for match in map(_SETTING.match, comments) if match)
    return next((match[2].strip() for match in settings if match[1] in {"license", "licence"}), "")


def language(comments: list[str]) -> str:
    """Return the language of the glosses: that of the dictionary a header names, else French."""
    header = "\n".join(comments).casefold()
    return next((code for name, code in _LANGUAGES if name in header), "fr")


def _records(text: str) -> Iterator[tuple[int, str]]:
    """Yield each record with the number of its first line, those broken over lines joined."""
    first, record = 0, ""
    for number, raw in enumerate(_LINE_END.split(text.removeprefix("\ufeff")), 1):
        line = raw.strip().strip("\ufeff")
        if not line:
            continue
        if _continues(record, line):
            record = f"{record} {line}"
            continue
        if record:
            yield first, record
        first, record = number, line
    if record:
        yield first, record


def _continues(record: str, line: str) -> bool:
    """Tell whether a line is the rest of a record that was left open."""
    is_open = "/" in record and not record.startswith("#") and not record.endswith("/")
    return is_open and not line.startswith("#") and parse_line(line) is None


def _glosses(text: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return the glosses and the measure words of what stands between the slashes."""
    glosses: list[str] = []
    classifiers: list[str] = []
    for part in text.split("/"):
        gloss = " ".join(part.split())
        if found := _CLASSIFIERS.fullmatch(gloss):
            classifiers += _REFERENCE.sub("", found[1]).replace("，", ",").split(",")
        elif gloss:
            glosses.append(_REFERENCE.sub("", gloss))
    return tuple(dict.fromkeys(glosses)), tuple(dict.fromkeys(classifiers))


def by_commonness(entries: Iterable[Entry]) -> tuple[Entry, ...]:
    """Return entries with names (capital readings) and mere variants after the words they share.

    A variant is an entry that first of all refers to another word.
    """
    return tuple(sorted(entries, key=_rareness))


def _rareness(entry: Entry) -> tuple[bool, bool]:
    is_name = "".join(entry.pinyin)[:1].isupper()
    return is_name, _VARIANT.match(entry.french[0]) is not None
