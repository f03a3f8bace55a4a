import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from duizhao.language.script import detect, mixture, to_simplified
from duizhao.language.traditional import to_traditional
from duizhao.lexicon import Lexicon
from duizhao.model import Script, Sentence

TEXT = st.text(alphabet=st.one_of(st.characters(), st.sampled_from("后里发髮着著乾干「」“”‘’只三")))


@pytest.mark.parametrize(
    ("text", "script"),
    [
        ("他们说学习汉语很难。", Script.SIMPLIFIED),
        ("他們說學習漢語很難。", Script.TRADITIONAL),
        ("他们说学习汉语很难。他們說學習漢語很難。", Script.MIXED),
        ("他们说学习汉语很难，“龍”是“龙”。", Script.SIMPLIFIED),
        ("你好", Script.SIMPLIFIED),
        ("", Script.SIMPLIFIED),
        ("皇后在里面", Script.SIMPLIFIED),
    ],
)
def test_detect(text, script):
    assert detect(text) is script


@settings(deadline=None)  # the first example loads the tables
@given(TEXT)
def test_conversion_is_one_for_one(text):
    assert len(to_simplified(text)) == len(text)
    assert len(to_traditional(text)) == len(text)


@settings(deadline=None)  # the first example loads the tables
@given(TEXT)
@example("並著有論著")
@example("薴")  # 苧, its Simplified form, is the Traditional form of 苎
def test_converted_text_stays_as_it_is(text):
    once = to_simplified(text)
    assert to_simplified(once) == once


@pytest.mark.parametrize(
    ("traditional", "simplified"),
    [
        ("著作", "著作"),
        ("拿著", "拿着"),
        ("，著有《史記》", "，著有《史记》"),
        ("並著有", "并著有"),
        ("土著", "土著"),
        ("帳篷", "帐篷"),
        ("帳戶", "账户"),
    ],
)
def test_words_decide_between_forms(traditional, simplified):
    assert to_simplified(traditional) == simplified


def test_simplified_words_stay_as_they_are():
    # 么 is 幺 in Traditional (老么), 著 mostly 着; but lists of words may be Simplified already.
    assert [word for word in Lexicon() if to_simplified(word) != word] == []
    assert to_simplified("老么") == "老幺"


def test_forms_of_hong_kong_become_simplified():
    assert to_simplified("祇有櫃枱裏的羣衆，神祇除外") == "只有柜台里的群众，神祇除外"


def test_a_text_in_both_scripts_is_reported_with_the_line_of_the_fewer():
    hans, hant = "他们学习汉语，读书写字。", "他們學習漢語，讀書寫字。"
    sentences = [Sentence(hant, 1), Sentence(hant, 2), Sentence(hans, 3)]
    (problem,) = mixture(sentences, "texte.txt")
    assert (problem.code, problem.file, problem.line) == ("mixed-scripts", "texte.txt", 3)
    assert "1 of 3 sentences are Simplified" in problem.message


def test_a_text_in_one_script_is_not_reported():
    assert mixture([Sentence("他們學習漢語。", 1), Sentence("讀書寫字，干杯。", 2)], "") == ()
