"""All that can be said of a Chinese text without its translation: words, readings, terms."""

from __future__ import annotations

from dataclasses import replace
from functools import lru_cache, partial
from itertools import accumulate, pairwise
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, TypeVar

from duizhao.language.kinds import kinds
from duizhao.language.levels import level
from duizhao.language.pinyin.reader import Reader
from duizhao.language.roles import roles
from duizhao.language.script import detect, to_simplified
from duizhao.language.terms.compounds import recurring_compounds
from duizhao.language.terms.find import find_terms
from duizhao.language.terms.names import find_names, recurring_names
from duizhao.language.traditional import to_traditional
from duizhao.language.words.segmenter import Segmenter, UserWords
from duizhao.model import Analysis, Kind, Role, Script, Token

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from duizhao.model import Recut

T = TypeVar("T")
_NONE: Mapping[str, tuple[str, ...]] = MappingProxyType({})
_TEXTS = 10_000  # remembered, for a text of the document is read twice


class Analyser:
    """Analyses the texts of one document."""

    def __init__(
        self,
        user: UserWords = UserWords(),  # noqa: B008 (immutable)
        readings: Mapping[str, tuple[str, ...]] = _NONE,
        script: Script | None = None,
        document: Sequence[str] = (),
    ) -> None:
        """Take the user's decisions, the script, and the whole document as a list of texts.

        The document tells its script (when none is given), the names it quotes and repeats, and
        the terms that recur in it; without one, each text is analysed for itself.
        """
        self.script = script or (detect("\n".join(document)) if document else None)
        self._reader = Reader({**user.readings, **readings})
        self._kept: dict[Any, Any] = {}
        self._simplify = lru_cache(_TEXTS)(self._in_simplified)
        simplified = [self._simplify(text) for text in document]
        quoted = find_names(simplified)
        alone = lru_cache(_TEXTS)(partial(self._words, Segmenter(user, quoted)))
        people = recurring_names(simplified, map(alone, simplified))
        self._names = quoted | people
        self._segmenter = Segmenter(user, self._names)

        @lru_cache(_TEXTS)
        def cut(text: str) -> list[str]:
            named = any(name in text for name in people)
            return self._words(self._segmenter, text) if named else alone(text)

        self._cut = cut
        self._recurring = recurring_compounds(self._cut(text) for text in simplified)

    def recuts(self, analysis: Analysis) -> tuple[Recut, ...]:
        """Return other cuts of stretches of a text analysed here, nearly as good as its own."""
        tokens = {(token.start, token.end) for token in analysis.tokens}
        edges = {0, *(end for _, end in tokens)}
        found = dict.fromkeys(self._segmenter.recuts(analysis.simplified))
        return tuple(
            recut
            for recut in found
            if edges.issuperset((recut[0][0], recut[-1][1])) and not tokens.issuperset(recut)
        )

    def analyse(self, text: str, recuts: Sequence[Recut] = ()) -> Analysis:
        """Return the analysis of `text`, as written, in either script, some stretches cut so."""
        simplified = self._simplify(text)
        words = _cut_so(self._cut(simplified), simplified, recuts)
        pinyin = self._reader.read(simplified, words, text)
        traditional = self._in_traditional(text, simplified, words, pinyin)
        places = [0, *accumulate(map(len, words))]

        def token(start: int, end: int, sort: Kind, role: Role | None = None) -> Token:
            return Token(
                text=self._same(text[start:end]),
                simplified=self._same(simplified[start:end]),
                traditional=self._same(traditional[start:end]),
                start=start,
                end=end,
                pinyin=self._same(pinyin[start:end]),
                kind=sort,
                hsk=level(simplified[start:end]),
                role=role,
            )

        tokens = tuple(
            token(*span, Kind.NAME if word in self._names else sort, role)
            for span, word, sort, role in zip(
                pairwise(places), words, kinds(words), roles(words), strict=True
            )
        )
        terms = tuple(
            token(places[first], places[last], sort)
            for first, last, sort in find_terms(words, self._recurring)
        )
        return Analysis(text, simplified, traditional, tokens, terms)

    def reread(self, analysis: Analysis, readings: Mapping[int, tuple[str, ...]]) -> Analysis:
        """Return an analysis made here, words read otherwise (by their start), terms with them.

        A person's readings still win. The Traditional form follows, where the reading tells it.
        """
        words = [token.simplified for token in analysis.tokens]
        now = [syllable for token in analysis.tokens for syllable in token.pinyin]
        pinyin = self._reader.reread(analysis.simplified, now, readings.items())
        traditional = self._in_traditional(analysis.text, analysis.simplified, words, pinyin)

        def read(token: Token) -> Token:
            part = slice(token.start, token.end)
            return replace(token, pinyin=pinyin[part], traditional=traditional[part])

        tokens, terms = map(read, analysis.tokens), map(read, analysis.terms)
        return replace(analysis, traditional=traditional, tokens=tuple(tokens), terms=tuple(terms))

    def _in_traditional(
        self, text: str, simplified: str, words: Sequence[str], pinyin: Sequence[str]
    ) -> str:
        if (self.script or detect(text)) is Script.TRADITIONAL:
            return text
        return to_traditional(simplified, words, pinyin)

    def _in_simplified(self, text: str) -> str:
        script = self.script or detect(text)
        return text if script is Script.SIMPLIFIED else to_simplified(text)

    def _words(self, segmenter: Segmenter, simplified: str) -> list[str]:
        return [*map(self._same, segmenter.cut(simplified))]

    def _same(self, value: T) -> T:
        """Return the first of all equal values: words recur, and a book has a million tokens."""
        kept: T = self._kept.setdefault(value, value)
        return kept


def _cut_so(words: Sequence[str], simplified: str, recuts: Sequence[Recut]) -> Sequence[str]:
    """Return the words of a text, some stretches cut otherwise."""
    ends = {*accumulate(map(len, words))}
    for recut in recuts:
        start, stop = recut[0][0], recut[-1][1]
        ends = {end for end in ends if not start < end < stop} | {end for _, end in recut}
    return [simplified[at:to] for at, to in pairwise((0, *sorted(ends)))]
