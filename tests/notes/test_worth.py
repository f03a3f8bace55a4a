"""Which words are passed over, and whose a French word is."""

from dataclasses import replace

import pytest

from duizhao.lexicon import Lexicon
from duizhao.lexicon.french_index import load_french_index
from duizhao.model import Analysis, Kind, Pair, Passage, Role, Token
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

LEXICON = Lexicon()
INDEX = load_french_index()


def token(text, start, kind=Kind.WORD):
    return Token(text, text, text, start, start + len(text), ("",) * len(text), kind)


def owners(fr, french, words, *terms):
    """Return which of the words and terms (by place) keep the French they all have."""
    tokens, start = [], 0
    for word in words:
        tokens.append(token(word, start))
        start += len(word)
    text = "".join(words)
    units = [*tokens, *(token(term, text.index(term)) for term in terms)]
    analysis = Analysis(text, text, text, tuple(tokens), tuple(units[len(tokens) :]))
    place = ((fr.index(french), fr.index(french) + len(french)),)
    pairs = tuple(Pair((u.start, u.end), place, 0.9) for u in units)
    passage = Passage("s", (), (), 1.0, analysis, fr, pairs)
    return [text[slice(*pair.zh)] for pair in own_pairs(passage, LEXICON) if pair.fr]


def test_french_is_of_the_word_the_lexicon_gives_it():
    assert owners("le Forum", "Forum", ["高峰", "论坛"], "高峰论坛") == ["论坛"]
    assert owners("des infrastructures", "infrastructures", ["基础", "设施"], "基础设施") == [
        "基础设施"
    ]


def test_else_of_the_whole_of_known_words():
    assert owners("nos alliés", "alliés", ["伙伴", "关系"], "伙伴关系") == ["伙伴关系"]
    assert owners("des analystes", "analystes", ["分析", "人士"], "分析人士") == ["分析人士"]
    assert owners("la droite", "droite", ["甲乙丙", "丁戊"], "甲乙丙丁戊") == ["丁戊"]


def test_words_side_by_side_may_share_their_french():
    assert owners("la paix", "paix", ["和平", "安宁"]) == ["和平", "安宁"]


@pytest.mark.parametrize(
    ("number", "unit", "said", "counted"),
    [
        ("6", "月", "juin", True),
        ("三", "点", "heures", False),
        ("第二", "天", "lendemain", True),
        ("三亿", "元", "", True),
        ("三", "本", "livres", False),
    ],
)
def test_the_unit_of_a_number_is_no_word(number, unit, said, counted):
    first = token(number, 0, Kind.NUMBER)
    word = token(unit, len(number))
    assert is_counted(word, said, [first, word], LEXICON) is counted
    assert not is_counted(word, said, [token(number, 0), word], LEXICON)


@pytest.mark.parametrize(("word", "counted"), [("五年", True), ("三个月", True), ("一时", False)])
def test_nor_is_a_number_with_its_unit(word, counted):
    assert is_counted(token(word, 0), "", [token(word, 0)], LEXICON) is counted


def test_nor_is_that_of_a_demonstrative():
    sentence = [token("这", 0), token("次", 1)]
    assert is_counted(sentence[1], "", sentence, LEXICON)
    assert not is_counted(sentence[1], "fois", sentence, LEXICON)


def test_function_words():
    said_little = ["也 yě", "都 dōu", "再 zài", "能 néng", "就是 jiù shì", "然而 rán ér"]
    vocabulary = [
        "都 dū",
        "一直 yī zhí",
        "其实 qí shí",
        "看 kàn",
        "颗 kē",
        "不知所谓 bù zhī suǒ wèi",
    ]
    found = []
    for word, *pinyin in map(str.split, said_little + vocabulary):
        found.append(is_function_word(word, tuple(pinyin), LEXICON))
    assert found == [True] * 6 + [False] * 6


def read(fr, words, *terms, french):
    """Make a passage of words and terms with the French (by word) that some of them have."""
    tokens, start = [], 0
    for word in words:
        tokens.append(token(word, start))
        start += len(word)
    text = "".join(words)
    found = tuple(token(term, text.index(term)) for term in terms)
    places = {unit: fr.find(said) for unit, said in french.items()}
    pairs = tuple(
        Pair((u.start, u.end), ((at, at + len(french[u.text])),) if at >= 0 else (), 0.9)
        for u in (*tokens, *found)
        for at in [places.get(u.text, -1)]
    )
    return Passage("s", (), (), 1.0, Analysis(text, text, text, tuple(tokens), found), fr, pairs)


