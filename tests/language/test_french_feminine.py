"""The feminine of adjectives: every kind of ending, and the irregular ones."""

import pytest

from duizhao.language.french.feminine import feminine, masculines

PAIRS = """
beau belle · vieux vieille · blanc blanche · public publique · actif active · heureux heureuse
premier première · doux douce · faux fausse · long longue · nouveau nouvelle · fou folle · sec sèche
grec grecque · turc turque · favori favorite · gentil gentille · franc franche · frais fraîche
international internationale · national nationale · principal principale · fatal fatale
travailleur travailleuse · rêveur rêveuse · trompeur trompeuse · menteur menteuse · moqueur moqueuse
créateur créatrice · conservateur conservatrice · protecteur protectrice · novateur novatrice
meilleur meilleure · supérieur supérieure · intérieur intérieure · ultérieur ultérieure
culturel culturelle · réel réelle · cruel cruelle · pareil pareille · nul nulle · civil civile
européen européenne · ancien ancienne · bon bonne · breton bretonne · moyen moyenne
complet complète · inquiet inquiète · secret secrète · discret discrète · concret concrète
net nette · muet muette · coquet coquette · violet violette · prêt prête · petit petite
léger légère · cher chère · entier entière · étranger étrangère · financier financière · fier fière
vif vive · neuf neuve · bref brève · naïf naïve · sportif sportive · jaloux jalouse · roux rousse
gros grosse · bas basse · épais épaisse · gris grise · chinois chinoise · français française
mauvais mauvaise · précis précise · exprès expresse · las lasse · métis métisse · gras grasse
plein pleine · humain humaine · certain certaine · fin fine · malin maligne · bénin bénigne
brun brune · commun commune · partisan partisane · paysan paysanne · persan persane
aigu aiguë · ambigu ambiguë · absolu absolue · connu connue · bleu bleue · vrai vraie · joli jolie
carré carrée · fatigué fatiguée · grand grande · froid froide · chaud chaude · lourd lourde
important importante · évident évidente · vert verte · idiot idiote · sot sotte · plat plate
direct directe · correct correcte · exact exacte · noir noire · dur dure · sûr sûre · obscur obscure
seul seule · espagnol espagnole · subtil subtile · mou molle · jumeau jumelle · tiers tierce
prometteur prometteuse · clément clémente · récemment récemment · souvent souvent · halal halal
gagnant-gagnant gagnant-gagnant · beaucoup beaucoup
rouge rouge · calme calme · facile facile · jeune jeune · chic chic · marron marron · dû due
"""


@pytest.mark.parametrize("pair", [p.strip() for p in PAIRS.strip().replace("\n", "·").split("·")])
def test_feminine(pair):
    masculine, expected = pair.split()
    assert feminine(masculine) == expected
    if expected != masculine:
        assert masculine in masculines(expected)
