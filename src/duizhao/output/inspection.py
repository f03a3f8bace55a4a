"""Everything known about a text: JSON Lines for programs, the pairs as a table for people."""

from __future__ import annotations

import csv
import io
import json
from collections import Counter
from collections.abc import Iterable, Iterator
from typing import Any

from duizhao.language.levels import levels
from duizhao.language.words.segmenter import dictionary
from duizhao.model import Pair, Passage, Token
from duizhao.notes.listing.equivalent import equivalent

_COLUMNS = (
    *("id", "zh", "n", "pinyin", "fr", "score"),
    *("simplified", "traditional", "kind", "hsk"),
    *("sentence", "translation"),
)


def to_jsonl(passages: Iterable[Passage]) -> Iterator[str]:
    """Yield one JSON object a line and passage, in the order of the text.

    `hsk_lists` gives a word's level by the name of the list, for each list that has it; `rank` is
    1 for the most frequent word of jieba's dictionary, null for words it does not have.
    Offsets are characters of the sentences of a side joined: Chinese with nothing between them,
    French with a space.
    """
    for passage in passages:
        yield json.dumps(_passage(passage), ensure_ascii=False) + "\n"


def to_tsv(passages: Iterable[Passage]) -> Iterator[str]:
    """Yield one line a content word or term, to correct by hand and give back as phrases.tsv.

    Columns: id of the passage, zh, n (which of its occurrences in the passage, from 1), pinyin, fr,
    score, what else is known of the word, and the two sentences to look at. Only fr is taken back.
    """
    yield _line(_COLUMNS)
    for passage in passages:
        units = {(t.start, t.end): t for t in (*passage.zh.tokens, *passage.zh.terms)}
        seen: Counter[str] = Counter()
        for pair in passage.pairs:
            word = units[pair.zh]
            seen[word.text] += 1
            found = _row(passage, pair, word, seen[word.text])
            yield _line(" ".join(cell.split()) for cell in found)


def _row(passage: Passage, pair: Pair, word: Token, number: int) -> tuple[str, ...]:
    """Return the cells of a word, in the order of the columns."""
    return (
        passage.id,
        word.text,
        str(number),
        " ".join(word.pinyin),
        equivalent(passage, pair),
        f"{pair.score:.2f}",
        word.simplified,
        word.traditional,
        word.kind,
        word.hsk or "",
        passage.zh.text,
        passage.fr,
    )


def _line(cells: Iterable[str]) -> str:
    """Return a row as spreadsheets write it: cells that hold a quote are quoted."""
    out = io.StringIO()
    csv.writer(out, "excel-tab", lineterminator="\n").writerow(cells)
    return out.getvalue()


def _passage(passage: Passage) -> dict[str, Any]:
    return {
        "id": passage.id,
        "zh": [s.text for s in passage.zh_sentences],
        "fr": [s.text for s in passage.fr_sentences],
        "score": round(passage.score, 4),
        "simplified": passage.zh.simplified,
        "traditional": passage.zh.traditional,
        "tokens": [_token(t) for t in passage.zh.tokens],
        "terms": [_token(t) for t in passage.zh.terms],
        "pairs": [_pair(p, passage) for p in passage.pairs],
    }


def _token(token: Token) -> dict[str, Any]:
    return {
        "text": token.text,
        "simplified": token.simplified,
        "traditional": token.traditional,
        "start": token.start,
        "end": token.end,
        "pinyin": list(token.pinyin),
        "kind": str(token.kind),
        "hsk": token.hsk,
        "hsk_lists": levels(token.simplified),
        "rank": dictionary().rank(token.simplified),
        "role": token.role,
    }


def _pair(pair: Pair, passage: Passage) -> dict[str, Any]:
    start, end = pair.zh
    return {
        "zh": passage.zh.text[start:end],
        "zh_start": start,
        "zh_end": end,
        "fr": equivalent(passage, pair) or None,
        "fr_spans": [list(span) for span in pair.fr] or None,
        "score": round(pair.score, 4),
    }
