import textwrap

from duizhao.ingest import bitext_from_strings
from duizhao.ingest.paragraphs import Language, paragraphs
from duizhao.ingest.unwrap import unwrap

FRENCH = [
    "L'année de mes douze ans, mon grand-père conduisait encore le bac. La rivière n'était pas "
    "large, mais le courant était fort : sans lui, personne ne passait. Il parlait peu.",
    "Dès l'aube, accroupi à la proue, il fumait en regardant la brume se défaire peu à peu. Cet "
    "automne-là, un inconnu se présenta. Il portait une longue robe de toile grise.",
]
CHINESE = [
    "我十二岁那年，外祖父还在渡口撑船。河不宽，可是水急，没有他谁也过不去。他不爱说话，一天里说的话不多。",
    "天刚亮，他就蹲在船头抽烟，看雾一点一点地散。那年秋天，来了一个陌生人。他穿一件灰布长衫。",
]


def broken(texts: list[str], width: int) -> str:
    return "\n\n".join("\n".join(textwrap.wrap(text, width)) for text in texts)


def test_lines_broken_at_a_width_are_joined_and_reported() -> None:
    for texts, width, language in (
        (FRENCH, 50, Language.FRENCH),
        (CHINESE, 16, Language.CHINESE),
    ):
        items, (note,) = unwrap(paragraphs(broken(texts, width)), language, "a.txt")
        assert [item.text for item in items] == texts
        assert items[1].line > 3
        assert (note.code, note.file, note.line) == ("repair-wrap", "a.txt", 1)


def test_lines_of_their_own_stay() -> None:
    verse = "\n".join(f"Un vers de douze pieds, le numéro {'x' * (k % 7)}" for k in range(30))
    song = "\n".join(
        ["你说风往南方吹", "我说心往北方飞", "我们站在同一个车站", "啊，别回头，别回头"] * 4
    )
    assert unwrap(paragraphs(song), Language.CHINESE, "") == (paragraphs(song), ())
    couplets = "\n".join(["床前明月光，疑是地上霜，举头望明月呀"] * 9)
    assert unwrap(paragraphs(couplets), Language.CHINESE, "") == (paragraphs(couplets), ())
    for text in (verse, "\n\n".join(FRENCH), "\n".join(FRENCH), ""):
        items = paragraphs(text)
        assert unwrap(items, Language.FRENCH, "") == (items, ())


def test_lines_among_many_longer_ones_were_not_broken_at_a_width() -> None:
    items = paragraphs("\n\n".join([broken(FRENCH, 50), *FRENCH, *FRENCH]))
    assert unwrap(items, Language.FRENCH, "") == (items, ())


def test_damaged_lines_are_joined_too() -> None:
    lines = broken(CHINESE * 2, 16).split("\n")
    lines[1] = lines[1].replace("水", "水(shuǐ)")
    lines[2:2] = ["\u00a0"]  # a blank line inside a sentence
    zh = bitext_from_strings("\r\r\n".join(lines))
    assert len({s.paragraph for s in zh.zh}) == 4


def test_paragraphs_without_blank_lines_end_with_a_short_line() -> None:
    lines = broken([f"{text} Fin." for text in FRENCH], 50).replace("\n\n", "\n")
    items, (note,) = unwrap(paragraphs(lines), Language.FRENCH, "")
    assert [item.text for item in items] == [f"{text} Fin." for text in FRENCH]
    assert note.code == "repair-wrap"


def test_words_hyphenated_over_a_line_end_are_joined_in_any_text() -> None:
    text = (
        "Il vante la coopé-\nration du porte-\nparole, est-\nil dit, de Tcher-\nnobyl "
        "au dé\u00ad\nbut, quarante-\nhuit fois."
    )
    fr = bitext_from_strings("好。", text)
    assert [s.text for s in fr.fr] == [
        "Il vante la coopération du porte-parole, est-il dit, de Tchernobyl au début, "
        "quarante-huit fois."
    ]
    assert [(p.code, p.message) for p in fr.problems] == [
        ("repair-wrap", "6 lines ending in a hyphen joined to the next.")
    ]
    assert [s.text for s in bitext_from_strings("好。", "Un -\ndeux –\ntrois").fr] == [
        "Un -",
        "deux –",
        "trois",
    ]


def test_lines_broken_by_columns_are_joined() -> None:
    text = "我们在2025年去了Shanghai和Beijing两个大城市旅行，看了很多2000年以前的老房子。" * 4
    lines, line = [], ""
    for character in text:
        if sum(1 + (c > "\u2e80") for c in line + character) > 40:
            lines.append(line)
            line = ""
        line += character
    items, _ = unwrap(paragraphs("\n".join([*lines, line])), Language.CHINESE, "")
    assert "".join(item.text for item in items).replace(" ", "") == text
    assert len(items) == 1


def test_readers_join_broken_lines_unless_a_line_is_a_sentence() -> None:
    zh, fr = broken(CHINESE, 16), broken(FRENCH, 50)
    whole = bitext_from_strings("\n".join(CHINESE), "\n".join(FRENCH))
    assert [s.text for s in bitext_from_strings(zh, fr).fr] == [s.text for s in whole.fr]
    assert [s.text for s in bitext_from_strings(zh, fr).zh] == [s.text for s in whole.zh]
    assert len(bitext_from_strings(zh, fr, lines=True).zh) == len(paragraphs(zh))


def uneven(text: str, width: int) -> str:
    """Break a text by hand: now wider, now narrower."""
    lines, rest = [], text
    for k in range(len(text)):
        size = width - 3 * (k * k % 5)
        line = textwrap.wrap(rest, size)[0] if rest else ""
        lines.append(line)
        rest = rest[len(line) :].strip()
    return "\n".join(filter(None, lines))


def test_lines_broken_by_hand_at_no_width_are_joined() -> None:
    for texts, width, language in (
        (FRENCH, 60, Language.FRENCH),
        (CHINESE, 22, Language.CHINESE),
    ):
        pages = ["Titre" if language is Language.FRENCH else "题目", *texts, *texts]
        text = "\n\n".join([pages[0], *(uneven(page, width) for page in pages[1:])])
        items, (note,) = unwrap(paragraphs(text), language, "a.txt")
        assert [item.text for item in items] == pages
        assert "broken by hand" in note.message


def test_a_list_of_headlines_is_not_broken_by_hand() -> None:
    french = "\n".join(
        [
            "Pluies torrentielles, les secouristes sont à pied d'œuvre",
            "Battue à domicile, la Chine perd son sélectionneur national et doute",
            "Une nouvelle ligne de métro à la fin de l'année",
            "Le vieux pont rouvre après dix-huit mois de travaux. Enfin",
        ]
        * 3
    )
    chinese = "\n".join(
        ["暴雨致多地停电救援人员彻夜工作到今天早上", "国足主场失利主帅昨晚宣布辞职"] * 8
    )
    assert unwrap(paragraphs(french), Language.FRENCH, "") == (paragraphs(french), ())
    assert unwrap(paragraphs(chinese), Language.CHINESE, "") == (paragraphs(chinese), ())
