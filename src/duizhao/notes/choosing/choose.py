"""Which words of a text are worth a note, and in which sentence each is learned."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import replace
from itertools import zip_longest

from duizhao.config import Choose
from duizhao.language.pinyin.syllable import split_tone
from duizhao.language.words.classes import word_class
from duizhao.lexicon import Lexicon
from duizhao.lexicon.french_index import FrenchIndex
from duizhao.model import Entry, Kind, Meaning, Pair, Passage, Role, Token
from duizhao.notes.choosing.choice import Choice, Occurrence, Word, occurrences_in
from duizhao.notes.choosing.order import KEYS, limit
from duizhao.notes.choosing.spelled_names import spelled_names
from duizhao.notes.choosing.wanted import levels, parts_of_speech
from duizhao.notes.choosing.worth import (
    classifier_senses,
    is_classifier,
    is_complement,
    is_counted,
    is_function_word,
    is_noun_here,
    is_plural,
    is_told_by_parts,
    is_told_by_term,
    least_sure,
    own_pairs,
    says,
)
from duizhao.notes.listing.equivalent import as_listed, equivalent


def choose(
    passages: Sequence[Passage],
    wanted: Choose,
    lexicon: Lexicon,
    index: FrenchIndex,
    known: Collection[str] = frozenset(),
) -> tuple[Choice, ...]:
    """Return the words to learn in the order of the text, each word (and reading) once.

    `known` are Simplified words to leave out.

    A word is shown where it first has an equivalent. One that never has must not be a mere function
    word, nor a term, which its parts tell; when the dictionary has no meaning either, a person may
    give one; it is among the words returned, but no note is made of it before, nor does it count.
    """
    places = _places(passages, wanted, lexicon, index, known)
    readings: Counter[str] = Counter()
    choices = []
    for word, found in places.items():
        readings[word[0]] += 1
        # The reading is no part of the key, which people see in cards.tsv.
        key = word[0] if readings[word[0]] == 1 else f"{word[0]}#{readings[word[0]]}"
        choices.append(_choice(key, word, found, passages, lexicon, index))
    chosen = [c for c in choices if c.french or _stands_alone(c, passages, wanted, lexicon)]
    chosen.sort(key=lambda c: (c.shown.passage, c.shown.token.start, c.shown.token.end))
    told = [choice for choice in chosen if choice.first_meaning]
    kept = {choice.key for choice in limit(told, wanted, KEYS)}
    return tuple(choice for choice in chosen if choice.key in kept or not choice.first_meaning)


def _places(
    passages: Sequence[Passage],
    wanted: Choose,
    lexicon: Lexicon,
    index: FrenchIndex,
    known: Collection[str],
) -> dict[Word, list[Occurrence]]:
    """Return where the text has each word that is wanted, with the French to be trusted.

    Where a word only counts another (家 in 一家店), it is left out unless it never does anything
    else, and has French only where the lexicon says the same of it.
    """
    allowed, parts = levels(wanted.hsk), parts_of_speech(wanted.parts)
    places: dict[Word, list[Occurrence]] = {}
    counting: dict[Word, list[Occurrence]] = {}

    def is_wanted(token: Token) -> bool:
        return (
            token.simplified not in known
            and _is_wanted(token, wanted, allowed)
            and _is_part(token, parts, lexicon)
        )

    for number, passage in enumerate(passages):
        for occurrence in _taught(passage, number, wanted, is_wanted, lexicon, index):
            token, said = occurrence.token, equivalent(passage, occurrence.pair)
            if is_classifier(token, passage.zh.tokens, lexicon) and not says(token, said, lexicon):
                token = replace(token, role=Role.CLASSIFIER)
                alone = replace(occurrence, token=token, pair=Pair(occurrence.pair.zh, (), 0.0))
                counting.setdefault(_word(token, lexicon), []).append(alone)
            else:
                places.setdefault(_word(token, lexicon), []).append(occurrence)
    return {**counting, **places}


def _taught(
    passage: Passage,
    number: int,
    wanted: Choose,
    is_wanted: Callable[[Token], bool],
    lexicon: Lexicon,
    index: FrenchIndex,
) -> Iterator[Occurrence]:
    """Yield where the passage with this number has a wanted word that no other word there tells."""
    sure = _trusted(passage, wanted.min_score, lexicon)
    own = replace(sure, pairs=own_pairs(sure, lexicon))
    learned = _learned(own, is_wanted)
    names = frozenset() if wanted.names else spelled_names(passage, index)
    terms = [t for t in passage.zh.terms if is_wanted(t) and lexicon.look(t.simplified)]
    for occurrence in occurrences_in(own, number):
        token, said = occurrence.token, equivalent(passage, occurrence.pair)
        if not is_wanted(token) or occurrence.pair.zh in names:
            continue
        if not wanted.numbers and is_counted(token, said, passage.zh.tokens, lexicon):
            continue
        if is_complement(token, said, lexicon) or is_plural(token, lexicon):
            continue
        by_others = (
            is_told_by_parts(token, learned, lexicon) if said else is_told_by_term(token, terms)
        )
        if not by_others:
            yield occurrence


def _word(token: Token, lexicon: Lexicon) -> Word:
    """Return a word with the dictionary's reading, where the text's only drops a tone of it."""
    readings = [entry.pinyin for entry in lexicon.look(token.simplified)]
    if token.pinyin in readings:
        return token.simplified, token.pinyin
    full = (reading for reading in readings if _is_weak(token.pinyin, reading))
    return token.simplified, next(full, token.pinyin)


def _is_weak(reading: Sequence[str], full: Sequence[str]) -> bool:
    """Tell whether a reading differs from another in neutral tones alone."""
    pairs = zip_longest(reading, full, fillvalue="")
    return all(said in (whole, split_tone(whole)[0]) for said, whole in pairs)


def _trusted(passage: Passage, least: float, lexicon: Lexicon) -> Passage:
    """Return the passage without the French of pairs that are less sure than wanted.

    It must be surer where the lexicon says something else of the word.
    """
    tokens = {(t.start, t.end): t for t in (*passage.zh.tokens, *passage.zh.terms)}

    def is_trusted(pair: Pair) -> bool:
        token, said = tokens[pair.zh], equivalent(passage, pair)
        return pair.score >= max(least, least_sure(token, said, lexicon))

    pairs = (p if p.fr and is_trusted(p) else Pair(p.zh, (), 0.0) for p in passage.pairs)
    return replace(passage, pairs=tuple(pairs))


def _learned(passage: Passage, is_wanted: Callable[[Token], bool]) -> Passage:
    """Return the passage with the pairs of its words that are wanted, and of all its terms."""
    units = {(t.start, t.end): is_wanted(t) for t in passage.zh.tokens}
    return replace(passage, pairs=tuple(p for p in passage.pairs if units.get(p.zh, True)))


def _is_wanted(token: Token, wanted: Choose, allowed: frozenset[str]) -> bool:
    if token.kind is Kind.NAME:
        return wanted.names
    if token.kind is Kind.NUMBER:
        return wanted.numbers
    return token.kind is Kind.WORD and (token.hsk or "none") in allowed


def _is_part(token: Token, parts: frozenset[str], lexicon: Lexicon) -> bool:
    """Tell whether a word can be one of the parts of speech; one no dictionary has, can."""
    entries = lexicon.look(token.simplified) if parts else ()
    return not entries or any(parts & {*entry.parts} for entry in entries)


def _stands_alone(
    choice: Choice, passages: Sequence[Passage], wanted: Choose, lexicon: Lexicon
) -> bool:
    """Tell whether a word that the French does not say is worth a note for its own meaning."""
    token = choice.shown.token
    is_term = token not in passages[choice.shown.passage].zh.tokens
    if is_term and not lexicon.look(token.simplified):
        return False
    if not choice.dictionary:
        return token.kind is not Kind.NUMBER
    return wanted.function_words or not is_function_word(*choice.word, lexicon)


def _choice(
    key: str,
    word: Word,
    found: Sequence[Occurrence],
    passages: Sequence[Passage],
    lexicon: Lexicon,
    index: FrenchIndex,
) -> Choice:
    said = [(o, as_listed(o.token, passages[o.passage], o.pair, index)) for o in found]
    shown, french = next((pair for pair in said if pair[1]), said[0])
    token = shown.token
    # What the parts of a word mean helps to remember its French; alone it would only mislead.
    if french:
        meaning = lexicon.meaning(token.simplified, token.pinyin, token.text)
    else:
        meaning = lexicon.whole_meaning(token.simplified, token.pinyin, token.text)
    if token.role is Role.CLASSIFIER and not french:
        meaning = Meaning(classifier_senses(token, lexicon) or meaning.text, meaning.credit)
    told = french or meaning.text
    others = Counter(text for _, text in said if text and text.casefold() not in french.casefold())
    return Choice(
        key=key,
        word=word,
        also=frozenset(o.word for o in found) - {word},
        shown=replace(shown, token=replace(token, pinyin=word[1])),
        count=len(found),
        french=french,
        elsewhere=tuple(text for text, _ in others.most_common(3)),
        dictionary=meaning.text,
        classifiers=tuple(_classifiers(token, french, _counting(found, passages), lexicon, index)),
        credit=meaning.credit,
        unsure="" if told else _unsure(shown, passages[shown.passage], index),
    )


def _unsure(shown: Occurrence, passage: Passage, index: FrenchIndex) -> str:
    """Return the French of a word in its sentence, however unsure; "" when there is none."""
    pair = next(pair for pair in passage.pairs if pair.zh == shown.pair.zh)
    return as_listed(shown.token, passage, pair, index)


def _classifiers(
    token: Token, french: str, counting: Sequence[str], lexicon: Lexicon, index: FrenchIndex
) -> Iterator[Entry]:
    """Yield the entries of a noun's classifiers, each in its reading as one.

    They are the lexicon's; those `counting` it in the text where the lexicon has none, nor knows
    the word as something other than a noun.
    """
    entries = lexicon.look(token.simplified)
    read = [e for e in entries if e.pinyin == token.pinyin] or entries
    if token.text != token.simplified:  # 須 has not the classifier of 鬚
        read = [e for e in read if e.traditional == token.text] or read
    if token.role is Role.CLASSIFIER or not is_noun_here(read, french, index):
        return
    listed = dict.fromkeys(word for entry in read for word in entry.classifiers)
    counted = dict.fromkeys(counting) if not read or any("n" in e.parts for e in read) else {}
    for word in listed or counted:
        if word == token.simplified:  # 一片片: no word counts itself
            continue
        found = lexicon.look(word)
        yield from [e for e in found if "mw" in e.parts][:1] or found[:1]


def _counting(found: Sequence[Occurrence], passages: Sequence[Passage]) -> list[str]:
    """Return the classifiers right before the occurrences of a word, most frequent first.

    What counts occasions may stand before any noun (摸一遍外胎).
    """
    before = Counter(
        token.simplified
        for o in found
        for token in passages[o.passage].zh.tokens
        if token.end == o.token.start and token.role is Role.CLASSIFIER
        if token.simplified not in word_class("occasions")
    )
    return [word for word, _ in before.most_common()]
