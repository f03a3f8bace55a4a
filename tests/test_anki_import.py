"""What real Anki makes of our packages."""

import csv
import time

import pytest
from anki.import_export_pb2 import ImportCsvRequest

from anki_collection import Import, collection, complaints, import_package

HOSTILE = """Un <b>gras</b> & une {{double}} :: deux points [sound:x.mp3] \\(x\\). Le chat 🐈 dort.

他说 <b>你好</b> & {{c1::再见}} :: 朋友 [sound:x.mp3]。猫 🐈 在睡觉，𠮷野家很好吃。
"""


@pytest.fixture(scope="module")
def package(duizhao, forum, tmp_path_factory):
    path = tmp_path_factory.mktemp("out") / "forum.apkg"
    done = duizhao("build", forum, "-o", path)
    assert done.returncode == 0, done.stderr
    return path


def test_the_forum_deck_imports_clean_and_only_once(package, tmp_path):
    with collection(tmp_path) as anki:
        first = import_package(anki, package)
        assert first.new == anki.note_count() > 50
        assert complaints(anki) == []
        again = import_package(anki, package)
        assert (again.new, again.updated, again.conflicting) == (0, 0, 0)


def test_every_chinese_sentence_is_in_the_deck(package, tmp_path):
    with collection(tmp_path) as anki:
        import_package(anki, package)
        shown = "".join(
            anki.get_note(note)["SentencePlain"] for note in anki.find_notes("tag:type::cloze")
        )
    for sentence in ("高峰論壇", "層級最高", "攜手推進", "務實成果", "將于2019年舉辦"):
        assert sentence in shown


def test_new_cards_come_in_the_order_of_the_text(package, tmp_path):
    with collection(tmp_path) as anki:
        import_package(anki, package)
        due = anki.db.list("select due from cards order by id")
    assert due == sorted(due)
    assert len(set(due)) > 50


def test_a_corrected_gloss_updates_its_note_alone(duizhao, forum, package, tmp_path):
    with collection(tmp_path) as anki:
        import_package(anki, package)
        (other,) = anki.find_notes("tag:type::mot Word:共識")
        kept = anki.get_note(other)
        kept["Note"] = "la mienne"
        anki.update_note(kept)
        before = anki.card_count()

        table = forum / "cards.tsv"
        with table.open(encoding="utf-8") as file:
            rows = list(csv.DictReader(file, delimiter="\t"))
        for row in rows:
            if row["key"] == "深化":
                row["french"] = "rendre plus profond"
        with table.open("w", encoding="utf-8", newline="") as file:
            writer = csv.DictWriter(file, rows[0], delimiter="\t")
            writer.writeheader()
            writer.writerows(rows)
        rebuilt = tmp_path / "rebuilt.apkg"
        assert "0 notes new and 2 changed" in duizhao("build", forum, "-o", rebuilt).stdout

        result = import_package(anki, rebuilt)
        (corrected,) = anki.find_notes("tag:type::mot Word:深化")
        assert anki.get_note(corrected)["French"] == "rendre plus profond"
        assert anki.get_note(other)["Note"] == "la mienne"
        assert (result.new, result.conflicting, anki.card_count()) == (0, 0, before)
        # The word's own note, and the sentence whose hint it is.
        assert result.updated <= 2


@pytest.mark.parametrize("text", [HOSTILE, HOSTILE + "字" * 20_000 + "\x00。\n"])
def test_hostile_text_imports_intact(duizhao, tmp_path, text):
    (tmp_path / "hostile.txt").write_text(text, encoding="utf-8")
    done = duizhao("build", "hostile.txt", "--no-repair", "-o", "hostile.apkg", cwd=tmp_path)
    assert done.returncode == 0, done.stderr
    with collection(tmp_path) as anki:
        assert import_package(anki, tmp_path / "hostile.apkg") != Import(0, 0, 0, 0)
        assert complaints(anki) == []
        plain = " ".join(
            anki.get_card(card).render_output().answer_text
            for card in anki.db.list("select id from cards")
        )
    assert "&lt;b&gt;你好&lt;/b&gt;" in plain
    assert "🐈" in plain
    assert "𠮷" in plain


SHARED = {
    "a": ("我们在学校学习中文。", "Nous étudions le chinois à l’école."),
    "b": ("他每天去学校。", "Il va à l’école tous les jours."),
}


