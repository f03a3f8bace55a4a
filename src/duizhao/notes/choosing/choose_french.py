"""Which French words of a text are worth a note to a reader of Chinese, and where each is shown."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace

from duizhao.config import Choose
from duizhao.errors import DuizhaoError
from duizhao.language.french import words as french
from duizhao.lexicon.french_index import FrenchIndex
from duizhao.matching.sentences.speakers import is_label
from duizhao.model import FrenchWord, Kind, Pair, Passage, Span, Token
from duizhao.notes.choosing.french_choice import FrenchChoice, FrenchOccurrence, FrenchTerm
from duizhao.notes.choosing.order import FRENCH_KEYS, limit
from duizhao.notes.choosing.spelled_names import spelled_names
from duizhao.notes.listing.headword import Headword, head_lemma, headword
from duizhao.notes.listing.listed_gloss import in_place
from duizhao.notes.listing.place import Place, opens_sentence

_MOST_ELSEWHERE = 3
_MOST_ENTRIES = 4
_LIGHT_VERBS = ("avoir", "donner", "faire", "mettre", "prendre")  # mean little without their noun


def choose_french(
    passages: Sequence[Passage],
    wanted: Choose,
    index: FrenchIndex,
    known: Collection[str] = frozenset(),
) -> tuple[FrenchChoice, ...]:
    """Return the French words to learn in the order of the text, each once.

    `known` are French words to leave out, in any form and with any article. A word is shown where
    it first has an equivalent that the lexicon confirms, else where it first has one. Raises
    DuizhaoError for an order that French words do not have.
    """
    if wanted.order == "hsk":
        raise DuizhaoError(
            'order = "hsk" does not go with learn = "fr": French words have no HSK level. Write '
            '"text", "frequency" or "i+1".'
        )
    left_out = {form for word in known for form in _forms(word)}
    places: dict[str, list[FrenchOccurrence]] = {}
    for occurrence in french_occurrences(passages, index):
        if occurrence.token.key not in left_out and _is_wanted(occurrence, wanted):
            places.setdefault(occurrence.token.key, []).append(occurrence)
    chosen = [_choice(key, found, index) for key, found in places.items()]
    chosen.sort(key=lambda c: (c.shown.passage, c.shown.token.start, c.shown.token.end))
    return limit(chosen, wanted, FRENCH_KEYS)


def french_occurrences(
    passages: Sequence[Passage], index: FrenchIndex
) -> Iterator[FrenchOccurrence]:
    """Yield every French word and expression that has a Chinese equivalent, in order.

    Where several Chinese words have the same French, the one the lexicon confirms is its
    equivalent, else the most certain. What is not in one piece is left out.
    """
    for number, passage in enumerate(passages):
        tokens = {(t.start, t.end): t for t in (*passage.zh.tokens, *passage.zh.terms)}
        found: dict[Span, FrenchOccurrence] = {}
        words = french.words(passage.fr)
        names = spelled_names(passage, index)
        for pair in passage.pairs:
            chinese = tokens[pair.zh]
            if pair.zh in names:
                chinese = replace(chinese, kind=Kind.NAME)
            occurrence = _occurrence(number, passage, words, chinese, pair, index)
            if occurrence is None or is_label(pair.zh, passage.labels):
                continue
            span = _content(occurrence.token, words)
            if is_label(span, passage.fr_labels):
                continue
            if span not in found or _exactness(occurrence) > _exactness(found[span]):
                found[span] = occurrence
        yield from (found[span] for span in sorted(found))


def _content(term: FrenchTerm, words: Sequence[FrenchWord]) -> Span:
    """Return the characters of a term from its first word that carries meaning (avoir l’|air)."""
    start = next(w.start for w in words if w.start >= term.start and not w.function)
    return start, term.end


def _forms(known: str) -> set[str]:
    """Return what a known word may be the key of: itself, and its lemma without its article."""
    word = known.casefold()
    listed = french.words(french.without_article(word))
    return {word, " ".join(part.lemma for part in listed)}


def _exactness(occurrence: FrenchOccurrence) -> tuple[bool, float]:
    return occurrence.confirmed, occurrence.pair.score


def _occurrence(
    number: int,
    passage: Passage,
    words: Sequence[FrenchWord],
    chinese: Token,
    pair: Pair,
    index: FrenchIndex,
) -> FrenchOccurrence | None:
    """Return the French of a pair as something to learn; None when it is not in one piece."""
    if len(pair.fr) != 1:
        return None
    ((start, end),) = pair.fr
    content = [
        i for i, w in enumerate(words) if start <= w.start and w.end <= end and not w.function
    ]
    if not content:
        return None
    first, last = content[0], content[-1]
    place = Place(passage.fr[words[first].start : words[last].end], words, first, last)
    expression = _lexical(place, chinese.simplified, index)
    if expression:
        first -= 1
    elif found := in_place(place, chinese.simplified, index):
        expression, first, last = found
    start, end = words[first].start, words[last].end
    text = passage.fr[start:end]
    inside = words[first : last + 1]
    rest = [word.lemma for word in words[place.first + 1 : last + 1]]
    key = expression or " ".join([head_lemma(place, chinese.simplified, index), *rest])
    confirmed = any(index.confirms(chinese.simplified, form) for form in (text, key))
    kind = _kind(passage.fr, inside, chinese, confirmed)
    listed = Headword(text, text) if kind is Kind.NAME else Headword(expression, expression)
    if not listed.bare:
        listed = headword(place, chinese.simplified, index)
    term = FrenchTerm(text, start, end, key, listed, kind)
    position = 1 + sum(not word.function for word in words[:first])
    return FrenchOccurrence(number, position, term, pair, chinese, confirmed)


def _lexical(place: Place, simplified: str, index: FrenchIndex) -> str:
    """Return the expression the lexicon has, where it begins one word before (avoir | lieu).

    A light verb and its noun are one wherever the lexicon has them, others for this Chinese word.
    """
    lemmas = " ".join(word.lemma for word in place.words[place.first : place.last + 1])
    if not place.first or index.confirms(simplified, lemmas):
        return ""
    before = place.words[place.first - 1].lemma
    expression = f"{before} {lemmas}"
    known = before in _LIGHT_VERBS and bool(index.chinese(expression))
    return expression if known or index.confirms(simplified, expression) else ""


def _kind(sentence: str, inside: Sequence[FrenchWord], chinese: Token, confirmed: bool) -> Kind:
    """Return what a French word is: a capital makes a name, unless the lexicon has the word."""
    if chinese.kind is Kind.NUMBER or any(word.text[0].isdigit() for word in inside):
        return Kind.NUMBER
    capitals = [word for word in inside if word.text[0].isupper() and not word.function]
    if confirmed and chinese.kind is not Kind.NAME:
        return Kind.WORD
    inner = [word for word in capitals if not opens_sentence(sentence, word.start)]
    return Kind.NAME if inner or (capitals and chinese.kind is Kind.NAME) else Kind.WORD


def _is_wanted(occurrence: FrenchOccurrence, wanted: Choose) -> bool:
    if occurrence.pair.score < wanted.min_score:
        return False
    kind = occurrence.token.kind
    return wanted.names if kind is Kind.NAME else wanted.numbers or kind is not Kind.NUMBER


def _choice(key: str, found: Sequence[FrenchOccurrence], index: FrenchIndex) -> FrenchChoice:
    shown = next((o for o in found if o.confirmed), found[0])
    said = {shown.chinese.simplified}
    others = Counter(o.chinese.simplified for o in found if o.chinese.simplified not in said)
    tokens = {o.chinese.simplified: o.chinese for o in found}
    elsewhere = tuple(tokens[word] for word, _ in others.most_common(_MOST_ELSEWHERE))
    entries = {e.simplified: e for e in index.chinese(shown.token.headword.bare)}
    return FrenchChoice(
        key=key,
        shown=shown,
        count=len(found),
        word=shown.token.headword,
        elsewhere=elsewhere,
        dictionary=tuple(e for word, e in entries.items() if word not in said)[:_MOST_ENTRIES],
    )
