"""The floors of word segmentation: a change that lowers a score fails here."""

from itertools import accumulate, pairwise
from pathlib import Path

from duizhao.language.segment import Segmenter

GOLD = Path(__file__).parent / "data" / "words.txt"
FLOOR = 95.0  # F1 in percent over words


def spans(words):
    return set(pairwise(accumulate(map(len, words), initial=0)))


def test_words_of_our_own_sentences():
    lines = GOLD.read_text("utf-8").splitlines()
    gold = [line.split() for line in lines if not line.startswith("#")]
    segmenter = Segmenter()
    pairs = [(spans(words), spans(segmenter.cut("".join(words)))) for words in gold]
    right = sum(len(wanted & found) for wanted, found in pairs)
    total = sum(len(wanted) + len(found) for wanted, found in pairs)
    assert 200 * right / total >= FLOOR
