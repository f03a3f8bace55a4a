"""Which words of a sentence a teacher would pass over, and whose French a French word is."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from functools import lru_cache

from duizhao.language import french
from duizhao.lexicon import Lexicon
from duizhao.model import Entry, Kind, Pair, Passage, Span, Token

_DATE = frozenset("年月日号")
_AMOUNT = frozenset("点时分秒钟天岁元次")
_COUNTED = re.compile(
    r"[\d〇零一二三四五六七八九十百千万亿两几]+(?:个?月|[年日号点时分秒天岁元次周])"
)
_THIS = frozenset("这那此本每几")
_FUNCTIONS = frozenset(("adv", "aux", "conj", "num", "part", "prefix", "prep", "pron", "suffix"))


def own_pairs(passage: Passage, lexicon: Lexicon) -> tuple[Pair, ...]:
    """Return the pairs of a passage; of a term and its parts, only one keeps the same French.

    So 關係 does not say "partenariats" where 伙伴關係 does. The French is that of those the lexicon
    gives it; where it gives it to none, of the longest that the lexicon has at all, else of the
    shortest: a term of which the French only says a part.
    """
    units = {(t.start, t.end): t for t in (*passage.zh.tokens, *passage.zh.terms)}
    same: dict[tuple[Span, ...], list[Pair]] = defaultdict(list)
    for pair in passage.pairs:
        if pair.fr:
            same[pair.fr].append(pair)
    lost = {
        pair.zh
        for spans, pairs in same.items()
        for group in _nested(pairs)
        for pair in _losers(group, units, [passage.fr[slice(*span)] for span in spans], lexicon)
    }
    return tuple(Pair(p.zh, (), 0.0) if p.zh in lost else p for p in passage.pairs)


def is_counted(token: Token, said: str, sentence: Sequence[Token], lexicon: Lexicon) -> bool:
    """Tell whether a word is no more than the unit of a number or a 这 before it.

    That is every unit of a date (月 of 6月), and others (次 of 这次) unless the French, `said`, has
    their own meaning (heures for the 点 of 三点); and both together (五年) unless it is a word.
    """
    if _COUNTED.fullmatch(token.simplified) and not lexicon.look(token.simplified):
        return True
    if token.simplified not in _DATE | _AMOUNT:
        return False
    before = next((t for t in sentence if t.end == token.start), None)
    is_number = before is not None and before.kind is Kind.NUMBER
    if before is None or not (is_number or before.simplified in _THIS):
        return False
    is_date = is_number and token.simplified in _DATE
    return is_date or not _confirms(lexicon.look(token.simplified), _lemmas(said))


def is_function_word(simplified: str, pinyin: tuple[str, ...], lexicon: Lexicon) -> bool:
    """Tell words that say little alone: conjunctions, and what has one character (也, 都, 再).

    Longer adverbs are vocabulary, and so are measure words.
    """
    entries = lexicon.look(simplified)
    read = [entry for entry in entries if entry.pinyin == pinyin] or entries
    parts = {part for entry in read for part in entry.parts}
    small = len(simplified) == 1 or "conj" in parts
    return bool(parts) and parts <= _FUNCTIONS and small


def _nested(pairs: Sequence[Pair]) -> Iterator[list[Pair]]:
    """Yield the pairs that lie within the longest of them, longest first; never one alone."""
    left = sorted(pairs, key=lambda pair: pair.zh[0] - pair.zh[1])
    while left:
        whole = left[0].zh
        group = [p for p in left if whole[0] <= p.zh[0] and p.zh[1] <= whole[1]]
        left = [p for p in left if p not in group]
        if len(group) > 1:
            yield group


def _losers(
    group: Sequence[Pair], units: dict[Span, Token], said: Sequence[str], lexicon: Lexicon
) -> list[Pair]:
    words = {pair.zh: units[pair.zh].simplified for pair in group}
    lemmas = _lemmas(" ".join(said))
    confirmed = [p for p in group if _confirms(lexicon.look(words[p.zh]), lemmas)]
    listed = [p for p in group if lexicon.look(words[p.zh])]
    owners = confirmed or listed[:1] or group[-1:]
    return [pair for pair in group if pair not in owners]


def _confirms(entries: Sequence[Entry], lemmas: tuple[str, ...]) -> bool:
    return any(_lemmas(text.partition("(")[0]) == lemmas for e in entries for text in e.french)


@lru_cache(maxsize=20_000)
def _lemmas(text: str) -> tuple[str, ...]:
    return tuple(word.lemma for word in french.words(text) if not word.function)
