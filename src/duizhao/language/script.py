"""Traditional and Simplified Chinese: which one a text is in, and conversion, one for one.

The only module that talks to OpenCC, whose Taiwan tables do the work; `data/to_simplified.tsv`
and `data/to_traditional.tsv` correct them.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache
from importlib.resources import files
from typing import TYPE_CHECKING

from duizhao.language.word_classes import word_class
from duizhao.model import Problem, Script

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from duizhao.model import Sentence

_MIXED_COUNT = 3  # fewer characters of the other script are slips or quotations
_MIXED_SHARE = 0.05  # of the characters that tell one script from the other
_TAIWAN = str.maketrans("“”賬", "「」帳")  # quotation marks, and a form OpenCC's table lacks
_NAME_FORMS = re.compile("[托咸]|里(?![面头边外间]|$)")  # 里 in 塔里克, as opposed to 屋里, 里面
_INNER_QUOTES = re.compile(r"‘([^‘’]*)’")
_COUNTING = re.compile(r".*[\d一二三四五六七八九十百千万亿两几多半这那哪每某]")
_AFTER_ONLY = frozenset({"是", "有", "能", "会", "要", "在", "想", "剩", "好", "不过", "怕"})
_BEFORE_DRY = frozenset("很太更最真口嘴晒晾擦沥烘吹烤拧榨喝抽")
_SURNAMES = {"钟": "鍾", "于": "于", "余": "余"}  # what they are before a title


def detect(text: str) -> Script:
    """Return the script of `text`; what is too short or too neutral to tell is Simplified."""
    hans, hant = _telling(text)
    if min(hans, hant) >= max(_MIXED_COUNT, _MIXED_SHARE * (hans + hant)):
        return Script.MIXED
    return Script.TRADITIONAL if hant > hans else Script.SIMPLIFIED


def mixture(sentences: Sequence[Sentence], file: str) -> tuple[Problem, ...]:
    """Return what to tell the owner of a text in both scripts; nothing for a text in one.

    The line is that of the first sentence in the script fewer sentences are in.
    """
    if detect("\n".join(sentence.text for sentence in sentences)) is not Script.MIXED:
        return ()
    told = [(sentence, *_telling(sentence.text)) for sentence in sentences]
    hans = [sentence for sentence, simplified, other in told if simplified > other]
    hant = [sentence for sentence, simplified, other in told if other > simplified]
    fewer, script = (hans, "Simplified") if len(hans) < len(hant) else (hant, "Traditional")
    message = (
        "The Chinese is partly Simplified, partly Traditional: "
        f"{len(fewer)} of {len(sentences)} sentences are {script}. Both are read; cards show the "
        "words as written. Convert the text to one script if you want only one."
    )
    return (Problem("mixed-scripts", message, file, fewer[0].line if fewer else 0),)


def _telling(text: str) -> tuple[int, int]:
    """Return how many characters of `text` are met in Simplified only, and in Traditional only."""
    simplified, traditional = _sources_only("STCharacters.txt"), _sources_only("TSCharacters.txt")
    hans = sum(character in simplified for character in text)
    return hans, sum(character in traditional for character in text)


def to_simplified(text: str) -> str:
    """Return `text` in Simplified characters, and their quotation marks, one for one."""
    converted = list(_converter("tw2s")(text))
    corrections, pattern = _corrections()
    for match in pattern.finditer(text):
        converted[match.start() : match.end()] = corrections[match.group()]
    return _same_length(text, "".join(converted))


def to_traditional(text: str, words: Sequence[str] = ()) -> str:
    """Return Simplified `text` in the Traditional characters of Taiwan, one for one.

    `words` is its segmentation: a character with several forms is resolved within its word.
    """
    converted = "".join(_words_to_traditional(words or (text,)))
    converted = _INNER_QUOTES.sub(r"『\1』", converted.translate(_TAIWAN))
    return _same_length(text, converted)


def _words_to_traditional(words: Sequence[str]) -> Iterator[str]:
    for before, word, after in zip(("", *words), words, (*words[1:], ""), strict=False):
        if word == "只" and _COUNTING.fullmatch(before) and after not in _AFTER_ONLY:
            yield "隻"  # the classifier, not the adverb
        elif word == "里" and _COUNTING.fullmatch(before):
            yield word  # the measure, not the place
        elif word == "干" and before in _BEFORE_DRY:
            yield "乾"  # dry, not to do
        elif word in _SURNAMES and after in word_class("persons"):
            yield _SURNAMES[word]
        else:
            yield _word_to_traditional(word)


@lru_cache(maxsize=50_000)
def _word_to_traditional(word: str) -> str:
    """Convert a word by OpenCC's phrases.

    Where no phrase applies, the word is most often a name, in which some characters are not
    what they are alone.
    """
    if word in _words():
        return _words()[word]
    convert = _converter("s2tw")
    converted = list(convert(word))
    if len(word) > 1 and converted == [_character_to_traditional(old) for old in word]:
        for match in _NAME_FORMS.finditer(word):
            converted[match.start()] = match.group()
    return "".join(converted)


@cache
def _character_to_traditional(character: str) -> str:
    return _converter("s2tw")(character)


@cache
def _words() -> dict[str, str]:
    """Return the Traditional form of Simplified words that OpenCC gets wrong."""
    table = files("duizhao.language") / "data" / "to_traditional.tsv"
    return dict(row.split("\t") for row in table.read_text("utf-8").splitlines())


@cache
def _corrections() -> tuple[dict[str, str], re.Pattern[str]]:
    """Return what OpenCC gets wrong, by Traditional phrase, and a pattern of these phrases."""
    table = files("duizhao.language") / "data" / "to_simplified.tsv"
    pairs = dict(row.split("\t") for row in table.read_text("utf-8").splitlines())
    longest_first = sorted(pairs, key=len, reverse=True)
    return pairs, re.compile("|".join(longest_first))


@cache
def _converter(configuration: str) -> Callable[[str], str]:
    from opencc.opencc import OpenCC

    convert: Callable[[str], str] = OpenCC(configuration).convert
    return convert


def _same_length(text: str, converted: str) -> str:
    assert len(text) == len(converted), "conversion must be one character for one"
    return converted


@cache
def _sources_only(name: str) -> frozenset[str]:
    """Return the characters that a table of OpenCC converts and never yields.

    They are met in one script only, unlike 后, 里 or 乾, each a form of the other script too.
    """
    rows = (files("opencc") / "dictionary" / name).read_text("utf-8").splitlines()
    pairs = [row.split("\t") for row in rows]
    targets = {target for _, forms in pairs for target in forms.split(" ")}
    return frozenset(source for source, _ in pairs if source not in targets)
