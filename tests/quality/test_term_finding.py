"""The floors of term finding: how many units are found, and how much of what is found is one."""

from pathlib import Path

from duizhao.language.analyse import Analyser

GOLD = Path(__file__).parent / "data" / "terms.txt"
RECALL, PRECISION = 0.95, 0.95


def test_terms_of_our_own_sentences():
    lines = GOLD.read_text("utf-8").splitlines()
    rows = [line.split("\t") for line in lines if not line.startswith("#")]
    analyser = Analyser()
    wanted = {(text, term) for text, terms in rows for term in terms.split(", ") if term}
    found = {(text, term.text) for text, _ in rows for term in analyser.analyse(text).terms}
    right = len(wanted & found)
    assert right >= RECALL * len(wanted)
    assert right >= PRECISION * len(found)
