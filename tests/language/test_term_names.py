import pytest

from duizhao.language.terms.names import find_names, names, recurring_names
from duizhao.model import Kind


def found(sentence):
    words = sentence.split()
    return [("".join(words[start:end]), kind) for start, end, kind in names(words)]


def test_a_name_is_quoted_and_repeated():
    assert find_names(["“西风计划”开始了。", "参加“西风计划”的人"]) == {"西风计划"}
    assert find_names(["“西风计划”开始了。"]) == frozenset()


def test_speech_and_short_quotations_are_no_names():
    assert find_names(["他说“我不知道”，又说“我不知道”", "“自由”和“自由”"]) == frozenset()


def test_an_expression_quoted_now_and_then_is_no_name():
    assert find_names(["“认真考虑”和“认真考虑”", "认真考虑以后", "认真考虑了"]) == frozenset()


@pytest.mark.parametrize(
    ("sentence", "name"),
    [
        ("总统 亚伯拉罕 · 林肯 说", "亚伯拉罕·林肯"),
        ("见到 了 威灵顿 公爵 。", "威灵顿公爵"),
        ("王 先生 来 了", "王先生"),
        ("女王 伊丽莎白 二世 在位", "伊丽莎白二世"),
        ("古代 的 沙皇 彼得 ，", "沙皇彼得"),
        ("位于 意大利 南部", "意大利南部"),
        ("密西西比 河 很 长", "密西西比河"),
    ],
)
def test_names_of_several_words(sentence, name):
    assert found(sentence) == [(name, Kind.NAME)]


def test_what_stands_beside_a_name_need_not_belong_to_it():
    assert found("法国 总统 拒绝 了") == []
    assert found("老 先生 走 了") == []
    assert found("三 国王 来 了") == []
    assert found("乔治 · 华盛顿 总统") == [("乔治·华盛顿", Kind.NAME)]


def test_plurals_of_people():
    assert found("我 的 兄弟 们 来 了") == [("兄弟们", Kind.WORD)]


def test_names_that_recur_are_words_wherever_they_stand():
    texts = ["孟秋雁走了。", "秋雁没有回来。"]
    cuts = [["孟秋雁", "走", "了", "。"], ["秋", "雁", "没有", "回来", "。"]]
    assert recurring_names(texts, cuts) == {"孟秋雁", "秋雁"}
    assert recurring_names(texts[:1], cuts[:1]) == frozenset()


def test_who_speaks_in_a_dialogue_is_a_name_of_the_document():
    texts = ["王丽：你好。", "大夫：请坐。", "王丽：谢谢。", "大夫：再见。"]
    assert recurring_names(texts, []) == {"王丽"}
