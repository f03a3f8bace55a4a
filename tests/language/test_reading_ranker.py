import pytest

from duizhao.language.pinyin.ranker import Ranker, Vote

TABLE = "d1\t10\td2\t30\tword\t5\n长\tcháng zhǎng\t\t5,-5\t1大\t-40,40\td1zhǎng\t0,2\n率\tlǜ\n"


@pytest.fixture
def ranker():
    return Ranker(TABLE)


def test_knows_its_characters(ranker):
    assert "长" in ranker
    assert "好" not in ranker
    assert ranker.readings("长") == ["cháng", "zhǎng"]


@pytest.mark.parametrize(
    ("features", "vote", "best"),
    [
        ([""], Vote("d1", "cháng"), "cháng"),
        (["", "1大"], Vote("d1", "cháng"), "zhǎng"),
        (["", "1大"], Vote("d2", "cháng"), "zhǎng"),
        ([""], Vote("d1", "zhǎng"), "zhǎng"),  # not better by the margin
        ([""], Vote("d1", "chang"), "cháng"),  # an unknown default
        ([""], Vote("d2", "chang"), "chang"),  # a phrase knows better
    ],
)
def test_best(ranker, features, vote, best):
    assert ranker.best("长", features, [vote]) == best


def test_a_single_reading_corrects_the_default(ranker):
    assert ranker.best("率", [""], [Vote("d1", "shuài")]) == "lǜ"
    assert ranker.best("率", [""], [Vote("d2", "shuài")]) == "shuài"
