import numpy as np
import pytest

from duizhao.matching.sentences.anchors import with_anchors


def likeness(zh: str, fr: str, cosine: float = 0.5) -> float:
    """Return the cosine, with anchors, of two texts whose meanings have `cosine`."""
    vectors = np.array([[1, 0], [cosine, (1 - cosine**2) ** 0.5]], np.float32)
    first, second = with_anchors(vectors, [zh], [fr])
    assert np.linalg.norm(first) == pytest.approx(np.linalg.norm(second)) == pytest.approx(1)
    return float(first @ second)


def test_shared_figures_and_names_bring_texts_together() -> None:
    assert likeness("1500多名代表", "quelque 1 500 représentants") > 0.52
    assert likeness("他在Facebook上写道", "sur Facebook, il écrit") > 0.52
    assert likeness("２０１９年", "en 2019") > 0.52


def test_nothing_shared_changes_nothing() -> None:
    assert likeness("三个人", "trois personnes") == pytest.approx(0.5)
    assert likeness("2019年", "en 2018") == pytest.approx(0.5)


def test_an_anchor_on_one_side_only_sets_texts_apart() -> None:
    vectors = np.array([[1, 0], [1, 0], [1, 0]], np.float32)
    zh, with_year, without = with_anchors(vectors, ["2019年"], ["en 2019", "un jour"])
    assert zh @ with_year > zh @ without + 0.03


def test_names_spelled_in_pinyin_bring_texts_together() -> None:
    assert likeness("孔乙己来了", "Kong Yiji arrive") > 0.52
    assert likeness("他来自西安", "Il vient de Xi'an") > 0.52
    assert likeness("他来自西安", "Il vient de Xiamen") == pytest.approx(0.5)
    assert likeness("空", "Kong") == pytest.approx(0.5)  # one syllable may be any word


def test_an_anchor_that_comes_often_says_less() -> None:
    vectors = np.array([[1, 0]] * 8, np.float32)

    def apart(fr: list[str]) -> float:
        said = with_anchors(vectors, ["2019年"] * 4, fr)
        return float(said[0] @ said[4] - said[0] @ said[7])

    assert apart(["en 2019", "un", "deux", "trois"]) > apart(["en 2019"] * 3 + ["trois"]) > 0


@pytest.mark.parametrize(
    ("zh", "fr"),
    [
        ("第一章 来客", "I. Le voyageur"),
        ("第一章", "Chapitre premier"),
        ("第二場", "Scène 2"),
        ("第二部分", "Deuxième partie"),
        ("二十三", "23"),
        ("三", "III"),
        ("第八条 违反规定的，", "Article 8. — Quiconque"),
    ],
)
def test_the_numbers_of_parts_bring_headings_together(zh: str, fr: str) -> None:
    assert likeness(zh, fr) > 0.52
    assert likeness(zh, "IX") == pytest.approx(0.5)


def test_numbers_in_a_sentence_are_not_those_of_parts() -> None:
    assert likeness("第一章", "Un jour, il pleuvait.") == pytest.approx(0.5)
    assert likeness("一个人", "I. Le voyageur") == pytest.approx(0.5)
