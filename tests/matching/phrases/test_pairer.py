from collections.abc import Iterable, Iterator, Sequence
from importlib.resources import files
from types import MappingProxyType

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from numpy.typing import NDArray

from duizhao.language.analyse import Analyser
from duizhao.language.french.words import plain_words
from duizhao.matching.encoder import load_encoder
from duizhao.matching.phrases.candidates import items, phrases
from duizhao.matching.phrases.choice import choose, gather, keep_heads, keep_numbers
from duizhao.matching.phrases.context import CONTEXT
from duizhao.matching.phrases.dictionary import DICTIONARY, dictionary
from duizhao.matching.phrases.document import agree, complete
from duizhao.matching.phrases.grammar import GRAMMAR, grammar
from duizhao.matching.phrases.names import likeness
from duizhao.matching.phrases.numbers import chinese_numbers, french_numbers, is_number
from duizhao.matching.phrases.pairer import Pairer
from duizhao.matching.phrases.reference import Reference
from duizhao.matching.phrases.scorer import Trees, chances
from duizhao.matching.phrases.sentence import read
from duizhao.matching.phrases.signals import SIGNALS
from duizhao.model import Entry, Pair, Script

ANALYSER = Analyser(script=Script.SIMPLIFIED)


class SmallGlossary:
    FRENCH = MappingProxyType({
        "老师": "professeur", "图书馆": "bibliothèque", "看书": "lire", "北京": "Pékin",
        "火山": "volcan", "爆发": "entrer en éruption", "学校": "école",
    })  # fmt: skip

    def with_french(self, words: Iterable[str]) -> Iterator[tuple[str, tuple[str, ...]]]:
        wanted = {*words}
        return ((zh, (fr,)) for zh, fr in self.FRENCH.items() if wanted <= {*plain_words(fr)})

    def look(self, simplified: str, /) -> tuple[Entry, ...]:
        french = self.FRENCH.get(simplified)
        return (Entry(simplified, simplified, (), ("n",), (french,)),) if french else ()

    def renderings(self, _simplified: str, /) -> tuple[str, ...]:
        return ()


class NoGlossary:
    def with_french(self, _words: Iterable[str], /) -> Iterator[tuple[str, tuple[str, ...]]]:
        return iter(())

    def look(self, _simplified: str, /) -> tuple[Entry, ...]:
        return ()

    def renderings(self, _simplified: str, /) -> tuple[str, ...]:
        return ()


class Bags:
    """Vectors of characters: enough to run on, of no meaning."""

    def encode(self, texts: Sequence[str]) -> NDArray[np.float32]:
        vectors = np.ones((len(texts), 64), np.float32)
        for row, text in enumerate(texts):
            for char in text:
                vectors[row, ord(char) % 64] += 1
        return vectors / np.linalg.norm(vectors, axis=1, keepdims=True)


@pytest.fixture(scope="module")
def pairer() -> Pairer:
    return Pairer(load_encoder(), SmallGlossary())


def answers(pairer: Pairer, zh: str, fr: str) -> dict[str, str | None]:
    (pairs,) = pairer.pair([(ANALYSER.analyse(zh), fr)])
    return {zh[slice(*pair.zh)]: " … ".join(fr[a:b] for a, b in pair.fr) or None for pair in pairs}


def test_words_find_their_french(pairer: Pairer) -> None:
    found = answers(pairer, "老师在图书馆看书。", "Le professeur lit un livre à la bibliothèque.")
    assert found["老师"] == "professeur"
    assert found["图书馆"] == "bibliothèque"


def test_names_are_known_by_their_sound(pairer: Pairer) -> None:
    found = answers(pairer, "萨莱诺的学校很有名。", "L'école de Salerne était célèbre.")
    assert found["学校"] == "école"
    assert "Salerne" in found.values()


def test_what_is_not_translated_stays_empty(pairer: Pairer) -> None:
    found = answers(pairer, "北京的火山爆发了。", "Elle cherche du travail.")
    assert set(found.values()) == {None}


def test_a_side_without_words_gives_empty_pairs(pairer: Pairer) -> None:
    assert answers(pairer, "火车到了。", "…") == {"火车": None}
    assert pairer.pair([(ANALYSER.analyse("。"), "Oui.")]) == [()]
    assert pairer.pair([]) == []


