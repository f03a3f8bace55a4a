"""Which French words are learned, and where each is shown."""

import pytest

from duizhao.config import Choose
from duizhao.errors import DuizhaoError
from duizhao.lexicon.french_index import load_french_index
from duizhao.model import Analysis, Kind, Pair, Passage, Token
from duizhao.notes.choosing.choose_french import choose_french, french_occurrences

INDEX = load_french_index()


def passage(french, *words):
    """Make a passage of (Chinese, its French or None, score, kind) words."""
    tokens, pairs, start = [], [], 0
    for text, said, score, kind in words:
        end = start + len(text)
        tokens.append(Token(text, text, text, start, end, ("",) * len(text), kind))
        place = french.index(said) if said else 0
        pairs.append(Pair((start, end), ((place, place + len(said)),) if said else (), score))
        start = end
    text = "".join(token.text for token in tokens)
    return Passage(
        "s", (), (), 1.0, Analysis(text, text, text, tuple(tokens)), french, tuple(pairs)
    )


def chosen(*passages, known=(), **wanted):
    return choose_french(passages, Choose(**wanted), INDEX, known)


def test_of_several_chinese_words_the_one_of_the_lexicon_is_the_equivalent():
    words = [
        ("政府首脑", "gouvernement", 0.99, Kind.WORD),
        ("政府", "gouvernement", 0.7, Kind.WORD),
    ]
    (choice,) = chosen(passage("le gouvernement", *words))
    assert choice.shown.chinese.text == "政府"
    assert choice.word.text == "le gouvernement"


def test_the_forms_of_a_word_are_one_word_shown_where_the_lexicon_confirms_it():
    first = passage("Des gouvernements.", ("国家", "gouvernements", 0.9, Kind.WORD))
    second = passage("Le gouvernement.", ("政府", "gouvernement", 0.9, Kind.WORD))
    (choice,) = chosen(first, second)
    assert (choice.key, choice.count, choice.shown.passage) == ("gouvernement", 2, 1)
    assert [token.text for token in choice.elsewhere] == ["国家"]


def test_an_expression_and_its_words_are_learned_each():
    french = "la coopération internationale"
    words = [
        ("国际合作", "coopération internationale", 0.9, Kind.WORD),
        ("国际", "internationale", 0.9, Kind.WORD),
        ("合作", "coopération", 0.9, Kind.WORD),
    ]
    found = chosen(passage(french, *words))
    assert [c.key for c in found] == ["coopération", "coopération international", "international"]
    assert [c.shown.number for c in found] == [1, 1, 2]


def test_an_expression_of_the_lexicon_is_learned_whole():
    (choice,) = chosen(passage("Il a eu lieu hier.", ("举行", "lieu", 0.9, Kind.WORD)))
    assert choice.word.text == choice.key == "avoir lieu"
    assert choice.shown.token.text == "eu lieu"


@pytest.mark.parametrize(
    ("french", "chinese", "said", "key", "text"),
    [
        ("Elle vend en moyenne dix pains.", "平均", "moyenne", "en moyenne", "en moyenne"),
        ("Venez, d’accord ?", "行", "accord", "d’accord", "d’accord"),
        ("Il avait l’air triste.", "看起来", "air", "avoir l’air", "avait l’air"),
        ("Il paraît qu’il pleut.", "听说", "paraît", "il paraît que", "Il paraît qu’"),
        ("Je viens l’an dernier.", "去年", "an dernier", "an dernier", "an dernier"),
    ],
)
def test_an_expression_begins_with_the_small_words_the_lexicon_gives_it(
    french, chinese, said, key, text
):
    (choice,) = chosen(passage(french, (chinese, said, 0.9, Kind.WORD)))
    assert (choice.key, choice.shown.token.text) == (key, text)


def test_an_expression_and_what_is_in_it_alone_are_one():
    words = [("看起来", "avait l’air", 0.9, Kind.WORD), ("看", "air", 0.9, Kind.WORD)]
    (choice,) = chosen(passage("Il avait l’air triste.", *words))
    assert choice.key == "avoir l’air"


def test_names_and_numbers_are_left_out_unless_wanted():
    text = passage(
        "Le gouvernement de Xanadu a 12 ministres.",
        ("仙都", "Xanadu", 0.9, Kind.WORD),
        ("12", "12", 0.9, Kind.NUMBER),
    )
    assert chosen(text) == ()
    assert [c.word.text for c in chosen(text, names=True, numbers=True)] == ["Xanadu", "12"]


def test_an_adjective_of_a_country_is_no_name():
    (choice,) = chosen(passage("un texte chinois", ("中国", "chinois", 0.9, Kind.NAME)))
    assert choice.word.text == "chinois, chinoise"


def test_known_words_unlikely_pairs_and_limits():
    text = passage(
        "la coopération du gouvernement",
        ("合作", "coopération", 0.9, Kind.WORD),
        ("政府", "gouvernement", 0.7, Kind.WORD),
    )
    for known in ("Coopération", "la coopération", "les coopérations"):
        assert [c.key for c in chosen(text, known={known})] == ["gouvernement"]
    assert [c.key for c in chosen(text, min_score=0.8)] == ["coopération"]
    assert [c.key for c in chosen(text, max_words=1)] == ["coopération"]


def test_french_has_no_hsk_order():
    with pytest.raises(DuizhaoError, match="frequency"):
        chosen(order="hsk")


def test_what_is_not_in_one_piece_or_has_no_content_is_left_out():
    text = passage("Il ne le dit pas.", ("不", "ne", 0.9, Kind.WORD))
    split = Pair((0, 1), ((3, 5), (13, 16)), 0.9)
    apart = Passage("s", (), (), 1.0, text.zh, text.fr, (split,))
    assert list(french_occurrences([text, apart], INDEX)) == []
