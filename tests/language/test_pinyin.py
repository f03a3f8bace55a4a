import pytest
from hypothesis import given
from hypothesis import strategies as st

from duizhao.language.pinyin.reader import Reader


def read(words: str, **overrides: str) -> str:
    reader = Reader({word: tuple(reading.split()) for word, reading in overrides.items()})
    return " ".join(s or "_" for s in reader.read(words.replace(" ", ""), words.split()))


def test_one_syllable_a_character():
    assert read("我 在 银行 ， 2024 年 OK 。") == "wǒ zài yín háng _ _ _ _ _ nián _ _ _"


def test_nothing_to_read():
    assert Reader().read("", ()) == ()


def test_words_must_reassemble_the_sentence():
    with pytest.raises(ValueError, match="re-assemble"):
        Reader().read("你好", ["你"])


def test_overrides_win_longest_first():
    assert read("单于 单", 单="chán", 单于="chán yú") == "chán yú chán"


def test_overrides_win_over_words_with_a_neutral_tone():
    assert read("东西", 东西="dōng xī") == "dōng xī"


@pytest.mark.parametrize(
    ("words", "reading"),
    [
        ("一个 人 不是 一样", "yī gè rén bù shì yī yàng"),  # dictionary tones
        ("我们 的 朋友 喜欢 东西", "wǒ men de péng you xǐ huan dōng xi"),
        ("他 还 没 还 钱", "tā hái méi huán qián"),
        ("校长 的 长处", "xiào zhǎng de cháng chù"),
        ("房东 阿姨", "fáng dōng ā yí"),  # 东阿 is a town
        ("守护 发明者", "shǒu hù fā míng zhě"),  # 护发 hù fà
        ("身后 传来 声音", "shēn hòu chuán lái shēng yīn"),
        ("代尔 在 行刑 前", "dài ěr zài xíng xíng qián"),  # 在行 zài háng
        ("别 上 他 的 当", "bié shàng tā de dàng"),  # 的当 dí dàng is no word of today
        ("认识 的 当 过 兵", "rèn shi de dāng guo bīng"),
        ("可能 不 一致", "kě néng bù yī zhì"),
    ],
)
def test_reads_in_context(words, reading):
    assert read(words) == reading


@pytest.mark.parametrize(
    ("written", "simplified", "reading"),
    [
        ("儘速調整", "尽速 调整", "jǐn sù tiáo zhěng"),
        ("他幹的活", "他 干 的 活", "tā gàn de huó"),
        ("發如雪", "发 如 雪", "fā rú xuě"),
        ("髮如雪", "发 如 雪", "fà rú xuě"),
        ("頭髮", "头发", "tóu fa"),  # a neutral tone stays
    ],
)
def test_the_traditional_form_tells(written, simplified, reading):
    words = simplified.split()
    assert " ".join(Reader().read("".join(words), words, written)) == reading


@given(st.text(alphabet="长行还了得地着一不儿子好。，aB3 \t\n😀\u3007", max_size=30))
def test_any_text_gets_one_entry_a_character(text):
    reading = Reader().read(text, list(text))
    assert len(reading) == len(text)
    assert all(syllable == syllable.lower() for syllable in reading)
    assert not any(s for s, c in zip(reading, text, strict=True) if c.isascii())
