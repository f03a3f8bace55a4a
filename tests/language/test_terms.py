import pytest

from duizhao.language.terms.find import find_terms
from duizhao.model import Kind


def texts(sentence):
    words = sentence.split()
    return ["".join(words[start:end]) for start, end, _ in find_terms(words)]


def test_compounds_and_listed_units():
    assert texts("推动 国际 合作 ， 深化 伙伴 关系") == ["国际合作", "伙伴关系"]
    assert texts("国家 元首 、 政府 首脑") == ["国家元首", "政府首脑"]
    assert texts("他 是 我 的 竞争 对手 。") == ["竞争对手"]
    assert texts("一 部分 人") == ["一部分"]


@pytest.mark.parametrize(
    "sentence", ["昨天 下午 开会", "结果 显示 他 对", "两 架 飞机", "这 个 人", "在 家里"]
)
def test_phrases_are_no_units(sentence):
    assert texts(sentence) == []


def test_a_span_is_found_once_and_in_order():
    words = ["于", "1955", "年", "4", "月", "到", "爱丁堡", "艺术", "学院"]
    terms = find_terms(words)
    spans = [(start, end) for start, end, _ in terms]
    assert spans == sorted(set(spans))
    assert terms[0] == (1, 3, Kind.NUMBER)
