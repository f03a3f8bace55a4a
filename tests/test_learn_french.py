"""Decks for readers of Chinese, from the command to real Anki."""

import csv

import pytest

from anki_collection import collection, complaints, import_package


@pytest.fixture(scope="module")
def package(duizhao, forum, tmp_path_factory):
    path = tmp_path_factory.mktemp("fr") / "forum.apkg"
    done = duizhao("build", forum, "--learn", "fr", "-o", path)
    assert done.returncode == 0, done.stderr
    return path


def test_the_deck_imports_clean_and_only_once(package, tmp_path):
    with collection(tmp_path) as anki:
        first = import_package(anki, package)
        assert first.new == anki.note_count() > 50
        assert complaints(anki) == []
        again = import_package(anki, package)
        assert (again.new, again.updated, again.conflicting) == (0, 0, 0)
        (word,) = anki.find_notes('"Bare:coopération internationale"')
        fields = anki.get_note(word)
        assert (fields["Word"], fields["Chinese"]) == ("la coopération internationale", "國際合作")
        front = anki.get_note(word).cards()[0].render_output().question_text
        assert "國" not in front


def test_both_directions_of_a_folder_go_on_side_by_side(duizhao, forum, package, tmp_path):
    chinese = tmp_path / "zh.apkg"
    assert duizhao("build", forum, "-o", chinese).returncode == 0
    again = duizhao("build", forum, "--learn", "fr", "-o", tmp_path / "fr.apkg")
    assert "nothing since the last build" in again.stdout
    assert "Removed" not in again.stdout
    with collection(tmp_path) as anki:
        notes = [import_package(anki, path).new for path in (chinese, package)]
        assert min(notes) > 50
        assert sum(notes) == anki.note_count()


def test_a_corrected_equivalent_updates_its_word_and_sentence(duizhao, forum, package, tmp_path):
    with collection(tmp_path) as anki:
        import_package(anki, package)
        table = forum / "cards-fr.tsv"
        with table.open(encoding="utf-8") as file:
            rows = list(csv.DictReader(file, delimiter="\t"))
        for row in rows:
            if row["key"] == "civilisation":
                row["chinese"] = "文明社會"
        with table.open("w", encoding="utf-8", newline="") as file:
            writer = csv.DictWriter(file, rows[0], delimiter="\t")
            writer.writeheader()
            writer.writerows(rows)
        done = duizhao("build", forum, "--learn", "fr", "-o", tmp_path / "b.apkg")
        assert "0 notes new and 2 changed" in done.stdout
        result = import_package(anki, tmp_path / "b.apkg")
        assert (result.new, result.updated, result.conflicting) == (0, 2, 0)
        (word,) = anki.find_notes("Bare:civilisation")
        assert anki.get_note(word)["Chinese"] == "文明社會"
        (sentence,) = anki.find_notes("tag:type::phrase-fr Text:*civilisation*")
        assert "文明社會" in anki.get_note(sentence)["Text"]


def test_the_words_of_a_package_are_known(duizhao, forum, package, tmp_path):
    done = duizhao("new", tmp_path / "deck", forum / "forum.txt")
    assert done.returncode == 0, done.stderr
    settings = tmp_path / "deck" / "deck.toml"
    text = settings.read_text(encoding="utf-8")
    known = f'learn = "fr"\n{text}known = ["{package}"]\n'
    settings.write_text(known, encoding="utf-8")
    done = duizhao("build", tmp_path / "deck", "-o", tmp_path / "a.apkg")
    assert done.returncode == 1  # the package is of this very text, all of it known
    assert "No word of this text is left to learn" in done.stderr


def test_chinese_alone_has_no_french_to_learn(duizhao, texts):
    done = duizhao("build", "--zh", "zh.txt", "--learn", "fr", cwd=texts)
    assert done.returncode == 1
    assert "French" in done.stderr


def test_stats_speak_of_the_chinese(duizhao, texts):
    settings = 'learn = "fr"\n[text]\nzh = "zh.txt"\nfr = "fr.txt"\n'
    (texts / "deck.toml").write_text(settings, encoding="utf-8")
    done = duizhao("stats", texts)
    assert done.returncode == 0, done.stderr
    assert "HSK 3" in done.stdout


def test_french_recordings_are_played(duizhao, texts, tmp_path):
    folder = texts / "deck"
    duizhao("new", folder, "--zh", texts / "zh.txt", "--fr", texts / "fr.txt")
    (folder / "audio").mkdir()
    (folder / "audio" / "la bibliothèque.mp3").write_bytes(b"ID3 a word")
    done = duizhao("build", folder, "--learn", "fr", "-o", tmp_path / "a.apkg")
    assert "recording" not in done.stderr
    with collection(tmp_path) as anki:
        import_package(anki, tmp_path / "a.apkg")
        (word,) = anki.find_notes("Bare:bibliothèque")
        assert "[sound:duizhao-" in anki.get_note(word)["Audio"]
        assert complaints(anki) == []
