"""What speaks for a pair with certainty."""

from __future__ import annotations

import numpy as np

from duizhao.language.analyse import Analyser
from duizhao.lexicon import Lexicon
from duizhao.matching.encoder import load_encoder
from duizhao.matching.phrases.reference import Reference
from duizhao.matching.phrases.sentence import read
from duizhao.matching.phrases.signals import SIGNALS, signals
from duizhao.model import Script


def test_support_for_a_pair_elsewhere_and_for_other_words() -> None:
    analysis = Analyser(script=Script.SIMPLIFIED).analyse("老师看见学校。")
    reference = Reference(Lexicon())
    (s,) = read([(analysis, "Le professeur vit l’école.")], load_encoder(), reference)
    assert s
    table = signals(s)
    row = {token.text: i for i, token in enumerate(s.zh)}
    column = {phrase.text: i for i, phrase in enumerate(s.fr)}

    def signal(name: str, word: str, phrase: str) -> float:
        return float(table[row[word], column[phrase], SIGNALS.index(name)])

    assert signal("support", "老师", "professeur") == 1
    assert signal("support_elsewhere", "老师", "école") == 1
    assert signal("support_of_others", "看见", "école") == 1
    assert signal("verb_overlap", "看见", "vit") == 1  # vit is a form of voir, too
    assert signal("commonness", "看见", "école") > signal("commonness", "看见", "vit") > 0
    assert np.isfinite(table).all()
