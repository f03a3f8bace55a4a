"""French words: where they are, their lemmas, and which of them carry no meaning of their own.

The only module that talks to simplemma.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache
from importlib.resources import files
from typing import TYPE_CHECKING

from duizhao.model import FrenchWord

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

_APOSTROPHE = "['’ʼ]"
_ARTICLE = re.compile(rf"^(?:(?:les?|la|une?|des)\s+|l{_APOSTROPHE})", re.IGNORECASE)
_ELISION = rf"(?:[ldjmtscn]|qu|jusqu|lorsqu|puisqu|quoiqu){_APOSTROPHE}"
_LETTER = r"[^\W\d_]"
_CLITIC = r"-(?:t-)?(?:ils?|elles?|on|je|tu|nous|vous|moi|toi|lui|leur|les?|la|ce|y|en|ci|là)\b"
_SPACE = "[\\u0020\\u00a0\\u202f]"
_TOKEN = re.compile(
    rf"""
      rendez-vous\b                      # a noun, no inverted pronoun
    | {_ELISION}(?={_LETTER})            # l’ of l’action
    | (?<={_LETTER}){_CLITIC}            # -il of dit-il
    | \d+(?:(?:[.,]|{_SPACE})\d{{3}}(?!\d))*(?:[.,]\d+)?(?:er|ère|e|ème)?\b(?:{_SPACE}?%)?
    | (?:[A-ZÀ-Þ]\.-?){{2,}}             # U.R.S.S., J.-C.
    | {_LETTER}\w*(?:{_APOSTROPHE}{_LETTER}\w*|(?!{_CLITIC})[-‐‑]\w+)*  # aujourd’hui, vert-bleu
    | \w+
    """,
    re.VERBOSE | re.IGNORECASE,
)

_PLAIN_WORD = re.compile(r"[^\W_]+")
_REMARK = re.compile(r"\s*\([^)]*\)\s*")
_BEFORE_SUMMER = frozenset({"l", "d", "en", "cet", "un", "chaque", "bel", "plein"})
_BEFORE_VERB = frozenset({
    "je", "j", "tu", "il", "elle", "on", "qui", "ne", "n", "se", "s", "me", "m", "te", "t", "y",
})  # fmt: skip
_VERBS = {  # of forms that are nouns as well (le sort, elle sort)
    "bois": "boire", "bout": "bouillir", "but": "boire", "cours": "courir", "court": "courir",
    "fond": "fondre", "lit": "lire", "lut": "lire", "mets": "mettre", "part": "partir",
    "ris": "rire", "rit": "rire", "sens": "sentir", "sort": "sortir", "souris": "sourire",
    "vis": "vivre", "vit": "vivre",
}  # fmt: skip
_LIGATURES = str.maketrans({"œ": "oe", "Œ": "Oe", "æ": "ae", "’": "'", "ʼ": "'"})


def words(text: str) -> tuple[FrenchWord, ...]:
    """Return the words of `text` in order, without punctuation.

    Elisions are cut after the apostrophe (l’ | action) and inverted pronouns before the hyphen
    (dit | -il); aujourd’hui, hyphenated compounds, contractions (du, au) and numbers with their
    per cent sign are one word each.
    """
    return tuple(_read(text))


def units(text: str) -> tuple[FrenchWord, ...]:
    """Return the words of `text` in order, those of a fixed expression as one: mis en place.

    Its lemma is the expression's, mettre en place. What stands between its words (mettre vite en
    place) keeps them apart; `expression` finds those.
    """
    separate = words(text)
    found: list[FrenchWord] = []
    at = 0
    while at < len(separate):
        rest = expression(separate, at, reach=0)
        run = separate[at : rest.stop] if rest else separate[at : at + 1]
        found.append(_joined(text, run) if rest else separate[at])
        at += len(run)
    return tuple(found)


def expression(separate: Sequence[FrenchWord], first: int, reach: int) -> range | None:
    """Return the places of what makes a fixed expression with the verb at `first`, or None.

    At most `reach` other words stand between the verb and these.
    """
    for tail in _expressions().get(separate[first].lemma, ()):
        for start in range(first + 1, first + 2 + reach):
            places = range(start, start + len(tail))
            if tail == tuple(bare(word) for word in separate[start : places.stop]):
                return places
    return None


@cache
def _expressions() -> Mapping[str, tuple[tuple[str, ...], ...]]:
    """Return the expressions by their verb: the words that follow it, the longest first."""
    found: dict[str, list[tuple[str, ...]]] = {}
    for item in _listed("french_expressions.txt", "·"):
        verb, *tail = words(item)
        found.setdefault(verb.lemma, []).append(tuple(map(bare, tail)))
    return {verb: tuple(sorted(tails, key=len, reverse=True)) for verb, tails in found.items()}


def _joined(text: str, run: Sequence[FrenchWord]) -> FrenchWord:
    start, end = run[0].start, run[-1].end
    lemma = " ".join([run[0].lemma, *map(bare, run[1:])])
    return FrenchWord(text[start:end], start, end, lemma, function=False)


def bare(word: FrenchWord) -> str:
    """Return the word in lower case without its apostrophe: l of L’."""
    return word.text.lower().rstrip("'’ʼ")


def without_article(text: str) -> str:
    """Return a headword without the article it begins with: coopération of la coopération."""
    return _ARTICLE.sub("", text)


def without_remarks(text: str) -> str:
    """Return an equivalent without what is in parentheses: papillon of papillon (insecte)."""
    return _REMARK.sub(" ", text).strip() if "(" in text else text


def bones(text: str) -> tuple[str, ...]:
    """Return the words of `text` that carry meaning, in lower case as they stand; all if none does.

    A quick key for comparing dictionary forms: no lemma is looked for.
    """
    found = plain_words(text)
    return tuple(word for word in found if word not in _function_words()) or tuple(found)


def plain_words(text: str) -> list[str]:
    """Return the runs of letters and digits of `text`, in lower case, without ligatures."""
    return _PLAIN_WORD.findall(text.lower().translate(_LIGATURES))


def plain_words_of_lines(text: str) -> Iterator[list[str]]:
    """Yield the `plain_words` of each line of a long text, in half the time."""
    for line in text.lower().replace("œ", "oe").replace("æ", "ae").split("\n"):
        yield _PLAIN_WORD.findall(line)


def _read(text: str) -> Iterator[FrenchWord]:
    before = ""
    for match in _TOKEN.finditer(text):
        word, (start, end) = match.group(), match.span()
        bare = word.lower().translate(_LIGATURES).strip("'")
        function = bare.startswith("-") or bare in _function_words()
        if bare == "été":  # been, or summer
            function = before not in _BEFORE_SUMMER
        if len(word) == 1 and word.isupper() and text.startswith(".", end):  # J. K. Rowling
            function = False
        verb = _VERBS.get(bare, "") if before in _BEFORE_VERB else ""
        yield FrenchWord(word, start, end, verb or lemma(word), function)
        before = bare


@cache
def _function_words() -> frozenset[str]:
    return frozenset(_listed("french_function_words.txt", None))


def _listed(name: str, separator: str | None) -> Iterator[str]:
    """Yield what a list in the package's data names, its comments left out."""
    text = files("duizhao.language") / "data" / name
    for line in text.read_text(encoding="utf-8").splitlines():
        if not line.startswith("#"):
            yield from map(str.strip, line.split(separator))


