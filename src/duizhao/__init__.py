"""duizhao: a text and its translation, side by side, as Anki decks people keep."""

__version__ = "0.1.0"
