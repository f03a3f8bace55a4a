"""Which words are learned, and where each is shown."""

from dataclasses import replace

import pytest

from duizhao.config import Choose
from duizhao.errors import DuizhaoError
from duizhao.lexicon import Lexicon
from duizhao.lexicon.french_index import load_french_index
from duizhao.model import Analysis, Entry, Kind, Meaning, Pair, Passage, Role, Token
from duizhao.notes.choosing.choose import choose
from duizhao.notes.choosing.wanted import levels

INDEX = load_french_index()
ENTRIES = (
    Entry("书", "書", ("shū",), ("n",), ("livre",), classifiers=("本",)),
    Entry("本", "本", ("běn",), ("n",), ("racine",)),
    Entry("本", "本", ("běn",), ("mw",), ("exemplaire",)),
)


class Dictionary:
    """A lexicon of one word and its classifier."""

    def whole_meaning(self, simplified, _pinyin, _written):
        return Meaning("livre", "Dictionary (CC0)") if simplified == "书" else Meaning("")

    def meaning(self, simplified, pinyin, written):
        whole = self.whole_meaning(simplified, pinyin, written)
        return whole if whole.text else Meaning(f"mot à mot : {written}")

    def look(self, simplified):
        return tuple(entry for entry in ENTRIES if entry.simplified == simplified)

    def renderings(self, _simplified):
        return ()


def passage(number, fr, *words):
    """Make a passage of (text, pinyin, kind, hsk, French span or None) words, all content."""
    tokens, pairs, start = [], [], 0
    for text, pinyin, kind, hsk, span in words:
        end = start + len(text)
        tokens.append(Token(text, text, text, start, end, tuple(pinyin.split()), kind, hsk))
        pairs.append(Pair((start, end), (span,) if span else (), 0.9 if span else 0.0))
        start = end
    text = "".join(t.text for t in tokens)
    return Passage(
        f"s{number}", (), (), 1.0, Analysis(text, text, text, tuple(tokens)), fr, tuple(pairs)
    )


HEZUO = ("合作", "hé zuò", Kind.WORD, "3")
SHU = ("书", "shū", Kind.WORD, "1")


def test_a_word_is_shown_where_it_first_has_an_equivalent():
    passages = [
        passage(1, "", (*HEZUO, None)),
        passage(2, "la coopération", (*HEZUO, (3, 14))),
        passage(3, "coopérer", (*HEZUO, (0, 8))),
    ]
    (choice,) = choose(passages, Choose(), Dictionary(), INDEX)
    assert choice.shown.passage == 1
    assert choice.french == "coopération"
    assert choice.elsewhere == ("coopérer",)


def test_a_word_without_equivalent_is_learned_for_its_meaning():
    (choice,) = choose([passage(1, "", (*SHU, None))], Choose(), Dictionary(), INDEX)
    assert choice.shown.token.text == "书"
    assert choice.dictionary == "livre"
    assert choice.classifiers == (ENTRIES[2],)


def test_french_less_sure_than_wanted_is_a_guess_where_nothing_else_tells():
    text = passage(1, "la coopération des livres", (*HEZUO, (3, 14)), (*SHU, (19, 25)))
    guessed, told = choose([text], Choose(min_score=0.95), Dictionary(), INDEX)
    assert (guessed.french, guessed.unsure) == ("", "coopération")
    assert (told.french, told.unsure, told.dictionary) == ("", "", "livre")


def test_a_word_without_any_meaning_is_told_on_top_of_those_to_learn():
    number = ("6", "", Kind.NUMBER, None, None)
    text = passage(1, "", (*HEZUO, None), number, (*SHU, None))
    chosen = choose([text], Choose(numbers=True, max_words=1), Dictionary(), INDEX)
    assert [(c.key, c.first_meaning) for c in chosen] == [("合作", ""), ("书", "livre")]


def test_a_term_without_any_meaning_is_not():
    text = passage(1, "", (*HEZUO, None))
    term = replace(text, zh=replace(text.zh, tokens=(), terms=text.zh.tokens))
    assert choose([term], Choose(), Dictionary(), INDEX) == ()


