"""Closed classes of words: titles, determiners, modals …; see data/word_classes.toml."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib.resources import files


@cache
def word_class(name: str) -> frozenset[str]:
    """Return the words of a class, in Simplified characters; KeyError if there is no such class."""
    return frozenset(_classes()[name].split())


@cache
def _classes() -> dict[str, str]:
    return tomllib.loads(
        (files("duizhao.language") / "data" / "word_classes.toml").read_text("utf-8")
    )
