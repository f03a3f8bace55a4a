"""Readings of running text may not get worse: floors over sentences of our own."""

from pathlib import Path

from duizhao.language.pinyin import Reader

GOLD = Path(__file__).with_name("readings.txt")
SYLLABLES_FLOOR = 0.997  # of the syllables right
SENTENCES_FLOOR = 0.97  # of the sentences right to the last syllable


def gold():
    lines = [li for li in GOLD.read_text(encoding="utf-8").splitlines() if not li.startswith("#")]
    for words, reading in zip(lines[::2], lines[1::2], strict=True):
        yield words.split(), [s.replace("_", "") for s in reading.split()]


def test_running_text():
    reader = Reader()
    pairs = [(list(reader.read("".join(words), words)), right) for words, right in gold()]
    assert all(len(read) == len(right) for read, right in pairs)
    syllables = [
        ours == theirs
        for read, right in pairs
        for ours, theirs in zip(read, right, strict=True)
        if theirs
    ]
    assert len(pairs) >= 60
    assert sum(syllables) / len(syllables) >= SYLLABLES_FLOOR
    assert sum(read == right for read, right in pairs) / len(pairs) >= SENTENCES_FLOOR


def test_whole_sentence_as_one_word_still_reads():
    reader = Reader()
    read = [list(reader.read("".join(words), ["".join(words)])) for words, _ in gold()]
    right = [reading for _, reading in gold()]
    same = [
        a == b for r, g in zip(read, right, strict=True) for a, b in zip(r, g, strict=True) if b
    ]
    assert sum(same) / len(same) >= 0.93
