import json

from duizhao.language.analyse import Analyser
from duizhao.model import Passage, Sentence
from duizhao.output.inspection import to_jsonl


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
