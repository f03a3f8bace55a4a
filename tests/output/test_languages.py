"""Every text on a card says what language it is in, so that a phone draws and reads it rightly."""

import re
from html.parser import HTMLParser

import pytest

from duizhao.building import make
from duizhao.output.preview import sides
from duizhao.project import open_project

HANZI = re.compile("[\u3400-\u9fff]")
BOPOMOFO = re.compile("[\u3105-\u312f]")
LATIN = re.compile("[a-zà-ÿ]{2}", re.IGNORECASE)
RUBY = "ruby"
VOID = {"hr", "br", "input", "img"}


class Texts(HTMLParser):
    """Collects the texts of a page with the language each is said to be in."""

    def __init__(self):
        super().__init__()
        self.languages, self.found = [""], []

    def handle_starttag(self, tag, attributes):
        if tag not in VOID:
            # Ruby has a font of its own in the stylesheet, and no voice reads it.
            ruby = RUBY if tag == "rt" else self.languages[-1]
            self.languages.append(dict(attributes).get("lang", ruby))

    def handle_endtag(self, tag):
        if tag not in VOID:
            self.languages.pop()

    def handle_data(self, data):
        shown = re.sub(r"\[anki:tts.*?\[/anki:tts\]|\[\[type:\w+\]\]|HSK|duizhao", "", data)
        if shown.strip():
            self.found.append((shown.strip(), self.languages[-1]))


ALL = [
    ("zh", "source", "marks"),
    ("zh", "traditional", "marks"),
    ("zh", "source", "zhuyin"),
    ("fr", "source", "marks"),
]


@pytest.fixture(scope="module", params=ALL)
def deck(request, tmp_path_factory):
    learn, script, pinyin = request.param
    folder = tmp_path_factory.mktemp("text")
    (folder / "zh.txt").write_text(
        "我们的国家有很多图书馆。\n他画画儿的时候很安静。\n", encoding="utf-8"
    )
    french = "Notre pays a beaucoup de bibliothèques.\nIl est calme quand il dessine.\n"
    (folder / "fr.txt").write_text(french, encoding="utf-8")
    flags = {"text.zh": str(folder / "zh.txt"), "text.fr": str(folder / "fr.txt"), "learn": learn}
    every = {"cards.write": True, "cards.write_pinyin": True, "cards.script": script}
    every["cards.pinyin"] = pinyin
    return make(open_project(None, flags | every)), script


def texts(made):
    for note in made.deck.notes:
        for ordinal in note.cards:
            for side in sides(note, made.note_types[note.type], ordinal, "d"):
                page = Texts()
                page.feed(side)
                yield from page.found


def test_chinese_is_in_its_script_and_french_is_french(deck):
    made, script = deck
    found = set(texts(made))
    assert len(found) > 20
    for text, language in found:
        if HANZI.search(text):
            assert language in ("zh-Hans", "zh-Hant"), text
        elif BOPOMOFO.search(text):
            assert language in ("zh-Bopo", RUBY), text
        elif LATIN.search(text):
            assert language in ("fr", "zh-Latn-pinyin", RUBY), text
    if script == "traditional":
        assert ("國家", "zh-Hant") in found
        assert ("国家", "zh-Hans") in found