def test_what_is_too_long_for_a_sentence_gets_no_french() -> None:
    passages = [(ANALYSER.analyse("火车到了。" * 400), "Le train arrive. " * 1000)]
    (found,) = Pairer(Bags(), NoGlossary(), threshold=0.0).pair(passages)
    assert len(found) >= 400
    assert not any(pair.fr for pair in found)


SENTENCES = st.tuples(
    st.text("我们在北京学习中文的老师火车12国际合作。， Ab", max_size=20),
    st.text("le chat de l’été a 12 ans, où ? Éa-", max_size=40),
)


@settings(deadline=None, max_examples=60)
@given(st.lists(SENTENCES, max_size=3))
def test_pairs_answer_every_item_with_trimmed_spans(texts: list[tuple[str, str]]) -> None:
    passages = [(ANALYSER.analyse(zh), fr) for zh, fr in texts]
    found = Pairer(Bags(), NoGlossary(), threshold=0.0).pair(passages)
    assert len(found) == len(passages)
    for (analysis, fr), pairs in zip(passages, found, strict=True):
        assert [pair.zh for pair in pairs] == [(t.start, t.end) for t in items(analysis)]
        allowed = {(), *(phrase.spans for phrase in phrases(fr))}
        assert all(pair.fr in allowed and 0 <= pair.score <= 1 for pair in pairs)
        _assert_one_to_one(pairs)


def _assert_one_to_one(pairs: Sequence[Pair]) -> None:
    """Two words share French only when one is part of the other."""
    for one in pairs:
        for other in pairs:
            apart = one.zh[1] <= other.zh[0] or other.zh[1] <= one.zh[0]
            if apart and one.fr and other.fr:
                assert all(b <= c or d <= a for a, b in one.fr for c, d in other.fr)


def test_phrases_begin_and_end_in_content_words() -> None:
    found = [phrase.text for phrase in phrases("Le chat de la voisine, il dort.")]
    assert found == ["chat", "chat de la voisine", "voisine", "dort"]


def test_a_negation_is_one_phrase_of_two_spans() -> None:
    text = "Il n'a vraiment pas ri."
    (negation,) = [phrase for phrase in phrases(text) if len(phrase.spans) > 1]
    assert [text[a:b] for a, b in negation.spans] == ["n'", "pas"]


@pytest.mark.parametrize(
    ("text", "spans"),
    [
        ("Il n'a que vingt ans.", ["n'", "que"]),
        ("On a mis ce plan en place.", ["mis", "en place"]),
        ("On a besoin, on n'a plus besoin.", ["n'", "plus"]),
    ],
)
def test_words_that_belong_together_are_found_apart(text: str, spans: list[str]) -> None:
    apart = [phrase for phrase in phrases(text) if len(phrase.spans) > 1]
    assert [text[a:b] for a, b in apart[0].spans] == spans


def test_no_phrase_cuts_a_fixed_expression() -> None:
    found = [phrase.text for phrase in phrases("Le forum a eu lieu.")]
    assert found == ["forum", "eu lieu"]


def test_small_words_that_say_something_are_answers_alone() -> None:
    found = [phrase.text for phrase in phrases("Selon lui, il part sans la clef.")]
    assert found == ["Selon", "part", "part sans la clef", "sans", "clef"]


def test_endless_words_are_no_candidates() -> None:
    assert [phrase.text for phrase in phrases("un " + "mot" * 100 + " court")] == ["court"]
    assert items(ANALYSER.analyse("火车" + "x" * 1000)) == items(ANALYSER.analyse("火车"))


def test_initials_do_not_break_a_name() -> None:
    assert "J. K. Rowling" in [phrase.text for phrase in phrases("J. K. Rowling écrit.")]


@pytest.mark.parametrize(
    ("zh", "fr"),
    [
        ("七千亿", "700 milliards"),
        ("三亿五千万", "350 millions"),
        ("七十二", "soixante-douze"),
        ("八十五", "quatre-vingt-cinq"),
        ("一九四五年", "1945"),
        ("第三", "troisième"),
        ("19世纪", "XIXe"),
        ("4月", "avril"),
        ("2017年5月14日", "14 mai 2017"),
        ("9.4%", "9,4 %"),
        ("1500", "1 500"),
        ("二十一", "vingt et un"),
        ("三十", "trentaine"),
    ],
)
def test_a_number_is_the_same_in_both_languages(zh: str, fr: str) -> None:
    assert chinese_numbers(zh) == french_numbers(fr) != frozenset()


