"""What words mean: the bundled Chinese–French lexicon and the user's own dictionaries."""

from __future__ import annotations

from duizhao.lexicon.lookup import Dictionary, Lexicon

__all__ = ["Dictionary", "Lexicon", "load_lexicon"]


def load_lexicon() -> Lexicon:
    """Return the bundled lexicon completed by the dictionaries the user added, and by English.

    English comes from CC-CEDICT when the extra "english" is installed. Raises DuizhaoError when an
    added dictionary cannot be opened.
    """
    from duizhao.lexicon.english import English
    from duizhao.lexicon.store import installed

    return Lexicon((*installed(), *English.if_available()))
