"""Which sense of a dictionary's line a card gives as a hint."""

import pytest

from duizhao.model import Analysis, Pair, Passage
from duizhao.notes.clozes.sense import left_french, sense_here


@pytest.mark.parametrize(
    ("dictionary", "french", "expected"),
    [
        ("voie ; méthode ; dire", "Le hibou le dit du haut de son arbre.", "dire"),
        ("voie ; méthode ; dire ; bande", "Le hibou cria.", "voie ; méthode ; dire"),
        ("tirer ; pousser un cri", "Il pousse de grands cris.", "pousser un cri"),
        ("tirer ; pousser (un cri)", "Ils poussaient la porte.", "pousser (un cri)"),
        ("un ; de", "Un bruit de pas.", "un ; de"),  # every sentence has them
        ("(anglais) to rumble ; train", "Le train part.", "(anglais) to rumble ; train"),
        ("venir ; arriver ; depuis", "Depuis des siècles, il part.", "depuis"),
        ("rosée", "", "rosée"),
    ],
)
def test_the_sense_of_the_sentence(dictionary, french, expected):
    assert sense_here(dictionary, french) == expected


def test_the_french_of_other_words_is_left_out():
    fr = "Ne bloquez ni le couloir ni l'issue."
    zh = Analysis("走廊通道", "走廊通道", "走廊通道", (), ())
    pairs = (Pair((0, 2), ((17, 24),), 0.9), Pair((2, 4), (), 0.0))
    passage = Passage("s1", (), (), 1.0, zh, fr, pairs)
    assert left_french(passage, (2, 4)) == "Ne bloquez ni le" + " " * 9 + "ni l'issue."
    assert left_french(passage, (0, 2)) == fr
