"""Names that the French spells in pinyin."""

import pytest

from duizhao.lexicon.french_index import load_french_index
from duizhao.model import Analysis, Kind, Pair, Passage, Token
from duizhao.notes.choosing.spelled_names import spelled_names

INDEX = load_french_index()


def named(french, *words):
    """Return which of some (text, pinyin, French) words are names."""
    tokens, pairs, start = [], [], 0
    for text, pinyin, said in words:
        end = start + len(text)
        tokens.append(Token(text, text, text, start, end, tuple(pinyin.split()), Kind.WORD))
        place = french.find(said)
        pairs.append(Pair((start, end), ((place, place + len(said)),) if said else (), 0.9))
        start = end
    text = "".join(token.text for token in tokens)
    zh = Analysis(text, text, text, tuple(tokens))
    passage = Passage("s1", (), (), 1.0, zh, french, tuple(pairs))
    found = spelled_names(passage, INDEX)
    return [token.text for token in tokens if (token.start, token.end) in found]


@pytest.mark.parametrize(
    ("french", "words", "expected"),
    [
        ("« Lu est libre », dit-il.", [("陆", "lù", "Lu"), ("有空", "yǒu kòng", "libre")], ["陆"]),
        ("le vieux Lu adore ça", [("老陆", "lǎo lù", "vieux Lu")], ["老陆"]),
        (
            "Le ministre He Wenbin annonce",
            [
                ("何", "hé", "He"),
                ("文", "wén", ""),
                ("斌", "bīn", ""),
                ("宣布", "xuān bù", "annonce"),
            ],
            ["何", "文", "斌"],
        ),
    ],
)
def test_what_is_spelled_with_a_capital_is_a_name(french, words, expected):
    assert named(french, *words) == expected


@pytest.mark.parametrize(
    ("french", "word"),
    [
        ("Lu suit la route", ("路", "lù", "route")),  # sounds like the name
        ("la dynastie des Han", ("汉代", "hàn dài", "Han")),  # in the lexicon, and longer
        ("Lu viendra demain", ("路", "lù", "")),  # a capital of the sentence's beginning
        ("le Tao est sans nom", ("道", "dào", "Tao")),
    ],
)
def test_what_only_sounds_like_a_name_is_a_word(french, word):
    assert named(french, word) == []


def test_a_name_that_is_said_is_nobody_else_s():
    words = [("陆", "lù", "Lu"), ("迷", "mí", "égaré"), ("路", "lù", "")]
    assert named("hier Lu s’est égaré", *words) == ["陆"]


def test_a_term_around_a_name_hides_none_of_it():
    text = "何静家"
    tokens = tuple(
        Token(c, c, c, n, n + 1, (r,), Kind.WORD)
        for n, (c, r) in enumerate(zip(text, ("hé", "jìng", "jiā"), strict=True))
    )
    term = Token(text, text, text, 0, 3, ("hé", "jìng", "jiā"), Kind.WORD)
    zh = Analysis(text, text, text, tokens, (term,))
    pairs = (Pair((0, 1), ((5, 7),), 0.9), Pair((1, 2), (), 0.0))
    passage = Passage("s1", (), (), 1.0, zh, "chez He Jing", pairs)
    assert spelled_names(passage, INDEX) >= {(0, 1), (1, 2)}
