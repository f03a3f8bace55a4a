import pytest

from duizhao.language.terms.patterns import patterns
from duizhao.model import Kind


def found(sentence, kind):
    words = sentence.split("|")
    return ["".join(words[start:end]) for start, end, found in patterns(words) if found is kind]


@pytest.mark.parametrize(
    ("sentence", "dates"),
    [
        ("于|1955|年|4|月|30|日|举行", {"1955年", "4月", "30日", "1955年4月30日"}),
        ("2017|年|5|月|14|日|至|15|日", {"2017年", "5月", "14日", "2017年5月14日", "15日"}),
        ("到|十四|世纪|五十|年代", {"十四世纪", "五十年代", "十四世纪五十年代"}),
        ("20| |世纪| |70| |年代", {"20 世纪", "70 年代", "20 世纪 70 年代"}),
        ("5|月|4|号|上午", {"5月", "5月4号"}),
        ("第二|年|，", {"第二年"}),
        ("四月|四|日", {"四日", "四月四日"}),
        ("乘|2|号|线", set()),
        ("一月|里", set()),
    ],
)
def test_dates(sentence, dates):
    assert set(found(sentence, Kind.NUMBER)) == dates


def test_titles():
    assert found("他|写|了|《|战争|与|和平|》|。", Kind.NAME) == ["战争与和平"]
    assert found("他|写|了|《|家|》|。", Kind.NAME) == []


def test_names_in_latin_letters():
    assert found("住|在|La| |Paz|的|John| |of| |Salisbury|说", Kind.FOREIGN) == [
        "La Paz",
        "John of Salisbury",
    ]
    assert found("Les| |mots| |d’une| |phrase", Kind.FOREIGN) == []
