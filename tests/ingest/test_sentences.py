import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from duizhao.ingest.paragraphs import Language
from duizhao.ingest.sentences import split

ZH, FR = Language.CHINESE, Language.FRENCH


@pytest.mark.parametrize(
    "sentences",
    [
        "“走吧。”他说。|天黑了。",
        "“走吧。”|他说，|“天黑了。”|我们走了。",
        "「你知道嗎？」|她低聲問，|「他走了。」",
        "“走吧。”|他接着说，“天黑了。”|我们走了。",
        "“它会不会忘了回来？”|父亲没有回答。",
        "“走吧。”他不耐烦地说。|我们走了。",
        "“水里有鲨鱼！” Hammel 接着说。|他跑了。",
        "「我失去了她。」阿曼．維薩切 (Armand Versace) 說。|天黑了。",
        "“没有咨询我们。”|这份指南存在问题，首先要改。",
        "他喊：“救命！”|没有人来。",
        "他说：“今天很好。|我们走吧。”|然后他走了。",
        "她问：“你好吗？”|“很好。”他答。",
        "他对我说：“我们会哭，”|“这是正常的，你说呢？”",
        "《谁是凶手？》很好看。|我喜欢。",
        "“你脸上有伤！”|他不回答，对柜里说，“温两碗酒。”",
        "“还欠钱呢！”|后来没有说，再也没有看见他。",
        "“你是谁？”的问题很难。|是的。",
        "“真的吗？”，他说。|好。",
        "我……我不知道。|你呢？",
        "（见下图。）|然后再看。",
        "第一；第二；第三。|第四。",
        "你说呢?|好!|走吧。",
        "什么？！|好。",
        "高3.5米。|宽2.5米。",
        "请看 https://a.b/c?d=e 吧。|好。",
        "雅虎（Yahoo!）公司来了。|好。",
        "没有句号的标题",
    ],
)
def test_chinese(sentences: str) -> None:
    parts = tuple(sentences.split("|"))
    assert split("".join(parts), ZH) == parts


@pytest.mark.parametrize(
    "sentences",
    [
        "M. Dupont et Mme. Li sont là.|Le Dr. Wang dort.",
        "J. K. Rowling écrit.|J.-P. Sartre aussi.",
        "En 50 av. J.-C., Rome.|Vers 100 apr. J.-C.|Les Romains partent.",
        "Des fruits, etc. sont là.|Des noix, etc.|Puis on part.",
        "Le n° 5 de l’art. 3 est p. ex. bon.|Voir p. 12.|Fin.",
        "« Viens. »|Paul partit.",
        "« Viens ! » dit-il.|Bon.",
        "« Vraiment ? » demanda-t-elle.|Oui.",
        "Il mesure 3.5 m.|Voir www.exemple.com pour plus.|Fin.",
        "Enfin… bon.|Oui…|Non.",
        "1. Introduction générale.|Le texte.",
        "Article 1er. — Il vise le public.|Art. 2. Fin.|C’est l’article 3.|Il pleut.",
        "— Oui ?|— Non.|— Ah !",
        "La Glasgow School of Art.|« J’adore », dit-il.",
        "Elle affirme qu’elle ira au CPM.|Layton partit.",
        "L’affaire Roe v. Wade date de 1973.|Elle est connue.",
        "Il lit Le Monde à La Haye avec La Croix.|Fin.",
        "Elle a été brûlée vive|L’accusation a parlé.",
        "Colère après des retards de trains|Hier après-midi, une panne a tout arrêté.",
        "Un vaccin contre les « cellules »|Dans ce cadre, on soigne.",
        "« À chaque instant, une ambulance passe.|L’eau est rare. »",
        "Un titre sans point",
        "LE ROI, à part. — Qu'il entre !|M. JOURDAIN. — Quoi ?|GARDE (riant). — Rien.",
        "Il vint à l'ONU.|— Bon, dit-il.",
        "Qu'elle était jolie !|* Note de l'éditeur.",
        "Il rêve d’Istamboul.|Elle est loin.",  # not the abbreviation boul.
    ],
)
def test_french(sentences: str) -> None:
    parts = tuple(sentences.split("|"))
    assert split(" ".join(parts), FR) == parts


@given(
    st.text(st.sampled_from("好说。！？，…“”」（）.?! »«Aa1\u00a0"), max_size=60),
    st.sampled_from(Language),
)
def test_only_white_space_is_lost(text: str, language: Language) -> None:
    sentences = split(text, language)
    assert "".join("".join(sentences).split()) == "".join(text.split())
    assert all(sentence == sentence.strip() != "" for sentence in sentences)


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize(
    "unit",
    [".", "…", "? ", " ", "好", "”", "“", "« ", "A. ", "，”", "”他说", "<b>{{c1::x}}", "1. ", "😀"],
)
def test_time_grows_with_length_not_its_square(unit: str, language: Language) -> None:
    text = "好。Bon " + unit * (100_000 // len(unit)) + "好"
    start = time.process_time()
    split(text, language)
    assert time.process_time() - start < 3
