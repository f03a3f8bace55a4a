import pytest

from duizhao.language.roles import roles
from duizhao.model import Role


@pytest.mark.parametrize(
    ("sentence", "word", "role"),
    [
        ("我 买 了 三 本 书 。", "本", Role.CLASSIFIER),
        ("那 只 猫 睡 了 。", "只", Role.CLASSIFIER),
        ("我 只 有 一 个 。", "只", None),
        ("本 规定 自 今日 起 施行 。", "本", None),
        ("他 看 完 了 。", "完", Role.RESULTATIVE),
        ("我 看 得 懂 。", "懂", Role.POTENTIAL),
        ("我 看 不 懂 。", "懂", Role.POTENTIAL),
        ("我 不 懂 。", "懂", None),
        ("我 没 见 过 他 。", "见", None),
        ("他 走 出去 了 。", "出去", Role.DIRECTIONAL),
        ("他 想 出去 。", "出去", None),
        ("我 能 起来 。", "起来", None),
    ],
)
def test_roles_where_certain(sentence, word, role):
    words = sentence.split()
    assert roles(words)[words.index(word)] is role
