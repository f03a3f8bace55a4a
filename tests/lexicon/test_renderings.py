"""The list of how translations render words: sorted, of words the lexicon has."""

import re
from importlib import resources

import pytest

from duizhao.lexicon import Lexicon
from duizhao.lexicon.renderings import renderings

TABLE = (resources.files("duizhao.lexicon") / "data" / "renderings.txt").read_text("utf-8")
LINES = [line.split(" ", 1) for line in TABLE.splitlines()]
LEXICON = Lexicon()


def test_words_are_rendered_otherwise_than_by_their_equivalents():
    assert {"apercevoir", "observer"} <= {*renderings("看")}
    assert "regarder" not in renderings("看")
    assert renderings("无此词") == ()


def test_a_word_has_one_line_in_the_order_a_word_table_needs():
    words = [word for word, _ in LINES]
    assert len({*words}) == len(words)
    assert [word[0] for word in words] == sorted(word[0] for word in words)


def test_the_lexicon_has_the_words():
    assert [word for word, _ in LINES if word not in LEXICON] == []


def test_french_is_written_as_in_dictionaries():
    bad = [
        f"{word}: {text}"
        for word, said in LINES
        for text in said.split(" ; ")
        if not re.fullmatch(r"(?!\d)[\w'·-]+(?: [\w'·-]+){0,4}", text)
    ]
    assert bad == []


def test_nothing_is_said_twice():
    twice = [
        word
        for word, said in LINES
        if len({*said.split(" ; ")}) != len(said.split(" ; "))
        or any({*said.split(" ; ")} & {*entry.french} for entry in LEXICON.look(word))
    ]
    assert twice == []


@pytest.mark.parametrize("word", ["合作", "经济", "快", "打", "乱七八糟"])
def test_common_words_have_several(word):
    assert len(renderings(word)) >= 4
