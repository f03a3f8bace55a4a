"""French words as a dictionary lists them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from duizhao.language import french
from duizhao.lexicon.french_index import load_french_index
from duizhao.notes.headword import Place, headword

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
        ("Il passe l’hiver ici.", "hiver", "冬天", ("un hiver", "m")),  # is the h mute?
        ("En juin, il part.", "juin", "六月", ("juin", "m")),
        ("J’aime l’été.", "été", "夏天", ("l’été", "m")),
        # the gender of the sense in the text, or of the article
        ("Elle lit des livres.", "livres", "书", ("le livre", "m")),
        ("On voit un sophora.", "sophora", "槐树", ("le sophora", "m")),
        # never guessed
        ("L’apprenti-sorcier rit.", "apprenti-sorcier", "", ("apprenti-sorcier", "")),
        ("Il veut le regretter.", "regretter", "后悔", ("regretter", "")),
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
        # expressions
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
