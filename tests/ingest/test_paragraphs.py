import pytest

from duizhao.ingest.paragraphs import Language, Paragraph, by_language, language_of, paragraphs


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("中国政府", Language.CHINESE),
        ("小贾斯汀 (Justin Bieber) 说", Language.CHINESE),
        ("Le mot 对照 signifie « face à face ».", Language.FRENCH),
        ("𠮷", Language.CHINESE),
        ("œuvre", Language.FRENCH),
        ("2017 – * * *", None),
    ],
)
def test_language_of(text: str, language: Language | None) -> None:
    assert language_of(text) is language


def test_paragraphs_keep_their_lines() -> None:
    assert paragraphs(" a \n\n\tb") == (Paragraph("a", 1), Paragraph("b", 3))


def test_paragraphs_without_letters_stay_with_the_one_before() -> None:
    sides = by_language(paragraphs("* * *\nBonjour.\n2017\n你好。\n***"))
    assert [p.text for p in sides[Language.FRENCH]] == ["* * *", "Bonjour.", "2017"]
    assert [p.text for p in sides[Language.CHINESE]] == ["你好。", "***"]
