"""Long sentences in parts, each with the French that says it."""

import re

from hypothesis import given
from hypothesis import strategies as st

from duizhao.model import Analysis, Kind, Pair, Passage, Token
from duizhao.notes.clozes.parts import part_of, parts

WORD = re.compile(r"\w+|\W")


def passage(zh, fr, *said):
    """Make a passage; `said` are pairs of a Chinese word and its French, each in the text once."""
    tokens = tuple(
        Token(m[0], m[0], m[0], *m.span(), ("",) * len(m[0]), Kind.WORD) for m in WORD.finditer(zh)
    )
    places = [(zh.index(word), fr.index(french), word, french) for word, french in said]
    pairs = tuple(Pair((a, a + len(w)), ((b, b + len(f)),), 0.9) for a, b, w, f in sorted(places))
    return Passage("s1", (), (), 1.0, Analysis(zh, zh, zh, tokens), fr, pairs)


def cut(whole, longest=20):
    return [(p.passage.zh.text, p.passage.fr) for p in parts([whole], longest)]


RAIN = passage(
    "昨天下了一整天的大雨，所以我们没有去公园散步。",
    "Comme il a plu toute la journée hier, nous ne sommes pas allés au parc.",
    ("昨天", "hier"),
    ("大雨", "plu"),
    ("公园", "parc"),
)


def test_a_long_sentence_is_cut_where_both_languages_pause():
    assert cut(RAIN) == [
        ("昨天下了一整天的大雨，", "Comme il a plu toute la journée hier,"),
        ("所以我们没有去公园散步。", "nous ne sommes pas allés au parc."),
    ]
    assert cut(RAIN, 40) == cut(RAIN, 0) == [(RAIN.zh.text, RAIN.fr)]


def test_pairs_and_words_are_those_of_the_part():
    for part in parts([RAIN], 20):
        piece = part.passage
        assert "".join(token.text for token in piece.zh.tokens) == piece.zh.text
        for token in piece.zh.tokens:
            assert piece.zh.text[token.start : token.end] == token.text
        said = [(piece.zh.text[slice(*p.zh)], piece.fr[slice(*p.fr[0])]) for p in piece.pairs]
        assert said in ([("昨天", "hier"), ("大雨", "plu")], [("公园", "parc")])


def test_a_sentence_whose_french_goes_the_other_way_round_stays_whole():
    whole = passage(
        "因为昨天下了一整天的大雨，所以我们没有去公园。",
        "Nous ne sommes pas allés au parc, car il a plu toute la journée.",
        ("大雨", "plu"),
        ("公园", "parc"),
    )
    assert len(cut(whole)) == 1


def test_no_french_mark_no_cut():
    whole = passage(
        "昨天下了一整天的大雨，所以我们没有去公园散步。",
        "Il a plu toute la journée si bien que nous ne sommes pas allés au parc.",
        ("大雨", "plu"),
        ("公园", "parc"),
    )
    assert len(cut(whole)) == 1


def test_brackets_and_titles_are_not_cut():
    whole = passage(
        "他昨天晚上又看了一遍（第三遍，也是最后一遍）那部电影。",
        "Hier soir, il a revu, pour la troisième et dernière fois, ce film.",
        ("昨天晚上", "Hier soir"),
        ("那部电影", "ce film"),
    )
    assert len(cut(whole)) == 1


def test_chinese_alone_is_cut_at_its_own_marks():
    whole = passage("昨天下了一整天的大雨，所以我们没有去公园散步。", "")
    assert [zh for zh, _ in cut(whole)] == ["昨天下了一整天的大雨，", "所以我们没有去公园散步。"]


def test_the_part_of_a_place():
    cuts = parts([RAIN, RAIN], 20)
    assert [part_of(cuts, n, place, "zh") for n, place in ((0, 0), (0, 10), (0, 11), (1, 22))] == [
        0, 0, 1, 3,
    ]  # fmt: skip


CLAUSE = st.text("春夏秋冬", min_size=1, max_size=15)


@given(st.lists(CLAUSE, min_size=1, max_size=8), st.integers(0, 40), st.randoms())
def test_parts_make_up_the_passage(clauses, longest, random):
    zh, fr = "，".join(clauses), ", ".join(f"mot{n}" for n in range(len(clauses)))
    order = list(range(len(clauses)))
    if random.random() < 0.3:
        random.shuffle(order)
    starts = [sum(len(c) + 1 for c in clauses[:n]) for n in range(len(clauses))]
    pairs = tuple(
        Pair((start, start + len(clause)), ((6 * n, 6 * n + 4),), 0.9)
        for start, clause, n in zip(starts, clauses, order, strict=True)
    )
    bare = passage(zh, fr)
    whole = Passage("s", (), (), 1.0, bare.zh, fr, pairs)
    made = [p.passage for p in parts([whole], longest)]
    assert "".join(p.zh.text for p in made) == zh
    assert " ".join(p.fr for p in made) == fr
    assert sum(len(p.pairs) for p in made) == len(pairs)
    assert all(len(pair.fr) == 1 for p in made for pair in p.pairs)
    assert len(made) == 1 or min(len(p.zh.text) for p in made) >= 8


def test_a_number_with_a_comma_is_never_cut():
    zh = "生长于海拔1,600米的地区，见于山坡疏林中。"
    words = (
        "生长于",
        "海拔",
        "1,600",
        "米",
        "的",
        "地区",
        "，",
        "见于",
        "山坡",
        "疏林",
        "中",
        "。",
    )
    tokens, start = [], 0
    for word in words:
        end = start + len(word)
        tokens.append(Token(word, word, word, start, end, ("",) * len(word), Kind.WORD))
        start = end
    whole = Passage("s1", (), (), 1.0, Analysis(zh, zh, zh, tuple(tokens)), "")
    assert [text for text, _ in cut(whole, 10)] == ["生长于海拔1,600米的地区，", "见于山坡疏林中。"]
