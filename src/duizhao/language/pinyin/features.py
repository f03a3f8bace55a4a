"""What the reading of a character may depend on: the characters around it, its word, and the next.

Shared by the ranker and by the script that trains it (`tools/train_readings.py`): weights fit
these features only, so a change here means training again.
"""

from __future__ import annotations

from duizhao.language.words.segmenter import dictionary

WINDOW = 3  # characters looked at on either side
EDGE = "^"  # stands for what is before and after the sentence
_NUMERALS = frozenset("0〇零一二三四五六七八九十百千万亿两几数半")


def pad(sentence: str) -> str:
    """Return the sentence as the features see it, three edge marks longer on either side.

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


def features(
    padded: str, at: int, word: str, offset: int, before: str = "", after: str = ""
) -> list[str]:
    """Return the features of the character at `at` of a sentence, `offset` characters into `word`.

    `padded` is `pad(sentence)`; `before` and `after` are the words beside, "" where there is none.
    The first feature, "", always holds.
    """
    p, q, r, _, s, t, u = tuple(padded[at : at + 2 * WINDOW + 1])
    found = [
        "",
        f"1{s}",
        f"-1{r}",
        *(f"{place}{c}" for place, c in (("2", t), ("-2", q), ("3", u), ("-3", p)) if c != EDGE),
        f"12{s}{t}",
        f"-21{q}{r}",
        f"-11{r}{s}",
        f"@{offset}/{len(word)}",
        *_numeral_features(q, r, s, t),
        *_neighbour_features(before, word, after),
    ]
    if len(word) > 1:
        found.append(f"={offset}{word}")
    return found


def _numeral_features(q: str, r: str, s: str, t: str) -> list[str]:
    """Return the characters two places around, numerals taken as one: 第三行, 长八米."""
    before, left, right, after = ("#" if c in _NUMERALS else c for c in (q, r, s, t))
    kinds = ("1", right), ("-1", left), ("12", right + after), ("-21", before + left)
    return [f"{place}{around}" for place, around in kinds if "#" in around]


def _neighbour_features(before: str, word: str, after: str) -> list[str]:
    """Return what sort of word stands on either side; nothing for the edge of the sentence."""
    found = [f"{side}{_sort(beside)}" for side, beside in (("<", before), (">", after)) if beside]
    return [*found, f"{''.join(found)}{len(word)}"] if len(found) == 2 else found


def _sort(word: str) -> str:
    """Return the first letter of the dictionary's part of speech; own ones of signs and digits."""
    if word[0] < "\u3400" or not word[0].isalpha():
        return "0" if word[0].isdigit() else "x"
    return dictionary().tag(word)[:1] or "?"
