import pytest
from hypothesis import given
from hypothesis import strategies as st

from duizhao.ingest.paragraphs import Language, Paragraph
from duizhao.ingest.repair import repair
from duizhao.model import Severity

ZH, FR = Language.CHINESE, Language.FRENCH


def repaired(text: str, language: Language) -> str:
    return repair((Paragraph(text, 1),), language, "f")[0][0].text


@pytest.mark.parametrize(
    ("damaged", "whole"),
    [
        ("最高規(guī)格的活動(dòng),層級(jí)高", "最高規格的活動，層級高"),
        ("女(nǚ)人穿绿(lv)色", "女人穿绿色"),
        ("重（chong）庆", "重庆"),
        ("他说,“走吧!”她问:“真的?”", "他说，“走吧！”她问：“真的？”"),
        ("共识,2017年", "共识，2017年"),
        ("中 国 政府很 好。", "中国政府很好。"),
        ("達到 6-6 時 。（ Tlatelolco ）", "達到 6-6 時。（Tlatelolco）"),
        ("眾議院\u200b議長", "眾議院議長"),
        ("我\u00a0们走吧。", "我们走吧。"),
    ],
)
def test_certain_damage_to_chinese_is_undone(damaged: str, whole: str) -> None:
    assert repaired(damaged, ZH) == whole


@pytest.mark.parametrize(
    "text",
    [
        "銀行(bank)很大。",
        "函數(f)是",
        "李(Li)先生",
        "1,200元",
        "比分3:2",
        "看https://a.b/c?d=e吧",
        "Yahoo!公司",
        "人民日报 北京电",  # in a headline the space is punctuation
        "用 Python 写 2 个程序。",
        "他（她）来了。",
    ],
)
def test_what_may_be_meant_in_chinese_stays(text: str) -> None:
    assert repaired(text, ZH) == text


def test_repairs_are_reported_once_a_kind() -> None:
    items = (Paragraph("你好。", 1), Paragraph("規(guī)格,動(dòng)", 4), Paragraph("級(jí)別", 6))
    fixed, problems = repair(items, ZH, "a.txt")
    assert [item.text for item in fixed] == ["你好。", "規格，動", "級別"]
    assert [(p.code, p.file, p.line, p.severity) for p in problems] == [
        ("repair-reading", "a.txt", 4, Severity.NOTE),
        ("repair-punctuation", "a.txt", 4, Severity.NOTE),
    ]
    assert problems[0].message.startswith("3 ")


def test_runs_of_spaces_in_french_become_one_that_keeps_its_kind() -> None:
    assert repaired("«  À\tchaque \u00a0!", FR) == "« À chaque\u00a0!"
    assert (
        repaired("« Oui\u00a0! »\u202f: 1\u00a0500 pays", FR)
        == "« Oui\u00a0! »\u202f: 1\u00a0500 pays"
    )


CHARACTERS = st.text(
    st.sampled_from("中国行長好，。！？；：“”‘’（）《》()?!,;: \u00a0\u200b…规guīaeéLle'’«»12.-"),
    max_size=40,
)


@given(CHARACTERS, st.sampled_from(Language))
def test_repairing_twice_changes_nothing_more(text: str, language: Language) -> None:
    once = repaired(text, language)
    assert repaired(once, language) == once


@given(st.text(st.sampled_from("中国人民大会堂，。！？“”《》"), min_size=1))
def test_chinese_without_damage_is_unchanged(text: str) -> None:
    assert repair((Paragraph(text, 1),), ZH, "f") == ((Paragraph(text, 1),), ())
