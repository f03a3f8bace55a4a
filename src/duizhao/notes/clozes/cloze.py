"""The note of one sentence, with one word hidden a card."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from duizhao.config import Config
from duizhao.model import Note, Passage, Span, Token
from duizhao.notes import html
from duizhao.notes.clozes.said_again import said_again
from duizhao.notes.identity import guid, text_tag
from duizhao.notes.readings import Readings
from duizhao.notes.script import Forms
from duizhao.notes.sound import Sounds

_SEEN_BESIDE = 1  # characters between a blank and where its answer must not stand: 贵不贵


@dataclass(frozen=True, slots=True)
class Blank:
    """A word to hide in a sentence."""

    number: int  # the card: {{c3::…}} is 3
    token: Token
    hint: str  # French; "" when there is none
    fr: tuple[Span, ...]  # where the French sentence says it; () = nowhere


def cloze_note(
    key: str,
    passage: Passage,
    blanks: Sequence[Blank],
    config: Config,
    forms: Forms,
    sounds: Sounds,
) -> Note:
    """Return the note of a passage with its blanks, at least one, none overlapping another.

    `key` is who it is in the deck. Words and the equivalents in the French are clozes too, so that
    each card shows its own.
    """
    sentence = forms.main(passage.zh)
    readings = Readings(config.cards)
    fields = {
        "Text": html.with_clozes(sentence, _hidden(sentence, passage.zh.tokens, blanks)),
        "Lang": forms.lang,
        "Other": html.escape(forms.other(passage.zh)),
        "OtherLang": forms.other_lang,
        "SentenceRuby": readings.ruby(sentence, passage.zh.tokens),
        "SentenceFrench": html.with_equivalents(passage.fr, [(b.number, b.fr) for b in blanks]),
        "SentencePlain": html.escape(sentence),
        "Words": "".join(_word(blank, passage, forms, readings) for blank in blanks),
        "Source": html.escape(config.text.source),
        "SentenceAudio": sounds.sentence(passage),
        "Look": html.look(config.cards.tones),
    }
    return Note(
        type="cloze",
        guid=guid(config.id, "cloze", key),
        key=f"cloze {key}",
        fields=fields,
        cards=tuple(blank.number - 1 for blank in blanks),
        tags=("type::cloze", text_tag(config)),
    )


def _hidden(
    sentence: str, tokens: Sequence[Token], blanks: Sequence[Blank]
) -> Iterator[tuple[Span, int, str]]:
    """Yield what each card hides: its blank, with its French as hint, and the same said again."""
    words = [(token.start, token.end) for token in tokens]
    places = [(blank.token.start, blank.token.end) for blank in blanks]
    for blank, place in zip(blanks, places, strict=True):
        yield place, blank.number, f"::{_french('span', blank.hint)}" * bool(blank.hint)
        for again in said_again(sentence, place, places, words, _SEEN_BESIDE):
            yield again, blank.number, ""


def _word(blank: Blank, passage: Passage, forms: Forms, readings: Readings) -> str:
    """Return what the back says of a blank's word, shown on its own card alone."""
    token = blank.token
    word = html.escape(forms.main(token))
    reading = readings.element(readings.words(token, passage.zh.tokens))
    return (
        f'{{{{c{blank.number}::<p class="word" lang="{forms.lang}">{word}</p>'
        f'<p class="reading">{reading}</p>'
        f"{_french('p', blank.hint)}}}}}"
    )


def _french(element: str, text: str) -> str:
    return f'<{element} class="french" lang="fr">{html.escape(text)}</{element}>' if text else ""
