"""Labels of dialogues: who speaks is no vocabulary."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest

from conftest import Run
from duizhao.matching.sentences.speakers import is_label, with_labels
from duizhao.model import Analysis, Passage, Sentence
from duizhao.notes.clozes.parts import parts

DIALOGUE = (
    ("服务员：您几位？", "Le serveur : Combien êtes-vous ?"),
    ("顾客：两位。", "La cliente : Deux."),
    ("服务员（笑）：这边请。", "Le serveur (souriant) : Par ici."),
    ("老板：今天没有鱼。", "Le patron : Il n'y a pas de poisson."),
    ("顾客：没关系。", "La cliente : Ce n'est pas grave."),
)


def passages(*rows: tuple[str, str]) -> list[Passage]:
    """Make a passage of each Chinese line and its French, one sentence each."""
    return [
        Passage(
            str(line),
            (Sentence(zh, line),),
            (Sentence(fr, line),) if fr else (),
            1.0,
            Analysis(zh, zh, zh, ()),
            fr,
        )
        for line, (zh, fr) in enumerate(rows, 1)
    ]


def labels(*rows: tuple[str, str]) -> list[str]:
    """Return the Chinese label of each passage, "" for none."""
    found = with_labels(passages(*rows))
    return ["".join(p.zh.text[slice(*span)] for span in p.labels) for p in found]


def test_labels_come_again_and_take_turns() -> None:
    assert labels(*DIALOGUE) == ["服务员", "顾客", "服务员", "老板", "顾客"]


def test_the_french_has_labels_where_the_chinese_has() -> None:
    found = with_labels(passages(*DIALOGUE, ("好。", "Le serveur : Bien.")))
    said = ["".join(p.fr[slice(*span)] for span in p.fr_labels) for p in found]
    assert said == ["Le serveur", "La cliente", "Le serveur", "", "La cliente", ""]


@pytest.mark.parametrize(
    "lines",
    [
        ("注意：不能刷卡。", "请看下面。", "注意：不能吸烟。"),  # nobody answers
        ("例如：苹果。", "优点：便宜。", "地点：北京。"),  # nothing comes again
        (
            "狐狸说：你好。",
            "乌鸦回答：你好。",
            "狐狸说：唱歌吧。",
            "乌鸦回答：好。",
        ),  # told, not labelled
        ("现在12：30。", "车9：15开。", "现在12：40。"),
        ("他买了三样东西：鱼、肉、菜。",),
    ],
)
def test_other_colons_make_no_label(lines: tuple[str, ...]) -> None:
    assert labels(*((line, "") for line in lines)) == [""] * len(lines)


def test_a_label_begins_a_line() -> None:
    found = Passage(
        "1",
        (Sentence("小明：好！", 1), Sentence("小红：你好。", 1)),
        (),
        1.0,
        Analysis(text := "小明：好！小红：你好。", text, text, ()),
        "",
    )
    (first, *_) = with_labels([found, *passages(("小红：在吗？", ""), ("小明：在。", ""))])
    assert first.labels == ((0, 2),)


def test_a_label_stays_with_its_part_of_a_long_sentence() -> None:
    rows = [
        ("小明：我昨天晚上没睡好，今天早上起晚了，没吃早饭就来了。", ""),
        ("小红：快吃吧。", ""),
    ]
    whole, *_ = with_labels(passages(*rows, *rows))
    first, *rest = parts([whole], 12)
    assert is_label((0, 2), first.passage.labels)
    assert rest
    assert not any(part.passage.labels for part in rest)


@pytest.mark.parametrize(("language", "table"), [("zh", "cards.tsv"), ("fr", "cards-fr.tsv")])
def test_no_word_of_a_label_is_learned_and_the_sentence_keeps_it(
    language: str, table: str, duizhao: Run, tmp_path: Path
) -> None:
    text = "\n".join(f"{zh}\n{fr}" for zh, fr in DIALOGUE)
    (tmp_path / "t.txt").write_text(text, encoding="utf-8")
    duizhao("new", "deck", "t.txt", cwd=tmp_path)
    done = duizhao("build", "deck", "--learn", language, cwd=tmp_path)
    assert done.returncode == 0, done.stderr
    with (tmp_path / "deck" / table).open(encoding="utf-8") as file:
        rows = list(csv.DictReader(file, delimiter="\t"))
    assert not {row["key"] for row in rows} & {"服务员", "顾客", "老板", "serveur", "client"}
    shown = {row["sentence"] for row in rows}
    assert shown & {sentence for pair in DIALOGUE for sentence in pair}