def test_words_without_a_number_say_none() -> None:
    assert not chinese_numbers("学校")
    assert not french_numbers("école")
    assert not french_numbers("deux écoles")


def test_a_month_is_no_other_number() -> None:
    assert chinese_numbers("5月") == french_numbers("mai")
    assert chinese_numbers("5").isdisjoint(french_numbers("mai"))


def test_likeness_orders_names_by_their_consonants() -> None:
    kongmin = ("gōng", "mǐn")
    assert likeness(("běi", "jīng"), "Beijing") == 1.0
    assert likeness(kongmin, "Kongmin") > likeness(kongmin, "Toulouse")
    assert likeness((), "Paris") == 0.0


def test_chances_of_a_word_leave_room_for_none() -> None:
    found = chances(np.array([[0.0, 0.0], [50.0, -50.0]], np.float32))
    assert found[0] == pytest.approx([1 / 3, 1 / 3])
    assert found[1] == pytest.approx([1, 0])


def test_trees_add_the_leaf_each_row_falls_in() -> None:
    trees = Trees(
        features=np.array([[0, 1]], np.int16),
        thresholds=np.array([[0.5, 0.5]], np.float32),
        leaves=np.array([[1, 2, 3, 4]], np.float32),
    )
    rows = np.array([[0, 0], [1, 0], [0, 1], [1, 1]], np.float32)
    assert trees.score(rows).tolist() == [1, 2, 3, 4]


def test_the_weights_are_those_of_the_signals_in_use() -> None:
    path = files("duizhao.matching") / "data" / "pairing.npz"
    with path.open("rb") as file, np.load(file) as data:
        assert tuple(data["signals"]) == SIGNALS + CONTEXT


def test_a_phrase_grows_into_what_always_follows_it_in_the_text() -> None:
    texts = [
        ("丝路", "les Routes de la soie"),
        ("丝路", "nos Routes de la soie"),
        ("丝路", "Route de la soie"),
    ]
    sentences = [
        s
        for s in read([(ANALYSER.analyse(z), f) for z, f in texts], Bags(), Reference(NoGlossary()))
        if s
    ]
    assert [s.fr[0].text for s in sentences] == ["Routes", "Routes", "Route"]
    grown = complete(sentences, [{0: 0}] * 3)
    assert [s.fr[own[0]].text for s, own in zip(sentences, grown, strict=True)] == [
        "Routes de la soie", "Routes de la soie", "Route de la soie",
    ]  # fmt: skip
    assert complete(sentences[:2], [{0: 0}] * 2) == [{0: 0}] * 2


def test_the_parts_of_a_date_are_no_words_of_their_own() -> None:
    texts = [token.text for token in items(ANALYSER.analyse("论坛于2017年5月14日举行，历时三年。"))]
    assert "2017年5月14日" in texts
    assert not {"2017", "5", "月", "日"} & {*texts}
    assert texts.count("年") == 1


def test_the_dictionary_is_read_backwards_for_words_it_lacks() -> None:
    passage = (ANALYSER.analyse("飞到学校"), "voler vers l'école")
    (s,) = read([passage], Bags(), Reference(SmallGlossary()))
    assert s
    rows = {token.simplified: row for row, token in enumerate(s.zh)}
    columns = {phrase.text: column for column, phrase in enumerate(s.fr)}
    planes = dict(zip(DICTIONARY, dictionary(s), strict=True))
    assert planes["back_characters"][rows["学校"], columns["école"]] == 1
    assert planes["back_characters"][rows["学校"], columns["voler"]] == 0
    assert planes["back_known"][0, columns["voler"]] == 0


