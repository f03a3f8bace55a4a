"""Beads of Chinese alone, and the ids of any."""

from duizhao.ingest import bitext_from_strings
from duizhao.matching.sentences.beads import alone, ids
from duizhao.model import Bead


def spans(text, **options):
    return [bead.zh for bead in alone(bitext_from_strings(text, **options))]


def test_each_sentence_of_chinese_alone_is_a_bead():
    assert spans("他来了。她走了。\n再见") == [(0, 1), (1, 2), (2, 3)]
    assert [bead.fr for bead in alone(bitext_from_strings("他来了。"))] == [(0, 0)]


def test_who_speaks_stays_with_what_is_said_next_in_its_paragraph():
    text = "“走吧！”他说，“天黑了。”"
    assert len(bitext_from_strings(text).zh) == 3
    assert spans(text) == [(0, 1), (1, 3)]
    assert spans("他说，\n天黑了。") == [(0, 1), (1, 2)]
    assert spans("他说，\n天黑了。", lines=True) == [(0, 1), (1, 2)]


def test_ids_are_kept_and_new_ones_take_none_that_is_given():
    given = ["s2", "", "", "x", "x", "s1"]
    found = ids(Bead((0, 1), (0, 1), 1.0, key) for key in given)
    assert found == ["s2", "s3", "s4", "x", "s5", "s1"]
