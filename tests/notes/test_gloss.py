"""Sentences without French are told word by word."""

from duizhao.model import Analysis, Kind, Pair, Passage, Token
from duizhao.notes.choosing.choice import Choice, Occurrence
from duizhao.notes.gloss import with_glosses


def token(text, start):
    return Token(text, text, text, start, start + len(text), ("x",) * len(text), Kind.WORD)


def passage(fr, *words, term=""):
    tokens, start = [], 0
    for word in words:
        tokens.append(token(word, start))
        start += len(word)
    terms = (token(term, 0),) if term else ()
    text = "".join(words)
    spans = ((0, 5),) if fr else ()
    pairs = tuple(Pair((t.start, t.end), spans, 0.0) for t in (*tokens, *terms))
    return Passage("s1", (), (), 1.0, Analysis(text, text, text, tuple(tokens), terms), fr, pairs)


def choice(index, passages, number, french, dictionary=""):
    shown = passages[index]
    pair = shown.pairs[number - 1]
    everything = {(t.start, t.end): t for t in (*shown.zh.tokens, *shown.zh.terms)}
    place = Occurrence(index, number, everything[pair.zh], pair)
    return Choice(place.token.simplified, place.word, place, 1, french, (), dictionary)


def said(passage):
    """Return the gloss of each word that has one."""
    return {
        passage.zh.text[slice(*p.zh)]: passage.fr[slice(*p.fr[0])] for p in passage.pairs if p.fr
    }


def test_words_are_paired_with_their_first_meaning():
    passages = [passage("", "经济", "很", "发展")]
    choices = [
        choice(0, passages, 1, "", "économie ; économique"),
        choice(0, passages, 3, "", "se développer"),
    ]
    (glossed,), (first, _) = with_glosses(passages, choices)
    assert glossed.fr == "Mot à mot\u00a0: économie · se développer"
    assert said(glossed) == {"经济": "économie", "发展": "se développer"}
    assert first.shown.pair == glossed.pairs[0]


def test_a_term_is_told_rather_than_its_parts():
    passages = [passage("", "经济", "发展", term="经济发展")]
    choices = [
        choice(0, passages, 1, "", "économie"),
        choice(0, passages, 3, "", "essor économique"),
    ]
    (glossed,), _ = with_glosses(passages, choices)
    assert said(glossed) == {"经济发展": "essor économique"}


def test_what_the_text_says_elsewhere_comes_before_the_dictionary():
    passages = [passage("Essor", "发展"), passage("", "发展")]
    choices = [choice(0, passages, 1, "Essor", "se développer")]
    (paired, alone), (kept,) = with_glosses(passages, choices)
    assert paired == passages[0]
    assert kept == choices[0]
    assert alone.fr == "Mot à mot\u00a0: Essor"


def test_a_sentence_of_which_nothing_is_known_has_no_gloss():
    passages = [passage("", "发展")]
    assert with_glosses(passages, []) == ((passages[0],), ())
