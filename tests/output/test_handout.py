"""The page to print: text, words, exercise and answers belong together."""

import re

import pytest

from duizhao.building import make
from duizhao.model import Note
from duizhao.output.handout import _Exercise, page
from duizhao.project import open_project

ZH = "我们的国家有很多图书馆。\n下午，朋友们在<图书馆>学习中文。\n"
FR = """Notre pays a beaucoup de bibliothèques.
L’après-midi, les amis étudient le chinois à la <bibliothèque>.
"""


@pytest.fixture(scope="module", params=["zh", "fr"])
def sheet(request, tmp_path_factory):
    folder = tmp_path_factory.mktemp("text")
    (folder / "zh.txt").write_text(ZH, encoding="utf-8")
    (folder / "fr.txt").write_text(FR, encoding="utf-8")
    flags = {"text.zh": str(folder / "zh.txt"), "text.fr": str(folder / "fr.txt")}
    project = open_project(None, flags | {"learn": request.param, "text.source": "Un & deux"})
    made = make(project)
    return made, page(made, project.config)


def test_every_word_has_its_row_in_the_order_of_the_text(sheet):
    made, html = sheet
    rows = re.findall(r'<span class="number">\d+</span><span><span lang="[^"]+">(.*?)</span>', html)
    words = [n.fields["Word"] for n in made.deck.notes if n.type in ("word", "mot_fr")]
    assert rows == words
    assert len(words) > 4


def test_every_blank_has_its_answer(sheet):
    made, html = sheet
    blanks = re.findall(r'<span class="blank">(\d+)</span>', html)
    answers = re.findall(r"<span><i>(\d+)</i>(.+?)</span>", html)
    assert list(dict.fromkeys(blanks)) == [number for number, _ in answers]
    assert [number for number, _ in answers] == [str(n) for n in range(1, len(answers) + 1)]
    texts = "".join(note.fields.get("Text", "") for note in made.deck.notes)
    assert all(f"::{word}" in texts for _, word in answers)
    for sentence in re.findall(r"<li lang.*?</li>", html):
        assert 1 <= len(set(re.findall(r'class="blank">(\d+)', sentence))) <= 3


def test_a_word_said_twice_is_one_blank_open_at_both_places():
    text = "{{c1::贵::<i>cher</i>}}不{{c1::贵}}？{{c2::好}}"
    sheet = _Exercise("zh")
    shown = sheet.sentence(Note("cloze", "", "", {"Text": text}, (0, 1), ()))
    assert re.findall(r'class="blank">(\d)', shown) == ["1", "1", "2"]
    assert sheet.answers == ["<span><i>1</i>贵</span>", "<span><i>2</i>好</span>"]


def test_the_facing_text_is_whole_and_safe(sheet):
    _, html = sheet
    shown = re.sub(r"</?b[^>]*>", "", html)
    assert "L’après-midi, les amis étudient le chinois à la &lt;bibliothèque&gt;." in shown
    assert "朋友们在&lt;图书馆&gt;学习中文。" in shown
    assert "Un &amp; deux" in html
    assert "{{" not in html


def test_nothing_is_fetched(sheet):
    _, html = sheet
    assert not re.search(r"(?:src|href)=|url\(|@import", html)
