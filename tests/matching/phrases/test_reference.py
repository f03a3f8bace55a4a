from collections.abc import Iterable, Iterator
from types import MappingProxyType

from duizhao.language.french.words import plain_words
from duizhao.matching.phrases.reference import Reference
from duizhao.model import Entry


class SmallGlossary:
    FRENCH = MappingProxyType({
        "扔": ("jeter", "lancer (un objet)"), "进": ("entrer",), "投": ("jeter", "lancer"),
        "看书": ("lire",), "习惯": ("s'habituer à", "habitude"), "吗": ("(particule)",),
        "经得起": ("supporter",), "受不了": ("ne pas supporter",), "不断": ("sans cesse",),
    })  # fmt: skip

    def with_french(self, words: Iterable[str]) -> Iterator[tuple[str, tuple[str, ...]]]:
        wanted = {*words}
        return (
            (word, french)
            for word, french in self.FRENCH.items()
            if wanted <= {*plain_words(" ".join(french))}
        )

    def look(self, simplified: str, /) -> tuple[Entry, ...]:
        french = self.FRENCH.get(simplified)
        return (Entry(simplified, simplified, (), ("v",), french),) if french else ()

    def renderings(self, _simplified: str, /) -> tuple[str, ...]:
        return ()


REFERENCE = Reference(SmallGlossary())


def test_glosses_are_told_without_explanations():
    assert REFERENCE.glosses("扔") == ("jeter", "lancer")
    assert REFERENCE.glosses("吗") == ()
    assert REFERENCE.glosses("丢") == ()


def test_an_unknown_word_is_known_by_its_parts():
    assert REFERENCE.glosses_of_parts("扔进") == (("jeter", "lancer"), ("entrer",))
    assert REFERENCE.glosses_of_parts("扔出吗") == (("jeter", "lancer"),)
    assert REFERENCE.glosses_of_parts("在看书") == (("lire",),)
    assert REFERENCE.glosses_of_parts("扔") == ()


def test_french_leads_back_to_the_headwords():
    assert REFERENCE.headwords(("jeter",)) == ("扔", "投")
    assert REFERENCE.headwords(("lancer",)) == ("扔", "投")
    assert REFERENCE.headwords(("habituer",)) == ("习惯",)
    assert REFERENCE.headwords(("jeter", "lancer")) == ()


def test_what_is_denied_is_not_the_french_of_what_affirms():
    assert REFERENCE.headwords(("supporter",)) == ("经得起",)
    assert REFERENCE.headwords(("supporter",), denied=True) == ("受不了", "经得起")
    assert REFERENCE.headwords(("cesse",)) == ()
    assert REFERENCE.headwords(("cesse",), denied=True) == ("不断",)


def test_parts_of_speech_are_those_of_the_entry():
    assert REFERENCE.parts_of_speech("扔") == ("v",)
    assert REFERENCE.parts_of_speech("丢") == ()
