from duizhao.matching.sentences.lines import pair_lines, pair_neighbours
from duizhao.model import Sentence

SHAPES = ((1, 1), (1, 2), (2, 1))


def side(*lines: int) -> list[Sentence]:
    return [Sentence("x", line) for line in lines]


def test_what_is_left_of_a_line_on_both_sides_is_paired() -> None:
    path = [(1, 1)] * 6 + [(0, 1), (0, 1), (1, 0), (1, 1)]
    zh = side(1, 2, 3, 5, 6, 7, 8, 9)  # an empty line counts for nothing
    fr = side(1, 2, 3, 4, 5, 6, 7, 7, 8)
    found = pair_lines(path, zh, fr, SHAPES)
    assert found == [(1, 1)] * 6 + [(1, 2), (1, 1)]


def test_several_lines_alone_are_paired_one_by_one() -> None:
    path = [(1, 1)] * 6 + [(1, 0), (1, 0), (0, 1), (0, 1)]
    lines = side(*range(1, 9))
    assert pair_lines(path, lines, lines, SHAPES) == [(1, 1)] * 8


def test_sentences_alone_on_different_lines_stay_alone() -> None:
    path = [(1, 0), *[(1, 1)] * 7, (0, 1)]
    lines = side(*range(1, 9))
    assert pair_lines(path, lines, lines, SHAPES) == path
    path = [(1, 1)] * 6 + [(1, 0), (0, 1)]
    assert pair_lines(path, side(*range(1, 8)), side(*range(1, 7), 6), SHAPES) == path


def test_lines_weigh_only_where_the_rest_keeps_to_them() -> None:
    path = [(1, 1)] * 4 + [(0, 1), *[(1, 1)] * 3, (1, 0), (0, 1), (1, 0)]
    lines = side(*range(1, 10))
    assert pair_lines(path, lines, lines, SHAPES) == path
    same = side(*[0] * 9)
    assert pair_lines(path, same, same, SHAPES) == path


def test_as_many_sentences_alone_at_one_place_are_paired() -> None:
    zh, fr = [Sentence("就写到这儿吧。”")] * 3, [Sentence("Je m'arrête là. »")] * 3
    for alone in ([(1, 0), (0, 1)], [(0, 1), (1, 0)], [(1, 0), (0, 1), (0, 1), (1, 0)]):
        found = pair_neighbours([(1, 1), *alone], zh, fr)
        assert found == [(1, 1)] * (1 + len(alone) // 2)


def test_headings_and_more_sentences_on_one_side_stay_alone() -> None:
    sentences, headings = [Sentence("Il pleut.")] * 3, [Sentence("Récit")] * 3
    path = [(1, 0), (0, 1), (1, 1)]
    assert pair_neighbours(path, headings, sentences) == path
    assert pair_neighbours(path, sentences, headings) == path
    path = [(1, 0), (1, 1), (0, 1), (0, 1), (1, 0)]
    assert pair_neighbours(path, sentences, sentences) == path
