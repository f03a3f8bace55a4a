from collections.abc import Sequence

import pytest
from numpy.typing import NDArray

from duizhao.ingest import bitext_from_strings
from duizhao.matching.encoder import load_encoder
from duizhao.matching.run_on import cut_run_ons
from duizhao.model import Sentence

WORDS = "湿地|保护|取得|新|进展|上周|，|政府|公布|了|报告|。|渔民|很|高兴"


def word_ends(text: str) -> list[int]:
    """Return the ends of words, by longest match in WORDS."""
    ends, end = [], 0
    words = sorted(WORDS.split("|"), key=len, reverse=True)
    while end < len(text):
        end += len(next((word for word in words if text.startswith(word, end)), text[end]))
        ends.append(end)
    return ends


class Unused:
    def encode(self, texts: Sequence[str]) -> NDArray:
        raise AssertionError(texts)


def test_a_headline_is_cut_off_where_the_french_cuts_it() -> None:
    bitext = bitext_from_strings(
        "湿地保护取得新进展上周，政府公布了湿地保护报告。渔民很高兴。",
        "Des progrès dans la protection des zones humides La semaine dernière, le gouvernement a "
        "publié un rapport sur la protection des zones humides. Les pêcheurs sont contents.",
    )
    cut = cut_run_ons(bitext.zh, bitext.fr, load_encoder(), word_ends)
    assert cut == (
        Sentence("湿地保护取得新进展", 1),
        Sentence("上周，政府公布了湿地保护报告。", 1),
        Sentence("渔民很高兴。", 1),
    )


@pytest.mark.parametrize(
    "french", ["Des progrès\nLe gouvernement a parlé.", "Il dit « oui ». Le roi « non. » Fin."]
)
def test_texts_without_such_headlines_are_not_looked_at(french: str) -> None:
    bitext = bitext_from_strings("湿地保护取得新进展上周，政府公布了报告。", french)
    assert cut_run_ons(bitext.zh, bitext.fr, Unused(), word_ends) == bitext.zh
