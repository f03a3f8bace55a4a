import pytest

from duizhao.language.words.sentence_edges import around, log_odds, plain


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("湿地保护取得新进展", "上周，政府公布了报告"),
        ("濕地保護取得新進展", "上週，政府公布了報告"),
        ("会议决定推迟投票", "他们认为准备工作还没有完成"),
        ("死亡人数上升到832人", "该机构的发言人说"),
    ],
)
def test_two_sentences_meet_where_it_is_likeliest(first: str, second: str) -> None:
    odds = log_odds(first + second)
    assert len(odds) == len(first + second) + 1
    assert max(range(4, len(odds) - 4), key=odds.__getitem__) == len(first)


def test_figures_are_alike_and_so_are_latin_letters() -> None:
    assert plain("升到832人，据BBC报道") == "升到000人，据AAA报道"
    assert log_odds("升到832人，据BBC报道") == log_odds("升到945人，据CNN报道")


def test_a_place_is_known_by_what_ends_begins_and_meets_there() -> None:
    assert around("abcdef", 3) == ["c|", "bc|", "abc|", "|d", "|de", "|def", "c|d", "bc|d", "c|de"]
    assert around("ab", 0)[:4] == ["|", "|", "|", "|a"]
