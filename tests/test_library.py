"""What `import duizhao` gives a program."""

import subprocess
import sys

import pytest

import duizhao
from duizhao import pipeline
from duizhao.ingest import bitext_from_strings
from duizhao.project import Corrections


def test_texts_in_memory_are_compared():
    document = duizhao.compare("我去公园。\n她爱绿茶。", "Je vais au parc.\nElle aime le thé vert.")
    assert [p.fr for p in document.passages] == ["Je vais au parc.", "Elle aime le thé vert."]
    said = {
        p.zh.text[slice(*pair.zh)]: duizhao.equivalent(p, pair)
        for p in document.passages
        for pair in p.pairs
    }
    assert (said["公园"], said["绿茶"]) == ("parc", "thé vert")
    assert duizhao.compare("我去公园。").passages[0].fr == ""


def test_the_french_tells_the_reading_of_a_word_unless_a_person_did(monkeypatch):
    zh, fr = "包子还热。", "Les brioches sont encore chaudes."
    monkeypatch.setattr(pipeline, "told_readings", lambda *_: {2: ("huán",)})

    def read(readings):
        (passage,) = pipeline.compare(bitext_from_strings(zh, fr), readings).passages
        return [t.pinyin for t in passage.zh.tokens if t.text == "还"]

    assert read(Corrections()) == [("huán",)]
    assert read(Corrections(readings={"还热": ("hái", "rè")})) == [("hái",)]


def test_sentences_are_aligned_and_progress_is_told(texts):
    project = duizhao.open_project(zh=texts / "zh.txt", fr=str(texts / "fr.txt"))
    told = []
    bitext = duizhao.align(project, lambda *step: told.append(step))
    assert [(bead.zh, bead.fr) for bead in bitext.beads] == [((n, n + 1),) * 2 for n in range(3)]
    assert told
    assert all(0 <= done <= total for _, done, total in told)


def test_a_program_is_told_where_an_error_is(texts):
    with pytest.raises(duizhao.DuizhaoError) as error:
        duizhao.read(duizhao.open_project(zh=texts / "fr.txt", fr=texts / "zh.txt"))
    assert (error.value.file, error.value.line) == (str(texts / "fr.txt"), 0)
    (texts / "bad.tsv").write_text("a\tb\n1\t2\n", encoding="utf-8")
    with pytest.raises(duizhao.DuizhaoError) as error:
        duizhao.read(duizhao.open_project(texts / "bad.tsv"))
    assert (error.value.file, error.value.line) == (str(texts / "bad.tsv"), 1)


def test_an_error_tells_which_file_is_not_there(texts):
    project = duizhao.open_project(zh=texts / "zh.txt", fr=texts / "fr.txt")
    missing = texts / "missing"
    for call in (
        lambda: duizhao.open_project(missing),
        lambda: duizhao.read(duizhao.open_project(zh=missing)),
        lambda: duizhao.build(project, missing / "deck.apkg"),
    ):
        with pytest.raises(duizhao.DuizhaoError) as error:
            call()
        assert error.value.file == str(missing)


def test_settings_are_those_of_deck_toml(texts):
    project = duizhao.open_project(zh=texts / "zh.txt", choose__max_words=5, name="Matin")
    assert (project.config.choose.max_words, project.config.name) == (5, "Matin")
    with pytest.raises(duizhao.DuizhaoError, match="did you mean 'max_words'") as error:
        duizhao.open_project(zh=texts / "zh.txt", choose__max_word=5)
    assert error.value.file == ""
    with pytest.raises(duizhao.UsageError):
        duizhao.open_project()


def test_types_are_loaded_only_when_they_are_asked_for():
    code = (
        "import sys, duizhao; assert not {'numpy', 'jieba', 'genanki'} & {*sys.modules};"
        "assert duizhao.Built.__name__ == 'Built' and duizhao.Project.__name__ == 'Project'"
    )
    subprocess.run([sys.executable, "-c", code], check=True)
    with pytest.raises(AttributeError, match="'nothing'"):
        _ = duizhao.nothing
