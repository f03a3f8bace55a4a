"""What the files of a deck folder say."""

from duizhao.project import open_project, read_corrections


def test_what_is_no_number_of_an_occurrence_means_the_first(texts):
    (texts / "deck.toml").write_text('[text]\nzh = "zh.txt"\n', "utf-8")
    rows = ("n\tzh\tfr\tsentence", "2\t跑步\tcourir\t我跑步。", "²\t跑步\tcourir\t我跑步。")
    (texts / "phrases.tsv").write_text("\n".join(rows), "utf-8")
    found = read_corrections(open_project(texts, {})).phrases
    assert [row.number for row in found] == [2, 1]
