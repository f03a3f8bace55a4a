from duizhao.language.words.headwords import AS_KNOWN, headwords


def test_headwords_have_letters_where_jieba_does_not_know_better():
    assert headwords().get("杜牧") in {"nr", "nz"}
    assert headwords().get("充电宝") == "n"
    assert headwords().get("深山") == AS_KNOWN
    assert "聊聊吧" not in headwords()
