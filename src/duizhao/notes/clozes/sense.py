"""Which of the dictionary's senses a word has in a sentence, where no French is paired with it."""

from __future__ import annotations

from duizhao.language.french.verb import infinitives
from duizhao.language.french.words import without_remarks, words
from duizhao.lexicon.lookup import LABELS
from duizhao.model import Passage, Span

_BETWEEN = " ; "
_MOST = 3  # senses shown where nothing chooses
_LONG = 5  # letters of a small word that says something: depuis, contre
_FOREIGN = tuple(filter(None, LABELS.values()))


def sense_here(dictionary: str, french: str) -> str:
    """Return the first sense of a dictionary's line that a French sentence says, else several.

    A sense is said where the sentence has all its words that carry meaning, or the long small words
    of those that have no other, whatever their form. Where it has those of none, the first alone
    would often be the wrong one (voie for 道 in 叫道).
    """
    senses = dictionary.split(_BETWEEN)
    said = {
        form for word in words(french) for form in (word.lemma, *infinitives(word.text.lower()))
    }
    if not dictionary.startswith(_FOREIGN):
        for sense in senses:
            found = words(without_remarks(sense))
            own = [word.lemma for word in found if not word.function]
            own = own or [word.lemma for word in found if len(word.lemma) >= _LONG]
            if own and said.issuperset(own):
                return sense
    return _BETWEEN.join(senses[:_MOST])


def left_french(passage: Passage, own: Span) -> str:
    """Return the French of a passage, blank where it is paired with Chinese words beside `own`."""
    taken = [
        span
        for pair in passage.pairs
        if pair.zh[1] <= own[0] or own[1] <= pair.zh[0]
        for span in pair.fr
    ]
    return "".join(
        " " if any(start <= place < end for start, end in taken) else letter
        for place, letter in enumerate(passage.fr)
    )
