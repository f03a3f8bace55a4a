"""French words: where they are, their lemmas, and which of them carry no meaning of their own.

The only module that talks to simplemma.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import TYPE_CHECKING

from duizhao.model import FrenchWord

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

_APOSTROPHE = "['’ʼ]"
_ELISION = rf"(?:[ldjmtscn]|qu|jusqu|lorsqu|puisqu|quoiqu){_APOSTROPHE}"
_LETTER = r"[^\W\d_]"
_CLITIC = r"-(?:t-)?(?:ils?|elles?|on|je|tu|nous|vous|moi|toi|lui|leur|les?|la|ce|y|en|ci|là)\b"
_TOKEN = re.compile(
    rf"""
      rendez-vous\b                                         # a noun, no inverted pronoun
    | {_ELISION}(?={_LETTER})                               # l’ of l’action
    | (?<={_LETTER}){_CLITIC}                               # -il of dit-il
    | \d+(?:[.,\u0020\u00a0\u202f]\d{{3}}(?!\d))*(?:,\d+|\.\d+)?(?:er|ère|e|ème)?\b(?:[\u0020\u00a0\u202f]?%)?
    | (?:[A-ZÀ-Þ]\.-?){{2,}}                                # U.R.S.S., J.-C.
    | {_LETTER}[\w]*(?:{_APOSTROPHE}{_LETTER}[\w]*|(?!{_CLITIC})[-‐‑]\w+)*  # mot, aujourd’hui, vert-bleu
    | \w+
    """,
    re.VERBOSE | re.IGNORECASE,
)

_AUXILIARIES = frozenset(
    """suis es est sommes êtes sont étais était étions étiez étaient fus fut fûmes furent serai
    seras sera serons serez seront serais serait serions seriez seraient sois soit soyons soyez
    soient fût fussent étant être ai as a avons avez ont avais avait avions aviez avaient eus eûmes
    aurai auras aura aurons aurez auront aurais aurait aurions auriez auraient aie aies ait ayons
    ayez aient ayant avoir""".split()
)
_FUNCTION = (
    frozenset(
        """le la les l un une des du de d au aux à en dans sur sous par pour avec sans vers chez
    entre depuis pendant durant selon malgré parmi jusque jusqu dès lors hors envers contre avant après
    derrière devant
    et ou ni mais car donc or que qu quoiqu puisqu lorsqu si comme quand lorsque puisque quoique
    qui quoi dont où lequel laquelle lesquels lesquelles duquel desquels auquel auxquels
    je j tu il elle on nous vous ils elles me m te t se s lui leur eux moi toi soi y
    ce c cet cette ces cela ça ceci celui celle ceux celles celui-ci celle-ci ceux-ci celles-ci
    mon ma mes ton ta tes son sa ses notre nos votre vos leurs
    ne n pas""".split()
    )
    | _AUXILIARIES
)
_BEFORE_SUMMER = frozenset("l d en cet un chaque bel plein".split())
_LIGATURES = str.maketrans({"œ": "oe", "Œ": "Oe", "æ": "ae", "’": "'", "ʼ": "'"})


def words(text: str) -> tuple[FrenchWord, ...]:
    """The words of `text` in order, without punctuation.

    Elisions are cut after the apostrophe (l’ | action) and inverted pronouns before the hyphen
    (dit | -il); aujourd’hui, hyphenated compounds, contractions (du, au) and numbers with their
    per cent sign are one word each.
    """
    return tuple(_read(text))


def _read(text: str) -> Iterator[FrenchWord]:
    before = ""
    for match in _TOKEN.finditer(text):
        bare = match.group().lower().translate(_LIGATURES).strip("'")
        function = bare.startswith("-") or bare in _FUNCTION
        if bare == "été":  # been, or summer
            function = before not in _BEFORE_SUMMER
        yield FrenchWord(match.group(), match.start(), match.end(), lemma(match.group()), function)
        before = bare


@lru_cache(maxsize=65536)
def lemma(word: str) -> str:
    """The dictionary form of one French word, lower case; the word itself when unknown."""
    bare = word.lower().strip("'’ʼ-").translate(_LIGATURES)
    if not bare.isalpha():
        return bare
    return _lemmatizer()(word.lower()).lower().translate(_LIGATURES)


@cache
def _lemmatizer() -> Callable[[str], str]:
    from simplemma import Lemmatizer
    from simplemma.strategies import DefaultStrategy

    lemmatizer = Lemmatizer(lemmatization_strategy=DefaultStrategy(low_memory=True))
    return lambda word: lemmatizer.lemmatize(word, lang="fr")