@lru_cache(maxsize=65536)
def lemma(word: str) -> str:
    """Return the dictionary form of one French word, lower case; the word itself when unknown."""
    bare = word.lower().strip("'’ʼ-").translate(_LIGATURES)
    if not bare.isalpha():
        return bare
    found = _mistaken().get(bare) or _lemmatizer()(word.lower())
    return found.lower().translate(_LIGATURES)


@cache
def _mistaken() -> Mapping[str, str]:
    """Return the lemmas of the forms that the lemmatizer takes for those of another word."""
    rows = (line.split() for line in _listed("french_lemmas.txt", "\n"))
    return {form: lemma for lemma, *forms in rows for form in forms}


@lru_cache(maxsize=65536)
def content_lemmas(text: str) -> tuple[str, ...]:
    """Return the lemmas of the words that carry meaning, in order; of all if none does."""
    found = words(text)
    content = tuple(word.lemma for word in found if not word.function)
    return content or tuple(word.lemma for word in found)


def is_function_word(word: str) -> bool:
    """Tell whether `word` carries no meaning of its own: an article, a preposition, a pronoun."""
    return word.lower() in _function_words()


@lru_cache(maxsize=65536)
def is_word(word: str) -> bool:
    """Tell whether the dictionary has `word`, in any of its forms."""
    from simplemma import is_known

    return is_known(word.lower(), lang="fr", low_memory=True)


@cache
def _lemmatizer() -> Callable[[str], str]:
    from simplemma import Lemmatizer
    from simplemma.strategies import DefaultStrategy

    lemmatizer = Lemmatizer(lemmatization_strategy=DefaultStrategy(low_memory=True))
    return lambda word: lemmatizer.lemmatize(word, lang="fr")
