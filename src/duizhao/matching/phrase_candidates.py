"""What may be paired: the Chinese words that carry meaning, and the French spans they may answer to."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from duizhao.language import french
from duizhao.model import Kind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from duizhao.model import Analysis, FrenchWord, Token

MOST_CONTENT = 6  # content words in a span
MOST_WORDS = 10  # words in a span, small ones included

_FUNCTION_WORDS = frozenset(
    """的 地 得 了 着 过 吗 呢 吧 啊 呀 嘛 哦 么 们 之 所 者 而 与 和 及 以及 跟 同 或 或者 并 并且 而且
    但 但是 可是 然而 不过 虽然 尽管 因为 由于 所以 因此 因而 如果 若 假如 要是 只要 只有 除非 无论 不管
    即 则 且 却 就 才 在 从 自 自从 由 向 往 朝 到 对 对于 关于 至于 给 为 为了 被 把 将 让 叫 使 以 于
    按 按照 根据 随着 除了 比 至 离 当 我 你 您 他 她 它 我们 你们 您们 他们 她们 它们 咱 咱们 自己 其
    其中 这 那 此 该 某 这些 那些 这里 那里 这儿 那儿 这样 那样 这么 那么 谁 什么 哪
    哪个 哪里 哪儿 是 有 会 个 位 只 条 张 本 件 项 种 名 座 场 辆 台 艘 架 首 篇 间 些 上 下 里 中 内
    外 前 后 之间 之前 之后 以后 以来 时 时候 的话 等等 一""".split()
)
_DEMONSTRATIVE = re.compile(r"[这那此该本某]一?[个位座所家种类项件条次届份]")  # 这次, 本届
_INNER = frozenset(
    "le la les l un une des du de d au aux à en dans sur sous par pour avec sans et ou son sa ses "
    "leur leurs se s y".split()
)
_BREAK = re.compile(r"[,;:!?()\[\]«»“”\"—–…/]|\.\s")
_INITIAL = re.compile(r"(?:^|[^\w])[A-ZÀ-Þ]\.\s?$")


@dataclass(frozen=True, slots=True)
class Phrase:
    """A run of French words that may answer to a Chinese word or term."""

    first: int  # index of its first word in the sentence
    last: int  # index of its last word, included
    start: int  # characters of the French text
    end: int
    text: str
    content: tuple[FrenchWord, ...]  # its words without the small ones


def items(analysis: Analysis) -> tuple[Token, ...]:
    """The content words and the terms of `analysis`, by start, the shorter first."""
    words = (token for token in analysis.tokens if _is_content(token))
    return tuple(sorted((*words, *analysis.terms), key=lambda token: (token.start, token.end)))


def _is_content(token: Token) -> bool:
    return (
        token.kind is not Kind.PUNCTUATION
        and token.simplified not in _FUNCTION_WORDS
        and not _DEMONSTRATIVE.fullmatch(token.simplified)
    )


def phrases(text: str) -> tuple[Phrase, ...]:
    """Every run of words of `text` that may be an answer.

    A run begins and ends in a content word, has no punctuation inside, and no small word but
    articles, prepositions and the like: no subject, relative or auxiliary.
    """
    words = french.words(text)
    return tuple(
        phrase
        for first, word in enumerate(words)
        if not word.function
        for phrase in _from(text, words, first)
    )


def _from(text: str, words: tuple[FrenchWord, ...], first: int) -> Iterator[Phrase]:
    content: list[FrenchWord] = []
    start = words[first].start
    for last, word in enumerate(words[first : first + MOST_WORDS], first):
        if last > first and _breaks(text, words[last - 1], word):
            return
        if not word.function:
            content.append(word)
            yield Phrase(first, last, start, word.end, text[start : word.end], tuple(content))
        elif word.text.lower().rstrip("'’ʼ") not in _INNER:
            return
        if len(content) == MOST_CONTENT:
            return


def _breaks(text: str, before: FrenchWord, after: FrenchWord) -> bool:
    gap = text[before.end : after.start]
    if not _BREAK.search(gap):
        return False
    return not _INITIAL.search(text[: after.start])

