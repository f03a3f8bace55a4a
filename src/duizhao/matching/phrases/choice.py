"""Which phrase each word gets, given the chances of all: competition, and agreement in a family."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from duizhao.matching.phrases.numbers import chinese_numbers, french_numbers, is_number
from duizhao.matching.phrases.terms import compose, share

if TYPE_CHECKING:
    from collections.abc import Mapping

    from numpy.typing import NDArray

    from duizhao.matching.phrases.sentence import Sentence

    Chances = NDArray[np.float32]  # (words and terms, phrases)

_SURE_OF_EDGES = 0.75  # of the threshold: what the chance of these very words must reach
_SURE_OF_HEAD = 0.8  # chance above which a term's last word decides where the term is
_LEAST = 0.1  # the chance of a phrase at its place, however often French says it elsewhere


def settle(s: Sentence, chances: Chances, threshold: float) -> tuple[Chances, dict[int, int]]:
    """Return the chances once words agree, and the phrase of each word that gets one."""
    chances = keep_numbers(s, chances)
    chances = keep_heads(s, chances, choose(s, chances, threshold))
    chances = gather(s, chances, choose(s, chances, threshold))
    return share(s, *compose(s, chances, choose(s, chances, threshold)))


def choose(s: Sentence, chances: Chances, threshold: float) -> dict[int, int]:
    """Return the phrase of each word that gets one, the best pairs first.

    A phrase is chosen when the word's chance of being translated there, in these words or some of
    them, is at least the threshold. A French word goes to one Chinese word only, or to a term and
    its parts. Adverbs (都, 已经) choose last: French often has no word for them, and what they find
    is then another's.
    """
    there = chances @ (s.overlap | s.alike).astype(np.float32)
    likely = (said(s, chances) >= threshold * _SURE_OF_EDGES) & (there >= threshold)
    pairs = np.argwhere(likely & (chances >= _LEAST))
    last = np.array([parts[:1] == ("adv",) for parts in s.parts])[pairs[:, 0]]
    chosen: dict[int, int] = {}
    for row, column in pairs[np.lexsort((-chances[tuple(pairs.T)], last))].tolist():
        if row not in chosen and not any(
            s.overlap[column, taken] and not s.nested[row, other] for other, taken in chosen.items()
        ):
            chosen[row] = column
    return chosen


def said(s: Sentence, chances: Chances) -> Chances:
    """Return the chance of each word to be translated by what each phrase says, anywhere."""
    return np.asarray((chances @ s.alike.astype(np.float32)).clip(0, 1))


def keep_numbers(s: Sentence, chances: Chances) -> Chances:
    """Return the chances, those of a number or date gathered on the phrases that say just that."""
    kept = chances.copy()
    theirs = [french_numbers(phrase.text) for phrase in s.fr]
    for row, token in enumerate(s.zh):
        own = chinese_numbers(token.simplified) if is_number(token.simplified) else frozenset()
        same = np.array([bool(own) and numbers == own for numbers in theirs])
        if same.any():
            there = np.where(same, chances[row], 0)
            kept[row] = there * chances[row].sum() / max(there.sum(), 1e-6)
    return kept


def keep_heads(s: Sentence, chances: Chances, chosen: Mapping[int, int]) -> Chances:
    """Return the chances, without the phrases of a term that leave out its last word's.

    The last word names the thing: 合作论坛 is a forum, whatever the forum is for. A single
    character at the end (人, 数) may be no more than a suffix.
    """
    sure = said(s, chances)
    ends = np.array([token.end for token in s.zh])
    word = ends - [token.start for token in s.zh] > 1
    kept = chances.copy()
    for term in chosen:
        for part, column in chosen.items():
            is_last = s.contains[term, part] and ends[part] == ends[term]
            if is_last and word[part] and sure[part, column] >= _SURE_OF_HEAD:
                kept[term] = np.where(s.overlap[column], kept[term], 0)
    return kept


def gather(s: Sentence, chances: Chances, chosen: Mapping[int, int]) -> Chances:
    """Return the chances, those of a term's parts raised inside the phrase chosen for the term.

    Where French says the same twice, the part's French is where the term's is.
    """
    anywhere = said(s, chances)
    raised = chances.copy()
    for term, column in chosen.items():
        for part in np.flatnonzero(s.contains[term]):
            raised[part] = np.where(s.inside[column], anywhere[part], raised[part])
    return raised
