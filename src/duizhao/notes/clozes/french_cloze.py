"""The note of one French sentence, with one word hidden a card, its Chinese as the hint."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from duizhao.config import Config
from duizhao.language.french.words import words as french_words
from duizhao.model import Note, Passage, Span, Token
from duizhao.notes import html
from duizhao.notes.choosing.french_choice import FrenchOccurrence
from duizhao.notes.clozes.said_again import said_again
from duizhao.notes.french_word import shown_gender
from duizhao.notes.identity import guid, text_tag
from duizhao.notes.listing.headword import Headword
from duizhao.notes.script import Forms
from duizhao.notes.sound import Sounds


@dataclass(frozen=True, slots=True)
class FrenchBlank:
    """A word or expression to hide in a French sentence."""

    shown: FrenchOccurrence  # its number is the card: {{c3::…}} is 3
    word: Headword


def french_cloze_note(
    key: str,
    passage: Passage,
    blanks: Sequence[FrenchBlank],
    config: Config,
    forms: Forms,
    sounds: Sounds,
) -> Note:
    """Return the note of a passage with its blanks, at least one, none overlapping another.

    `key` is who it is in the deck. Words and their equivalents in the Chinese are clozes too, so
    that each card shows its own.
    """
    fields = {
        "Text": html.with_clozes(passage.fr, _hidden(passage.fr, blanks, forms)),
        "Lang": forms.lang,
        "OtherLang": forms.other_lang,
        "SentenceChinese": html.with_equivalents(
            forms.main(passage.zh), [(b.shown.number, _place(b.shown.chinese)) for b in blanks]
        ),
        "SentenceChineseOther": html.escape(forms.other(passage.zh)),
        "SentencePlain": html.escape(passage.fr),
        "Words": "".join(_word(blank, forms) for blank in blanks),
        "Source": html.escape(config.text.source),
        "SentenceAudio": sounds.sentence(passage),
    }
    return Note(
        type="phrase_fr",
        guid=guid(config.id, "phrase", key),
        key=f"phrase {key}",
        fields=fields,
        cards=tuple(blank.shown.number - 1 for blank in blanks),
        tags=("type::phrase-fr", text_tag(config)),
    )


def _hidden(
    sentence: str, blanks: Sequence[FrenchBlank], forms: Forms
) -> Iterator[tuple[Span, int, str]]:
    """Yield what each card hides: its blank, with its Chinese as hint, and the same said again."""
    words = [(word.start, word.end) for word in french_words(sentence)]
    places = [(blank.shown.token.start, blank.shown.token.end) for blank in blanks]
    for blank, place in zip(blanks, places, strict=True):
        hint = html.escape(forms.main(blank.shown.chinese))
        number = blank.shown.number
        yield place, number, f'::<span lang="{forms.lang}">{hint}</span>' if hint else ""
        for again in said_again(sentence, place, places, words):
            yield again, number, ""


def _place(chinese: Token) -> tuple[Span, ...]:
    """Return where the Chinese sentence has an equivalent; () when a person wrote another."""
    return ((chinese.start, chinese.end),) if chinese.start < chinese.end else ()


def _word(blank: FrenchBlank, forms: Forms) -> str:
    """Return what the back says of a blank's word, shown on its own card alone."""
    gender = shown_gender(blank.word)
    badge = f' <span class="badge">n. {html.escape(gender)}</span>' if gender else ""
    chinese = html.escape(forms.main(blank.shown.chinese))
    return (
        f'{{{{c{blank.shown.number}::<p class="mot" lang="fr">{html.escape(blank.word.text)}'
        f'{badge}</p><p class="chinese" lang="{forms.lang}">{chinese}</p>}}}}'
    )
