"""Where a sentence says a hidden word again."""

import pytest

from duizhao.notes.clozes.said_again import said_again


def _words(cut):
    spans, start = [], 0
    for word in cut.split("|"):
        spans.append((start, start + len(word)))
        start += len(word)
    return cut.replace("|", ""), spans


@pytest.mark.parametrize(
    ("cut", "blank", "expected"),
    [
        ("她|笑|了|笑", (1, 2), [(3, 4)]),
        ("一边|吃|一边|说", (3, 5), [(0, 2)]),
        ("低|低地|飞", (0, 1), [(1, 2)]),  # a part of another word, but right beside
        ("人|都|是|工人", (0, 1), []),
        ("银行|不过是|银行家", (0, 2), []),
    ],
)
def test_chinese(cut, blank, expected):
    text, words = _words(cut)
    assert list(said_again(text, blank, [blank], words, 1)) == expected


def test_what_another_blank_hides_stays_its_own():
    text, words = _words("贵|不|贵")
    assert not list(said_again(text, (0, 1), [(0, 1), (2, 3)], words, 1))


@pytest.mark.parametrize(
    ("cut", "blank", "expected"),
    [
        ("Le| |chat| |et| |le| |chat", (3, 7), [(14, 18)]),
        ("Peu| |à| |peu", (6, 9), [(0, 3)]),
        ("le| |lendemain", (0, 2), []),
    ],
)
def test_french(cut, blank, expected):
    text, words = _words(cut)
    assert list(said_again(text, blank, [blank], words)) == expected
