from duizhao.language.pinyin.features import features, pad


def test_padding_keeps_hanzi_and_makes_classes_of_the_rest():
    assert pad("长A9 。") == "^^^长a0_。^^^"


def test_features_of_a_word():
    found = features(pad("他长大了"), 1, "长大", 0)
    assert {
        "",
        "1大",
        "-1他",
        "2了",
        "12大了",
        "-21^他",
        "-11他大",
        "@0/2",
        "=0长大",
    } <= set(found)


def test_no_word_feature_for_a_single_character():
    assert not [f for f in features(pad("长"), 0, "长", 0) if f.startswith("=")]


def test_numerals_are_taken_as_one():
    assert {"1#", "12#米"} <= set(features(pad("长八米"), 0, "长", 0))
    assert {"-1#", "-21第#"} <= set(features(pad("第三行"), 2, "行", 0))


def test_the_sorts_of_the_words_on_either_side():
    found = features(pad("高兴地笑，"), 2, "地", 0, "高兴", "笑")
    assert {"<b", ">v", "<b>v1"} <= set(found)
    assert "<x" in features(pad("，地"), 1, "地", 0, "，", "")
    assert not [f for f in features(pad("地"), 0, "地", 0) if f.startswith(("<", ">"))]
