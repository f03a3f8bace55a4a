"""The floors of word segmentation: a change that lowers a score fails here."""

from itertools import accumulate, pairwise
from pathlib import Path

import pytest

from duizhao.hanzi import is_hanzi
from duizhao.language.words.segmenter import Segmenter

DATA = Path(__file__).parent / "data"
FLOORS = {  # F1 in percent over words of hanzi
    "words_mixed.txt": 94.9,
    "words_stories.txt": 91.3,
    "words_talk.txt": 92.5,
    "words_public.txt": 92.4,
}


def spans(words):
    """Return where the words of hanzi begin and end: punctuation is never cut wrong."""
    ends = accumulate(map(len, words), initial=0)
    return {span for word, span in zip(words, pairwise(ends), strict=True) if is_hanzi(word[0])}


@pytest.mark.parametrize("name", FLOORS)
def test_words_of_our_own_sentences(name):
    lines = (DATA / name).read_text("utf-8").splitlines()
    gold = [line.split() for line in lines if not line.startswith("#")]
    segmenter = Segmenter()
    pairs = [(spans(words), spans(segmenter.cut("".join(words)))) for words in gold]
    right = sum(len(wanted & found) for wanted, found in pairs)
    total = sum(len(wanted) + len(found) for wanted, found in pairs)
    assert 200 * right / total >= FLOORS[name]
