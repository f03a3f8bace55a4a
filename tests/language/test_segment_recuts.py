"""Other cuts that are nearly as good as the best."""

from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from duizhao.language.analyse import Analyser
from duizhao.language.words.segmenter import Segmenter, parse_words
from duizhao.model import Script


def found(text, segmenter):
    return ["|".join(text[a:b] for a, b in recut) for recut in segmenter.recuts(text)]


def test_another_cut_of_a_doubtful_stretch_is_offered():
    assert Segmenter().cut("美国会通过") == ["美国", "会", "通过"]
    assert "美|国会" in found("美国会通过", Segmenter())
    assert not found("他喜欢音乐。", Segmenter())


def test_what_the_user_decided_is_never_doubtful():
    kept = Segmenter(parse_words("美国")[0])
    assert not any("国" in cut for cut in found("美国会通过", kept))
    forbidden = Segmenter(parse_words("国,会")[0])
    assert "美|国会" not in found("美国会通过", forbidden)


def test_no_other_cut_swallows_a_particle():
    cuts = found("他扛着一张大书桌，照得很亮。", Segmenter())
    assert not any(word in {"扛着", "照得"} for cut in cuts for word in cut.split("|"))


@settings(deadline=None)
@given(st.text("发展中国家的研究生命一二十年月人大3a，。", max_size=30))
def test_a_recut_replaces_whole_words_and_keeps_the_text(text):
    analyser = Analyser(script=Script.SIMPLIFIED)
    analysis = analyser.analyse(text)
    for recut in analyser.recuts(analysis):
        assert all(a[1] == b[0] for a, b in pairwise(recut))
        again = analyser.analyse(text, [recut])
        assert "".join(token.text for token in again.tokens) == text
        spans = {(token.start, token.end) for token in again.tokens}
        assert spans.issuperset(recut)
        assert spans != {(token.start, token.end) for token in analysis.tokens}
