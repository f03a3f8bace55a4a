"""The infinitive of French verb forms that the lemmatizer leaves, where the dictionary has it."""

from __future__ import annotations

import re
from functools import lru_cache

from duizhao.language.french.words import is_word, lemma

_AGREEMENT = re.compile(r"(?<=[^e])es?$|s$")
_IRREGULAR = {
    "bu": "boire", "cru": "croire", "dû": "devoir", "eu": "avoir", "fait": "faire", "lu": "lire",
    "mort": "mourir", "né": "naître", "plu": "plaire", "pu": "pouvoir", "su": "savoir",
    "résolu": "résoudre", "vaincu": "vaincre", "vu": "voir", "vécu": "vivre",
}  # fmt: skip
_TOO_SHORT = 3  # no verb has three letters (tir, of tant)
_NO_AGREEMENT = ("plu", "pu")
_PARTICIPLES = (  # what one ends in, what may take its place
    ("ert", ("rir",)),
    ("eint", ("eindre",)),
    ("aint", ("aindre",)),
    ("oint", ("oindre",)),
    ("uit", ("uire",)),
    ("it", ("ire",)),
    ("mis", ("mettre",)),
    ("pris", ("prendre",)),
    ("ssis", ("sseoir",)),
    ("quis", ("quérir",)),
    ("enu", ("enir",)),
    ("çu", ("cevoir",)),
    ("u", ("re", "oir", "ir")),
    ("é", ("er",)),
    ("i", ("ir", "re")),
)
_FORMS = {  # finite forms that are nouns, adjectives or another verb as well
    "but": ("boire",), "bois": ("boire",), "bout": ("bouillir",), "bus": ("boire",),
    "court": ("courir",), "cours": ("courir",), "crût": ("croître",), "durent": ("devoir",),
    "fond": ("fondre",), "fonds": ("fondre",), "joint": ("joindre",), "lit": ("lire",),
    "lut": ("lire",), "mets": ("mettre",), "part": ("partir",),
    "peignent": ("peindre",), "plut": ("pleuvoir",),
    "ris": ("rire",), "rit": ("rire",), "sens": ("sentir",), "serve": ("servir",),
    "sort": ("sortir",), "souris": ("sourire",), "suis": ("suivre",), "tins": ("tenir",),
    "vins": ("venir",), "vis": ("voir", "vivre"), "vit": ("voir", "vivre"),
    "voie": ("voir",), "acquit": ("acquérir",),
}  # fmt: skip
_LIKE_ER = re.compile("(.*(?:vr|ffr|ueill|saill))(?:es?|ent|i?ez|i?ons|ant)")
_GRAVE = re.compile(r"è(?=[^aeiouy]{1,2}er$)")  # of lève, répète
_GERUNDS = (
    ("issant", ("ir",)),
    ("isant", ("iser", "ire")),
    ("oyant", ("oir", "oire", "oyer")),
    ("eant", ("er",)),
    ("çant", ("cer",)),
    ("ant", ("er", "re", "ir")),
)


@lru_cache(maxsize=16384)
def infinitives(form: str) -> tuple[str, ...]:
    """Return the verbs that `form`, in lower case, may be a form of, whatever else it may be."""
    first = form.removesuffix("s") + "r" if form.endswith(("e", "es")) else ""
    unaccented = (_GRAVE.sub(letter, first) for letter in "eé") if _GRAVE.search(first) else ()
    found = (
        *(*_FORMS.get(form, ()), of_participle(form), of_gerund(form), _like_er(form), first),
        *unaccented,
    )
    return tuple(dict.fromkeys(verb for verb in found if verb and is_word(verb)))


def of_participle(form: str) -> str:
    """Return the infinitive that `form`, in lower case, is a past participle of, or ""."""
    for participle in dict.fromkeys((form, *_without_agreement(form))):
        found = _IRREGULAR.get(participle) or _infinitive(participle, _PARTICIPLES)
        if found:
            return found
    return ""


def of_gerund(form: str) -> str:
    """Return the infinitive that `form`, in lower case, is the gerund of (en chantant), or ""."""
    like_er = _like_er(form) if form.endswith("ant") else ""
    return like_er or _infinitive(form, _GERUNDS)


def _like_er(form: str) -> str:
    """Return the verb in -ir that has this form of a verb in -er (ouvrez, offrant), or ""."""
    found = _LIKE_ER.fullmatch(form)
    return f"{found[1]}ir" if found and is_word(f"{found[1]}ir") else ""


def _without_agreement(form: str) -> tuple[str, ...]:
    bare = _AGREEMENT.sub("", form)
    return (bare,) if bare and bare not in _NO_AGREEMENT else ()


def _infinitive(form: str, endings: tuple[tuple[str, tuple[str, ...]], ...]) -> str:
    """Return the verb that the first ending which makes one makes (baisser of baissant)."""
    made = (
        form.removesuffix(ending) + other
        for ending, others in endings
        if form.endswith(ending)
        for other in others
    )
    return next((v for v in made if len(v) > _TOO_SHORT and is_word(v) and lemma(v) == v), "")
