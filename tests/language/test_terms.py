from duizhao.language.terms import Term, find_names, find_terms, recurring_compounds


def texts(sentence, recurring=frozenset()):
    words = sentence.split()
    return ["".join(words[term.start : term.end]) for term in find_terms(words, recurring)]


def test_a_name_is_quoted_and_repeated():
    assert find_names(["“西风计划”开始了。", "参加“西风计划”的人"]) == {"西风计划"}
    assert find_names(["“西风计划”开始了。"]) == frozenset()


def test_speech_and_short_quotations_are_no_names():
    assert find_names(["他说“我不知道”，又说“我不知道”", "“自由”和“自由”"]) == frozenset()


def test_an_expression_quoted_now_and_then_is_no_name():
    assert find_names(["“认真考虑”和“认真考虑”", "认真考虑以后", "认真考虑了"]) == frozenset()


def test_pairs_of_nouns_are_terms():
    assert texts("推动 国际 合作 ， 深化 伙伴 关系") == ["国际合作", "伙伴关系"]
    assert texts("经贸 合作 、 产业 投资") == ["经贸合作", "产业投资"]


def test_what_only_stands_side_by_side_is_no_term():
    assert texts("在 北京 举办") == []
    assert texts("也 有人 研究 药学 。") == []
    assert texts("在 颜色 方面") == []


def test_compounds_recur():
    sentence = ["高峰", "论坛", "主题"]
    recurring = recurring_compounds([sentence, ["高峰", "论坛", "开幕式"]])
    assert ("高峰", "论坛") in recurring
    assert ("高峰", "论坛", "主题") not in recurring


def test_a_part_met_only_in_its_whole_is_no_compound():
    sentence = ["经济", "发展", "战略"]
    assert recurring_compounds([sentence, sentence]) == {tuple(sentence)}


def test_names_with_dots():
    words = ["总统", "亚伯拉罕", "·", "林肯", "说"]
    assert find_terms(words, frozenset()) == [Term(1, 4, name=True)]
