from collections.abc import Sequence

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from numpy.typing import NDArray

from duizhao.ingest import bitext_from_strings
from duizhao.lexicon import Lexicon
from duizhao.matching.encoder import Encoder, load_encoder
from duizhao.matching.sentences.align import align
from duizhao.matching.sentences.run_on import cut_run_ons
from duizhao.model import Bead, Sentence

LEXICON = Lexicon()
WORDS = "昨天|湿地|保护|取得|新|进展|上周|，|政府|公布|了|报告|。|渔民|很|高兴"


def word_ends(text: str) -> list[int]:
    """Return the ends of words, by longest match in WORDS."""
    ends, end = [], 0
    words = sorted(WORDS.split("|"), key=len, reverse=True)
    while end < len(text):
        end += len(next((word for word in words if text.startswith(word, end)), text[end]))
        ends.append(end)
    return ends


def cut(zh: Sequence[Sentence], fr: Sequence[Sentence], encoder: Encoder) -> tuple[Sentence, ...]:
    """Return the Chinese sentences cut, once their beads are found to be in order."""
    sides, beads = cut_run_ons(
        zh, fr, encoder, word_ends, lambda a, b: align(a, b, encoder, LEXICON)
    )
    assert [i for bead in beads for i in range(*bead.zh)] == list(range(len(sides)))
    assert [i for bead in beads for i in range(*bead.fr)] == list(range(len(fr)))
    return sides


class Letters:
    """An encoder to which texts are alike when their first letters are."""

    def encode(self, texts: Sequence[str]) -> NDArray[np.float32]:
        return np.array([np.eye(8)[ord(text[0]) % 8] for text in texts], np.float32)


@pytest.fixture(scope="module")
def encoder() -> Encoder:
    return load_encoder()


@pytest.mark.parametrize("stop", ["", "."])
def test_a_headline_is_cut_off_where_the_french_begins_anew(stop: str, encoder: Encoder) -> None:
    bitext = bitext_from_strings(
        "湿地保护取得新进展上周，政府公布了湿地保护报告。渔民很高兴。",
        f"Des progrès dans la protection des zones humides{stop} La semaine dernière, le "
        "gouvernement a publié un rapport sur la protection des zones humides. Les pêcheurs sont "
        "contents.",
    )
    assert cut(bitext.zh, bitext.fr, encoder) == (
        Sentence("湿地保护取得新进展", 1),
        Sentence("上周，政府公布了湿地保护报告。", 1),
        Sentence("渔民很高兴。", 1),
    )


@pytest.mark.parametrize(
    "french",
    [
        "La semaine dernière, le gouvernement a publié un rapport. Les pêcheurs sont contents.",
        "La semaine dernière, le gouvernement a publié un rapport. Il pleut sur Paris.",
        "La semaine dernière, le gouvernement a publié un rapport et les pêcheurs sont contents.",
    ],
)
def test_what_a_comma_divides_is_not_cut(french: str, encoder: Encoder) -> None:
    bitext = bitext_from_strings("上周政府公布了报告，渔民很高兴。", french)
    assert cut(bitext.zh, bitext.fr, encoder) == bitext.zh


@pytest.mark.parametrize(
    ("chinese", "french"),
    [
        (
            "海洋孕育了生命、促進了發展。",
            "L'océan a donné\nnaissance à la vie et favorisé le développement.",
        ),
        (
            "我們願意同各國共享海洋觀測數據，聯合培養青年科學家。",
            "Nous sommes prêts à partager avec tous les pays\nles données d'observation océanique "
            "et à former de jeunes chercheurs.",
        ),
        (
            "昨天，总统访问了巴黎市会见多所大学的学生。",
            "Hier, le président de la République a visité la ville de\nParis pour rencontrer les "
            "étudiants de plusieurs universités.",
        ),
    ],
)
def test_a_line_broken_in_a_french_sentence_cuts_no_chinese(
    chinese: str, french: str, encoder: Encoder
) -> None:
    bitext = bitext_from_strings(f"{chinese}\n谢谢大家。", f"{french}\nJe vous remercie.")
    assert len(bitext.fr) == 3
    sides, beads = cut_run_ons(
        bitext.zh, bitext.fr, encoder, word_ends, lambda a, b: align(a, b, encoder, LEXICON)
    )
    assert sides == bitext.zh
    assert [bead.fr for bead in beads] == [(0, 2), (2, 3)]


def test_nothing_is_cut_inside_brackets(encoder: Encoder) -> None:
    bitext = bitext_from_strings(
        "顾念：（想了想）工厂做的是商品。",
        "(Elle réfléchit.) Les usines fabriquent des marchandises.",
    )
    assert all(s.text.count("（") == s.text.count("）") for s in cut(bitext.zh, bitext.fr, encoder))


def test_what_the_french_leaves_out_is_cut_off(encoder: Encoder) -> None:
    bitext = bitext_from_strings(
        "政府决定推迟公布湿地报告他们昨天又去湖上打鱼，到天黑才回家。",
        "Hier, ils sont encore allés pêcher sur le lac et ne sont rentrés qu'à la nuit.",
    )
    assert [sentence.text for sentence in cut(bitext.zh, bitext.fr, encoder)] == [
        "政府决定推迟公布湿地报告",
        "他们昨天又去湖上打鱼，到天黑才回家。",
    ]


def test_only_what_lies_around_a_cut_is_aligned_again(encoder: Encoder) -> None:
    headline = "湿地保护取得新进展上周，政府公布了湿地保护报告。"
    plain = [f"第{n}年，渔民很高兴。" for n in range(100, 300)]
    french = [f"L'an {n}, les pêcheurs sont contents." for n in range(100, 300)]
    chinese = tuple(map(Sentence, [*plain, headline]))
    translation = tuple(
        map(
            Sentence,
            [
                *french,
                "Des progrès dans la protection des zones humides.",
                "La semaine dernière, le gouvernement a publié un rapport sur leur protection.",
            ],
        )
    )
    asked: list[int] = []

    def compare(zh: Sequence[Sentence], fr: Sequence[Sentence]) -> Sequence[Bead]:
        asked.append(len(zh))
        return align(zh, fr, encoder, LEXICON)

    sides, beads = cut_run_ons(chinese, translation, encoder, word_ends, compare)
    assert len(sides) == 202
    assert [(bead.zh, bead.fr) for bead in beads] == [((i, i + 1), (i, i + 1)) for i in range(202)]
    assert asked[0] == 201
    assert 1 < asked[1] < 60
    assert len(asked) == 2


@given(
    st.lists(st.text("湿地保护。，A1", min_size=1), max_size=5),
    st.lists(st.text("Ab. ", min_size=1), max_size=5),
)
def test_cutting_loses_nothing(zh: list[str], fr: list[str]) -> None:
    chinese = tuple(Sentence(text) for text in zh)
    french = tuple(Sentence(text) for text in fr)
    found = cut(chinese, french, Letters())
    assert "".join(sentence.text for sentence in found) == "".join(zh)
    assert len(found) >= len(zh)
