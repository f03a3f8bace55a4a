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
# French words that English, Spanish, Italian or Portuguese have as well: they tell nothing.
_SHARED = frozenset({
    "a", "as", "de", "en", "es", "il", "la", "le", "les", "me", "ne", "no", "o", "on", "que", "se",
    "si", "son", "te", "tu", "un", "y",
})  # fmt: skip
_HANZI = re.compile(f"[{HANZI}]")
_FEWEST = 6  # words of a sentence that tells anything, titles being short
# Log odds that a text is not French, of each word: one without meaning of its own; one the French
# dictionary has (nine tenths of French, a third of its neighbours' words); and one it does not.
_FUNCTION, _KNOWN, _UNKNOWN = -2.2, -1.1, 1.5
_FOREIGN = 0.55  # of a word in Latin letters, that a text is not Chinese; of a hanzi, not French
_CERTAIN = 5.0  # log odds of a run
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
    if language_of(text) is Language.CHINESE:
        return _FOREIGN * len(_HANZI.findall(text))
    from duizhao.language.french.words import is_function_word

    words = [word for word in _WORD.finditer(text) if word[0].lower() not in _SHARED]
    others = [w[0] for w in words if not (w["elision"] or is_function_word(w[0]))]
    telling = len(words) - len(others)
    total = _FUNCTION * telling
    for number, word in enumerate(others):
        if telling >= _FEWEST and total + _UNKNOWN * (len(others) - number) <= -_DOUBT:
            break  # any run ends here, whatever is left: dictionaries are slow
        odd = _odds(word)
        telling += odd != 0
        total += odd
    return total if telling >= _FEWEST else 0.0


def _odds(word: str) -> float:
    """Return the log odds that a word which is not small is not French; 0 for names."""
    from duizhao.language.french.words import is_word

    if is_word(word.lower()):
        return _KNOWN
    return _UNKNOWN if word == word.lower() else 0.0


def _not_chinese(text: str) -> float:
    """Return the log odds that a text is not Chinese; 0 when it is too short to tell."""
    hanzi, words = len(_HANZI.findall(text)), len(_WORD.findall(text))
    return 0.0 if not hanzi and words < _FEWEST else _FOREIGN * (words - 2 * hanzi)


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
