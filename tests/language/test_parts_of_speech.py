import pytest

from duizhao.language.words.parts_of_speech import NAME, part_of_speech


@pytest.mark.parametrize(
    ("word", "tag"),
    [
        ("对手", "n"),  # jieba: v
        ("回家", "v"),  # jieba: n
        ("高峰", "n"),  # jieba: nr
        ("合作", "vn"),
        ("大型", "b"),
        ("法国", "ns"),
        ("王小明", NAME),
        ("人", ""),
        ("饕餮客", ""),
    ],
)
def test_part_of_speech(word, tag):
    assert part_of_speech(word) == tag
