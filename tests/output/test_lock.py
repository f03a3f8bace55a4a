"""deck.lock: times of change advance when, and only when, content does."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from duizhao.errors import DuizhaoError
from duizhao.model import Deck, Note
from duizhao.output.lock import Entry, Lock, dump, load, parse, stamp


def note(guid, french="livre"):
    fields = {"Word": "书", "French": french}
    return Note(type="word", guid=guid, key=f"word {guid}", fields=fields, cards=(0,))


DECK = Deck(1, "Forum", "", (note("a"), note("b")))


def test_an_unchanged_note_keeps_its_time():
    first, lock, changes = stamp(DECK, Lock(), 100)
    assert [n.modified for n in first.notes] == [100, 100]
    assert changes.new == ("word a", "word b")
    again, lock, changes = stamp(DECK, lock, 200)
    assert [n.modified for n in again.notes] == [100, 100]
    assert (changes.new, changes.changed, changes.removed) == ((), (), ())


def test_only_the_corrected_note_advances():
    _, lock, _ = stamp(DECK, Lock(), 100)
    corrected = replace(DECK, notes=(note("a"), note("b", "bouquin")))
    deck, lock, changes = stamp(corrected, lock, 200)
    assert [n.modified for n in deck.notes] == [100, 200]
    assert changes.changed == ("word b",)


def test_time_advances_even_when_the_clock_does_not():
    _, lock, _ = stamp(DECK, Lock(), 100)
    deck, _, _ = stamp(replace(DECK, notes=(note("a", "bouquin"),)), lock, 50)
    assert deck.notes[0].modified == 101


def test_a_removed_note_is_named_once_and_remembered():
    _, lock, _ = stamp(DECK, Lock(), 100)
    _, lock, changes = stamp(replace(DECK, notes=(note("a"),)), lock, 200)
    assert changes.removed == ("word b",)
    _, lock, changes = stamp(replace(DECK, notes=(note("a"),)), lock, 300)
    assert changes.removed == ()
    deck, lock, changes = stamp(DECK, lock, 400)
    assert [n.modified for n in deck.notes] == [100, 100]
    assert changes.new == ()


def test_a_note_with_another_guid_is_no_new_one():
    _, lock, _ = stamp(DECK, Lock(), 100)
    other = replace(note("a2"), key="word a")
    _, lock, changes = stamp(replace(DECK, notes=(other, note("b"))), lock, 200)
    assert (changes.split, changes.new, changes.removed) == (("word a",), (), ())
    _, _, changes = stamp(DECK, lock, 300)  # back again
    assert (changes.split, changes.new, changes.removed) == ((), (), ())


def test_a_renamed_deck_is_noticed():
    _, lock, changes = stamp(DECK, Lock(), 100)
    assert changes.renamed_from == ""
    _, _, changes = stamp(replace(DECK, name="Autre"), lock, 200)
    assert changes.renamed_from == "Forum"


def test_names_with_tabs_and_lines_are_remembered_in_one_line():
    named = replace(DECK, name="Un\tdeux\n trois")
    _, lock, _ = stamp(named, Lock(), 100, "a\tb")
    assert parse(dump(lock)) == lock
    _, _, changes = stamp(named, lock, 200, "a\tb")
    assert (changes.renamed_from, changes.retyped) == ("", False)


def test_other_note_types_are_noticed():
    _, lock, changes = stamp(DECK, Lock(), 100, "Roman")
    assert not changes.retyped
    assert not stamp(DECK, lock, 200, "Roman")[2].retyped
    assert stamp(DECK, lock, 200)[2].retyped


def test_a_word_that_left_long_ago_comes_back_as_new_under_another_guid():
    _, lock, _ = stamp(DECK, Lock(), 100)
    _, lock, _ = stamp(replace(DECK, notes=(note("a"),)), lock, 200)
    other = replace(note("b2"), key="word b")
    _, _, changes = stamp(replace(DECK, notes=(note("a"), other)), lock, 300)
    assert (changes.new, changes.split) == (("word b",), ())


PLAIN = st.text(st.characters(exclude_categories=["C", "Z"]), min_size=1)
ENTRIES = st.builds(
    Entry,
    modified=st.integers(0, 2**40),
    digest=st.text("0123456789abcdef", min_size=12, max_size=12),
    key=PLAIN,
    gone=st.booleans(),
)


@given(
    st.builds(Lock, PLAIN, PLAIN, st.dictionaries(PLAIN, ENTRIES), st.dictionaries(PLAIN, PLAIN))
)
def test_a_lock_is_read_back_as_written(lock):
    assert parse(dump(lock)) == lock


@pytest.mark.parametrize("text", ["", "something else", "# duizhao deck.lock 1\nnote\ta"])
def test_a_file_that_is_no_lock_is_refused(tmp_path, text):
    (tmp_path / "deck.lock").write_text(text, encoding="utf-8")
    with pytest.raises(DuizhaoError, match=r"deck\.lock"):
        load(tmp_path / "deck.lock")


def test_a_lock_that_is_no_text_is_refused_in_words(tmp_path):
    (tmp_path / "deck.lock").write_bytes(b"\xff\xfe\0")
    with pytest.raises(DuizhaoError, match=r"it is no text\. Restore it from a copy") as refused:
        load(tmp_path / "deck.lock")
    assert "codec" not in str(refused.value)


def test_a_folder_without_lock_has_an_empty_one(tmp_path):
    assert load(tmp_path / "deck.lock") == Lock()
