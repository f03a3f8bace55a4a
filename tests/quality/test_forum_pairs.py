"""The pairs offered for the forum text, read one by one: at least nine in ten are right.

forum_pairs.tsv holds a person's verdict on each pair ever read: the Chinese, the French, yes or no,
and why not. A pair that is not there must be read, and its verdict added, before this test passes.
"""

from __future__ import annotations

import csv
from pathlib import Path

import pytest

from conftest import ROOT
from duizhao.notes.listing.equivalent import equivalent
from duizhao.pipeline import run
from duizhao.project import open_project

VERDICTS = Path(__file__).with_name("forum_pairs.tsv")
FLOOR = 0.90


@pytest.fixture(scope="module")
def document():
    return run(open_project(ROOT / "decks" / "forum" / "forum.txt", {}))


def test_every_sentence_but_the_headline_has_its_french(document):
    alone = [p.zh.text for p in document.passages if not p.fr]
    assert alone == ["“一帶一路”國際合作高峰論壇"]
    last = document.passages[-1]
    assert ("2019年" in last.zh.text, last.fr.endswith("2019.")) == (True, True)


def test_nine_in_ten_pairs_are_right(document):
    with VERDICTS.open(encoding="utf-8", newline="") as file:
        verdicts = {(r["zh"], r["fr"]): r["right"] for r in csv.DictReader(file, delimiter="\t")}
    offered = [
        (passage.zh.text[slice(*pair.zh)], equivalent(passage, pair))
        for passage in document.passages
        for pair in passage.pairs
        if pair.fr
    ]
    assert sorted(set(offered) - set(verdicts)) == [], "read these and add your verdicts"
    assert set(verdicts.values()) == {"yes", "no"}
    right = sum(verdicts[pair] == "yes" for pair in offered)
    assert len(offered) > 100
    assert right / len(offered) >= FLOOR
