import pytest

from duizhao.language.pinyin.neutral import neutral_places


@pytest.mark.parametrize(
    ("words", "places"),
    [
        ("他 吃 不 了 这么 多", [2]),
        ("我 听 不 懂", [2]),
        ("他 承受 不 了", [3]),
        ("大家 不 了 解", []),
        ("要 不要 喝茶", [1]),
        ("你 去不去", [2]),
        ("他 来 不 来", [2]),
        ("我 不 懂", []),
        ("他 不 来 ， 我 也 不 来", []),
        ("不 了", []),
        ("他 说 不 行", []),
        ("不 不 不", []),
    ],
)
def test_where_negation_has_no_tone(words, places):
    assert list(neutral_places(words.split())) == places


@pytest.mark.parametrize(
    ("words", "places"),
    [
        ("让 我 想想", [3]),
        ("去 外面 走 走", [4]),
        ("聊聊天 ， 散散 步", [1, 5]),
        ("他 偷偷 看 了 她 常常 想 的", []),
        ("渐渐 刚刚 天天 往往 妈妈", []),
        ("请 等等 我", [2]),
        ("等等 ！", [1]),
        ("你 再 等等", [3]),
        ("苹果 、 香蕉 等等", []),
        ("学习 ， 工作 ， 等等 。", []),
    ],
)
def test_doubled_verbs(words, places):
    assert list(neutral_places(words.split())) == places


@pytest.mark.parametrize(
    ("words", "places"),
    [
        ("我 说 过 ， 也 看 过 三 遍", [2, 6]),
        ("有 人 来 过 ， 我 没 去 过", [3, 8]),
        ("他 走 过 桥 ， 跳 过 栏杆", []),
        ("想 过 好 日子", []),
        ("过 了 几 天", []),
    ],
)
def test_what_one_has_lived_through_has_no_tone(words, places):
    assert list(neutral_places(words.split())) == places
