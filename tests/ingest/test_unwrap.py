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
    for text in (verse, "\n\n".join(FRENCH), "\n".join(FRENCH), ""):
        items = paragraphs(text)
        assert unwrap(items, Language.FRENCH, "") == (items, ())


def test_readers_join_broken_lines_unless_a_line_is_a_sentence() -> None:
    zh, fr = broken(CHINESE, 16), broken(FRENCH, 50)
    whole = bitext_from_strings("\n".join(CHINESE), "\n".join(FRENCH))
    assert [s.text for s in bitext_from_strings(zh, fr).fr] == [s.text for s in whole.fr]
    assert [s.text for s in bitext_from_strings(zh, fr).zh] == [s.text for s in whole.zh]
    assert len(bitext_from_strings(zh, fr, lines=True).zh) == len(paragraphs(zh))