def test_names_and_numbers_are_left_out_unless_wanted():
    words = (
        ("北京", "běi jīng", Kind.NAME, "1", (0, 5)),
        ("二", "èr", Kind.NUMBER, "1", (6, 10)),
    )
    passages = [passage(1, "Pékin deux", *words)]
    assert choose(passages, Choose(), Dictionary(), INDEX) == ()
    assert len(choose(passages, Choose(names=True, numbers=True), Dictionary(), INDEX)) == 2


def test_limits_count_words_in_all_and_a_sentence():
    passages = [
        passage(1, "coopération livre", (*HEZUO, (0, 11)), (*SHU, (12, 17))),
        passage(2, "ami", ("朋友", "péng you", Kind.WORD, "1", (0, 3))),
    ]
    assert [c.french for c in choose(passages, Choose(max_words=1), Dictionary(), INDEX)] == [
        "coopération"
    ]
    passages += [replace(passages[1], id="s3")]
    often = choose(passages, Choose(max_words=1, order="frequency"), Dictionary(), INDEX)
    assert [c.french for c in often] == ["ami"]
    one_each = choose(passages, Choose(max_words_per_sentence=1), Dictionary(), INDEX)
    assert [c.french for c in one_each] == ["coopération", "ami"]


@pytest.mark.parametrize(
    ("wanted", "meant"),
    [
        ("4-6,none", {"4", "5", "6", "none"}),
        ("7-9", {"7-9"}),
        ("1-9", {"1", "2", "3", "4", "5", "6", "7-9"}),
        ("6-7, 2", {"2", "6", "7-9"}),
        ("8", {"7-9"}),
    ],
)
def test_levels(wanted, meant):
    assert levels(wanted) == meant


@pytest.mark.parametrize("wanted", ["", "hard", "6-4", "0-3", "1,,2", "²-³"])
def test_what_is_not_a_level_is_refused(wanted):
    with pytest.raises(DuizhaoError, match="not a level"):
        levels(wanted)


def test_a_pair_less_sure_than_wanted_counts_as_none():
    passages = [passage(1, "la coopération", (*HEZUO, (3, 14)), (*SHU, (0, 2)))]
    _, choice = choose(passages, Choose(min_score=0.95), Dictionary(), INDEX)
    assert (choice.french, choice.shown.pair.fr) == ("", ())
    assert choice.dictionary == "livre"


def test_what_the_french_leaves_out_is_learned_unless_it_says_little():
    lexicon = Lexicon()
    text = passage(
        1,
        "Il vient.",
        ("也", "yě", Kind.WORD, "1", None),
        ("其实", "qí shí", Kind.WORD, "3", None),
        ("来", "lái", Kind.WORD, "1", (3, 8)),
    )
    assert [c.key for c in choose([text], Choose(), lexicon, INDEX)] == ["其实", "来"]
    asked = choose([text], Choose(function_words=True), lexicon, INDEX)
    assert [c.key for c in asked] == ["也", "其实", "来"]


def test_the_parts_of_a_date_are_numbers():
    text = passage(
        1, "en juin", ("6", "", Kind.NUMBER, None, None), ("月", "yuè", Kind.WORD, "1", (3, 7))
    )
    assert choose([text], Choose(), Lexicon(), INDEX) == ()
    assert [c.key for c in choose([text], Choose(numbers=True), Lexicon(), INDEX)] == ["月"]


def test_parts_of_speech_are_chosen_by_the_lexicon():
    words = [("书", "shū"), ("跑", "pǎo"), ("囧囧", "jiǒng jiǒng")]
    text = passage("s1", "livre court", *((w, p, Kind.WORD, None, (0, 5)) for w, p in words))
    keys = [c.key for c in choose([text], Choose(parts=("v",)), Lexicon(), INDEX)]
    assert keys == ["跑", "囧囧"]  # what no dictionary has is kept


