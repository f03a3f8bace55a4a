"""Which words of a sentence a teacher would pass over, and whose French a French word is."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence

from duizhao.language.french.words import content_lemmas
from duizhao.lexicon import Lexicon
from duizhao.lexicon.french_index import FrenchIndex
from duizhao.model import Entry, Kind, Pair, Passage, Role, Span, Token

_DATE = frozenset("年月日号")
_AMOUNT = frozenset("点时分秒钟天岁元次")
_COUNTED = re.compile(
    r"[\d〇零一二三四五六七八九十百千万亿两几]+(?:个?月|[年日号点时分秒天岁元次周])"
)
_THIS = frozenset("这那此本每几")
_CLASSIFIER = "(classificateur"  # how the lexicon begins such a sense
_NO_NOUN = frozenset(("v", "aux", "adj", "adv", "mw", "num"))
_FUNCTIONS = frozenset(("adv", "aux", "conj", "num", "part", "prefix", "prep", "pron", "suffix"))
_SURE_CHARACTER, _SURE_OTHER, _SURE_GRAMMAR = 0.7, 0.8, 0.9


def own_pairs(passage: Passage, lexicon: Lexicon) -> tuple[Pair, ...]:
    """Return the pairs of a passage; what a term and its parts say alike, only one of them keeps.

    So 關係 does not say "partenariats" where 伙伴關係 does. The French is that of those the lexicon
    gives it. Where it gives it to none it is the whole's: analyste is 分析人士, not 分析; but where
    the lexicon has none of the words, the shortest has it: a term of which the French only says a
    part. From a term that the lexicon has, a part takes no French that is not its own (知识 not
    "intellectuelle" from 知识产权 propriété intellectuelle).
    """
    units = {(t.start, t.end): t for t in (*passage.zh.tokens, *passage.zh.terms)}
    same: dict[tuple[Span, ...], list[Pair]] = defaultdict(list)
    for pair in passage.pairs:
        if pair.fr:
            same[pair.fr].append(pair)
    lost = {
        pair.zh
        for spans, pairs in same.items()
        for group in _nested(pairs)
        for pair in _losers(group, units, _said(passage.fr, spans), lexicon)
    }
    for term in passage.zh.terms:
        if lexicon.look(term.simplified):
            lost |= _borrowed(
                term, [p for p in passage.pairs if p.zh not in lost], units, passage.fr, lexicon
            )
    return tuple(Pair(p.zh, (), 0.0) if p.zh in lost else p for p in passage.pairs)


def _borrowed(
    term: Token, pairs: Sequence[Pair], units: dict[Span, Token], fr: str, lexicon: Lexicon
) -> set[Span]:
    """Return the parts of a term that have French of the term which is not their own."""
    place = (term.start, term.end)
    said = next(
        (set(content_lemmas(_said(fr, pair.fr))) for pair in pairs if pair.zh == place), set()
    )
    parts = {p.zh: _said(fr, p.fr) for p in pairs if p.zh != place and _is_inside(p.zh, place)}
    return {
        part
        for part, french in parts.items()
        if french
        and said.issuperset(content_lemmas(french))
        and not says(units[part], french, lexicon)
    }


def is_told_by_parts(token: Token, passage: Passage, lexicon: Lexicon) -> bool:
    """Tell whether the parts of a term say all that it says (任何理由 aucun motif: aucun + motif).

    `passage` has the pairs of words to be learned alone. A term of the HSK lists is never told by
    its parts, one that the lexicon has only if that gives them their French (人民广场 place du
    Peuple).
    """
    place = (token.start, token.end)
    words = {(t.start, t.end): t for t in passage.zh.tokens}
    if token.hsk or place in words:
        return False
    said = {pair.zh: _said(passage.fr, pair.fr) for pair in passage.pairs if pair.fr}
    parts = {zh: text for zh, text in said.items() if zh in words and _is_inside(zh, place)}
    if lexicon.look(token.simplified) and not all(
        says(words[zh], text, lexicon) for zh, text in parts.items()
    ):
        return False
    lemmas = Counter(lemma for text in parts.values() for lemma in content_lemmas(text))
    return bool(lemmas) and lemmas == Counter(content_lemmas(said.get(place, "")))


def _said(fr: str, spans: Sequence[Span]) -> str:
    return " ".join(fr[slice(*span)] for span in spans)


def _is_inside(part: Span, whole: Span) -> bool:
    return whole[0] <= part[0] and part[1] <= whole[1]


def is_counted(token: Token, said: str, sentence: Sequence[Token], lexicon: Lexicon) -> bool:
    """Tell whether a word is no more than the unit of a number or a 这 before it.

    That is every unit of a date (月 of 6月), and others (次 of 这次) unless the French, `said`, has
    their own meaning (heures for the 点 of 三点); and both together (五年) unless it is a word.
    """
    if _COUNTED.fullmatch(token.simplified) and not lexicon.look(token.simplified):
        return True
    if token.simplified not in _DATE | _AMOUNT:
        return False
    before = _before(token, sentence)
    is_number = before is not None and before.kind is Kind.NUMBER
    if before is None or not (is_number or before.simplified in _THIS):
        return False
    is_date = is_number and token.simplified in _DATE
    return is_date or not says(token, said, lexicon)


def is_classifier(token: Token, sentence: Sequence[Token], lexicon: Lexicon) -> bool:
    """Tell whether a word counts another one: by its role, or behind a number or a 这.

    The second holds for words of one character that the lexicon has as a classifier (家 in 一家店).
    """
    if token.role is not None or len(token.text) > 1:
        return token.role is Role.CLASSIFIER
    before = _before(token, sentence)
    counts = before is not None and (before.kind is Kind.NUMBER or before.simplified in _THIS)
    return counts and bool(classifier_senses(token, lexicon))


def _before(token: Token, sentence: Sequence[Token]) -> Token | None:
    """Return the word before a word or term of a sentence; None at its beginning."""
    place = bisect_left(sentence, token.start, key=lambda other: other.start)
    return sentence[place - 1] if place else None


def is_complement(token: Token, said: str, lexicon: Lexicon) -> bool:
    """Tell whether a word only completes the verb before it (起来 in 站起来).

    It does not where the French says it (finir for the 完 of 吃完); of a direction, where it says
    what the word means alone.
    """
    if token.role is Role.DIRECTIONAL:
        return not says(token, said, lexicon)
    return token.role in (Role.RESULTATIVE, Role.POTENTIAL) and not said


def is_plural(token: Token, lexicon: Lexicon) -> bool:
    """Tell whether a word is the plural of one the lexicon has, and not a word itself (女士们)."""
    singular = token.simplified.removesuffix("们")
    known = singular != token.simplified and lexicon.look(singular)
    return bool(known) and not lexicon.look(token.simplified)


def is_noun_here(entries: Sequence[Entry], french: str, index: FrenchIndex) -> bool:
    """Tell whether a word of these entries is a noun where it has this French.

    With French it is where the sense that is the same is a noun's, and where no sense is but the
    French can be a noun; without, where the first sense is a noun's and none a verb's. A word that
    is always a noun needs no proof. So 站 has the classifiers of a station, but not where it is
    être debout or se tenir.
    """
    parts = {part for entry in entries for part in entry.parts}
    senses = [pair for e in entries for pair in zip(e.french, e.genders, strict=False)]
    always = not parts & _NO_NOUN
    if not french:
        first = any(gender != "-" for _, gender in senses[:1])
        return always or (first and "v" not in parts)
    lemmas = content_lemmas(french)
    same = {gender for text, gender in senses if content_lemmas(text.partition("(")[0]) == lemmas}
    return same != {"-"} if same else always or index.is_noun(french)


def classifier_senses(token: Token, lexicon: Lexicon) -> str:
    """Return what the lexicon says of a word as a classifier; "" when it says nothing of it."""
    entries = [e for e in lexicon.look(token.simplified) if "mw" in e.parts]
    return " ; ".join(s for e in entries for s in e.french if s.startswith(_CLASSIFIER))


def says(token: Token, french: str, lexicon: Lexicon) -> bool:
    """Tell whether the lexicon translates a word as the French of the text does."""
    return _confirms(lexicon.look(token.simplified), content_lemmas(french))


def least_sure(token: Token, french: str, lexicon: Lexicon) -> float:
    """Return how sure a pair must be, from 0 to 1, by what the lexicon says of its word.

    In sentences kept from training a third of the pairs below these bounds was wrong where the
    lexicon has something else or the word has one character, and of adverbs, prepositions and the
    like (也 = ne plus) more than half; of longer words that translations render so (趁早 = au plus
    vite) one in six.
    """
    entries, lemmas = lexicon.look(token.simplified), content_lemmas(french)
    if not entries or _confirms(entries, lemmas):
        return 0.0
    parts = {part for entry in entries for part in entry.parts}
    is_rendering = _renders(token.simplified, lemmas, lexicon)
    if is_rendering and len(token.text) > 1:
        return 0.0
    if parts and parts <= _FUNCTIONS:
        return _SURE_GRAMMAR
    return _SURE_CHARACTER if is_rendering else _SURE_OTHER


def is_told_by_term(token: Token, terms: Sequence[Token]) -> bool:
    """Tell whether a word stands in one of `terms`, those the lexicon has (意思 in 不好意思).

    What it means alone is then seldom what it means there.
    """
    place = (token.start, token.end)
    wholes = ((term.start, term.end) for term in terms)
    return any(place != whole and _is_inside(place, whole) for whole in wholes)


def is_function_word(simplified: str, pinyin: tuple[str, ...], lexicon: Lexicon) -> bool:
    """Tell words that say little alone: conjunctions, and what has one character (也, 都, 再).

    Longer adverbs are vocabulary, and so are measure words.
    """
    entries = lexicon.look(simplified)
    read = [entry for entry in entries if entry.pinyin == pinyin] or entries
    parts = {part for entry in read for part in entry.parts}
    small = len(simplified) == 1 or "conj" in parts
    return bool(parts) and parts <= _FUNCTIONS and small


def _nested(pairs: Sequence[Pair]) -> Iterator[list[Pair]]:
    """Yield the pairs that lie within the longest of them, longest first; never one alone."""
    left = sorted(pairs, key=lambda pair: pair.zh[0] - pair.zh[1])
    while left:
        whole = left[0].zh
        group = [p for p in left if _is_inside(p.zh, whole)]
        left = [p for p in left if p not in group]
        if len(group) > 1:
            yield group


def _losers(
    group: Sequence[Pair], units: dict[Span, Token], said: str, lexicon: Lexicon
) -> list[Pair]:
    words = {pair.zh: units[pair.zh].simplified for pair in group}
    lemmas = content_lemmas(said)
    confirmed = [p for p in group if _confirms(lexicon.look(words[p.zh]), lemmas)]
    known = any(lexicon.look(words[p.zh]) for p in group)
    owners = confirmed or (group[:1] if known else group[-1:])
    return [pair for pair in group if pair not in owners]


def _renders(simplified: str, lemmas: tuple[str, ...], lexicon: Lexicon) -> bool:
    """Tell whether translations sometimes render a word by these lemmas."""
    return lemmas in map(content_lemmas, lexicon.renderings(simplified))


def _confirms(entries: Sequence[Entry], lemmas: tuple[str, ...]) -> bool:
    senses = (text.partition("(")[0] for entry in entries for text in entry.french)
    return bool(lemmas) and any(content_lemmas(sense) == lemmas for sense in senses)
