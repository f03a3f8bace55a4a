from pathlib import Path

import pytest

from duizhao.ingest import bitext_from_strings, read_table

FRENCH = "Le chat dort sur le lit et il rêve de poissons."
ENGLISH = "The old man sat down by the river and waited.", "He had not seen a boat for a long time."
GERMAN = "Der alte Mann setzte sich an den Fluss und wartete auf ein Boot."
SPANISH = "El viejo se sentó junto al río y esperó la barca en silencio."
ITALIAN = "Il vecchio si sedette vicino al fiume e aspettò la barca in silenzio."
PORTUGUESE = "O velho sentou-se junto ao rio e esperou pelo barco em silêncio."
CHINESE = "老人坐在河边等着船回来。"


def lines(zh: str, fr: str) -> list[tuple[int, str]]:
    problems = bitext_from_strings(zh, fr).problems
    return [(p.line, p.message.split(":")[0]) for p in problems if p.code == "text-foreign"]


def test_runs_in_another_language_are_named_with_their_lines() -> None:
    text = "\n".join([FRENCH, *ENGLISH, FRENCH, CHINESE, FRENCH, GERMAN])
    assert lines(CHINESE, text) == [
        (2, "Lines 2 to 3 do not look French"),
        (5, "This does not look French"),
        (7, "This does not look French"),
    ]
    assert lines(f"{CHINESE}\n{FRENCH}\n{CHINESE}", FRENCH) == [(2, "This does not look Chinese")]


@pytest.mark.parametrize("text", [SPANISH, ITALIAN, PORTUGUESE, GERMAN, ENGLISH[0]])
def test_a_sentence_in_a_language_near_to_french_is_named(text: str) -> None:
    found = lines(CHINESE, f"{FRENCH}\n{text}\n{FRENCH}")
    assert found == [(2, "This does not look French")]


@pytest.mark.parametrize(
    "text",
    [
        "Vocabulaire\npomme\nraisin\nacide, aigre\nsucré, doux\nmarché\nbon marché",
        "Wang Shulan, Li Ming, Zhao Qiming",
        "« Lire dix mille livres, parcourir dix mille lieues », dit un vieux proverbe chinois.",
        "Emploi de 多少钱 (combien) et de 几块钱 : comparez les deux phrases.",
        "The End",
    ],
)
def test_lists_names_and_quotations_are_no_other_language(text: str) -> None:
    assert lines(CHINESE, f"{FRENCH}\n{text}\n{FRENCH}") == []


def test_latin_names_in_chinese_are_no_other_language() -> None:
    assert lines("Facebook、Google、Apple、Microsoft、Amazon、Netflix都来了。\nOK", FRENCH) == []


def test_cells_of_a_table_are_looked_at_too(tmp_path: Path) -> None:
    path = tmp_path / "a.tsv"
    path.write_text(f"zh\tfr\n{CHINESE}\t{FRENCH}\n{CHINESE}\t{GERMAN}\n", "utf-8")
    (problem,) = read_table(path).problems
    assert (problem.code, problem.line) == ("text-foreign", 3)
