import pytest

from duizhao.language.reading_negation import toneless_negations


@pytest.mark.parametrize(
    ("words", "places"),
    [
        ("他 吃 不 了 这么 多", [2]),
        ("我 听 不 懂", [2]),
        ("要 不要 喝茶", [1]),
        ("你 去不去", [2]),
        ("他 来 不 来", [2]),
        ("我 不 懂", []),
        ("他 不 来 ， 我 也 不 来", []),
        ("不 了", []),
        ("他 说 不 行", []),
    ],
)
def test_where_negation_has_no_tone(words, places):
    assert [place for place, _ in toneless_negations(words.split())] == places
