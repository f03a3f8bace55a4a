from duizhao.language.analyse import Analyser
from duizhao.model import Kind, Script


def test_tokens_keep_the_text_as_written():
    text = "在北京舉辦 2019 年的論壇。"
    analysis = Analyser().analyse(text)
    assert "".join(token.text for token in analysis.tokens) == text
    assert analysis.simplified == "在北京举办 2019 年的论坛。"
    assert analysis.traditional == text


def test_document_settles_script_and_names():
    document = ["“西风计划”开始了。", "他们参加“西风计划”。"]
    analyser = Analyser(document=document)
    assert analyser.script is Script.SIMPLIFIED
    tokens = analyser.analyse(document[1]).tokens
    assert "西风计划" in [token.text for token in tokens]


def test_kinds():
    kinds = {token.text: token.kind for token in Analyser().analyse("他2017年去过北京和Paris。").tokens}
    assert kinds["2017"] is Kind.NUMBER
    assert kinds["北京"] is Kind.NAME
    assert kinds["Paris"] is Kind.FOREIGN
    assert kinds["。"] is Kind.PUNCTUATION
    assert kinds["年"] is Kind.WORD
