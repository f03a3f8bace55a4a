import pytest

from duizhao.language.pinyin.corrections import parse_readings


@pytest.mark.parametrize(
    ("line", "word", "reading"),
    [
        ("单于 chán yú", "单于", "chán yú"),
        ("重庆\tChong2qing4", "重庆", "chóng qìng"),
        ("热闹 rènao  # vu en classe", "热闹", "rè nao"),
        ("西安 Xī'ān", "西安", "xī ān"),
        ("西安 Xīān", "西安", "xī ān"),
        ("花儿 huār", "花儿", "huā r"),
        ("卡拉OK kǎlā", "卡拉OK", "kǎ lā _ _"),
        ("單于 chán yú", "单于", "chán yú"),
        ("绿 lv4", "绿", "lǜ"),
        ("东西 dong1xi", "东西", "dōng xi"),
        ("吗 ma", "吗", "ma"),
        ("朝 chao5", "朝", "chao"),
    ],
)
def test_one_line(line, word, reading):
    readings, problems = parse_readings(line)
    assert readings == {word: tuple(s.replace("_", "") for s in reading.split())}
    assert not problems


def test_comments_and_empty_lines_say_nothing():
    assert parse_readings("\ufeff# corrections\n\n  \n") == ({}, ())


@pytest.mark.parametrize("line", ["单于", "错误 cuò", "你好 hello", "abc hǎo", "你 nǐ hǎo"])
def test_problems_have_their_line(line):
    readings, (problem,) = parse_readings(f"好 hǎo\n{line}\n", "my/readings.txt")
    assert readings == {"好": ("hǎo",)}
    assert (problem.file, problem.line, problem.code) == ("my/readings.txt", 2, "reading-unusable")


def test_the_last_reading_of_a_word_holds():
    assert parse_readings("好 hǎo\n好 hào")[0] == {"好": ("hào",)}


def test_a_reading_without_tones_is_named():
    readings, (problem,) = parse_readings("朝阳区 chao yang qu")
    assert readings == {}
    assert problem.message == (
        "“chao yang qu” is left out: it has no tones; write them (cháo or chao2, and ma5 where "
        "there is none)."
    )
