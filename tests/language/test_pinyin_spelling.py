import pytest

from duizhao.language.pinyin.spelling import spell


def sentence(*words: str) -> str:
    """Spell words given as text:syllables, a star before a name."""
    names = [word.startswith("*") for word in words]
    texts, pinyin = zip(*(word.lstrip("*").partition(":")[::2] for word in words), strict=True)
    syllables = [tuple(p.split()) or ("",) * len(t) for t, p in zip(texts, pinyin, strict=True)]
    return spell(syllables, names, texts)


@pytest.mark.parametrize(
    ("words", "line"),
    [
        (["他:tā", "在:zài", "*西安:xī ān", "。"], "Tā zài Xī'ān."),
        (["“", "好:hǎo", "吗:ma", "？", "”", "他:tā", "说:shuō"], "“Hǎo ma?” Tā shuō"),
        (["天安门:tiān ān mén", "，", "女儿:nǚ ér", "！"], "Tiān'ānmén, nǚ'ér!"),
        (["好:hǎo", "。", "花儿:huā r", "开:kāi"], "Hǎo. Huār kāi"),
        (["《", "家:jiā", "》", "（", "书:shū", "）", "……"], "“Jiā” (shū)…"),
        (["我:wǒ", "——", "OK", "，", "3", "号:hào"], "Wǒ — OK, 3 hào"),
        ([" ", "好:hǎo"], "Hǎo"),
    ],
)
def test_spelling(words, line):
    assert sentence(*words) == line


def test_nothing():
    assert spell((), (), ()) == ""
