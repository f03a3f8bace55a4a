from duizhao.language.pinyin.characters import readings


def test_readings_come_with_and_without_tones() -> None:
    assert {"zhòng", "chóng", "zhong", "chong"} <= readings("重")
    assert {"guī", "gui"} <= readings("規")
    assert {"lǜ", "lü", "lv"} <= readings("绿")


def test_what_is_no_character_has_no_reading() -> None:
    assert readings("a") == readings("") == readings("重庆") == frozenset()
