"""Where one Chinese sentence may end and the next begin, by the characters around a place.

A logistic regression, its weights in `data/sentence_edges.tsv` (`tools/train_sentence_edges.py`).
"""

from __future__ import annotations

import re
from functools import cache
from importlib.resources import files

from duizhao.language.script import to_simplified

BIAS = ""  # the feature of every place
_REACH = 3  # characters looked at on either side
_LETTER, _FIGURE = re.compile("[A-Za-z]"), re.compile("[0-9０-９]")


def log_odds(text: str) -> list[float]:
    """Return for each offset of `text` the log odds that two sentences meet there."""
    weights, known = _weights(), plain(to_simplified(text))
    return [
        weights[BIAS] + sum(weights.get(feature, 0.0) for feature in around(known, place))
        for place in range(len(text) + 1)
    ]


def plain(text: str) -> str:
    """Return `text` with all Latin letters, and all figures, alike."""
    return _FIGURE.sub("0", _LETTER.sub("A", text))


def around(text: str, place: int) -> list[str]:
    """Return the features of a place: n-grams that end, that begin, and that meet there."""
    before = [text[max(place - n, 0) : place] for n in range(1, _REACH + 1)]
    behind = [text[place : place + n] for n in range(1, _REACH + 1)]
    met = [(before[0], behind[0]), (before[1], behind[0]), (before[0], behind[1])]
    return [
        *(f"{left}|" for left in before),
        *(f"|{right}" for right in behind),
        *(f"{left}|{right}" for left, right in met),
    ]


@cache
def _weights() -> dict[str, float]:
    data = (files("duizhao.language") / "data" / "sentence_edges.tsv").read_text("utf-8")
    rows = (line.rsplit("\t", 1) for line in data.splitlines())
    return {feature: float(weight) for feature, weight in rows}
