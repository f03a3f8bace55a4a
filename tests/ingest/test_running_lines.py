import pytest

from duizhao.ingest import bitext_from_strings
from duizhao.ingest.paragraphs import Language, paragraphs
from duizhao.ingest.running_lines import remove_running_lines
from duizhao.model import Severity

ZH, FR = Language.CHINESE, Language.FRENCH
BEFORE = "La rivière n’était pas large, mais le courant"
AFTER = "était fort, et sans lui personne ne passait."


def left(text: str, language: Language) -> list[str]:
    return [item.text for item in remove_running_lines(paragraphs(text), language, "")[0]]


@pytest.mark.parametrize(
    "number",
    ["- 1 -", "— 12 —", "Page 2 sur 3", "page 4", "p. 7", "3 / 12", "第 2 頁 共 3 頁", "第十二页"],
)
def test_page_numbers_are_removed_and_named(number: str) -> None:
    items, (note,) = remove_running_lines(
        paragraphs(f"{BEFORE}.\n\n{number}\n\n{AFTER}"), FR, "a.txt"
    )
    assert [item.text for item in items] == [f"{BEFORE}.", AFTER]
    assert (note.code, note.file, note.line, note.severity) == (
        "repair-page",
        "a.txt",
        3,
        Severity.NOTE,
    )
    assert note.message == f"1 page number or running head removed: “{number}” (line 3)."


def test_a_bare_number_is_a_page_number_where_it_interrupts_a_sentence() -> None:
    assert left(f"{BEFORE}\n2\n{AFTER}\n3\nEncore.", FR) == [BEFORE, AFTER, "Encore."]
    zh = "天刚亮他就蹲在船头抽烟看雾\n7\n一点一点地散。"
    assert len(left(zh, ZH)) == 2


def test_running_heads_go_with_the_page_numbers() -> None:
    head = "Rapport annuel 2024"
    text = f"{head}\n{BEFORE}\n- 2 -\n{head}\n{AFTER}\n{head}\n- 3 -\nEncore une fois."
    assert left(text, FR) == [head, BEFORE, AFTER, "Encore une fois."]


def test_the_title_and_long_lines_are_no_running_heads() -> None:
    title = "Rapport annuel 2024"
    text = f"{title}\n- 1 -\n{BEFORE}\n- 2 -\n{title}\n{AFTER}"
    assert left(text, FR) == [title, BEFORE, AFTER]
    long = f"{BEFORE} {AFTER}"
    assert left(f"{long}\n- 1 -\n{long}\n- 2 -\n{long}", FR) == [long] * 3


def test_numbers_that_do_not_rise_are_not_all_page_numbers() -> None:
    assert left(f"{BEFORE}\n2\n{AFTER}\n1\nEncore.", FR) == [BEFORE, AFTER, "1", "Encore."]


@pytest.mark.parametrize(
    "text",
    [
        "1\nLe bac\nIl était une fois.\n2\nLe fleuve\nIl était deux fois.",  # chapters
        "Oh, mon bateau\nsur l’eau\n\nOh, mon bateau\nva vite",  # a refrain
        "Population\n1200\nSuperficie\n350",
        "2025\nUne année.",
        "– Oui.\n– Non.\n– Oui.",
        f"{BEFORE}\n{AFTER}\n{BEFORE}\n{AFTER}",
    ],
)
def test_what_may_be_text_stays(text: str) -> None:
    assert left(text, FR) == text.replace("\n\n", "\n").split("\n")


def test_a_sentence_goes_on_over_the_page() -> None:
    pages = "\n\n- 1 -\n\n".join(
        "\n".join(["la rivière. N’était pas large, mais le courant,"] * 6) for _ in range(2)
    )
    fr = bitext_from_strings("好。", pages)
    assert len({s.paragraph for s in fr.fr}) == 1
    assert [p.code for p in fr.problems] == ["repair-page", "repair-wrap"]
