"""GUIDs and deck ids."""

from duizhao.config import Config
from duizhao.notes.identity import deck_id, guid, text_tag, word_guid


def test_a_guid_never_changes():
    # Learners' collections hold these: a change here loses their history.
    assert guid("forum", "word", "合作") == "L7qpB%V7H`"


def test_guids_differ_by_deck_kind_and_key():
    ids = {guid(d, k, w) for d in "ab" for k in ("word", "cloze") for w in ("合作", "书")}
    assert len(ids) == 8


def test_a_word_is_the_decks_own_or_one_for_all():
    def made(deck, identity):
        return word_guid(Config(id=deck, identity=identity), "word", "行#2", "行 háng")

    assert made("a", "text") == guid("a", "word", "行#2") != made("b", "text")
    assert made("a", "word") == made("b", "word") == "vG3y;,}$eU"  # never to change


def test_deck_ids_lie_where_anki_puts_its_own():
    assert 1_300_000_000_000 <= deck_id("forum") < 1_600_000_000_000
    assert deck_id("forum") != deck_id("autre")


def test_the_tag_of_a_text_is_one_word_of_letters():
    assert text_tag(Config(name="Cours::Le Père Goriot, 1")) == "texte::le-père-goriot-1"
    assert text_tag(Config(name="…")) == "texte::sans-nom"
