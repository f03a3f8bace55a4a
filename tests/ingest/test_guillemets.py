import pytest

from duizhao.ingest.guillemets import restore_guillemets


@pytest.mark.parametrize(
    ("damaged", "whole"),
    [
        ("ayant pour thème ? Renforcer la paix ?.", "ayant pour thème « Renforcer la paix »."),
        (
            "un discours intitulé ? Vers la mer ?, dans lequel",
            "un discours intitulé « Vers la mer », dans lequel",
        ),
        ("un livre intitulé ? Le monde ? est paru", "un livre intitulé « Le monde » est paru"),
        ("Il lit ? Le monde ?, puis dort.", "Il lit « Le monde », puis dort."),
        ("le ?Forum? de 2019", "le «Forum» de 2019"),
        ("? L'océan accueille cent rivières ?.", "« L'océan accueille cent rivières »."),
        ("Un principe : ? gagner ensemble ? partout", "Un principe : « gagner ensemble » partout"),
        ("C'est la ? ceinture ? du monde", "C'est la « ceinture » du monde"),
    ],
)
def test_pairs_where_no_question_ends_are_guillemets(damaged: str, whole: str) -> None:
    assert restore_guillemets(damaged) == (whole, 1)


@pytest.mark.parametrize(
    "text",
    [
        "Vraiment ? Oui.",
        "Qui va là ? Personne ?",
        "Tu viens ? Tu viens ? demanda-t-il.",
        "Est-ce vrai ? Peut-on le croire ?, dit-il.",
        "Comment faire ? La réponse ? La voici.",
        "Et avec ? Rien ? demanda-t-il.",
        "C’est pour qui ? Pour moi ?.",
        "Pourquoi pas le sien ? Et pourquoi la mienne ?",
        "Tu connais le titre ? Le monde ? demanda-t-elle.",
        "? Où vas-tu ? Nulle part.",
        "? Vous venez ? demanda-t-il.",
        "Et alors, ? Tu viens ? demanda-t-elle.",
        "« Vous partez ? » Il hésita. « Déjà ? »",
    ],
)
def test_questions_keep_their_marks(text: str) -> None:
    assert restore_guillemets(text) == (text, 0)