def test_a_part_takes_no_french_of_its_term_that_is_not_its_own():
    french = {"知识产权": "propriété intellectuelle", "知识": "intellectuelle"}
    passage = read("la propriété intellectuelle", ["知识", "产权"], "知识产权", french=french)
    pairs = own_pairs(passage, LEXICON)
    assert [bool(pair.fr) for pair in pairs] == [False, False, True]
    assert is_told_by_term(passage.zh.tokens[0], passage.zh.terms)


@pytest.mark.parametrize(
    ("parts", "fr", "french", "told"),
    [
        (["任何", "理由"], "aucun motif", ["aucun", "motif"], True),
        (["任何", "理由"], "aucun motif", ["aucun", ""], False),
        (["人民", "广场"], "Place du Peuple", ["Peuple", "Place"], True),
        (["知识", "产权"], "propriété intellectuelle", ["intellectuelle", "propriété"], False),
    ],
)
def test_a_term_is_told_by_parts_that_say_all_of_it(parts, fr, french, told):
    term = "".join(parts)
    said = {part: text for part, text in zip(parts, french, strict=True) if text} | {term: fr}
    passage = read(fr, parts, term, french=said)
    assert is_told_by_parts(passage.zh.terms[0], passage, LEXICON) is told


def test_a_classifier_is_one_by_its_role_or_behind_a_number():
    one, house = token("一", 0, Kind.NUMBER), token("家", 1)
    assert is_classifier(house, [one, house], LEXICON)
    assert not is_classifier(house, [token("在", 0), house], LEXICON)
    assert is_classifier(replace(token("杯", 1), role=Role.CLASSIFIER), [], LEXICON)
    assert classifier_senses(house, LEXICON) == "(classificateur des entreprises)"
    assert not says(house, "", LEXICON)


@pytest.mark.parametrize(
    ("word", "role", "said", "expected"),
    [
        ("起来", Role.DIRECTIONAL, "", True),
        ("起来", Role.DIRECTIONAL, "bondit", True),
        ("回来", Role.DIRECTIONAL, "revenir", False),
        ("完", Role.RESULTATIVE, "", True),
        ("完", Role.RESULTATIVE, "fini", False),
        ("起来", None, "", False),
    ],
)
def test_a_complement_is_no_word_of_its_own(word, role, said, expected):
    assert is_complement(replace(token(word, 0), role=role), said, LEXICON) is expected


@pytest.mark.parametrize(("word", "expected"), [("女士们", True), ("人们", False), ("女士", False)])
def test_a_plural_is_no_word_of_its_own(word, expected):
    assert is_plural(token(word, 0), LEXICON) is expected


@pytest.mark.parametrize(
    ("word", "french", "expected"),
    [
        ("站", "être debout", False),
        ("站", "gare", True),
        ("站", "se tenir", False),
        ("站", "", False),
        ("信", "croire", False),
        ("信", "", False),
        ("像", "comme", False),
        ("带", "emmener", False),
        ("包", "envelopper", False),
        ("学会", "", False),
        ("数位", "numérique", False),
        ("套", "", False),
        ("女子", "féminin", False),
        ("回答", "réponse", True),
        ("信", "lettre", True),
        ("包", "sac", True),
        ("建议", "recommandation", True),  # no sense of it, but a noun
        ("地方", "", True),
        ("门", "", True),
        ("桌子", "meuble", True),
    ],
)
def test_verbs_and_adjectives_have_not_the_classifiers_of_their_nouns(word, french, expected):
    assert is_noun_here(LEXICON.look(word), french, INDEX) is expected


@pytest.mark.parametrize(
    ("word", "french", "expected"),
    [
        ("也", "ne plus", 0.9),
        ("也", "aussi", 0.0),
        ("满", "tout", 0.7),
        ("满", "plein", 0.0),
        ("招潮蟹", "crabe violoniste", 0.0),  # the lexicon does not know it
        ("趁早", "au plus vite", 0.0),  # so translations render it
    ],
)
def test_french_the_lexicon_does_not_bear_out_must_be_surer(word, french, expected):
    assert least_sure(token(word, 0), french, LEXICON) == expected
