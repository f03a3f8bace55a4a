"""The likeliest reading of a character with several, by a log-linear model.

The score of a reading is a sum of integer weights: of each feature of the place for that reading
of that character, and of the trust put in each vote for it. `tools/train_readings.py` trains the
weights and writes them to `data/readings.tsv`: the first line has the kinds of votes and the trust
in each, every other line a character, its readings, and then in turn a feature and its weights,
one a reading.
"""

from __future__ import annotations

from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence

MARGIN = 4  # a reading must be better than the dictionary's by this much
SCALE = 16  # integer weights are weights times this
OUT_OF_QUESTION = 72  # a reading worse than the best by this much: 90 to 1 against it
DEFAULT = "d1"  # the kind of vote that is only the usual reading of the character


class Vote(NamedTuple):
    """A dictionary's opinion."""

    kind: str  # where it comes from, see `duizhao.language.pinyin.reader`
    reading: str


class Ranker:
    """Ranks the readings of the characters it knows."""

    def __init__(self, table: str) -> None:
        """Read weights in the format above; a character's are parsed when it is first met."""
        first, *lines = table.splitlines()
        kinds = first.split("\t")
        self._trust = dict(zip(kinds[::2], map(int, kinds[1::2]), strict=True))
        self._lines = {line[0]: line for line in lines}
        self._parsed: dict[str, tuple[list[str], dict[str, tuple[int, ...]]]] = {}

    def __contains__(self, character: str) -> bool:
        return character in self._lines

    def best(self, character: str, features: Sequence[str], votes: Sequence[Vote]) -> str:
        """Return the likeliest reading of a known character.

        The first vote stands unless another reading is better by `MARGIN`. It also stands when
        it comes from a phrase and is a reading the training never met (neutral tones, rare names).
        """
        readings, _ = self._of(character)
        standing = votes[0].reading
        if standing not in readings and votes[0].kind != DEFAULT:
            return standing
        scores = self._scores(character, features, votes)
        best = max(range(len(readings)), key=scores.__getitem__)
        if standing in readings and scores[best] - scores[readings.index(standing)] < MARGIN:
            return standing
        return readings[best]

    def rules_out(
        self, character: str, reading: str, features: Sequence[str], votes: Sequence[Vote]
    ) -> bool:
        """Tell whether a reading of a known character is too unlikely for anything to tell it."""
        readings, _ = self._of(character)
        if reading not in readings:
            return False
        scores = self._scores(character, features, votes)
        return max(scores) - scores[readings.index(reading)] >= OUT_OF_QUESTION

    def _scores(self, character: str, features: Sequence[str], votes: Sequence[Vote]) -> list[int]:
        readings, weights = self._of(character)
        scores = [0] * len(readings)
        for feature in (*features, *("".join(vote) for vote in votes)):
            for index, weight in enumerate(weights.get(feature, ())):
                scores[index] += weight
        for kind, reading in votes:
            if reading in readings:
                scores[readings.index(reading)] += self._trust[kind]
        return scores

    def readings(self, character: str) -> list[str]:
        """Return the readings of a known character, most frequent first."""
        return self._of(character)[0]

    def _of(self, character: str) -> tuple[list[str], dict[str, tuple[int, ...]]]:
        if character not in self._parsed:
            _, readings, *pairs = self._lines[character].split("\t")
            weights = zip(pairs[::2], pairs[1::2], strict=True)
            self._parsed[character] = (
                readings.split(" "),
                {feature: tuple(map(int, numbers.split(","))) for feature, numbers in weights},
            )
        return self._parsed[character]


@cache
def ranker() -> Ranker:
    """Return the ranker that ships with the package."""
    data = files("duizhao.language").joinpath("data/readings.tsv")
    return Ranker(data.read_text(encoding="utf-8"))
