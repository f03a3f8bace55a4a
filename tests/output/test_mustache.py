"""Templates parsed and rendered as Anki does; compared with Anki itself in test_preview."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from duizhao.output.mustache import Side, TemplateError, parse, references, render

FRONT, BACK = Side(0, question=True), Side(0, question=False)


def shown(template, side=FRONT, **fields):
    return render(parse(template), fields, side)


def test_sections_show_what_is_there():
    template = "{{#A}}a{{#B}}b{{/B}}{{/A}}{{^A}}none{{/A}}"
    assert shown(template, A="1") == "a"
    assert shown(template, A="1", B="1") == "ab"
    assert shown(template, A="<br> <div></div>") == "none"


def test_a_cloze_hides_one_blank_a_card():
    text = "我{{c1::合作::coopérer}}了{{c2::银行}}"
    assert ">[coopérer]</span>了<" in shown("{{cloze:T}}", T=text)
    assert ">[...]</span>" in shown("{{cloze:T}}", Side(1, question=True), T=text)
    assert '<span class="cloze" data-ordinal="1">合作</span>' in shown("{{cloze:T}}", BACK, T=text)
    assert shown("{{cloze-only:T}}", Side(1, question=False), T=text) == "银行"
    assert shown("{{cloze:T}}", Side(2, question=True), T=text) == ""


def test_filters_are_applied_from_the_field_outwards():
    assert shown("{{tts zh_CN:cloze-only:T}}", BACK, T="{{c1::<b>合</b>作}}{{c2::x}}") == (
        "[anki:tts lang=zh_CN]合作[/anki:tts]"
    )
    assert shown("{{tts zh_CN:T}}") == ""
    assert shown("{{type:T}}", T="合作") == "[[type:T]]"
    assert shown("{{hint:T}}", T="合作") == "合作"


def test_references_are_all_the_fields():
    assert list(references(parse("{{#A}}{{tts zh_CN:B}}{{^C}}{{/C}}{{/A}}"))) == ["A", "B", "C"]


@pytest.mark.parametrize(
    "template", ["{{#A}}", "{{/A}}", "{{#A}}{{#B}}{{/A}}{{/B}}", "{{^A}}{{/B}}"]
)
def test_sections_close_as_they_open(template):
    with pytest.raises(TemplateError):
        parse(template)


@given(st.text())
def test_what_is_no_tag_is_shown_as_it_is(text):
    template = text.replace("{{", "").replace("}}", "")
    assert shown(template) == template
