"""Text into field HTML."""

import html as stdlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from duizhao.model import Kind, Token
from duizhao.notes import html


@given(st.text())
def test_escaped_text_shows_as_itself_and_holds_no_markup(text):
    escaped = html.escape(text)
    assert stdlib.unescape(escaped) == stdlib.unescape(stdlib.escape(text, quote=False))
    assert not any(mark in escaped for mark in "{}[]:<>")


def test_hanzi_in_french_are_in_their_own_language():
    assert html.bilingual("mot à mot : 中國 Chine <b>", "zh-Hant") == (
        'mot à mot &#58; <span lang="zh-Hant">中國</span> Chine &lt;b&gt;'
    )


def test_mark_wraps_each_span():
    assert (
        html.mark("un <b> deux", [((7, 11), "target")]) == 'un &lt;b&gt; <b class="target">deux</b>'
    )


@pytest.mark.parametrize(
    ("syllable", "tone"),
    [("mā", 1), ("má", 2), ("mǎ", 3), ("mà", 4), ("ma", 5), ("lǜ", 4), ("r", 5)],
)
def test_tone(syllable, tone):
    assert html.tone(syllable) == tone


def test_ruby_annotates_hanzi_and_marks_the_target():
    tokens = (
        Token("银行", "银行", "銀行", 0, 2, ("yín", "háng"), Kind.WORD),
        Token("。", "。", "。", 2, 3, ("",), Kind.PUNCTUATION),
    )
    assert html.ruby("銀行。", tokens, (0, 2)) == (
        '<b class="target"><ruby>銀<rt class="t2">yín</rt></ruby>'
        '<ruby>行<rt class="t2">háng</rt></ruby></b>。'
    )
