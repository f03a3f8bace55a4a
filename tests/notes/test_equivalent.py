"""The French of a Chinese word as a learner keeps it."""

import pytest

from duizhao.lexicon.french_index import load_french_index
from duizhao.model import Analysis, Kind, Pair, Passage, Token
from duizhao.notes.listing.equivalent import as_listed, equivalent

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
        ("其实", "Il pleut. [Pourtant], il part", "pourtant"),
        ("巴黎", "Il pleut. [Paris] dort", "Paris"),
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
        ("坐", "[Asseyez]-vous", "s’asseoir"),
        ("担心", "ne t’[inquiète] pas", "s’inquiéter"),
        ("睡着", "nous nous sommes [endormis]", "s’endormir"),
        ("吃", "[mangez]-vous du riz ?", "manger"),
        ("买", "la bonté ne s’[achète] pas", "acheter"),
        ("害怕", "elle a eu [peur]", "avoir peur"),
        ("打算", "je [compte] partir", "compter"),
        ("生产", "le [produit] maritime", "produit"),
        ("不", "il [n’]ira [pas]", "ne… pas"),
        ("不能", "la maison [n’]accepte [pas]", "ne… pas"),
        ("首先", "Tout d’[abord], merci", "d’abord"),
        ("排队", "toute cette [queue] pour rien", "faire la queue"),
        ("明年", "au printemps [prochain]", "l’an prochain"),
        ("粥", "il eut fini sa [bouillie], et dit", "bouillie"),
    ],
)
def test_what_the_lexicon_gives_the_word_is_listed_as_there(word, french, expected):
    assert listed(word, french) == expected


@pytest.mark.parametrize(
    ("word", "french", "expected"),
    [
        ("坐满", "les tribunes étaient [remplies] de gens", "remplir"),
        ("坐满", "la salle, [remplie] de gens", "remplir"),
        ("开门", "« [Ouvrez] ! »", "ouvrir"),
        ("开门", "si vous n’[ouvrez] pas", "ouvrir"),
        ("开门", "elles [ouvrent] tard", "ouvrir"),
        ("开门", "il [ouvrit] aussitôt", "ouvrir"),
        ("给", "[offrez]-lui des fleurs", "offrir"),
        ("鸭子", "comme une vieille [cane]", "cane"),
        ("鸭子", "deux [canes] blanches", "cane"),
        ("鸭子", "des [canards] sauvages", "canard"),
        ("臭", "elle dit que ça [pue]", "puer"),
        ("撒", "[parsemez] d’une poignée de ciboule", "parsemer"),
        ("动物", "des [panthères] noires", "panthère"),
        ("提", "chacun [tenant] à la main un sabre", "tenir"),
        ("要", "un accord plus [important] que tout", "important"),
        ("站", "je me [tins] longtemps là", "se tenir"),
        ("银杏", "les [ginkgos] de la cour", "ginkgo"),
        ("急", "ne [t’affole] pas", "s’affoler"),
        ("象棋", "un pion d’[échecs]", "échecs"),
        ("旧", "des chaises [usagées]", "usagé"),
        ("走", "elle ne s’en était pas [allée]", "s’en aller"),
        ("记错", "je me suis peut-être [trompée]", "se tromper"),
        ("下班", "en [sortant du travail]", "sortir du travail"),
        ("压低", "dit-elle en [baissant] la voix", "baisser"),
        ("起床", "je me [lève] à six heures", "se lever"),
        ("欢迎", "[veuillez] appeler", "veuillez"),
        ("幼儿园", "la [maternelle] ne veut pas de lui", "école maternelle"),
        ("死", "ses parents étaient [morts] de froid", "mourir"),
        ("挤占", "ils ne peuvent être [réduits] en rien", "réduire"),
        ("捏", "[serrés] dans ma paume", "serrer"),
        ("超过", "[plus] de la moitié", "plus de"),
        ("累", "il est [fatigué] ce soir", "fatigué"),
        ("低", "à voix [basse]", "bas"),
        ("晴朗", "une nuit [claire]", "clair"),
        ("长大", "en [grandissant], elle comprit", "grandir"),
        ("笑", "dit-il en [souriant]", "sourire"),
        ("期间", "[au cours] de ce forum", "au cours de"),
    ],
)
def test_no_card_shows_another_verb_or_one_that_does_not_exist(word, french, expected):
    assert listed(word, french) == expected


@pytest.mark.parametrize(
    ("word", "french", "expected"),
    [
        ("竞争", "la [concurrence] est rude", "concurrence"),
        ("竞争", "elle gagne en valeur, la [concurrence] aussi", "concurrence"),
        ("竞争", "elles sont en [concurrence]", "être en concurrence"),
        ("脚下", "[au pied] du mont", "au pied de"),
        ("多", "un bol et des baguettes de [plus]", "plus"),
        ("多", "[plus] de cent", "plus de"),
        ("还", "ils coururent [plus] vite que lui", "plus"),
        ("还", "il y en a un [en plus]", "en plus"),
        ("还", "je [n’]ai déjà [plus] le temps", "ne… plus"),
        ("再也", "elle [ne] voulait [plus] partir", "ne… plus"),
        ("安全", "les questions de [sécurité]", "sécurité"),
        ("与此同时", "Dans le [même temps], il sort", "en même temps"),
        ("留学生", "visas pour les [étudiants étrangers]", "étudiant étranger"),
        ("酱油", "de la [sauce de soja]", "sauce de soja"),
        # what denies keeps its denial, a participle its reflexive and a verb its preposition
        ("不敢", "sans même [oser] respirer", "ne pas oser"),
        ("不肯", "elle ne [voulait] plus sortir", "ne pas vouloir"),
        ("放心", "T’[inquiète], j’arrive", "ne pas s’inquiéter"),
        ("靠", "[Appuyée] à la porte, elle lit", "s’appuyer sur"),
        ("走进", "elle [entra] et rit", "entrer dans"),
        ("听说", "il [paraît] que c’est loin", "il paraît que"),
        ("从前", "Il était une [fois] un roi", "il était une fois"),
    ],
)
def test_no_other_sense_of_the_lexicon_takes_the_place_of_a_right_one(word, french, expected):
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


@pytest.mark.parametrize(
    ("word", "french", "expected"),
    [
        ("船上", "il courut à son [bateau]", "au bateau"),
        ("船上", "sur le [bateau], on chantait", "sur le bateau"),
        ("心里", "dans son [cœur] il était triste", "dans le cœur"),
        ("腿上", "sur ses [jambes]", "sur les jambes"),
        ("海上", "ils partirent en [mer]", "en mer"),
        ("房间里", "dans une [chambre]", "dans la chambre"),
        ("船上", "le [bateau] coulait", "bateau"),  # without a preposition in the French
        ("船", "il courut à son [bateau]", "bateau"),  # without a place word in the Chinese
        ("世界上", "dans ce [village]", "village"),  # another noun
        ("船上", "[montèrent] à bord", "monter"),
    ],
)
def test_a_noun_with_a_place_word_has_the_preposition_of_the_text(word, french, expected):
    assert listed(word, french) == expected
