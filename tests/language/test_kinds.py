import pytest

from duizhao.language.kinds import kind, kinds
from duizhao.model import Kind


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        (
            "2017 3.5% 一 两 几 第三 第6 2亿 三千多 百分之六十 百分之三点五 三分之二 十几",
            Kind.NUMBER,
        ),
        ("北京 中国 王小明 李克强 林黛玉 特朗普 欧洲", Kind.NAME),
        ("学习 高峰 海洋 十分 万一 大厅 年 的 民主党", Kind.WORD),
        ("。 …… “ 😀 + ·", Kind.PUNCTUATION),
        ("Facebook Wi-Fi COVID-19 été 5G", Kind.FOREIGN),
    ],
)
def test_kind(words, expected):
    assert {word: kind(word) for word in words.split()} == dict.fromkeys(words.split(), expected)


def test_white_space_is_punctuation():
    assert kind(" ") is Kind.PUNCTUATION


@pytest.mark.parametrize(
    "word", ["泽连斯基", "老李", "张伟", "村上春树", "黄山", "塞尔维亚", "莫奈"]
)
def test_names(word):
    assert kind(word) is Kind.NAME


@pytest.mark.parametrize(
    "word", ["河里", "大桥", "钟声", "余震", "关火", "人太多", "满头大汗", "戴上", "大街", "春节"]
)
def test_common_words_the_dictionary_has_as_names(word):
    assert kind(word) is Kind.WORD


@pytest.mark.parametrize(
    ("words", "names"),
    [
        ("陆 先生 在 陆地 上", ["陆"]),
        ("向 老师 学习", []),
        ("我 姓 何", ["何"]),
        ("王之涣 和 杜牧 都 是 诗人", ["王之涣", "杜牧"]),
        ("深山 里 没有 微信", []),
        ("康 先生 和 邢 老师 是 朋友", ["康", "邢"]),
        ("教育部 、 文化部 和 公安部", []),  # ministries are alike
    ],
)
def test_names_in_a_sentence(words, names):
    words = words.split()
    found = [word for word, sort in zip(words, kinds(words), strict=True) if sort is Kind.NAME]
    assert found == names
