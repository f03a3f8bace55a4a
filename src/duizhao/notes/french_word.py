"""The note of one French word or expression, learned in its sentence by a reader of Chinese."""

from __future__ import annotations

from collections.abc import Iterable

from duizhao.config import Config
from duizhao.model import Note, Passage, Token
from duizhao.notes import html
from duizhao.notes.choosing.french_choice import FrenchChoice
from duizhao.notes.identity import text_tag, word_guid
from duizhao.notes.listing.headword import Headword
from duizhao.notes.script import Forms
from duizhao.notes.sound import Sounds
from duizhao.notes.word_cards import FRENCH_CARDS, flags

_SEPARATOR = "、"


def french_word_note(
    choice: FrenchChoice, passage: Passage, config: Config, forms: Forms, sounds: Sounds
) -> Note:
    """Return the note of a chosen French word in the passage it is shown in.

    It has no card when none of those wanted is a word's.
    """
    term, chinese = choice.shown.token, choice.shown.chinese
    target = [((chinese.start, chinese.end), "target")] if chinese.text else []
    wanted = flags(config.cards, FRENCH_CARDS)
    fields = {
        "Word": html.escape(choice.word.text),
        "Bare": html.escape(choice.word.bare),
        "Gender": html.escape(shown_gender(choice.word)),
        "Chinese": html.escape(forms.main(chinese)),
        "Lang": forms.lang,
        "ChineseOther": html.escape(forms.other(chinese)),
        "OtherLang": forms.other_lang,
        "ChineseElsewhere": html.escape(_joined(choice.elsewhere, forms)),
        "Dictionary": html.escape(_SEPARATOR.join(map(forms.entry, choice.dictionary))),
        "Shape": html.escape(_shape(choice.word)),
        "Sentence": html.mark(passage.fr, [((term.start, term.end), "target")]),
        "SentencePlain": html.escape(passage.fr),
        "SentenceChinese": html.mark(forms.main(passage.zh), target),
        "SentenceChineseOther": html.mark(forms.other(passage.zh), target),
        "Source": html.escape(config.text.source),
        "Audio": sounds.word(choice.key, choice.word.text, choice.word.bare, term.text),
        "SentenceAudio": sounds.sentence(passage),
        "Note": html.escape(choice.note),
        **wanted,
    }
    return Note(
        type="mot_fr",
        guid=word_guid(config, "mot", choice.key, choice.key),
        key=f"mot {choice.key}",
        fields=fields,
        cards=tuple(n for n, field in enumerate(FRENCH_CARDS) if field in wanted),
        tags=("type::mot-fr", text_tag(config)),
    )


def shown_gender(word: Headword) -> str:
    """Return a gender as a dictionary prints it: m, f, m/f, m pl, f pl."""
    return word.gender.replace("pl", " pl")


def _joined(tokens: Iterable[Token], forms: Forms) -> str:
    return _SEPARATOR.join(map(forms.main, tokens))


def _shape(word: Headword) -> str:
    """Return the first letter of each word, the article left out (c… i…)."""
    return " ".join(f"{part[0]}…" for part in word.bare.split())
