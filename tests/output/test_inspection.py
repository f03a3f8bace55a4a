import csv
import json

from duizhao.language.analyse import Analyser
from duizhao.model import Pair, Passage, Sentence
from duizhao.output.inspection import to_jsonl, to_tsv


def test_words_have_their_levels_by_list_and_their_rank():
    text = "我学习。"
    sentence = Sentence(text)
    passage = Passage("1", (sentence,), (), 0.0, Analyser().analyse(text), "")
    first, second, stop = json.loads(next(iter(to_jsonl([passage]))))["tokens"]
    assert second["hsk_lists"] == {"2025": "1", "2021": "1", "2.0": "1"}
    assert second["hsk"] == second["hsk_lists"]["2025"]
    assert 0 < first["rank"] < second["rank"]
    assert stop["hsk_lists"] == {}
    assert stop["rank"] is None


def test_the_table_of_words_tells_readings_both_scripts_kind_and_level():
    text, french = "張老師學習，學習。", "Maître Zhang étudie et étudie."
    analysis = Analyser().analyse(text)
    spans = {text[t.start : t.end]: (t.start, t.end) for t in analysis.tokens}
    pairs = (
        Pair(spans["張"], ((7, 12),), 0.9),
        Pair((3, 5), ((13, 19),), 0.8),
        Pair((6, 8), ((23, 29),), 0.7),
    )
    sentences = (Sentence(text),), (Sentence(french),)
    passage = Passage("7", *sentences, 1.0, analysis, french, pairs)
    name, verb, again = csv.DictReader(to_tsv([passage]), delimiter="\t")
    assert (name["pinyin"], name["kind"], name["simplified"]) == ("zhāng", "name", "张")
    assert (verb["pinyin"], verb["kind"], verb["hsk"]) == ("xué xí", "word", "1")
    assert (verb["simplified"], verb["traditional"]) == ("学习", "學習")
    assert (verb["fr"], verb["n"], again["n"]) == ("étudie", "1", "2")
    assert (again["sentence"], again["translation"]) == (text, french)
