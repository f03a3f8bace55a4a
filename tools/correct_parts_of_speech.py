"""Write the parts of speech in which the lexicon corrects jieba's dictionary.

usage: python tools/correct_parts_of_speech.py

Reads the bundled lexicon, writes src/duizhao/language/data/parts_of_speech.tsv (word, ICTCLAS
letters). jieba's dictionary has many verbs as nouns (回家 n) and nouns as verbs (对手 v), which
matters where compounds are looked for; it has common words as names (大街 ns), and names as common
words (奈良 v).
"""

from __future__ import annotations

from pathlib import Path

from duizhao.language.words.lexicon_tags import PROPER
from duizhao.language.words.segmenter import dictionary
from duizhao.lexicon import Lexicon

DATA = Path(__file__).parents[1] / "src/duizhao/language/data"
# Places are known as names already; parties (民主党) and what is tagged as a time (元代, 春节) are
# worth a card.
KEPT_NAMES = frozenset(("ns", "nt", "t"))
CORRECTED = frozenset(
    (
        "",
        "n",
        "nz",
        "ns",
        "nr",
        "nrt",
        "nt",
        "j",
        "an",
        "vn",
        "v",
        "vd",
        "vi",
        "a",
        "ad",
        "d",
        "b",
        "z",
    )
)


def tag(parts: list[str], given: str) -> str:
    """Return the letters for a word with `parts` in the lexicon, which jieba has as `given`.

    Of the verbs that are nouns too, jieba's count decides which are mostly nouns.
    """
    if parts == ["pn"]:
        return given if given in KEPT_NAMES else PROPER
    if parts[0] == "n":
        return "n"
    if parts[0] == "v":
        return "v" if "n" not in parts else given if given.startswith("v") else "vn"
    if parts[0] == "adj" and "n" not in parts:
        return "b" if given == "b" else "a"
    return {"adv": "d", "idiom": "i"}.get(parts[0], given)


def main() -> None:
    """Write the table."""
    lexicon, known = Lexicon(), dictionary()
    rows, young = [], frozenset((DATA / "new_words.txt").read_text("utf-8").split()[::3])
    for word in sorted(frozenset(lexicon) - young):  # tagged by us
        parts = list(dict.fromkeys(part for entry in lexicon.look(word) for part in entry.parts))
        given = known.tag(word)
        if len(word) == 1 or not parts or (given not in CORRECTED and parts != ["pn"]):
            continue
        letters = tag(parts, given)
        if letters != given or letters == PROPER:  # many a common word is nz in the dictionary
            rows.append(f"{word}\t{letters}\n")
    (DATA / "parts_of_speech.tsv").write_text("".join(rows), encoding="utf-8")


if __name__ == "__main__":
    main()
