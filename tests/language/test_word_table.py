import importlib.util
from importlib.resources import files
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from duizhao.language.words.headwords import headwords
from duizhao.language.words.segmenter import dictionary
from duizhao.language.words.table import WordTable, sorted_table

WORD = st.text(alphabet="a一书書𠀀", min_size=1, max_size=3)
TABLE = st.dictionaries(WORD, st.sampled_from(["3 n", "12 v", "-"]))


@given(st.lists(TABLE, max_size=3))
def test_a_table_says_what_its_lines_say_and_the_last_one_counts(tables):
    texts = ["".join(f"{word} {said}\n" for word, said in table.items()) for table in tables]
    table = WordTable(*map(sorted_table, texts))
    expected = {word: said for said_of in tables for word, said in said_of.items()}
    assert {word: table.get(word) for word in table} == expected
    assert all(word in table for word in expected)
    assert "文" not in table
    assert table.get("文") == ""


def test_no_word_is_lost_for_the_order_of_a_file():
    spec = importlib.util.find_spec("jieba")
    jieba = (Path(spec.origin).parent / "dict.txt").read_text("utf-8").split()
    data = files("duizhao.language") / "data"
    young = (data / "new_words.txt").read_text("utf-8").split()
    said = {
        word: (int(count), tag)
        for fields in (jieba, young)
        for word, count, tag in zip(*[iter(fields)] * 3, strict=True)
    }
    assert all(
        (dictionary().count(word), dictionary().tag(word)) == (count, tag)
        for word, (count, tag) in said.items()
        if count
    )
    for source in ("cedict", "lexicon"):
        listed = (data / f"headwords_{source}.txt").read_text("utf-8").split()[0::2]
        assert all(word in headwords() for word in listed)
        assert all(word in dictionary() for word in listed if said.get(word) != (0, "-"))
