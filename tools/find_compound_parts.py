"""Write which words compounds end in, and which verbal nouns they begin with.

usage: python tools/find_compound_parts.py

Counts over the compounds that jieba's dictionary lists (经济合作, 合作伙伴), writes
src/duizhao/language/data/compound_heads.txt and compound_modifiers.txt. Side by side in a sentence,
a noun and a word that heads no compound are mostly subject and verb (民宅|断水), and a verbal noun
that begins none is mostly a verb with its object (救助|灾民).
"""

from __future__ import annotations

from collections import Counter
from pathlib import Path

from duizhao.language.levels import is_listed
from duizhao.language.words.parts_of_speech import part_of_speech
from duizhao.language.words.segmenter import dictionary

DATA = Path(__file__).parents[1] / "src/duizhao/language/data"
NOUNS = frozenset(("n", "nz", "nt", "vn", "j"))
PHRASES = NOUNS | {"l", "i"}
NOUN_HEADS, VERB_HEADS, VERB_MODIFIERS = 2, 3, 1  # in how many compounds at least


def main() -> None:
    """Write both tables."""
    known = dictionary()
    compounds = [word for word in known if len(word) > 3]
    heads = Counter(word[-2:] for word in compounds if known.tag(word) in PHRASES)
    begun = Counter(word[:2] for word in compounds if known.tag(word) in NOUNS)
    words = sorted(word for word in known if len(word) == 2)
    good = [word for word in words if is_head(word, heads[word])]
    modifiers = [
        word for word in words if part_of_speech(word) == "vn" and begun[word] >= VERB_MODIFIERS
    ]
    for name, table in (("compound_heads", good), ("compound_modifiers", modifiers)):
        (DATA / f"{name}.txt").write_text("\n".join(table) + "\n", encoding="utf-8")


def is_head(word: str, compounds: int) -> bool:
    """Tell whether `word`, which ends that many compounds, may be the head of others."""
    tag = part_of_speech(word)
    if tag == "vn":
        return compounds >= VERB_HEADS
    return tag in NOUNS | {"an"} and (compounds >= NOUN_HEADS or is_listed(word))


if __name__ == "__main__":
    main()
