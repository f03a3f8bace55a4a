import re

from duizhao.hanzi import HANZI, is_hanzi


def test_the_pattern_and_the_function_agree() -> None:
    hanzi, others = "〇一龥鿿㐀豈\u4dbf𠀀𰻞", "A,。0é々ㄅあ한㊀·⺀䷀"
    assert re.fullmatch(f"[{HANZI}]+", hanzi)
    assert not re.search(f"[{HANZI}]", others)
    assert all(map(is_hanzi, hanzi))
    assert not any(map(is_hanzi, others))
