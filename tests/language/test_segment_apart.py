import pytest

from duizhao.language.words.segmenter import Segmenter


@pytest.mark.parametrize(
    "words",
    [
        "一 个 人 住 在 海边 。",
        "3 个 人 走 进来 。",
        "那 个 人 是 谁 ？",
        "保护 个人 信息 。",
        "统一 个人 所得税 。",
        "这 本 书 我 看 过 。",
        "整 栋 大楼 倒塌 了 。",
        "他 从来 不 说谎 。",
        "投资 达 14亿 欧元 。",
        "祝 你 生日 快乐 。",
        "去皮 切成 四 块 。",
        "葱 、 姜 和 蒜 。",
        "马丽 从 学校 回来 。",
        "刘洋 从 天津 来 。",
        "鱼 在 水里 游来游去 。",
        "我 看不见 ， 门 开 不 开 ？",
        "我 看 不 出来 。",
        "妈妈 叹 了 口 气 。",
        "他 帮 了 个 忙 。",
        "她 回 过 头 去 。",
        "他 站 起 身 来 。",
        "我 睡过头 了 。",
        "这样 行 不 行 ？",
        "他 已经 不见 了 。",
        "真 不好意思 。",
        "这 件 事 谁 做 得 到 ？",
        "他 想 得到 帮助 。",
        "她 揉 着 手 里 的 手帕 。",
        "我们 着手 准备 。",
        "坐车 才 能 到达 。",
        "他 的 才能 得到 发挥 。",
    ],
)
def test_phrases_are_cut_and_words_are_not(words):
    assert Segmenter().cut(words.replace(" ", "")) == words.split()
