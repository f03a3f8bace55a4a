"""Simplified text in the Traditional characters of Taiwan, one for one.

OpenCC's tables do the work; `data/to_traditional.tsv` corrects words, `data/forms.tsv` tells which
form a word of several forms has: by its reading, by the word before, by the word after.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache
from importlib.resources import files
from typing import TYPE_CHECKING, NamedTuple

from duizhao.language.kinds import kind
from duizhao.language.script import converter, same_length
from duizhao.language.words.classes import word_class
from duizhao.model import Kind

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

# Quotation marks, and forms that OpenCC gives but Taiwan seldom writes.
_TAIWAN = str.maketrans("“”賬汙溼佈燬滙痴歎揹唸侷孃捱巖眯", "「」帳污濕布毀匯癡嘆背念局娘挨岩瞇")
_NAME_FORMS = re.compile("[托咸]|里(?![面头边外间]|$)")  # 里 in 塔里克, as opposed to 屋里, 里面
_SURE_NAME_FORMS = re.compile("[托咸里克余于]")  # in what is known for a name: 余华, 希拉克
_INNER_QUOTES = re.compile(r"‘([^‘’]*)’")
_NO_READING: tuple[str, ...] = ()


def to_traditional(
    text: str, words: Sequence[str] = (), pinyin: Sequence[str] = _NO_READING
) -> str:
    """Return Simplified `text` in the Traditional characters of Taiwan, one for one.

    `words` is its segmentation: a character with several forms is resolved within its word, by
    its neighbours, and by `pinyin`, a syllable a character, if given.
    """
    converted = "".join(_words_to_traditional(words or (text,), pinyin))
    converted = _INNER_QUOTES.sub(r"『\1』", converted.translate(_TAIWAN))
    return same_length(text, converted)


def _words_to_traditional(words: Sequence[str], pinyin: Sequence[str]) -> Iterator[str]:
    start = 0
    for before, word, after in zip(("", *words), words, (*words[1:], ""), strict=False):
        forms = _forms().get(word, ())
        reading = "".join(pinyin[start : start + len(word)]) if forms else ""
        fitting = (form.form for form in forms if form.fits(reading, before, after))
        yield next(fitting, None) or _word_to_traditional(word)
        start += len(word)


class _Form(NamedTuple):
    """A Traditional form, and where it stands; an empty pattern fits anything."""

    form: str
    reading: str
    before: str
    after: str

    def fits(self, reading: str, before: str, after: str) -> bool:
        sides = ((self.before, before), (self.after, after))
        return self.reading in {"", reading} and all(
            not pattern or re.fullmatch(pattern, word) for pattern, word in sides
        )


@cache
def _forms() -> dict[str, list[_Form]]:
    """Return the forms of the words that have several, the first that fits being the one.

    Columns of the table: word, form, reading, patterns of the word before and of the one after.
    In these `counting` stands for a numeral or a demonstrative, `persons` for that word class.
    """
    counting = r".*[\d一二三四五六七八九十百千万亿两几多半这那哪每某]"
    text = (files("duizhao.language") / "data" / "forms.tsv").read_text("utf-8")
    text = text.replace("counting", counting).replace("persons", "|".join(word_class("persons")))
    forms: dict[str, list[_Form]] = {}
    for row in text.splitlines():
        word, *form = row.split("\t")
        forms.setdefault(word, []).append(_Form(*form))
    return forms


@lru_cache(maxsize=50_000)
def _word_to_traditional(word: str) -> str:
    """Convert a word by OpenCC's phrases.

    In a name some characters are not what they are alone; where no phrase applies, the word is
    most often one.
    """
    if word in _words():
        return _words()[word]
    convert = converter("s2tw")
    converted = list(convert(word))
    if len(word) == 1:
        return converted[0]
    unknown = converted == [_character_to_traditional(old) for old in word]
    name = kind(word) is Kind.NAME
    pattern = _SURE_NAME_FORMS if name else _NAME_FORMS if unknown else None
    for match in pattern.finditer(word) if pattern else ():
        converted[match.start()] = match.group()
    return "".join(converted)


@cache
def _character_to_traditional(character: str) -> str:
    return converter("s2tw")(character)


@cache
def _words() -> dict[str, str]:
    """Return the Traditional form of Simplified words that OpenCC gets wrong."""
    table = files("duizhao.language") / "data" / "to_traditional.tsv"
    return dict(row.split("\t") for row in table.read_text("utf-8").splitlines())
