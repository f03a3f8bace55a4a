"""A paragraph to its sentences, in either language."""

from __future__ import annotations

import itertools

from duizhao.ingest.paragraphs import Language
from duizhao.ingest.split_chinese import split_chinese
from duizhao.ingest.split_french import split_french

_SPLITTERS = {Language.CHINESE: split_chinese, Language.FRENCH: split_french}


def split(text: str, language: Language) -> tuple[str, ...]:
    """Return the sentences of a paragraph, in order, without white space at their ends.

    Nothing but white space between sentences is lost. A paragraph without a full stop (a title, a
    list item) is one sentence.
    """
    starts = [0, *_SPLITTERS[language](text), len(text)]
    pieces = (text[a:b].strip() for a, b in itertools.pairwise(starts))
    return tuple(piece for piece in pieces if piece)
