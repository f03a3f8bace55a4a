"""Which words of a text are worth a note, and in which sentence each is learned."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import zip_longest

from duizhao.config import Choose
from duizhao.language.pinyin_syllable import split_tone
from duizhao.lexicon import Lexicon
from duizhao.lexicon.french_index import FrenchIndex
from duizhao.matching.speakers import is_label
from duizhao.model import Entry, Kind, Meaning, Pair, Passage, Role, Token
from duizhao.notes.equivalent import as_listed, equivalent
from duizhao.notes.spelled_names import spelled_names
from duizhao.notes.wanted import levels, limit, parts_of_speech
from duizhao.notes.worth import (
    classifier_senses,
    is_classifier,
    is_complement,
    is_counted,
    is_function_word,
    is_noun_here,
    is_plural,
    is_told_by_parts,
    is_told_by_term,
    own_pairs,
    says,
)

Word = tuple[str, tuple[str, ...]]  # Simplified form and reading


@dataclass(frozen=True, slots=True)
class Occurrence:
    """A content word or term at one place of the text."""

    passage: int  # index into the passages
    number: int  # 1-based among the content words of the passage, chosen or not: cards keep it
    token: Token
    pair: Pair

    @property
    def word(self) -> Word:
        """What makes two occurrences the same word: Simplified form and reading."""
        return self.token.simplified, self.token.pinyin


@dataclass(frozen=True, slots=True)
class Choice:
    """A word to learn: the occurrence its note shows, and what it is called elsewhere."""

    key: str  # identity in the deck: the word, numbered when the text reads it in several ways
    word: Word  # Simplified form and the dictionary's reading, whatever a person corrects
    shown: Occurrence
    count: int  # how often the text has it
    french: str  # the equivalent in the shown sentence, as listed; "" when there is none
    elsewhere: tuple[str, ...]  # other equivalents in the text, most frequent first
    dictionary: str  # the dictionary's meaning; "" when the word is not in it
    classifiers: tuple[Entry, ...] = ()  # of a noun, most usual first
    note: str = ""  # a person's own remark
    credit: str = ""  # dictionaries the meaning is from that ask to be named
    also: frozenset[Word] = frozenset()  # the same where the text reads it with a neutral tone
    corrected: bool = False  # a person gave it other forms or another reading
    unsure: str = ""  # French less sure than wanted, of a word without a meaning

    @property
    def words(self) -> frozenset[Word]:
        """What its occurrences in the text are."""
        return self.also | {self.word}

    @property
    def first_meaning(self) -> str:
        """The French of the shown sentence, else the dictionary's first; "" when there is none."""
        return self.french or self.dictionary.partition(" ; ")[0]


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
    kept = {choice.key for choice in limit(told, wanted)}
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

    sure = [_trusted(passage, wanted.min_score) for passage in passages]
    own = [replace(passage, pairs=own_pairs(passage, lexicon)) for passage in sure]
    learned = [_learned(passage, is_wanted) for passage in own]
    names = [frozenset() if wanted.names else spelled_names(p, index) for p in passages]
    terms = [
        [term for term in passage.zh.terms if is_wanted(term) and lexicon.look(term.simplified)]
        for passage in passages
    ]
    for occurrence in filter(lambda o: is_wanted(o.token), occurrences(own)):
        token, passage = occurrence.token, passages[occurrence.passage]
        said = equivalent(passage, occurrence.pair)
        if occurrence.pair.zh in names[occurrence.passage]:
            continue
        if not wanted.numbers and is_counted(token, said, passage.zh.tokens, lexicon):
            continue
        if is_complement(token, said, lexicon) or is_plural(token, lexicon):
            continue
        if said and is_told_by_parts(token, learned[occurrence.passage], lexicon):
            continue
        if not said and is_told_by_term(token, terms[occurrence.passage]):
            continue
        if is_classifier(token, passage.zh.tokens, lexicon) and not says(token, said, lexicon):
            token = replace(token, role=Role.CLASSIFIER)
            alone = replace(occurrence, token=token, pair=Pair(occurrence.pair.zh, (), 0.0))
            counting.setdefault(_word(token, lexicon), []).append(alone)
        else:
            places.setdefault(_word(token, lexicon), []).append(occurrence)
    return {**counting, **places}


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


def occurrences(passages: Sequence[Passage]) -> Iterator[Occurrence]:
    """Yield every content word and term of the text, in order; none of a speaker's label."""
    for index, passage in enumerate(passages):
        tokens = {(t.start, t.end): t for t in (*passage.zh.tokens, *passage.zh.terms)}
        for number, pair in enumerate(passage.pairs, 1):
            if not is_label(pair.zh, passage.labels):
                yield Occurrence(index, number, tokens[pair.zh], pair)


def _trusted(passage: Passage, least: float) -> Passage:
    """Return the passage without the French of pairs that are less sure than wanted."""
    pairs = (p if p.score >= least else Pair(p.zh, (), 0.0) for p in passage.pairs)
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
        meaning = lexicon.whole_meaning(token.simplified, token.pinyin)
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

    They are the lexicon's; those `counting` it in the text where the lexicon has none.
    """
    entries = lexicon.look(token.simplified)
    read = [e for e in entries if e.pinyin == token.pinyin] or entries
    if token.role is Role.CLASSIFIER or not is_noun_here(read, french, index):
        return
    listed = dict.fromkeys(word for entry in read for word in entry.classifiers)
    for word in listed or dict.fromkeys(counting):
        found = lexicon.look(word)
        yield from [e for e in found if "mw" in e.parts][:1] or found[:1]


def _counting(found: Sequence[Occurrence], passages: Sequence[Passage]) -> list[str]:
    """Return the classifiers right before the occurrences of a word, most frequent first."""
    before = Counter(
        token.simplified
        for o in found
        for token in passages[o.passage].zh.tokens
        if token.end == o.token.start and token.role is Role.CLASSIFIER
    )
    return [word for word, _ in before.most_common()]
