"""Which sense of a dictionary's line a card gives as a hint."""

import pytest

from duizhao.notes.clozes.sense import sense_here


@pytest.mark.parametrize(
    ("dictionary", "french", "expected"),
    [
        ("voie ; méthode ; dire", "Le hibou le dit du haut de son arbre.", "dire"),
        ("voie ; méthode ; dire ; bande", "Le hibou cria.", "voie ; méthode ; dire"),
        ("tirer ; pousser un cri", "Il pousse de grands cris.", "pousser un cri"),
        ("tirer ; pousser (un cri)", "Ils poussaient la porte.", "pousser (un cri)"),
        ("un ; de", "Un bruit de pas.", "un ; de"),  # every sentence has them
        ("(anglais) to rumble ; train", "Le train part.", "(anglais) to rumble ; train"),
        ("rosée", "", "rosée"),
    ],
)
def test_the_sense_of_the_sentence(dictionary, french, expected):
    assert sense_here(dictionary, french) == expected
