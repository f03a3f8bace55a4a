import pytest
from hypothesis import given
from hypothesis import strategies as st

from duizhao.ingest.chinese_quotes import restore_quotes


@pytest.mark.parametrize(
    ("damaged", "whole"),
    [
        ("他談到?一帶一路?倡議。", "他談到“一帶一路”倡議。"),
        ("?海納百川,有容乃大?。這是一句老話。", "“海納百川,有容乃大”。這是一句老話。"),
        ("中国的?改革开放?政策", "中国的“改革开放”政策"),
        ("这叫做? 孝道 ?。", "这叫做“孝道”。"),
        ("这就是?雪中送炭?的意思。", "这就是“雪中送炭”的意思。"),
        ("攜手推進?一帶一路?建設", "攜手推進“一帶一路”建設"),
        ("大家都看过?红楼梦?里的故事", "大家都看过“红楼梦”里的故事"),
        ("你懂吗?他提出?和平共处?五项原则。", "你懂吗?他提出“和平共处”五项原则。"),
    ],
)
def test_pairs_where_no_question_ends_are_quotation_marks(damaged: str, whole: str) -> None:
    restored, count = restore_quotes(damaged)
    assert (restored, count) == (whole, 1)


@pytest.mark.parametrize(
    "text",
    [
        "你去哪儿?我去北京?好。",
        "你去?我去?好。",
        "真的?你不去了?那我去。",
        "谁?他?的确是他。",
        "是你?是我?为什么问我?",
        "你叫什么?小李?等一下。",
        "你去不去?不去?等着吧。",
        "不去?真的?等着吧。",
        "你走?真的?这一次是真的。",
        "老师?学生?都来了。",
        "去上海?坐飞机?太远了。",
        "你要走?现在?外面在下雨。",
        "他走了？真的？这一次是真的。",
    ],
)
def test_questions_keep_their_marks(text: str) -> None:
    assert restore_quotes(text) == (text, 0)


@given(st.text("他去北京?，。谈到的吗 "))
def test_only_marks_and_blanks_beside_them_change(text: str) -> None:
    restored, _ = restore_quotes(text)
    gone = str.maketrans("", "", "?“” ")
    assert restored.translate(gone) == text.translate(gone)
    assert restored.count("“") == restored.count("”")
