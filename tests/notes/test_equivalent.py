"""The French of a Chinese word as a learner keeps it."""

import pytest

from duizhao.lexicon.french_index import load_french_index
from duizhao.model import Analysis, Kind, Pair, Passage, Token
from duizhao.notes.equivalent import as_listed, equivalent

INDEX = load_french_index()


def listed(word, french, kind=Kind.WORD):
    """Return how the French in [brackets] of a sentence is listed for a Chinese word."""
    spans, text = [], ""
    for number, part in enumerate(french.replace("]", "[").split("[")):
        if number % 2:
            spans.append((len(text), len(text) + len(part)))
        text += part
    token = Token(word, word, word, 0, len(word), ("",) * len(word), kind)
    pair = Pair((0, len(word)), tuple(spans), 0.9)
    passage = Passage("s1", (), (), 1.0, Analysis(word, word, word, (token,)), text, (pair,))
    return as_listed(token, passage, pair, INDEX)


@pytest.mark.parametrize(
    ("word", "french", "expected"),
    [
        ("每天", "[Chaque] matin", "chaque"),
        ("当然", "« [Bien sûr], dit-il. »", "bien sûr"),
        ("追", "le chien [chassa] le chat", "chasser"),
        ("看见", "il [vit] un enfant", "voir"),
        ("看见", "qu’il la [vît]", "voir"),
        ("奇妙", "cette nuit [merveilleuse]", "merveilleux"),
        ("衣服", "des [vêtements] propres", "vêtement"),
        ("姑娘", "de belles [jeunes filles]", "jeune fille"),
        ("摆脱", "des gens sont [sortis] de là", "sortir"),
        ("建立", "on a [mis] vite [en place] un système", "mettre en place"),
        ("建立", "un système [mis en place] hier", "mettre en place"),
        ("粥", "il eut fini sa [bouillie], et dit", "bouillie"),
    ],
)
def test_a_word_is_listed_as_in_a_dictionary(word, french, expected):
    assert listed(word, french) == expected


@pytest.mark.parametrize(
    ("word", "french", "expected"),
    [
        ("见面", "on se [voit] demain", "se voir"),
        ("买", "la bonté ne s’[achète] pas", "acheter"),
        ("害怕", "elle a eu [peur]", "avoir peur"),
        ("打算", "je [compte] partir", "compter"),
        ("生产", "le [produit] maritime", "produit"),
        ("不", "il [n’]ira [pas]", "ne… pas"),
        ("首先", "Tout d’[abord], merci", "d’abord"),
    ],
)
def test_what_the_lexicon_gives_the_word_is_listed_as_there(word, french, expected):
    assert listed(word, french) == expected


@pytest.mark.parametrize(
    ("word", "french", "kind"),
    [
        ("皮埃尔", "[Pierre] est venu", Kind.NAME),
        ("嫘祖", "Selon la légende, [Leizu] a vu", Kind.WORD),
        ("法新社", "selon l’[AFP], hier", Kind.WORD),
        ("豆豆", "un renard nommé [Doudou]", Kind.WORD),
        ("女士们", "à [mesdames et messieurs] les élus", Kind.WORD),
    ],
)
def test_names_and_what_is_uncertain_stay_as_written(word, french, kind):
    assert listed(word, french, kind) == french[french.index("[") + 1 : french.index("]")]


def test_an_equivalent_as_written_joins_its_parts():
    zh = Analysis("不", "不", "不", ())
    passage = Passage("s1", (), (), 1.0, zh, "il n’ira pas")
    assert equivalent(passage, Pair((0, 1), ((3, 5), (9, 12)), 0.9)) == "n’ … pas"
