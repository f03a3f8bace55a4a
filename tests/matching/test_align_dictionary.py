import pytest

from duizhao.matching.sentences.dictionary import Shared
from duizhao.matching.sentences.path import whole
from duizhao.model import Entry


class Words(dict[str, tuple[str, ...]]):
    """A dictionary of equivalents alone."""

    def look(self, word: str) -> tuple[Entry, ...]:
        return (Entry(word, word, (), (), self[word], (), ()),)


WORDS = Words({
    "合作": ("coopération", "coopérer (avec qqn)"),
    "经济": ("économie",),
    "经济学": ("économie politique",),
    "朋友": ("ami",),
    "的": ("de",),
})  # fmt: skip


def shares(zh: list[str], fr: list[str], a: int, b: int, i: int = 0) -> list[float]:
    shared = Shared(zh, fr, WORDS, whole(len(zh), len(fr)), 4)
    return [float(share) for share in shared.shares(a, b, i, 0, len(fr) - b + 1)]


def test_a_word_and_a_word_of_its_equivalents_family_pair() -> None:
    same, other = shares(["合作"], ["Nous coopérons.", "Il pleut."], 1, 1)
    assert same == pytest.approx(0.5)  # two words of two, and two more of caution
    assert other == 0


def test_remarks_and_words_without_meaning_of_their_own_pair_nothing() -> None:
    assert shares(["合作的朋友"], ["avec quelqu'un"], 1, 1) == [0]


def test_traditional_words_and_the_longest_are_looked_up() -> None:
    assert shares(["經濟學"], ["l'économie politique"], 1, 1) == [
        pytest.approx(3 / 5)  # 经济学, économ…, politi…
    ]


def test_words_that_many_sentences_have_count_less() -> None:
    rare = shares(["朋友合作", "天"], ["un ami danse"], 1, 1)
    common = shares(["朋友合作", "朋友", "朋友"], ["un ami danse"], 1, 1)
    assert common < rare


def test_groups_hold_the_words_of_all_their_sentences() -> None:
    zh, fr = ["朋友", "合作", "天"], ["Un ami coopère.", "Il pleut."]
    assert shares(zh, fr, 2, 1) == [pytest.approx(4 / 6), 0]
    assert shares(zh, fr, 2, 2) == [pytest.approx(4 / 7)]
    assert shares(zh, fr, 1, 1, 2) == [0, 0]
