"""Added dictionaries on disk."""

import sqlite3
import time
from contextlib import closing

import pytest

from duizhao.errors import DuizhaoError
from duizhao.lexicon import load_lexicon, store
from duizhao.lexicon.cedict import parse

LINES = "書 书 [Shu1] /(nom de famille) Shu/\n書 书 [shu1] /livre/ouvrage/\n3C 3C [san1 C] /x/\n"


@pytest.fixture(autouse=True)
def folder(tmp_path, monkeypatch):
    """Keep the dictionaries of the tests apart from the user's."""
    monkeypatch.setenv("DUIZHAO_DATA", str(tmp_path / "données"))
    return tmp_path / "données" / "dictionaries"


def test_what_is_added_is_found_again(folder):
    store.add("mine", parse(LINES).entries, "fr", "CC0 1.0")
    (mine,) = store.installed()
    assert (mine.name, mine.language, mine.credit) == ("mine", "fr", "mine (CC0 1.0)")
    assert len(mine) == 3
    assert mine.look("3C") == parse(LINES).entries[2:]
    assert mine.look("猫") == ()
    assert [path.name for path in folder.iterdir()] == ["mine.sqlite"]


def test_names_come_after_words():
    store.add("mine", parse(LINES).entries, "fr", "")
    assert [entry.pinyin for entry in store.installed()[0].look("书")] == [("shū",), ("Shū",)]


def test_adding_again_replaces():
    store.add("mine", parse(LINES).entries, "fr", "")
    store.add("mine", parse("貓 猫 [mao1] /chat/").entries, "fr", "")
    (mine,) = store.installed()
    assert (len(mine), mine.look("书")) == (1, ())


def test_a_failure_leaves_what_was_there():
    store.add("mine", parse(LINES).entries, "fr", "")
    with pytest.raises(RuntimeError):
        store.add("mine", broken(), "fr", "")
    (mine,) = store.installed()
    assert len(mine) == 3


def broken():
    yield parse(LINES).entries[0]
    raise RuntimeError


def test_removing():
    store.add("mine", parse(LINES).entries, "fr", "")
    with pytest.raises(DuizhaoError, match="there is mine"):
        store.remove("yours")
    store.remove("mine")
    assert store.installed() == ()


@pytest.mark.parametrize("name", ["", "../x", "a/b", ".hidden", "a\\b"])
def test_a_name_is_not_a_path(name):
    with pytest.raises(DuizhaoError, match="cannot name a dictionary"):
        store.add(name, (), "fr", "")


def test_a_file_of_another_version_is_named(folder):
    store.add("mine", parse(LINES).entries, "fr", "")
    with closing(sqlite3.connect(folder / "mine.sqlite")) as database:
        database.execute("PRAGMA user_version = 99")
    with pytest.raises(DuizhaoError, match="another version of duizhao"):
        store.installed()


def test_a_file_of_another_kind_is_named(folder):
    folder.mkdir(parents=True)
    (folder / "mine.sqlite").write_bytes(b"not a database, whatever its name says")
    with pytest.raises(DuizhaoError, match="duizhao dictionary remove mine"):
        store.installed()


def test_a_damaged_file_is_named():
    entries = parse(
        "".join(f"{chr(c)} {chr(c)} [a1] /mot/\n" for c in range(0x4E00, 0x5E00))
    ).entries
    path = store.add("mine", entries, "fr", "")
    sound, damaged = path.read_bytes()[:8192], path.read_bytes()[8192:]
    path.write_bytes(sound + damaged.translate(bytes(reversed(range(256)))))
    with pytest.raises(DuizhaoError, match=r"mine\.sqlite cannot be used.*dictionary remove mine"):
        store.installed()[0].look("一")


def test_a_name_too_long_for_a_file_is_refused():
    with pytest.raises(DuizhaoError, match="cannot be written"):
        store.add("x" * 300, parse(LINES).entries, "fr", "")


def test_meanings_are_completed_by_what_was_added():
    store.add("mine", parse("怹 怹 [tan1] /lui (poli)/").entries, "fr", "CC0 1.0")
    assert load_lexicon().meaning("怹", ("tān",)).text == "lui (poli)"


@pytest.mark.parametrize(
    ("platform", "variables", "expected"),
    [
        ("linux", {"XDG_DATA_HOME": "/data"}, "/data/duizhao"),
        ("linux", {}, "/home/me/.local/share/duizhao"),
        ("darwin", {}, "/home/me/Library/Application Support/duizhao"),
        ("win32", {"LOCALAPPDATA": "/local"}, "/local/duizhao"),
        ("win32", {}, "/home/me/AppData/Local/duizhao"),
        ("linux", {"DUIZHAO_DATA": "/mine"}, "/mine"),
    ],
)
def test_the_folder_is_where_the_system_keeps_such_data(monkeypatch, platform, variables, expected):
    for name in ("DUIZHAO_DATA", "XDG_DATA_HOME", "LOCALAPPDATA"):
        monkeypatch.delenv(name, raising=False)
    for name, value in variables.items():
        monkeypatch.setenv(name, value)
    monkeypatch.setattr(store.sys, "platform", platform)
    monkeypatch.setattr(store.Path, "home", lambda: store.Path("/home/me"))
    assert store.data_folder().as_posix() == expected


def test_a_large_dictionary_opens_at_once():
    entries = parse("".join(f"書 书{n} [shu1] /livre {n}/\n" for n in range(20_000))).entries
    store.add("large", entries, "fr", "")
    start = time.perf_counter()
    (large,) = store.installed()
    large.look("书19999")
    assert time.perf_counter() - start < 0.1  # reading it all would take a second
