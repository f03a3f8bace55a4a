"""What words mean: the bundled Chinese–French lexicon and the user's own dictionaries."""

from duizhao.lexicon.bundled import Lexicon

__all__ = ["Lexicon"]