def test_a_new_group_inside_a_phrase_is_seen() -> None:
    passage = (ANALYSER.analyse("怀表"), "un manteau une montre et une chaîne du village")
    (s,) = read([passage], Bags(), Reference(NoGlossary()))
    assert s
    columns = {phrase.text: column for column, phrase in enumerate(s.fr)}
    planes = dict(zip(GRAMMAR, grammar(s), strict=True))
    assert planes["article_inside"][0, columns["manteau une montre"]] == 1
    assert planes["article_inside"][0, columns["chaîne du village"]] == 0
    assert planes["joined"][0, columns["montre et une chaîne"]] == 1
    assert planes["joined"][0, columns["chaîne"]] == 0


def test_a_word_said_again_is_trusted_more_where_it_is_translated_alike() -> None:
    texts = [("老师", "Professeur"), ("老师", "professeurs"), ("学校", "professeur")]
    passages = [(ANALYSER.analyse(zh), fr) for zh, fr in texts]
    sentences = [s for s in read(passages, Bags(), Reference(NoGlossary())) if s]
    half = np.array([[0.5]], np.float32)
    first, second, other = agree(sentences, [half, half, half])
    assert first == second == pytest.approx(0.6)
    assert other == half


def test_a_word_whose_phrases_overlap_is_trusted_to_be_there() -> None:
    (s,) = read(
        [(ANALYSER.analyse("老师"), "professeur allemand")], Bags(), Reference(NoGlossary())
    )
    assert s
    assert [phrase.text for phrase in s.fr] == ["professeur", "professeur allemand", "allemand"]
    assert choose(s, np.array([[0.5, 0.4, 0.0]], np.float32), 0.65) == {0: 0}
    assert choose(s, np.array([[0.5, 0.0, 0.4]], np.float32), 0.65) == {}
    assert choose(s, np.array([[0.3, 0.3, 0.3]], np.float32), 0.65) == {}


def test_the_parts_of_a_term_are_looked_for_where_the_term_is() -> None:
    analysis = ANALYSER.analyse("国际合作")
    (s,) = read(
        [(analysis, "aide internationale, coopération internationale")],
        Bags(),
        Reference(NoGlossary()),
    )
    assert s
    texts = [phrase.text for phrase in s.fr]
    rows = {token.simplified: row for row, token in enumerate(s.zh)}
    term, part = rows["国际合作"], rows["国际"]
    near, far = len(texts) - 1, texts.index("internationale")
    chances = np.zeros((len(s.zh), len(texts)), np.float32)
    chances[term, texts.index("coopération internationale")] = 0.9
    chances[part, far], chances[part, near] = 0.6, 0.3
    chosen = choose(s, gather(s, chances, choose(s, chances, 0.65)), 0.65)
    assert chosen[part] == near


def test_a_term_is_where_its_last_word_is() -> None:
    passage = (ANALYSER.analyse("国际合作"), "une coopération pour aider, internationale")
    (s,) = read([passage], Bags(), Reference(NoGlossary()))
    assert s
    rows = {token.simplified: row for row, token in enumerate(s.zh)}
    columns = {phrase.text: column for column, phrase in enumerate(s.fr)}
    chances = np.zeros((len(s.zh), len(s.fr)), np.float32)
    chances[rows["合作"], columns["coopération"]] = 0.9
    chances[rows["国际合作"], columns["internationale"]] = 0.9
    kept = keep_heads(s, chances, choose(s, chances, 0.65))
    assert choose(s, kept, 0.65) == {rows["合作"]: columns["coopération"]}


def test_a_number_is_translated_by_nothing_but_the_number() -> None:
    (s,) = read([(ANALYSER.analyse("12"), "arriver en 12")], Bags(), Reference(NoGlossary()))
    assert s
    assert [phrase.text for phrase in s.fr] == ["arriver", "arriver en 12", "12"]
    kept = keep_numbers(s, np.array([[0.1, 0.6, 0.3]], np.float32))
    assert kept.tolist() == [[0.0, 0.0, pytest.approx(1.0)]]


@pytest.mark.parametrize(
    "text", ["2017年5月14日", "1500", "三月一日", "9.4%", "一九四五年", "三十"]
)
def test_numbers_and_dates_are_nothing_else(text: str) -> None:
    assert is_number(text)


@pytest.mark.parametrize("text", ["三十年", "三日", "第二", "一带一路", "30年", ""])
def test_what_is_counted_is_more_than_a_number(text: str) -> None:
    assert not is_number(text)
