"""What the reading of a character may depend on: the characters around it and its word.

Shared by the ranker and by the script that trains it (`tools/train_readings.py`): weights fit
these features only, so a change here means training again.
"""

from __future__ import annotations

WINDOW = 3  # characters looked at on either side
EDGE = "^"  # stands for what is before and after the sentence


def pad(sentence: str) -> str:
    """The sentence as the features see it, three edge marks longer on either side.

    Digits, ASCII letters and white space are each one class.
    """
    return EDGE * WINDOW + "".join(map(_class, sentence)) + EDGE * WINDOW


def _class(character: str) -> str:
    if character >= "\u3000":
        return character
    if character.isspace():
        return "_"
    if character.isdigit():
        return "0"
    return "a" if character.isascii() and character.isalpha() else character


def features(padded: str, at: int, word: str, offset: int) -> list[str]:
    """The features of the character at `at` of a sentence, `offset` characters into `word`.

    `padded` is `pad(sentence)`. The first feature, "", always holds.
    """
    p, q, r, _, s, t, u = tuple(padded[at : at + 2 * WINDOW + 1])
    found = [
        "",
        f"1{s}",
        f"-1{r}",
        f"2{t}",
        f"-2{q}",
        f"3{u}",
        f"-3{p}",
        f"12{s}{t}",
        f"-21{q}{r}",
        f"-11{r}{s}",
        f"@{offset}/{len(word)}",
    ]
    if len(word) > 1:
        found.append(f"={offset}{word}")
    return found
