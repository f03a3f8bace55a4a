from duizhao.language.terms.compounds import find_compounds, recurring_compounds
from duizhao.model import Kind


def found(sentence, known=(), recurring=frozenset()):
    words = sentence.split()
    return [
        ("".join(words[start:end]), kind)
        for start, end, kind in find_compounds(words, known, recurring)
    ]


def test_pairs_of_nouns():
    assert found("新 的 科幻 电影 。") == [("科幻电影", Kind.WORD)]


def test_what_only_stands_side_by_side_is_no_compound():
    assert found("在 北京 举办") == []
    assert found("也 有人 研究 药学 。") == []
    assert found("能够 制作 家具 。") == []
    assert found("在 颜色 方面") == []
    assert found("整个 世界 都 知道") == []
    assert found("敌人 进攻 了") == []


def test_a_pair_does_not_cut_across_a_known_term():
    words = "全国 代表 大会"
    assert ("代表大会", Kind.WORD) in found(words)
    assert ("代表大会", Kind.WORD) not in found(words, known=[(0, 2)])


def test_of_a_stretch_of_nouns_only_the_last_two_are_sure():
    assert found("全球 性别 暴力") == [("性别暴力", Kind.WORD)]


def test_verbs_beside_their_subject_or_object_are_no_compounds():
    assert found("民宅 断水 ， 救助 灾民") == []
    assert found("。 方案 规定 ， 学校 开放") == []
    assert found("国家 发展 和 改革 委员会") == [("改革委员会", Kind.WORD)]
    assert ("国际合作", Kind.WORD) in found("加强 国际 合作 。")


def test_a_country_and_a_noun_are_no_compound_however_often_they_recur():
    assert found("俄罗斯 能源 出口", recurring=frozenset({("俄罗斯", "能源")})) == [
        ("能源出口", Kind.WORD)
    ]


def test_institutions_are_names_when_they_begin_with_one():
    assert ("爱丁堡艺术学院", Kind.NAME) in found("在 爱丁堡 艺术 学院 学习")
    assert ("国家足球博物馆", Kind.WORD) in found("国家 足球 博物馆")


def test_compounds_recur():
    sentence = ["高峰", "论坛", "主题"]
    recurring = recurring_compounds([sentence, ["高峰", "论坛", "开幕式"]])
    assert ("高峰", "论坛") in recurring
    assert ("高峰", "论坛", "主题") not in recurring


def test_a_part_met_only_in_its_whole_is_no_compound():
    sentence = ["经济", "发展", "战略"]
    assert recurring_compounds([sentence, sentence]) == {tuple(sentence)}
