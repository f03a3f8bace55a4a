"""Golden cases: small texts of our own and what becomes of them, one folder each in tests/cases.

`UPDATE_CASES=1 make test` writes the expectations anew; read the difference before you commit it.
"""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from duizhao.model import Document, Passage
from duizhao.notes.listing.equivalent import equivalent
from duizhao.pipeline import run
from duizhao.project import open_project

CASES = sorted(path for path in (Path(__file__).parent / "cases").iterdir() if path.is_dir())


def read(case: Path) -> Document:
    text = case / "text.txt"
    if text.exists():
        return run(open_project(text, {}))
    return run(
        open_project(None, {"text.zh": str(case / "zh.txt"), "text.fr": str(case / "fr.txt")})
    )


def describe(document: Document) -> str:
    """Return what a person reads to judge a case."""
    notices = [f"{p.severity} {p.code} line {p.line}" for p in document.problems]
    return "\n".join(
        [f"script {document.script}", *notices, *map(describe_passage, document.passages)]
    )


def describe_passage(passage: Passage) -> str:
    words = " ".join(token.text for token in passage.zh.tokens if token.text.strip())
    pinyin = " ".join(s for token in passage.zh.tokens for s in token.pinyin if s)
    pairs = [
        f"  {passage.zh.text[slice(*pair.zh)]} = {equivalent(passage, pair)}"
        for pair in passage.pairs
        if pair.fr
    ]
    return "\n".join(["", words, pinyin, passage.fr, *pairs])


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_case(case):
    expected = case / "expected.txt"
    found = describe(read(case)) + "\n"
    if os.environ.get("UPDATE_CASES"):
        expected.write_text(found, encoding="utf-8")
    assert found == expected.read_text(encoding="utf-8")
