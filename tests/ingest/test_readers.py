from pathlib import Path

import pytest

from duizhao.errors import DuizhaoError
from duizhao.ingest import bitext_from_strings, read_bilingual, read_chinese, read_two
from duizhao.model import Sentence


def write(path: Path, text: str) -> Path:
    path.write_text(text, "utf-8")
    return path


def test_one_file_is_sorted_by_language_and_repaired(tmp_path: Path) -> None:
    path = write(
        tmp_path / "a.txt",
        "Un forum ayant pour thème ? La paix ?. Il a eu lieu.\n\n"
        "和平論壇\n這是規(guī)格,很高。好。\n",
    )
    bitext = read_bilingual(path)
    assert bitext.fr == (
        Sentence("Un forum ayant pour thème « La paix ».", 1, 0),
        Sentence("Il a eu lieu.", 1, 0),
    )
    assert bitext.zh == (
        Sentence("和平論壇", 3, 0),
        Sentence("這是規格，很高。", 4, 1),
        Sentence("好。", 4, 1),
    )
    assert bitext.beads is None
    assert [(p.code, p.line, p.file) for p in bitext.problems] == [
        ("repair-guillemets", 1, str(path)),
        ("repair-reading", 4, str(path)),
        ("repair-punctuation", 4, str(path)),
    ]


@pytest.mark.parametrize("text", ["", "\ufeff \n\n", "\0\u3000"])
def test_a_file_without_text_is_called_empty(tmp_path: Path, text: str) -> None:
    path = write(tmp_path / "a.txt", text)
    with pytest.raises(DuizhaoError, match="empty"):
        read_bilingual(path)
    with pytest.raises(DuizhaoError, match="empty"):
        read_chinese(path)


def test_repair_can_be_turned_off(tmp_path: Path) -> None:
    bitext = read_bilingual(write(tmp_path / "a.txt", "Le ?mot?.\n規(guī)格,好\n"), repair=False)
    assert [s.text for s in bitext.zh + bitext.fr] == ["規(guī)格,好", "Le ?mot?."]
    assert bitext.problems == ()


@pytest.mark.parametrize(
    ("text", "missing"),
    [("你好。", "French paragraph.*--fr FILE.*Chinese alone:"), ("Bonjour.", "Chinese")],
)
def test_a_file_of_one_language_says_which_is_missing(
    tmp_path: Path, text: str, missing: str
) -> None:
    with pytest.raises(DuizhaoError, match=rf"no {missing}.*--(zh|fr)"):
        read_bilingual(write(tmp_path / "a.txt", text))


def test_two_files_and_lines(tmp_path: Path) -> None:
    zh = write(tmp_path / "zh.txt", "你好。再见。\n\n好\n")
    fr = write(tmp_path / "fr.txt", "Bonjour. Au revoir.\nBien\n")
    assert [s.text for s in read_two(zh, fr).zh] == ["你好。", "再见。", "好"]
    bitext = read_two(zh, fr, lines=True)
    assert bitext.zh == (Sentence("你好。再见。", 1, 0), Sentence("好", 3, 1))
    assert bitext.fr == (Sentence("Bonjour. Au revoir.", 1, 0), Sentence("Bien", 2, 1))
    with pytest.raises(DuizhaoError, match="should be the Chinese text, but looks French"):
        read_two(fr, zh)


def test_chinese_alone(tmp_path: Path) -> None:
    bitext = read_chinese(write(tmp_path / "zh.txt", "你好。再见。"))
    assert [s.text for s in bitext.zh] == ["你好。", "再见。"]
    assert bitext.fr == ()


def test_texts_in_memory() -> None:
    bitext = bitext_from_strings("你好。再见。", "Bonjour. Au revoir.")
    assert [s.text for s in bitext.fr] == ["Bonjour.", "Au revoir."]
    with pytest.raises(DuizhaoError, match="no Chinese"):
        bitext_from_strings(" \n", "Bonjour.")


def test_hostile_text_comes_through_intact(tmp_path: Path) -> None:
    hostile = "<b>{{c1::好::x}}</b> &amp; 😀 𠮷 \\ \" ' " + "好" * 100_000
    path = write(tmp_path / "a.txt", f"{hostile}\n<i>Bon</i> {{{{x}}}} 😀\n")
    bitext = read_bilingual(path, repair=False)
    assert [s.text for s in bitext.zh] == [hostile]
    assert [s.text for s in bitext.fr] == ["<i>Bon</i> {{x}} 😀"]


PAGE = """<!DOCTYPE html><html><head><title>Page</title><style>p {}</style></head><body>
<nav><a href="/">Accueil</a></nav>
<h1>长城 &amp; moi</h1><p>长城很
长，人很多。</p>
<p>La Grande Muraille est
<b>tr&egrave;s</b> longue,<br>il y a du monde.</p><script>var a = "<p>";</script>
</body></html>"""


def test_a_text_that_kept_a_tag_is_no_web_page(tmp_path: Path) -> None:
    text = "<p>菜园</p>\n春天到了。\n她种了番茄。\nLe printemps est là.\nElle plante des tomates.\n"
    bitext = read_bilingual(write(tmp_path / "a.txt", text))
    assert [s.line for s in (*bitext.zh, *bitext.fr)] == [1, 2, 3, 4, 5]
    assert [p.code for p in bitext.problems] == ["repair-markup"]


def test_a_piece_of_a_page_is_read_as_one(tmp_path: Path) -> None:
    text = "<p>春天\n到了。\n<p>Le printemps\nest <b>là</b>.\n"
    bitext = read_bilingual(write(tmp_path / "a.txt", text))
    assert [s.text for s in (*bitext.zh, *bitext.fr)] == ["春天到了。", "Le printemps est là."]


def test_a_web_page_is_read_and_said_to_be_one(tmp_path: Path) -> None:
    bitext = read_bilingual(write(tmp_path / "a.html", PAGE))
    assert [(s.text, s.line) for s in bitext.zh] == [("长城 & moi", 3), ("长城很长，人很多。", 3)]
    assert [(s.text, s.line) for s in bitext.fr] == [
        ("La Grande Muraille est très longue,", 5),
        ("il y a du monde.", 6),
    ]
    assert [p.code for p in bitext.problems] == ["web-page"]


def test_garbled_chinese_is_mended_before_it_is_told_from_french(tmp_path: Path) -> None:
    garbled = "长城很长，人很多。".encode().decode("latin-1")
    bitext = read_bilingual(write(tmp_path / "a.txt", f"{garbled}\nIl y a du monde.\n"))
    assert [s.text for s in bitext.zh] == ["长城很长，人很多。"]
    assert [s.text for s in bitext.fr] == ["Il y a du monde."]
