"""Who speaks: the labels before a colon with which the lines of a dialogue begin (小明：…).

A label says whose line it is, and nothing to learn. It is known by what a single line cannot tell:
labels come again, and take turns.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import accumulate

from duizhao.model import Passage, Sentence, Span

_LABEL = re.compile(r"([\w·. ]{1,12}?) ?(?:[（(【\[][^）)】\]]{1,20}[）)】\]])? ?[：:](?!\d)")
_FRENCH_LABEL = re.compile(r"([^\W\d_][\w’'. -]{0,39}?) ?(?:[(\[][^)\]]{1,30}[)\]])? ?:(?=\s)")
_SPEECH = "说道问答喊叫讲曰云想写示"  # with these ends a clause that tells of speech: 他说：
_NEAR = 3  # lines within which another one answers


def with_labels(passages: Sequence[Passage]) -> tuple[Passage, ...]:
    """Return the passages with the places of their speakers' labels, if it is a dialogue.

    The French has labels only where the Chinese has.
    """
    found = [list(_labels(passage)) for passage in passages]
    speakers = _speakers([name for line in found for name, _ in line])
    chinese = [tuple(span for name, span in line if name in speakers) for line in found]
    french = [
        list(_french_labels(p)) if labels else []
        for p, labels in zip(passages, chinese, strict=True)
    ]
    times = Counter(name for labels in french for name, _ in labels)
    return tuple(
        replace(p, labels=zh, fr_labels=tuple(span for name, span in fr if times[name] > 1))
        for p, zh, fr in zip(passages, chinese, french, strict=True)
    )


def is_label(span: Span, labels: Sequence[Span]) -> bool:
    """Tell whether characters lie within one of the labels."""
    return any(start <= span[0] and span[1] <= end for start, end in labels)


def _labels(passage: Passage) -> Iterator[tuple[str, Span]]:
    """Yield what may be the label of each line that begins in a passage; "" for none."""
    ends = accumulate((len(sentence.text) for sentence in passage.zh_sentences), initial=0)
    before: Sentence | None = None
    for start, sentence in zip(ends, passage.zh_sentences, strict=False):
        if before is None or not sentence.line or sentence.line != before.line:
            match = _LABEL.match(passage.zh.simplified, start)
            name = match[1] if match else ""
            told = len(name) > 1 and name[-1] in _SPEECH
            yield ("", (start, start)) if told else (name, (start, start + len(name)))
        before = sentence


def _french_labels(passage: Passage) -> Iterator[tuple[str, Span]]:
    """Yield what may be the label of each French sentence of a passage, where there is one."""
    ends = accumulate((len(sentence.text) + 1 for sentence in passage.fr_sentences), initial=0)
    for start, _ in zip(ends, passage.fr_sentences, strict=False):
        if match := _FRENCH_LABEL.match(passage.fr, start):
            yield match[1], match.span(1)


def _speakers(lines: Sequence[str]) -> set[str]:
    """Return which labels are speakers: those that come again and are answered, and who is between.

    `lines` are the labels of all lines, "" for none.
    """
    times = Counter(lines)
    speakers = {
        name
        for i, name in enumerate(lines)
        if name
        and times[name] > 1
        and not {"", name}.issuperset(lines[max(i - _NEAR, 0) : i + _NEAR + 1])
    }
    between = {
        b for a, b, c in zip(lines, lines[1:], lines[2:], strict=False) if {a, c} <= speakers
    }
    return (speakers | between) - {""}
