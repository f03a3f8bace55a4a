"""The deck of a text, from its file."""

import re

import pytest

from duizhao.directions import direction_of
from duizhao.pipeline import finish, run
from duizhao.project import open_project

LONG = """各国代表一致认为，必须加强国际合作，提高疫苗的可及性，\
并为发展中国家提供必要的技术支持和资金援助。
会议结束了。
会议结束了！
"""
FRENCH = """Les représentants des différents pays ont estimé à l’unanimité qu’il fallait renforcer \
la coopération internationale, améliorer l’accès aux vaccins, et fournir aux pays en développement \
l’appui technique et l’aide financière nécessaires.
La réunion est terminée.
La réunion est terminée !
"""


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    path = tmp_path_factory.mktemp("text")
    (path / "zh.txt").write_text(LONG, encoding="utf-8")
    (path / "fr.txt").write_text(FRENCH, encoding="utf-8")
    return path


def deck(folder, learn, longest):
    flags = {"text.zh": str(folder / "zh.txt"), "text.fr": str(folder / "fr.txt"), "learn": learn}
    project = open_project(None, flags | {"cards.max_length": longest})
    document = run(project)
    direction = direction_of(project.config)
    choices = direction.choose(document.passages, project.config.choose, frozenset())
    return finish(document, choices, direction, project.config)


def hidden(deck):
    texts = [n.fields["Text"] for n in deck.notes if n.type in ("cloze", "phrase_fr")]
    return texts, sorted(re.findall(r"\{\{c\d+::(.*?)(?:::|\}\})", "".join(texts)))


@pytest.mark.parametrize("learn", ["zh", "fr"])
def test_a_long_sentence_asks_all_its_words_in_parts(folder, learn):
    texts, words = hidden(deck(folder, learn, 0))
    cut, same = hidden(deck(folder, learn, 30))
    assert len(cut) > len(texts)
    assert same == words
    assert max(map(len, cut)) < max(map(len, texts))


def test_a_sentence_that_comes_again_is_asked_once(folder):
    texts, _ = hidden(deck(folder, "zh", 0))
    assert len([text for text in texts if "会议" in text]) == 1


@pytest.mark.parametrize("learn", ["zh", "fr"])
def test_a_deck_of_few_words_has_only_the_sentences_that_show_them(duizhao, texts, learn):
    command = ("build", "--zh", "zh.txt", "--fr", "fr.txt", "--learn", learn)
    done = duizhao(*command, "--max-words", "1", "--order", "frequency", cwd=texts)
    assert "Made:      1 word and 1 sentence with blanks" in done.stdout
    assert (
        "note: --max-words 1 (max_words in deck.toml) leaves out all words but those that are most"
        in done.stderr
    )
    assert "leaves out" not in duizhao(*command, "--max-words", "500", cwd=texts).stderr
