"""Readings of running text may not get worse: floors over sentences of our own."""

from pathlib import Path

import pytest

from duizhao.language.pinyin.reader import Reader
from duizhao.language.pinyin.syllable import NEUTRAL, split_tone
from duizhao.language.script import to_simplified
from duizhao.language.words.segmenter import Segmenter

GOLD = Path(__file__).with_name("readings.txt")
SYLLABLES_FLOOR = 0.996  # of the syllables, right to the neutral tone
WITHOUT_NEUTRAL_FLOOR = 0.9995  # the same, a neutral tone for a full one (or back) let pass
SENTENCES_FLOOR = 0.99  # of the sentences, right to the last syllable, neutral tones let pass


def gold():
    lines = [li for li in GOLD.read_text(encoding="utf-8").splitlines() if not li.startswith("#")]
    for text, reading in zip(lines[::2], lines[1::2], strict=True):
        yield text, [s.replace("_", "") for s in reading.split()]


def same_but_neutral(one, other):
    (plain, tone), (plain2, tone2) = split_tone(one), split_tone(other)
    return plain == plain2 and (tone == tone2 or NEUTRAL in (tone, tone2))


@pytest.fixture(scope="module")
def sentences():
    """What is read and what is right, as pairs of syllables, a sentence each."""
    reader, segmenter = Reader(), Segmenter()

    def read(text):
        simplified = to_simplified(text)
        return reader.read(simplified, segmenter.cut(simplified), text)

    return [list(zip(read(text), right, strict=True)) for text, right in gold()]


def test_every_hanzi_and_nothing_else_has_a_reading(sentences):
    assert len(sentences) >= 280
    assert all(bool(ours) == bool(theirs) for pairs in sentences for ours, theirs in pairs)


def test_running_text(sentences):
    syllables = [pair for pairs in sentences for pair in pairs if pair[1]]
    assert sum(ours == theirs for ours, theirs in syllables) / len(syllables) >= SYLLABLES_FLOOR
    right = sum(same_but_neutral(*pair) for pair in syllables)
    assert right / len(syllables) >= WITHOUT_NEUTRAL_FLOOR
    whole = sum(all(same_but_neutral(*pair) for pair in pairs) for pairs in sentences)
    assert whole / len(sentences) >= SENTENCES_FLOOR


def test_whole_sentence_as_one_word_still_reads():
    reader = Reader()
    texts = ((to_simplified(text), right) for text, right in gold())
    read = [(reader.read(text, [text]), right) for text, right in texts]
    pairs = [pair for ours, theirs in read for pair in zip(ours, theirs, strict=True)]
    assert sum(ours == theirs for ours, theirs in pairs) / len(pairs) >= 0.93
