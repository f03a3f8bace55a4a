"""The floors of term finding: how many units are found, and how much of what is found is one."""

from pathlib import Path

from duizhao.language.analyse import Analyser
from duizhao.model import Kind

DATA = Path(__file__).parent / "data"


def scores(name, kinds):
    """Return recall and precision of the terms of `kinds` over sentences with their units."""
    lines = (DATA / name).read_text("utf-8").splitlines()
    rows = [line.split("\t") for line in lines if not line.startswith("#")]
    analyser = Analyser()
    wanted = {(text, term) for text, terms in rows for term in terms.split(", ") if term}
    found = {
        (text, term.text)
        for text, _ in rows
        for term in analyser.analyse(text).terms
        if term.kind in kinds
    }
    right = len(wanted & found)
    return right / len(wanted), right / len(found)


def test_terms_of_our_own_sentences():
    recall, precision = scores("terms.txt", set(Kind))
    assert recall >= 0.95
    assert precision >= 0.95


def test_compounds_among_verbs_with_subject_and_object():
    recall, precision = scores("compounds.txt", {Kind.WORD})
    assert recall >= 0.65
    assert precision >= 0.87