@pytest.mark.parametrize(("identity", "notes"), [("text", 2), ("word", 1)])
def test_a_word_in_two_texts(duizhao, tmp_path, identity, notes):
    for number, (name, (zh, fr)) in enumerate(SHARED.items()):
        (tmp_path / f"{name}.txt").write_text(f"{zh}\n\n{fr}\n", encoding="utf-8")
        duizhao("new", tmp_path / name, tmp_path / f"{name}.txt")
        settings = tmp_path / name / "deck.toml"
        text = settings.read_text(encoding="utf-8")
        settings.write_text(f'identity = "{identity}"\n{text}', encoding="utf-8")
        assert duizhao("build", tmp_path / name, "-o", tmp_path / f"{name}.apkg").returncode == 0
        time.sleep(1 - number)  # a note that changed in the same second is no newer to Anki
    with collection(tmp_path) as anki:
        import_package(anki, tmp_path / "a.apkg")
        (school,) = anki.find_notes("tag:type::mot Word:学校")
        card = anki.get_note(school).cards()[0]
        anki.sched.set_due_date([card.id], "30")
        done = import_package(anki, tmp_path / "b.apkg")
        assert done.conflicting == 0
        found = [anki.get_note(n) for n in anki.find_notes("tag:type::mot Word:学校")]
        assert len(found) == notes
        said = {n.id: ("每天" in n["Sentence"], n.tags) for n in found}
        if identity == "word":
            assert said == {school: (True, ["hsk::1", "texte::b", "type::mot"])}
            assert anki.get_card(card.id).ivl == 30
            assert [c.did for c in found[0].cards()] == [card.did] * 3
        else:
            assert sorted(said.values())[0][0] is False
            assert {tuple(tags) for _, tags in said.values()} == {
                ("hsk::1", "texte::a", "type::mot"),
                ("hsk::1", "texte::b", "type::mot"),
            }
        assert import_package(anki, tmp_path / "a.apkg").updated == 0  # older: stays as b has it
        assert complaints(anki) == []


def test_the_text_export_finds_the_notes_of_the_package(duizhao, texts, tmp_path):
    done = duizhao("build", "--zh", "zh.txt", "--fr", "fr.txt", "--tsv", "notes.txt", cwd=texts)
    assert done.returncode == 0, done.stderr
    with collection(tmp_path) as anki:
        import_package(anki, texts / "zh.apkg")
        before = anki.note_count(), anki.card_count()
        metadata = anki.get_csv_metadata(path=str(texts / "notes.txt"), delimiter=None)
        request = ImportCsvRequest(path=str(texts / "notes.txt"), metadata=metadata)
        log = anki.import_csv(request).log
        assert (len(log.new), len(log.conflicting)) == (0, 0)
        assert (anki.note_count(), anki.card_count()) == before


def test_templates_of_a_decks_own(duizhao, texts, tmp_path):
    folder = texts / "deck"
    duizhao("new", folder, "--zh", texts / "zh.txt", "--fr", texts / "fr.txt")
    (folder / "templates" / "word").mkdir(parents=True)
    (folder / "templates" / "word" / "recognise.html").write_text("{{Word}} !", encoding="utf-8")
    settings = folder / "deck.toml"
    shared = settings.read_text(encoding="utf-8")
    own = shared.replace("[cards]", '[cards]\nnote_type = "Roman"')
    settings.write_text(own, encoding="utf-8")
    done = duizhao("build", folder, "-o", tmp_path / "own.apkg")
    assert "change the cards" not in done.stderr
    duizhao("build", "--zh", texts / "zh.txt", "--fr", texts / "fr.txt", "-o", tmp_path / "b.apkg")
    with collection(tmp_path) as anki:
        for name in ("b", "own", "b"):
            assert import_package(anki, tmp_path / f"{name}.apkg").conflicting == 0
        kinds = [anki.models.get(k.id) for k in anki.models.all_names_and_ids()]
        fronts = {kind["name"]: kind["tmpls"][0]["qfmt"] for kind in kinds}
        assert fronts["duizhao · mot · Roman"] == "{{Word}} !"
        assert fronts["duizhao · mot"] != "{{Word}} !"
        assert complaints(anki) == []
        # Anki updates no note of another note type: the summary warns.
        settings.write_text(shared, encoding="utf-8")
        done = duizhao("build", folder, "-o", tmp_path / "own.apkg")
        assert "Retyped" in done.stdout
        result = import_package(anki, tmp_path / "own.apkg")
        assert (result.new, result.updated) == (0, 0)


def test_who_shares_templates_is_told_before_anybody_has_the_deck(duizhao, texts):
    folder = texts / "deck"
    duizhao("new", folder, "--zh", texts / "zh.txt", "--fr", texts / "fr.txt")
    (folder / "templates" / "word").mkdir(parents=True)
    (folder / "templates" / "word" / "recognise.html").write_text("{{Word}} !", encoding="utf-8")
    assert "note_type" in duizhao("build", folder, "-o", texts / "a.apkg").stderr
    assert "note_type" not in duizhao("build", folder, "-o", texts / "a.apkg").stderr


def test_subdecks(duizhao, forum, tmp_path):
    settings = forum / "deck.toml"
    text = settings.read_text(encoding="utf-8")
    settings.write_text(text.replace("[cards]", "[cards]\nsubdecks = true"), encoding="utf-8")
    try:
        done = duizhao("build", forum, "-o", tmp_path / "a.apkg")
    finally:
        settings.write_text(text, encoding="utf-8")
    assert done.returncode == 0, done.stderr
    with collection(tmp_path) as anki:
        import_package(anki, tmp_path / "a.apkg")
        names = {d.name.rpartition("::")[2] for d in anki.decks.all_names_and_ids()}
    assert {"1 · Mots", "2 · Phrases"} <= names
