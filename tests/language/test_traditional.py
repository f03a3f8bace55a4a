import pytest

from duizhao.language.analyse import Analyser
from duizhao.language.script import to_simplified
from duizhao.language.traditional import to_traditional
from duizhao.lexicon import Lexicon
from duizhao.model import Script


def test_words_around_decide_for_single_characters():
    assert to_traditional("三只", ("三", "只")) == "三隻"
    assert to_traditional("只有", ("只有",)) == "只有"
    assert to_traditional("这只是", ("这", "只", "是")) == "這只是"


def test_an_apostrophe_is_no_quotation_mark():
    assert to_traditional("O’Brien") == "O’Brien"


def test_the_reading_decides():
    assert to_traditional("系", ("系",), ("jì",)) == "繫"
    assert to_traditional("系", ("系",), ("xì",)) == "系"


@pytest.mark.parametrize(
    ("simplified", "traditional"),
    [
        ("她笑眯眯地眯着眼。", "她笑瞇瞇地瞇著眼。"),
        ("他系好安全带。", "他繫好安全帶。"),
        ("他在大学系里工作。", "他在大學系裡工作。"),
        ("我困了，他被困了三天。", "我睏了，他被困了三天。"),
        ("这块表停了，表上没有字。", "這塊錶停了，表上沒有字。"),
        ("古人云：“无。”天上有一朵云。", "古人云：「無。」天上有一朵雲。"),
        ("姜先生买了三周的票。", "姜先生買了三週的票。"),
        ("船离岸两海里，他在海里游泳。", "船離岸兩海里，他在海裡游泳。"),
        ("余华和他喂猫。", "余華和他餵貓。"),
        ("她松了一口气。", "她鬆了一口氣。"),
        ("屋里很干，他在干什么？", "屋裡很乾，他在幹什麼？"),
    ],
)
def test_characters_with_several_forms(simplified, traditional):
    assert Analyser(script=Script.SIMPLIFIED).analyse(simplified).traditional == traditional


def test_the_lexicon_writes_words_the_same():
    lexicon = Lexicon()
    words = [word for word in lexicon if len(word) > 1]
    forms = {word: {entry.traditional for entry in lexicon.look(word)} for word in words}
    other = [word for word in words if to_traditional(word, (word,)) not in forms[word]]
    assert len(other) <= 0.001 * len(words), other


def test_what_is_converted_comes_back():
    back = {word: to_simplified(to_traditional(word, (word,))) for word in Lexicon()}
    wrong = [word for word, same in back.items() if word != same]
    assert len(wrong) <= 0.001 * len(back), wrong