def test_a_part_of_speech_that_does_not_exist_is_named():
    with pytest.raises(DuizhaoError, match="'noun'; it can have n, v, adj"):
        choose([], Choose(parts=("noun",)), Lexicon(), INDEX)


def test_a_neutral_tone_makes_no_second_word():
    words = [("不", "bu", Kind.WORD, "1", (0, 3)), ("不", "bù", Kind.WORD, "1", (0, 3))]
    (choice,) = choose([passage(1, "non", *words)], Choose(), Lexicon(), INDEX)
    assert (choice.word, choice.count) == (("不", ("bù",)), 2)
    assert choice.shown.token.pinyin == ("bù",)
    assert choice.words == {("不", ("bù",)), ("不", ("bu",))}


def test_a_reading_the_dictionary_has_is_a_word_of_its_own():
    words = [("地道", f"dì {tone}", Kind.WORD, "5", (0, 3)) for tone in ("dao", "dào")]
    assert [c.key for c in choose([passage(1, "oui", *words)], Choose(), Lexicon(), INDEX)] == [
        "地道",
        "地道#2",
    ]


def counted(*words):
    """Return the choices of a sentence of (text, pinyin, kind, level, French) words, real ones."""
    text = passage(1, "une maison", *words)
    return {c.key: c for c in choose([text], Choose(), Lexicon(), INDEX)}


JIA = ("家", "jiā", Kind.WORD, "1")
YI = ("一", "yī", Kind.NUMBER, None, None)


def test_a_noun_that_only_counts_another_has_its_meaning_as_a_classifier():
    choice = counted(YI, (*JIA, None), (*SHU, (4, 10)))["家"]
    assert choice.shown.token.role is Role.CLASSIFIER
    assert choice.dictionary.startswith("(classificateur")
    assert choice.french == ""


def test_a_noun_that_also_counts_is_learned_as_the_noun():
    choice = counted(YI, (*JIA, None), (*JIA, (4, 10)))["家"]
    assert (choice.shown.token.start, choice.french, choice.count) == (2, "maison", 1)


def test_a_noun_before_a_classifier_counts_nothing():
    choice = counted((*JIA, (4, 10)), YI, ("个", "gè", Kind.WORD, "1", None))["家"]
    assert choice.shown.token.role is None
    assert choice.french == "maison"


@pytest.mark.parametrize(
    ("word", "counted_with", "expected"),
    [
        ("塑胶桶", "只", ["只"]),
        ("塑胶桶", "遍", []),  # it counts what is done with them
        ("旧", "块", []),  # no noun
    ],
)
def test_a_noun_the_lexicon_counts_with_nothing_has_the_classifier_of_the_text(
    word, counted_with, expected
):
    words = (
        (counted_with, "zhī", Kind.WORD, None, None),
        (word, " ".join(["jiù"] * len(word)), Kind.WORD, None, (4, 7)),
    )
    text = passage(1, "deux sac", ("两", "liǎng", Kind.NUMBER, None, None), *words)
    two, classifier, noun = text.zh.tokens
    counted_by = replace(text.zh, tokens=(two, replace(classifier, role=Role.CLASSIFIER), noun))
    (alone,) = (c for c in choose([text], Choose(), Lexicon(), INDEX) if c.key == word)
    assert alone.classifiers == ()
    passages = [replace(text, zh=counted_by)]
    (choice,) = (c for c in choose(passages, Choose(), Lexicon(), INDEX) if c.key == word)
    assert [e.simplified for e in choice.classifiers] == expected


def test_no_word_counts_itself():
    words = [("一", "yī", Kind.NUMBER, None, None)]
    words += [("片", "piàn", Kind.WORD, None, None), ("片", "piàn", Kind.WORD, None, (4, 11))]
    text = passage(1, "une tranche", *words)
    one, counting, counted = text.zh.tokens
    tokens = (one, replace(counting, role=Role.CLASSIFIER), counted)
    passages = [replace(text, zh=replace(text.zh, tokens=tokens))]
    chosen = choose(passages, Choose(), Lexicon(), INDEX)
    assert [c.classifiers for c in chosen if c.french] == [()]
