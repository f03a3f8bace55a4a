"""deck.toml and flags into one Config."""

import pytest

from duizhao.config import Config, configure, load
from duizhao.errors import DuizhaoError


def test_flags_win_over_the_file_and_the_file_over_defaults():
    settings = {"name": "A", "choose": {"hsk": "4-6", "names": True}}
    config = configure(settings, {"choose.hsk": "7-9", "choose.names": None}, "deck.toml")
    assert config.name == "A"
    assert config.choose.hsk == "7-9"
    assert config.choose.names is True
    assert config.choose.numbers is Config().choose.numbers


@pytest.mark.parametrize(
    ("settings", "named"),
    [
        ({"nam": "x"}, "'name'"),
        ({"choose": {"hks": "1"}}, "'hsk'"),
        ({"cards": {"recognize": True}}, "'recognise'"),
        ({"xyzzy": 1}, "known keys"),
    ],
)
def test_an_unknown_key_names_the_nearest_known_one(settings, named):
    with pytest.raises(DuizhaoError, match="unknown key") as error:
        configure(settings, {}, "deck.toml")
    assert named in str(error.value)


@pytest.mark.parametrize(
    "settings",
    [
        {"name": 3},
        {"choose": {"names": "yes"}},
        {"choose": {"max_words": True}},
        {"choose": {"max_words": -1}},
        {"choose": {"min_score": 7}},
        {"choose": {"min_score": float("nan")}},
        {"cards": {"script": "latin"}},
        {"choose": {"parts": "n"}},
        {"choose": {"known": [1]}},
        {"text": "forum.txt"},
    ],
)
def test_a_value_of_the_wrong_type_is_refused_with_its_place(settings):
    with pytest.raises(DuizhaoError, match=r"decks/x/deck\.toml"):
        configure(settings, {}, "decks/x/deck.toml")


def test_a_whole_number_is_a_number():
    assert configure({"choose": {"min_score": 1}}, {}, "").choose.min_score == 1.0


def test_a_number_out_of_range_is_told_the_range():
    with pytest.raises(DuizhaoError, match=r"choose\.min_score is 7\.0; .* 0 at least, 1 at most"):
        configure({"choose": {"min_score": 7}}, {}, "deck.toml")


def test_a_folder_without_deck_toml_says_so(tmp_path):
    with pytest.raises(DuizhaoError, match=r"no deck\.toml"):
        load(tmp_path)


def test_a_deck_without_any_card_is_told_which_there_are():
    off = dict.fromkeys(("recognise", "produce", "listen", "cloze"), False)
    with pytest.raises(DuizhaoError, match=r"set recognise, .* or write_pinyin to true"):
        configure({"cards": off}, {}, "deck.toml")
    assert configure({"cards": {**off, "write": True}}, {}, "").cards.write


def test_a_deck_toml_in_another_encoding_says_what_to_do(tmp_path):
    (tmp_path / "deck.toml").write_bytes('name = "été"'.encode("cp1252"))
    with pytest.raises(DuizhaoError, match="save it as UTF-8"):
        load(tmp_path)


def test_broken_toml_says_where(tmp_path):
    (tmp_path / "deck.toml").write_text("name = \n", encoding="utf-8")
    with pytest.raises(DuizhaoError, match="line 1"):
        load(tmp_path)
