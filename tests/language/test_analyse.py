import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from duizhao.language.analyse import Analyser
from duizhao.language.words.segmenter import parse_words
from duizhao.model import Kind, Script

ANALYSER = Analyser()


@settings(deadline=None)  # the first example loads the tables
@given(st.text(alphabet=st.one_of(st.characters(), st.sampled_from("中国國經濟「」3a 。·发髮"))))
def test_every_text_is_analysed_whole(text):
    analysis = ANALYSER.analyse(text)
    assert "".join(token.text for token in analysis.tokens) == text
    assert len(analysis.simplified) == len(analysis.traditional) == len(text)
    for token in (*analysis.tokens, *analysis.terms):
        assert text[token.start : token.end] == token.text
        assert len(token.pinyin) == len(token.text)
        assert len(token.simplified) == len(token.traditional) == len(token.text)


def test_traditional_text_is_kept_as_written():
    text = "在北京舉辦 2019 年的論壇。"
    analysis = Analyser().analyse(text)
    assert analysis.simplified == "在北京举办 2019 年的论坛。"
    assert analysis.traditional == text


def test_simplified_text_gets_traditional_forms():
    analysis = Analyser().analyse("他的头发")
    assert (analysis.simplified, analysis.traditional) == ("他的头发", "他的頭髮")


def test_the_script_can_be_given():
    assert Analyser(script=Script.SIMPLIFIED).analyse("著作").simplified == "著作"


def test_the_document_settles_script_and_names():
    document = ["“西风计划”开始了。", "他们参加“西风计划”。"]
    analyser = Analyser(document=document)
    assert analyser.script is Script.SIMPLIFIED
    (name,) = [t for t in analyser.analyse(document[1]).tokens if t.text == "西风计划"]
    assert name.kind is Kind.NAME


def test_terms_consist_of_whole_tokens():
    analysis = Analyser().analyse("推動國際合作，深化夥伴關係。")
    borders = {token.start for token in analysis.tokens} | {len(analysis.text)}
    assert [term.text for term in analysis.terms] == ["國際合作", "夥伴關係"]
    assert all({term.start, term.end} <= borders for term in analysis.terms)


@pytest.mark.parametrize("readings", [{}, {"重庆路": ("zhòng", "qìng", "lù")}])
def test_readings_of_the_user(readings):
    user, _ = parse_words("重庆路\tchóng qìng lù")
    (token,) = Analyser(user, readings).analyse("重庆路").tokens
    assert token.pinyin == readings.get("重庆路", ("chóng", "qìng", "lù"))


def test_a_word_read_otherwise_takes_its_terms_and_traditional_form_along():
    analyser = Analyser(document=["推动国际合作。"])
    analysis = analyser.analyse("推动国际合作。")
    (term,) = [term for term in analysis.terms if term.text == "国际合作"]
    again = analyser.reread(analysis, {term.start: ("guó", "jī")})
    assert [t.pinyin for t in again.terms if t.text == "国际合作"] == [("guó", "jī", "hé", "zuò")]
    assert [t.pinyin for t in again.tokens if t.text == "国际"] == [("guó", "jī")]
    assert analyser.reread(again, {term.start: ("guó", "jì")}) == analysis


def test_the_traditional_form_follows_the_reading():
    analyser = Analyser(script=Script.SIMPLIFIED)
    forms = {
        reading: analyser.reread(analyser.analyse("他发"), {1: (reading,)}).traditional
        for reading in ("fā", "fà")
    }
    assert forms == {"fā": "他發", "fà": "他髮"}


def test_readings_of_the_user_win_over_other_ones():
    analyser = Analyser(readings={"还热": ("huán", "rè")})
    analysis = analyser.analyse("包子还热")
    assert analyser.reread(analysis, {2: ("hái",)}) == analysis
