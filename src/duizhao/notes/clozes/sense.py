"""Which of the dictionary's senses a word has in a sentence, where no French is paired with it."""

from __future__ import annotations

from duizhao.language.french.verb import infinitives
from duizhao.language.french.words import without_remarks, words
from duizhao.lexicon.lookup import LABELS

_BETWEEN = " ; "
_MOST = 3  # senses shown where nothing chooses
_FOREIGN = tuple(filter(None, LABELS.values()))


def sense_here(dictionary: str, french: str) -> str:
    """Return the first sense of a dictionary's line that a French sentence says, else several.

    A sense is said where the sentence has all its words that carry meaning, whatever their form.
    Where it has those of none, the first alone would often be the wrong one (voie for 道 in 叫道).
    """
    senses = dictionary.split(_BETWEEN)
    said = {
        form for word in words(french) for form in (word.lemma, *infinitives(word.text.lower()))
    }
    if not dictionary.startswith(_FOREIGN):
        for sense in senses:
            own = [word.lemma for word in words(without_remarks(sense)) if not word.function]
            if own and said.issuperset(own):
                return sense
    return _BETWEEN.join(senses[:_MOST])
