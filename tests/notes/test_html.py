"""Text into field HTML."""

import html as stdlib

from hypothesis import given
from hypothesis import strategies as st

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


def test_no_line_begins_with_a_semicolon():
    assert html.bilingual("mot ; terme (个)", "zh-Hans") == (
        'mot\u00a0; terme (<span lang="zh-Hans">个</span>)'
    )
