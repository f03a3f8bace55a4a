from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from duizhao.ingest.paragraphs import Language, Paragraph
from duizhao.ingest.repair import repair, restore
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
        ("方案.方案规定,试点.", "方案。方案规定，试点。"),
        ("中 国 政府很 好。", "中国政府很好。"),
        ("達到 6-6 時 。（ Tlatelolco ）", "達到 6-6 時。（Tlatelolco）"),
        ("我\u00a0们走吧。", "我们走吧。"),
        ("《家》 ,他说:\u00a0“好”", "《家》，他说：“好”"),
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
        "他读列夫.托尔斯泰的书。",
        "他读列夫.托尔斯泰。很好.",
        "他走了...",
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


def restored(text: str) -> str:
    return restore((Paragraph(text, 1),), "f")[0][0].text


@pytest.mark.parametrize(
    ("damaged", "whole"),
    [
        ("眾議院\u200b議長", "眾議院議長"),
        ("de\x00ux\ud83d", "deux"),
        ("coopé\u00adration", "coopération"),
        (
            "Le dÃ©veloppement de lâ€™Ã©conomie, Ã\u00a0 PÃ©kin",
            "Le développement de l’économie, à Pékin",
        ),
        ("cÅ“ur, Å’uvre", "cœur, Œuvre"),
        ("des dÃ©cisions d’État", "des décisions d’État"),  # half of it is sound
        ("L\x92\x8cuvre\x85", "L’Œuvre…"),
        ("经济共识发展很快。“很好”".encode().decode("latin-1"), "经济共识发展很快。“很好”"),
        ("经济发展很快的哦".encode().decode("gb18030"), "经济发展很快的哦"),
        ("我们一起走吧。".encode("gb18030").decode("cp1252"), "我们一起走吧。"),
        ("L&#39;&eacute;t&#xE9; &laquo;&nbsp;A&amp;B&nbsp;&raquo;", "L'été «\u00a0A&B\u00a0»"),
        ("L&amp;eacute;a", "Léa"),
        ("<p class='a'>Un <b>mot</b><br/>et</p>", "Un mot et"),
        ("<ruby>漢<rp>(</rp><rt>hàn</rt><rp>)</rp></ruby>", "漢"),
        ("de\u0301ja\u0300", "déjà"),
        ("长城[1]很长。[2][3] Le mot[12].", "长城很长。 Le mot."),
        ("Le mot.[12] C’est dit »[3]", "Le mot. C’est dit »"),
        ("一\u202a\u200f二\ufeff三\ufe01", "一二三"),
        ("Article premier ¶", "Article premier"),
        ("⼈⺠公园，⻓江⻛景，\uf967論", "人民公园，长江风景，不論"),
    ],
)
def test_characters_are_put_right(damaged: str, whole: str) -> None:
    assert restored(damaged) == whole


@pytest.mark.parametrize(
    "text",
    [
        "Le tag <b> met en gras, si a < b et c > d.",
        "https://a.b/?x=1&copy=2 AT&T",
        "T[1] = a[2], [3]",
        "👨‍👩‍👧 ❤️ 👍🏽",
        "SÃO PAULO, Ångström, « L’Œuvre » — Â",
        "葛\u3000龘 〇 𠮷 ㄏㄠˇ hǎo nǚ \ufa0e",
    ],
)
def test_characters_that_may_be_meant_stay(text: str) -> None:
    assert restored(text) == text


def test_what_cannot_be_mended_is_a_warning() -> None:
    items = (Paragraph("Un mot", 1), Paragraph("perdu \ufffd\ufffd \uf0b7", 3))
    kept, problems = restore(items, "a.txt")
    assert kept == items
    assert [(p.code, p.line, p.severity) for p in problems] == [
        ("text-lost", 3, Severity.WARNING),
        ("text-private", 3, Severity.WARNING),
    ]
    assert problems[0].message.startswith("2 characters had been lost")
    assert problems[1].message.startswith("1 character of")


@pytest.mark.parametrize("repair_too", [True, False])
def test_what_is_lost_is_said_without_repair_too(repair_too: bool) -> None:
    _, (warning,) = restore((Paragraph("perdu \ufffd", 1),), "a.txt", repair=repair_too)
    assert warning.message.startswith("1 character had been lost")


def test_without_repair_only_controls_go() -> None:
    items, (note,) = restore((Paragraph("d&eacute;\x00 \u200b", 5),), "a.txt", repair=False)
    assert items[0].text == "d&eacute; \u200b"
    assert (note.code, note.line, note.message) == (
        "repair-control",
        5,
        "1 control character removed.",
    )


WORDS = "été à l’œuvre Œuvre déçu Noël où « — … » “oui” Âge È ÇA naïve aiguë 10\u00a0% 5\u202f€ °"
FRENCH = st.lists(st.sampled_from(WORDS.split(" ")), max_size=12)
CHINESE = st.text(
    st.sampled_from("中国人民大会堂重慶銀行長乐氣們，。！？；：“”《》—…·〇 A1"), max_size=30
)


@given(FRENCH, CHINESE)
def test_clean_french_and_chinese_are_unchanged(words: list[str], chinese: str) -> None:
    for text in (" ".join(words), chinese, f"{' '.join(words)} {chinese}"):
        assert restore((Paragraph(text, 1),), "f") == ((Paragraph(text, 1),), ())


@given(st.lists(st.text(max_size=60)))
def test_any_lines_can_be_restored(texts: list[str]) -> None:
    items = tuple(Paragraph(text, line) for line, text in enumerate(texts, 1))
    once, _ = restore(items, "f")
    assert [item.line for item in once] == [item.line for item in items]


CHARACTERS = st.text(
    st.sampled_from("中国行長好，。！？；：“”‘’（）《》()?!,;: \u00a0\u200b…规guīaeéLle'’«»12.-"),
    max_size=40,
)


@given(CHARACTERS, st.sampled_from(Language))
def test_repairing_twice_changes_nothing_more(text: str, language: Language) -> None:
    once = repaired(restored(text), language)
    assert repaired(restored(once), language) == once


@given(st.text(st.sampled_from("中国人民大会堂，。！？“”《》"), min_size=1))
def test_chinese_without_damage_is_unchanged(text: str) -> None:
    assert repair((Paragraph(text, 1),), ZH, "f") == ((Paragraph(text, 1),), ())


def test_blanks_beside_a_mark_do_not_hide_it_from_the_first_repair() -> None:
    blanks = ("", " ", "\u00a0", "  ")
    for parts in product(
        "中）”a", blanks, (",", ":", "?!", "."), blanks, ("", "中", "《", "”", "1")
    ):
        once = repaired("".join(parts), ZH)
        assert repaired(once, ZH) == once
