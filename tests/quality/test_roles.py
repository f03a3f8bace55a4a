"""Roles of words are marked where certain: a floor of precision, and of recall as found."""

from pathlib import Path

from duizhao.language.roles import roles
from duizhao.model import Role

GOLD = Path(__file__).with_name("roles.txt")
ROLES = {
    "c": Role.CLASSIFIER,
    "r": Role.RESULTATIVE,
    "d": Role.DIRECTIONAL,
    "p": Role.POTENTIAL,
}
PRECISION, RECALL = 0.95, 0.74


def gold():
    for line in GOLD.read_text(encoding="utf-8").splitlines():
        if not line.startswith("#"):
            marked = [word.partition("/") for word in line.split()]
            yield [word for word, _, _ in marked], [ROLES.get(mark) for _, _, mark in marked]


def test_roles_of_our_own_sentences():
    sentences = list(gold())
    assert len(sentences) >= 80
    pairs = [pair for words, right in sentences for pair in zip(roles(words), right, strict=True)]
    hits = sum(ours is not None and ours == theirs for ours, theirs in pairs)
    assert hits / sum(ours is not None for ours, _ in pairs) >= PRECISION
    assert hits / sum(theirs is not None for _, theirs in pairs) >= RECALL
