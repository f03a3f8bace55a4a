"""The page that shows a deck: the same cards as Anki's own, in a page that works."""

import re
import shutil
import subprocess
from pathlib import Path

import pytest

import duizhao
from anki_collection import collection, complaints, import_package
from conftest import ROOT
from duizhao.building import make
from duizhao.output import apkg
from duizhao.output.preview import page, sides

CHROMIUM = shutil.which("chromium") or shutil.which("google-chrome")


@pytest.fixture(scope="module")
def made(tmp_path_factory):
    folder = tmp_path_factory.mktemp("preview") / "forum"
    shutil.copytree(ROOT / "decks" / "forum", folder)
    audio = folder / "audio"
    audio.mkdir()
    (audio / "政府.mp3").write_bytes(b"ID3 a word")
    (audio / "s1.ogg").write_bytes(b"OggS a sentence")
    (audio / "autre.wav").write_bytes(b"RIFF nothing")
    every = {"cards__write": True, "cards__write_pinyin": True}
    return make(duizhao.open_project(folder, **every))


def test_the_page_speaks_the_language_of_who_learns(texts):
    for learn, lang, search in (("zh", "fr", "Chercher"), ("fr", "zh-Hans", "搜索")):
        sides = {"zh": texts / "zh.txt", "fr": texts / "fr.txt"}
        deck = make(duizhao.open_project(**sides, learn=learn))
        shown = page(deck.deck, deck.note_types)
        assert f'<html lang="{lang}"' in shown
        assert search in shown


def comparable(html, side):
    """Leave out what differs on purpose: how sounds are numbered, and what scripts may read."""
    html = re.sub(r'data-cloze="[^"]*"', 'data-cloze=""', html)
    numbers = iter(range(9))
    return re.sub(
        r"\[anki:tts .*?\[/anki:tts\]|\[sound:[^\]]+\]",
        lambda _: f"[anki:play:{side}:{next(numbers)}]",
        html,
        flags=re.DOTALL,
    )


def test_every_card_is_rendered_as_by_anki(made, tmp_path):
    package = tmp_path / "forum.apkg"
    apkg.write(made.deck, made.note_types, package, 1_700_000_000)
    with collection(tmp_path) as anki:
        import_package(anki, package)
        assert complaints(anki) == []
        assert {file.name for file in Path(anki.media.dir()).iterdir()} == {
            m.name for m in made.deck.media
        }
        shown = {}
        for card in map(anki.get_card, anki.db.list("select id from cards")):
            output = card.render_output()
            sides_shown = (output.question_text, output.answer_text)
            shown[card.note().guid, card.ord] = tuple(
                comparable(html, side) for html, side in zip(sides_shown, "qa", strict=True)
            )
    own = {}
    for note in made.deck.notes:
        for ordinal in note.cards:
            front, back = sides(note, made.note_types[note.type], ordinal, made.deck.name)
            own[note.guid, ordinal] = (comparable(front, "q"), comparable(back, "a"))
    assert own == shown


def test_recordings_that_say_nothing_are_named(made):
    (problem,) = [p for p in made.problems if p.code == "audio-unheard"]
    assert "autre" in problem.message
    assert [m.path.name for m in made.deck.media] == ["s1.ogg", "政府.mp3"]


def test_the_page_holds_all_it_needs(made):
    html = page(made.deck, made.note_types)
    assert html.count('class="note-cards"') == len(made.deck.notes)
    assert "data:audio/mpeg;base64," in html
    assert not re.search(r"""(src|href)=["'](?!#)""", html)
    assert not re.search(r"\{\{|\[\[type|\[anki:|\[sound:", html)


@pytest.mark.skipif(CHROMIUM is None, reason="needs Chromium")
def test_the_page_works_in_a_browser(made, tmp_path):
    html = page(made.deck, made.note_types)
    # What a person would do, done by a script; what comes of it is read from the document.
    script = """<script>
      const seen = () => document.querySelectorAll(
        ".note-cards:not([hidden]) figure:not([hidden])");
      const set = (id, value) => { byId(id).value = value; filter(); };
      const results = [byId("count").textContent];
      set("search", "zhengfu gouvernement"); results.push(seen().length > 0);
      set("kind", "Produire");
      results.push([...seen()].every((figure) => figure.dataset.kinds.includes("Produire")));
      set("search", "introuvable"); results.push(byId("count").textContent);
      set("search", ""); set("kind", ""); set("level", "1"); results.push(seen().length > 0);
      byId("night").click();
      results.push(getComputedStyle(document.querySelector(".card")).backgroundColor);
      results.push(document.documentElement.scrollWidth <= innerWidth);
      document.title = results.join(" | ");
    </script></body>"""
    path = tmp_path / "page.html"
    path.write_text(html.replace("</body>", script), encoding="utf-8")
    flags = "--headless --no-sandbox --disable-gpu --no-first-run --disable-background-networking"
    command = [CHROMIUM, *flags.split(), f"--user-data-dir={tmp_path / 'browser'}"]
    command += ["--window-size=500,800", "--virtual-time-budget=2000", "--dump-dom"]
    done = subprocess.run([*command, path.as_uri()], capture_output=True, timeout=60)
    title = re.search("<title>(.*?)</title>", done.stdout.decode())[1]
    cards = sum(len(note.cards) for note in made.deck.notes)
    assert title == f"{cards} | true | true | 0 | true | rgb(27, 29, 33) | true"
