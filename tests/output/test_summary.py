"""What a build tells about what changed since the last one."""

from dataclasses import replace
from pathlib import Path

from duizhao.building import Built
from duizhao.model import Analysis, Deck, Document, Note, Passage, Problem, Script, Severity
from duizhao.output.lock import Changes
from duizhao.output.summary import summarise


def summary(problems=(), **changes):
    values = {"new": (), "changed": (), "removed": ()} | changes
    document = Document((), Script.SIMPLIFIED, ())
    deck = Deck(1, "Neuf", "", ())
    return summarise(
        Built(document, deck, {}, "HSK  1\nwords  5", Path("a.apkg"), Changes(**values), problems)
    )


def test_a_renamed_deck_is_warned_about():
    assert "“Ancien”" in summary(renamed_from="Ancien")
    assert "Renamed" not in summary()


def test_removed_words_are_named():
    text = summary(removed=tuple(f"word {n}" for n in range(8)))
    assert "word 0, word 1" in text
    assert "3 more" in text


def test_notes_that_became_others_are_warned_about():
    assert "1 notes count as new" in summary(split=("word 合作",))
    assert "Split" not in summary()


def test_other_note_types_are_warned_about():
    assert "note_type in deck.toml changed" in summary(retyped=True)
    assert "Retyped" not in summary()


def test_the_levels_stand_below_each_other():
    assert "\nLevels:    HSK  1\n           words  5\n" in summary()


def test_an_unchanged_deck_says_so():
    assert "nothing since the last build" in summary()


def test_words_without_a_meaning_are_named():
    bare = Built(
        Document((), Script.SIMPLIFIED, ()), Deck(1, "N", "", ()), {}, "", Path("a"), None, ()
    )
    text = summarise(replace(bare, untold=("棉袄",), table=Path("d/cards.tsv")))
    assert "1 word of unknown meaning: 棉袄. To learn it, write its French in d/" in text
    assert "accept a guess" not in text
    guessed = summarise(replace(bare, untold=("棉袄",), guessed=True))
    assert "or accept a guess there" in guessed
    assert "Left out" not in summarise(bare)


def test_what_was_repaired_names_its_file_where_there_are_two():
    zh, fr = (
        Problem(
            "repair-page",
            "1 page number removed (line 6).",
            f"texts/a.{side}.txt",
            6,
            Severity.NOTE,
        )
        for side in ("zh", "fr")
    )
    assert "Repaired:  1 page" in summary((fr,))
    text = summary((zh, fr))
    assert "Repaired:  a.zh.txt: 1 page" in text
    assert "\n           a.fr.txt: 1 page" in text


def made(words, cards, *levels):
    """Summarise a deck of so many words with so many cards each, the first of these levels."""
    tags = [(f"hsk::{level}",) for level in levels] + [("hsk::5",)] * (words - len(levels))
    notes = tuple(
        Note("word", f"g{n}", f"word {n}", {}, tuple(range(cards)), tags[n]) for n in range(words)
    )
    document = Document((), Script.SIMPLIFIED, ())
    deck = Deck(1, "Neuf", "", notes)
    return summarise(Built(document, deck, {}, "", Path("a.apkg"), None, ()))


def test_more_cards_than_a_class_learns_from_a_text_are_told():
    text = made(101, 3, "1", "2", "2", "3")
    assert "Many:      303 cards take 16 days at Anki’s 20 new cards a day. For fewer:" in text
    assert "--hsk 3-9,none leaves out the 3 words of HSK 1 and 2" in text
    assert "--max-words 60 keeps the first 60 words" in text
    assert "which of the 3 cards of a word to make ([cards])" in text
    assert "Many" not in made(100, 3, "1")


def test_of_a_book_the_most_frequent_words_are_enough():
    text = made(501, 1)
    assert "--max-words 500 --order frequency keeps the 500 most frequent words" in text
    assert "HSK 1" not in text
    assert "cards of a word" not in text


def test_labels_of_lines_that_teach_nothing_are_named():
    text = "妈妈：好。"
    zh = Analysis(text, text, text, ())
    passages = [Passage(f"s{n}", (), (), 1.0, zh, "", labels=((0, 2),)) for n in range(2)]
    document = Document(tuple(passages), Script.SIMPLIFIED, ())
    built = Built(document, Deck(1, "N", "", ()), {}, "", Path("a"), None, ())
    assert "Speakers:  妈妈: no words to learn where" in summarise(built)
    bare = replace(built, document=replace(document, passages=()))
    assert "Speakers" not in summarise(bare)
