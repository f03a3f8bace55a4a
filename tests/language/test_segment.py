import subprocess
import sys

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from duizhao.language.words.segmenter import Segmenter, UserWords, dictionary, parse_words

TEXT = st.text(
    alphabet=st.one_of(st.characters(), st.sampled_from("中国人民大学的了一二十第3a ·“”。李"))
)
DEFAULT = Segmenter()
DECIDED = Segmenter(parse_words("人民大\n清华,大学\n")[0], frozenset({"一二十"}))


@pytest.mark.parametrize("segmenter", [DEFAULT, DECIDED])
@settings(deadline=None)  # the first example loads the dictionary
@given(text=TEXT)
def test_words_reassemble_the_text(segmenter, text):
    words = segmenter.cut(text)
    assert "".join(words) == text
    assert all(words)


@pytest.mark.parametrize(
    "sentence",
    [
        "他 第6 次 花 了 3.5亿 ， 涨 了 20% 。",
        "三千五百 个 学生",
        "他 高高兴兴 地 走 了",
        "唐纳德 · 特朗普 在 Facebook 上 说",
        "王小明 喜欢 COVID-19",
        "因此 成为 一 个 重要 的 国家",
        "由 埃里克 · 索尔斯道姆 导演",
        "在 约翰 · 巴顿 的 家里",
        "写 了 四十六 篇 小说",
        "那 件 衣服 很 好看",
        "5G 网络",
        "我 查 过 了",
        "我们 没 聊 过 这 件 事",
        "夜鹭 低低 地 掠过 水面",
        "张开 嘴 让 我 看看",
        "嗓子 疼 得 连 水 都 咽 不 下去",
        "我 给 你 开 点儿 药",
        "从 星期一 到 星期五 都 很 忙",
        "十一月 初 下雪 ， 三 个 月 后 才 停",
        "生于 一九二〇 年",
        "经济学家 汉斯 · 穆勒 和 发言人 若昂 · 科斯塔",
    ],
)
def test_cut(sentence):
    words = sentence.split()
    assert DEFAULT.cut("".join(words)) == words


def test_user_words_always_win():
    user, problems = parse_words("# mes mots\n北京大\n長江\n研究,生命\n重庆路\tchóng qìng lù\n")
    assert not problems
    assert user.readings["重庆路"] == ("chóng", "qìng", "lù")
    segmenter = Segmenter(user)
    assert "北京大" in segmenter.cut("我在北京大学习")
    assert "长江" in segmenter.cut("南京市长江大桥")
    assert segmenter.cut("研究生命") != ["研究生", "命"]


def test_a_forbidden_join_leaves_other_words_alone():
    user, _ = parse_words("清华,大学")
    assert Segmenter(user).cut("清华大学和北京大学")[:2] == ["清华", "大学"]
    assert Segmenter(user).cut("清华的大学") == DEFAULT.cut("清华的大学")


@pytest.mark.parametrize("line", ["清华,", ",", "重庆\tchóng", "清华,大学\tqīng huá"])
def test_unusable_entries_are_reported(line):
    user, (problem,) = parse_words(f"# première ligne\n{line}\n", "mots.txt")
    assert user == UserWords()
    assert (problem.code, problem.file, problem.line) == ("words-entry", "mots.txt", 2)


def test_dictionary_ranks_by_frequency():
    assert dictionary().rank("的") < dictionary().rank("北京") < dictionary().rank("鹳雀楼")
    assert dictionary().rank("无此词也") is None
    assert dictionary().tag("北京") == "ns"


def test_loading_says_nothing_and_hides_nothing():
    code = (
        "from duizhao.language.words.segmenter import Segmenter\n"
        "Segmenter().cut('你好')\n"
        "import sys; assert sys.modules.get('pkg_resources', 1) is not None"
    )
    done = subprocess.run([sys.executable, "-W", "error", "-c", code], capture_output=True)
    assert (done.returncode, done.stdout, done.stderr) == (0, b"", b"")


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("清华大学", "清華,大學"),
        ("清华,大学", "清華大學"),
        ("重庆路\tchóng qìng lù", "重慶路\tzhòng qìng lù"),
    ],
)
def test_of_lines_that_contradict_each_other_the_first_holds(first, second):
    user, (problem,) = parse_words(f"{first}\n{second}\n")
    assert user == parse_words(first)[0]
    assert problem.line == 2
    assert "earlier line" in problem.message


def test_the_same_line_twice_is_no_problem():
    assert parse_words("清华大学\n清華大學\n清华大学\tqīng huá dà xué\n")[1] == ()


def test_a_reading_without_its_tab_is_named():
    user, (problem,) = parse_words("重庆路 chóng qìng lù\n")
    assert user.words == frozenset()
    assert "tab" in problem.message


@pytest.mark.parametrize(
    "sentence",
    [
        "便宜 一点",
        "一点 都 不 贵",
        "给 我 一点 时间",
        "下午 一 点 开会",
        "一 点 三十 分",
        "她 一 点头",
    ],
)
def test_a_little_is_a_word_and_an_hour_is_two(sentence):
    assert Segmenter().cut(sentence.replace(" ", "")) == sentence.split()
