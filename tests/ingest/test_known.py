"""Words known already, from lists and from Anki's own files."""

import sqlite3
import zipfile

import pytest
from anki.collection import Collection, ExportAnkiPackageOptions

from duizhao.errors import DuizhaoError
from duizhao.ingest.known import read_known


@pytest.fixture
def studied(tmp_path):
    """Return a real collection with two notes, of which only 银行 has been reviewed."""
    path = tmp_path / "collection.anki2"
    anki = Collection(str(path))
    kind = anki.models.by_name("Basic")
    for word in ("<b>银行</b>", "学校", "银行在学校旁边的那条大街上"):
        note = anki.new_note(kind)
        note.fields = [word, "traduction"]
        anki.add_note(note, anki.decks.id("Default"))
    anki.decks.select(anki.decks.id("Default"))
    card = anki.sched.getCard()
    anki.sched.answerCard(card, 3)
    yield anki, path
    anki.close()


def test_a_list_has_one_word_a_line(tmp_path):
    path = tmp_path / "known.txt"
    path.write_text("银行  # banque\n\n# rien\n学校\n", encoding="utf-8")
    assert read_known(path) == {"银行", "学校"}


def test_a_collection_tells_what_was_reviewed_even_while_anki_has_it_open(studied):
    _, path = studied
    assert read_known(path) == {"银行"}


def test_a_collection_of_somebody_who_has_studied_nothing_knows_nothing(studied):
    anki, path = studied
    anki.db.execute("update cards set reps = 0")
    assert read_known(path) == frozenset()


def test_french_words_of_a_list_and_a_collection(tmp_path):
    path = tmp_path / "known.txt"
    path.write_text("le gouvernement  # 政府\nbeau\t美\n", encoding="utf-8")
    assert read_known(path, "fr") == {"le gouvernement", "beau"}
    anki = Collection(str(tmp_path / "collection.anki2"))
    kind = anki.models.by_name("Basic")
    for word in ("<b>beau</b>, belle", "l’été&nbsp;indien", "Il fait beau aujourd’hui à Paris."):
        note = anki.new_note(kind)
        note.fields = [word, "美 (měi)"]
        anki.add_note(note, anki.decks.id("Default"))
    anki.db.execute("update cards set reps = 1")
    anki.close()
    assert read_known(tmp_path / "collection.anki2", "fr") == {"beau", "belle", "l’été indien"}


@pytest.mark.parametrize("legacy", [True, False])
@pytest.mark.parametrize(
    ("with_scheduling", "words"), [(True, {"银行"}), (False, {"银行", "学校"})]
)
def test_a_package(studied, tmp_path, with_scheduling, words, legacy):
    anki, _ = studied
    package = tmp_path / "a.apkg"
    options = ExportAnkiPackageOptions(with_scheduling=with_scheduling, legacy=legacy)
    anki.export_anki_package(out_path=str(package), options=options, limit=None)
    assert read_known(package) == words


def test_the_file_is_not_changed(studied):
    _, path = studied
    before = path.read_bytes()
    read_known(path)
    assert path.read_bytes() == before


def test_what_is_no_anki_file_is_refused(tmp_path):
    for name in ("a.apkg", "a.anki2"):
        path = tmp_path / name
        path.write_bytes(b"not one")
        with pytest.raises(DuizhaoError, match=name):
            read_known(path)
    with pytest.raises(DuizhaoError, match="no file"):
        read_known(tmp_path / "missing.apkg")
    with zipfile.ZipFile(tmp_path / "empty.apkg", "w"):
        pass
    with pytest.raises(DuizhaoError, match="no Anki package"):
        read_known(tmp_path / "empty.apkg")
    (tmp_path / "folder.apkg").mkdir()
    with pytest.raises(DuizhaoError, match="is a folder"):
        read_known(tmp_path / "folder.apkg")
    with zipfile.ZipFile(tmp_path / "garbled.apkg", "w") as package:
        package.writestr("collection.anki21b", b"not compressed")
    with pytest.raises(DuizhaoError, match="no Anki package"):
        read_known(tmp_path / "garbled.apkg")
    with zipfile.ZipFile(tmp_path / "damaged.apkg", "w", zipfile.ZIP_DEFLATED) as package:
        package.writestr("collection.anki2", bytes(range(256)) * 99)
    data = bytearray((tmp_path / "damaged.apkg").read_bytes())
    data[60:90] = bytes(30)
    (tmp_path / "damaged.apkg").write_bytes(data)
    with pytest.raises(DuizhaoError, match="no Anki package"):
        read_known(tmp_path / "damaged.apkg")
    with sqlite3.connect(tmp_path / "other.anki2") as database:
        database.execute("create table x (y)")
    database.close()
    with pytest.raises(DuizhaoError, match="no Anki collection"):
        read_known(tmp_path / "other.anki2")
