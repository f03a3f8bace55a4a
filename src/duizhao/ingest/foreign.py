"""Sentences that are not in the language of their side: English left in, an original beside it."""

from __future__ import annotations

import re
from math import inf
from typing import TYPE_CHECKING

from duizhao.hanzi import HANZI
from duizhao.ingest.paragraphs import Language, language_of
from duizhao.model import Problem

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from duizhao.model import Sentence

_WORD = re.compile(
    r"(?P<elision>\b(?:[ldjmtscn]|qu|jusqu|lorsqu|puisqu)['’])|[^\W\d_]+", re.IGNORECASE
)
_BOTH = frozenset({"a", "as", "me", "on"})  # English words as well: they tell nothing
_HANZI = re.compile(f"[{HANZI}]")
_FEWEST = 6  # words of a sentence that tells anything: titles and lists have no articles
# Log odds that a text is not French: of a function word (45 % of French, 5 % of English words), and
# of any other word.
_FUNCTION, _OTHER = -2.2, 0.55
_CERTAIN = 5.0  # log odds of a run: ten words without a function word
_DOUBT = 3.0  # by how much they fall where a run has ended
_SHOWN = 40  # characters of the first sentence that a message shows


def foreign(sentences: Sequence[Sentence], language: Language, file: str) -> tuple[Problem, ...]:
    """Return a problem for each run of sentences that are not in `language`; `file` names them."""
    odds = _not_chinese if language is Language.CHINESE else _not_french
    runs = _runs([(odds(sentence.text), sentence) for sentence in sentences])
    return tuple(_problem(run, language, file) for run, total in runs if total >= _CERTAIN)


def _runs(told: Sequence[tuple[float, Sentence]]) -> Iterator[tuple[list[Sentence], float]]:
    """Yield the runs of sentences whose log odds add up to more than nothing, with the most."""
    run: list[Sentence] = []
    total = most = 0.0
    end = 0  # of the run's sentences up to which they add up to most
    for odd, sentence in [*told, (-inf, None)]:
        total += odd
        if total <= max(most - _DOUBT, 0) or sentence is None:
            yield run[:end], most
            run, total, most, end = [], 0.0, 0.0, 0
            continue
        run.append(sentence)
        if total > most:
            most, end = total, len(run)


def _not_french(text: str) -> float:
    """Return the log odds that a text is not French; 0 when it is too short to tell.

    A Chinese text counts by its hanzi.
    """
    from duizhao.language.french import is_function_word

    if language_of(text) is Language.CHINESE:
        return _OTHER * len(_HANZI.findall(text))
    words = [word for word in _WORD.finditer(text) if word[0].lower() not in _BOTH]
    if len(words) < _FEWEST:
        return 0.0
    function = sum(bool(word["elision"]) or is_function_word(word[0]) for word in words)
    return _FUNCTION * function + _OTHER * (len(words) - function)


def _not_chinese(text: str) -> float:
    """Return the log odds that a text is not Chinese; 0 when it is too short to tell."""
    hanzi, words = len(_HANZI.findall(text)), len(_WORD.findall(text))
    return 0.0 if not hanzi and words < _FEWEST else _OTHER * (words - 2 * hanzi)


def _problem(run: Sequence[Sentence], language: Language, file: str) -> Problem:
    first, last = run[0].line, run[-1].line
    where = f"Lines {first} to {last} do" if last > first else "This does"
    text = run[0].text
    shown = text if len(text) <= _SHOWN else f"{text[:_SHOWN].rstrip()}…"
    message = (
        f"{where} not look {language.english}: {shown} Take that out, or put its translation in "
        "its place."
    )
    return Problem("text-foreign", message, file, first)
