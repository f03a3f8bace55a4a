from collections.abc import Iterable, Iterator

import numpy as np

from duizhao.language.analyse import Analyser
from duizhao.matching.phrases.reference import Reference
from duizhao.matching.phrases.rendered import RENDERED, rendered
from duizhao.matching.phrases.sentence import Sentence, read
from duizhao.model import Entry, Script


class Glossary:
    """One word, a phrase it is seldom given by, and a verb that French writes in other letters."""

    RENDERINGS = {"合作": ("travailler ensemble", "entente"), "看": ("voir",)}  # noqa: RUF012

    def with_french(self, _words: Iterable[str], /) -> Iterator[tuple[str, tuple[str, ...]]]:
        return iter(())

    def look(self, simplified: str, /) -> tuple[Entry, ...]:
        known = simplified in self.RENDERINGS
        return (Entry(simplified, simplified, (), ("v",), ("(verbe)",)),) if known else ()

    def renderings(self, simplified: str, /) -> tuple[str, ...]:
        return self.RENDERINGS.get(simplified, ())


class Bags:
    def encode(self, texts):
        return np.ones((len(texts), 4), np.float32)


def signals_of(zh: str, fr: str) -> dict[tuple[str, str], dict[str, float]]:
    """Return the signals of each Chinese word beside each French phrase."""
    analysis = Analyser(script=Script.SIMPLIFIED).analyse(zh)
    (s,) = read([(analysis, fr)], Bags(), Reference(Glossary()))
    assert isinstance(s, Sentence)
    planes = [np.broadcast_to(plane, (len(s.zh), len(s.fr))) for plane in rendered(s)]
    return {
        (word.text, phrase.text): dict(
            zip(RENDERED, (float(plane[i, j]) for plane in planes), strict=True)
        )
        for i, word in enumerate(s.zh)
        for j, phrase in enumerate(s.fr)
    }


def test_a_rendering_is_recognised_in_its_forms():
    found = signals_of("他看一本书", "Il vit un livre")
    assert found["看", "vit"]["rendered"] == 1
    assert found["看", "livre"]["rendered"] == 0
    assert found["看", "livre"]["rendered_elsewhere"] == 1
    assert found["看", "vit"]["rendered_elsewhere"] == 0


def test_a_rendering_of_two_words_is_recognised_whole():
    found = signals_of("我们合作", "Nous voulons travailler ensemble")
    assert found["合作", "travailler ensemble"]["rendered"] == 1
    assert 0 < found["合作", "travailler"]["rendered"] < 1
    assert found["合作", "voulons"]["rendered"] == 0


def test_words_without_renderings_are_told_apart():
    found = signals_of("他看一本书", "Il vit un livre")
    assert found["看", "livre"]["rendered_known"] == 1
    assert found["书", "livre"]["rendered_known"] == 0


def test_a_word_the_lexicon_lacks_is_rendered_by_its_parts():
    reference = Reference(Glossary())
    assert reference.renderings("合作社") == ()
    assert reference.renderings_of_parts("合作社") == ((("travailler", "ensemble"), ("entente",)),)
    assert reference.renderings_of_parts("合作") == ()
