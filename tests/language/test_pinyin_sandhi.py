import pytest

from duizhao.language.pinyin.sandhi import sandhi


@pytest.mark.parametrize(
    ("words", "written", "spoken"),
    [
        ("一 天", "yī tiān", "yì tiān"),
        ("一 次", "yī cì", "yí cì"),
        ("一 个", "yī ge", "yí ge"),
        ("第一 次", "dì yī cì", "dì yī cì"),
        ("十一 月", "shí yī yuè", "shí yī yuè"),
        ("统一 了", "tǒng yī le", "tǒng yī le"),
        ("不 是", "bù shì", "bú shì"),
        ("不 好", "bù hǎo", "bù hǎo"),
        ("好 不 好", "hǎo bù hǎo", "hǎo bu hǎo"),
        ("看 一 看", "kàn yī kàn", "kàn yi kàn"),
        ("对不起", "duì bu qǐ", "duì bu qǐ"),
        ("你好", "nǐ hǎo", "ní hǎo"),
        ("我 买", "wǒ mǎi", "wǒ mǎi"),  # across words: left alone
        ("一", "yī", "yī"),
    ],
)
def test_sandhi(words, written, spoken):
    cut = words.split()
    assert " ".join(sandhi(written.split(), "".join(cut), cut)) == spoken
