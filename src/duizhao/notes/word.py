"""The note of one word, learned in its sentence."""

from __future__ import annotations

from duizhao.config import Config
from duizhao.model import Entry, Note, Passage
from duizhao.notes import html
from duizhao.notes.choosing.choice import Choice
from duizhao.notes.identity import text_tag, word_guid
from duizhao.notes.readings import Readings
from duizhao.notes.script import Forms
from duizhao.notes.sound import Sounds
from duizhao.notes.word_cards import CHINESE_CARDS, flags


def word_note(
    choice: Choice, passage: Passage, config: Config, forms: Forms, sounds: Sounds
) -> Note:
    """Return the note of a chosen word in the passage it is shown in.

    It has no card when none of those wanted is a word's.
    """
    wanted = flags(config.cards, CHINESE_CARDS)
    level = choice.shown.token.hsk or "hors-liste"
    return Note(
        type="word",
        guid=word_guid(config, "word", choice.key, " ".join((choice.word[0], *choice.word[1]))),
        key=f"word {choice.key}",
        fields=_fields(choice, passage, config, forms, sounds) | wanted,
        cards=tuple(n for n, field in enumerate(CHINESE_CARDS) if field in wanted),
        tags=(f"hsk::{level}", "type::mot", text_tag(config)),
    )


def _fields(
    choice: Choice, passage: Passage, config: Config, forms: Forms, sounds: Sounds
) -> dict[str, str]:
    """Return what the note says, by field."""
    token = choice.shown.token
    span = (token.start, token.end)
    readings = Readings(config.cards)
    read = readings.words(token, passage.zh.tokens)
    sentence = forms.main(passage.zh)
    return {
        "Word": html.escape(forms.main(token)),
        "Lang": forms.lang,
        "Other": html.escape(forms.other(token)),
        "OtherLang": forms.other_lang,
        "Pinyin": readings.plain(read),
        "PinyinColour": readings.colour(read),
        "PinyinLang": readings.lang,
        "French": html.escape(choice.french),
        "FrenchElsewhere": html.escape(" · ".join(choice.elsewhere)),
        "Dictionary": html.bilingual(_more(choice), forms.lang),
        "Hsk": f"HSK {token.hsk}" if token.hsk else "",
        "Shape": "○" * len(token.text),
        "Sentence": html.mark(sentence, [(span, "target")]),
        "SentenceRuby": readings.ruby(sentence, passage.zh.tokens, span),
        "SentenceFrench": html.mark(passage.fr, [(s, "target") for s in choice.shown.pair.fr]),
        "SentencePlain": html.escape(sentence),
        "Source": html.escape(config.text.source),
        "Classifier": " ".join(_classifier(entry, forms, readings) for entry in choice.classifiers),
        "Audio": sounds.word(choice.key, token.text, token.simplified, token.traditional),
        "SentenceAudio": sounds.sentence(passage),
        "Look": html.look(config.cards.tones),
        "Note": html.bilingual(choice.note, forms.lang),
    }


def _more(choice: Choice) -> str:
    """Return the dictionary's meaning; "" where it only says what the text says."""
    return "" if choice.dictionary == choice.french else choice.dictionary


def _classifier(entry: Entry, forms: Forms, readings: Readings) -> str:
    word = html.escape(forms.entry(entry))
    reading = readings.element([(entry.pinyin, entry.simplified, False)])
    return f'<span lang="{forms.lang}">{word}</span> {reading}'
