"""French words as a dictionary lists them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from duizhao.language.french import words as french
from duizhao.lexicon.french_index import load_french_index
from duizhao.notes.listing.headword import headword
from duizhao.notes.listing.place import Place

INDEX = load_french_index()


def listed(sentence, learned, chinese=""):
    """Return the headword of the words `learned`, where `sentence` first has them."""
    words = french.words(sentence)
    start = sentence.index(learned)
    inside = [i for i, w in enumerate(words) if start <= w.start and w.end <= start + len(learned)]
    found = headword(Place(learned, words, inside[0], inside[-1]), chinese, INDEX)
    return found.text, found.gender


@pytest.mark.parametrize(
    ("sentence", "learned", "chinese", "expected"),
    [
        # nouns: singular, with the article of their gender
        ("Des organisations sont venues.", "organisations", "组织", ("l’organisation", "f")),
        ("La coopération avance.", "coopération", "合作", ("la coopération", "f")),
        ("Il passe l’hiver ici.", "hiver", "冬天", ("l’hiver", "m")),
        ("Un hibou vole.", "hibou", "猫头鹰", ("le hibou", "m")),
        ("En juin, il part.", "juin", "六月", ("juin", "m")),
        ("J’aime l’été.", "été", "夏天", ("l’été", "m")),
        # the gender of the sense in the text, or of the article
        ("Elle lit des livres.", "livres", "书", ("le livre", "m")),
        ("On voit un sophora.", "sophora", "槐树", ("le sophora", "m")),
        # never guessed
        ("L’apprenti-sorcier rit.", "apprenti-sorcier", "", ("apprenti-sorcier", "")),
        ("Il veut le regretter.", "regretter", "后悔", ("regretter", "")),
        # without a lexicon, by an ending that tells or the article before
        ("À la lisière du bois.", "lisière", "边上", ("la lisière", "f")),
        ("Deux incinérateurs fument.", "incinérateurs", "焚烧", ("l’incinérateur", "m")),
        ("Elle a de la fièvre ; couchée, elle dort.", "fièvre", "发烧", ("la fièvre", "f")),
        # nouns that have the form of a verb, and the reverse
        ("La vis serrée, la montre repart.", "montre", "怀表", ("la montre", "f")),
        ("Il annonce la baisse du nombre.", "baisse", "下降", ("la baisse", "f")),
        ("La larve mesure un mètre.", "mesure", "长", ("mesure", "")),
        ("Mal, mais je t’écoute.", "écoute", "说", ("écouter", "")),
        # without article
        ("Il arrive à minuit.", "minuit", "半夜", ("minuit", "m")),
        ("Avec tous les pays.", "tous les pays", "各国", ("tous les pays", "mpl")),
        # adjectives and predicates have none
        ("Le gouvernement chinois agit.", "chinois", "中国", ("chinois, chinoise", "")),
        ("La bonne coopération.", "bonne", "好", ("bon, bonne", "")),
        ("Il est présent.", "présent", "出席", ("présent", "")),
        ("Une nouvelle contribution.", "nouvelle", "新", ("nouveau, nouvelle", "")),
        ("Elle apporte une nouvelle.", "nouvelle", "消息", ("la nouvelle", "f")),
        ("Une soupe bien chaude.", "chaude", "热", ("chaud, chaude", "")),
        ("Les services médicaux.", "médicaux", "医疗", ("médical, médicale", "")),
        ("Un vieux pêcheur.", "vieux", "老", ("vieux, vieille", "")),
        ("« Oui », dit-il.", "dit", "说", ("dire", "")),
        ("Les yeux rivés au sol.", "yeux", "盯", ("les yeux", "mpl")),
        ("Les principaux défis.", "défis", "挑战", ("le défi", "m")),
        ("Avec des camarades.", "camarades", "同学", ("camarade", "m/f")),
        ("Chère maman.", "Chère", "亲爱", ("cher, chère", "")),
        ("Pendant les vacances.", "vacances", "放假", ("les vacances", "fpl")),
        ("C’est cher.", "cher", "贵", ("cher, chère", "")),
        ("Il parle souvent.", "souvent", "常常", ("souvent", "")),
        ("Le calme revient.", "calme", "平静", ("calme", "")),
        # verbs
        ("Ils ont prononcé un discours.", "prononcé", "发表", ("prononcer", "")),
        ("Écoute la radio !", "Écoute", "听", ("écouter", "")),
        ("Elle se promène.", "promène", "散步", ("se promener", "")),
        ("Il s’est approché.", "approché", "靠近", ("s’approcher", "")),
        ("J’ai découvert un secret.", "découvert", "发现", ("découvrir", "")),
        ("Il n’a jamais cru cela.", "cru", "相信", ("croire", "")),
        ("Ils ont défilé hier.", "défilé", "巡游", ("défiler", "")),
        ("Un séisme s’est produit.", "produit", "发生", ("se produire", "")),
        ("Je m’approchai du mur.", "approchai", "凑到", ("s’approcher", "")),
        ("Elle s’était déjà évanouie.", "évanouie", "消失", ("s’évanouir", "")),
        ("Que s’est-il passé ?", "passé", "发生", ("se passer", "")),
        ("Elle se les lave.", "lave", "洗", ("se laver", "")),
        ("Je dois me dépêcher.", "dépêcher", "忙", ("se dépêcher", "")),
        ("Il veut me tromper.", "tromper", "骗", ("tromper", "")),
        ("Nous tenons à nous excuser.", "excuser", "道歉", ("s’excuser", "")),
        ("Ne vous approchez pas.", "approchez", "靠近", ("s’approcher", "")),
        ("Il ne vous regarde pas.", "regarde", "看", ("regarder", "")),
        ("Pourquoi vous fâchez-vous ?", "fâchez", "生气", ("se fâcher", "")),
        ("Vous mangez trop.", "mangez", "吃", ("manger", "")),
        ("Dépêche-toi !", "Dépêche", "快", ("se dépêcher", "")),
        ("Ferme-la !", "Ferme", "关", ("fermer", "")),
        ("Ce livre-là.", "livre", "书", ("le livre", "m")),
        ("Ne me touche pas.", "touche", "碰", ("toucher", "")),
        ("Dit-elle en lui caressant la tête.", "caressant", "摸", ("caresser", "")),
        ("Il tombe en me voyant.", "voyant", "看见", ("voir", "")),
        ("Il vit un chat.", "vit", "看见", ("voir", "")),
        ("Elle a fini.", "fini", "完", ("finir", "")),
        ("Ils sont sortis.", "sortis", "出来", ("sortir", "")),
        ("Il a fini sa bouillie.", "bouillie", "粥", ("la bouillie", "f")),
        ("Nulle trace ici.", "trace", "脚印", ("la trace", "f")),
        # what does not exist
        ("Des perles volantes.", "volantes", "飞", ("volant, volante", "")),
        ("Il regarda dehors.", "dehors", "外面", ("dehors", "")),
        ("Il a certes diminué.", "certes", "已", ("certes", "")),
        ("Cela ne saurait durer.", "saurait", "能", ("savoir", "")),
        ("Il sort en ouvrant la porte.", "ouvrant", "开", ("ouvrir", "")),
        ("Elles offrent du thé.", "offrent", "给", ("offrir", "")),
        ("Les tribunes remplies.", "remplies", "坐满", ("remplir", "")),
        ("En tant que maître.", "tant", "", ("tant", "")),
        ("Un appel d’offres.", "offres", "", ("l’offre", "f")),
        ("Il fut commandant en chef.", "commandant", "", ("commandant", "")),
        # expressions
        ("Il fit semblant de lire.", "fit semblant", "假装", ("faire semblant", "")),
        ("Tu n’as pas eu peur ?", "eu peur", "害怕", ("avoir peur", "")),
        ("Un vieil homme entra.", "vieil homme", "老人", ("le vieil homme", "m")),
        ("Ses petites filles.", "petites filles", "小女孩", ("les petites filles", "fpl")),
        ("Avec plein succès.", "plein succès", "成功地", ("plein succès", "")),
        ("Mesdames et Messieurs !", "Mesdames et Messieurs", "各位", ("mesdames et Messieurs", "")),
        ("Ces dernières années.", "dernières années", "近年来", ("dernières années", "")),
        (
            "La coopération internationale avance.",
            "coopération internationale",
            "国际合作",
            ("la coopération internationale", "f"),
        ),
        (
            "Il renforce les stratégies de développement.",
            "stratégies de développement",
            "发展战略",
            ("la stratégie de développement", "f"),
        ),
        (
            "Des échanges interculturels.",
            "échanges interculturels",
            "人文交流",
            ("les échanges interculturels", "mpl"),
        ),
        ("Les États membres.", "États membres", "成员国", ("les États membres", "mpl")),
        ("Parlons sur WeChat.", "WeChat", "微信", ("WeChat", "")),
        ("Il pleut à verse.", "pleut à verse", "大雨", ("pleuvoir à verse", "")),
        ("Un mur orienté au sud.", "orienté au sud", "朝南", ("orienté au sud", "")),
    ],
)
def test_headword(sentence, learned, chinese, expected):
    assert listed(sentence, learned, chinese) == expected


@given(st.text(min_size=1))
def test_any_word_has_a_headword_that_holds_its_bare_form(sentence):
    words = french.words(sentence)
    for number, word in enumerate(words):
        found = headword(Place(word.text, words, number, number), "", INDEX)
        assert found.bare
        assert found.text.endswith(found.bare) or found.text.startswith(f"{found.bare}, ")
