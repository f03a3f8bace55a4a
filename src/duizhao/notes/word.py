"""The note of one word, learned in its sentence."""

from __future__ import annotations

from duizhao.config import Cards, Config
from duizhao.model import Entry, Note, Passage
from duizhao.notes import html
from duizhao.notes.choose import Choice
from duizhao.notes.identity import text_tag, word_guid
from duizhao.notes.readings import Readings
from duizhao.notes.script import Forms
from duizhao.notes.sound import Sounds


def word_note(
    choice: Choice, passage: Passage, config: Config, forms: Forms, sounds: Sounds
) -> Note:
    """Return the note of a chosen word in the passage it is shown in.

    It has no card when none of those wanted is a word's.
    """
    token = choice.shown.token
    span = (token.start, token.end)
    readings = Readings(config.cards)
    read = readings.words(token, passage.zh.tokens)
    wanted = _wanted(config.cards)
    sentence = forms.main(passage.zh)
    fields = {
        "Word": html.escape(forms.main(token)),
        "Lang": forms.lang,
        "Other": html.escape(forms.other(token)),
        "OtherLang": forms.other_lang,
        "Pinyin": readings.plain(read),
        "PinyinColour": readings.colour(read),
        "PinyinLang": readings.lang,
        "French": html.escape(choice.french),
        "FrenchElsewhere": html.escape(" · ".join(choice.elsewhere)),
        "Dictionary": html.bilingual(choice.dictionary, forms.lang),
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
        **{flag: "1" for flag, make in wanted.items() if make},
    }
    return Note(
        type="word",
        guid=word_guid(config, "word", choice.key, " ".join((choice.word[0], *choice.word[1]))),
        key=f"word {choice.key}",
        fields=fields,
        cards=tuple(n for n, make in enumerate(wanted.values()) if make),
        tags=(f"hsk::{token.hsk or 'hors-liste'}", "type::mot", text_tag(config)),
    )


def _wanted(cards: Cards) -> dict[str, bool]:
    """Return, by the field that makes it, whether to make each card of the note type, in order."""
    return {
        "Recognise": cards.recognise,
        "Produce": cards.produce,
        "Listen": cards.listen,
        "Write": cards.write,
        "WritePinyin": cards.write_pinyin,
    }


def _classifier(entry: Entry, forms: Forms, readings: Readings) -> str:
    word = html.escape(forms.entry(entry))
    reading = readings.element([(entry.pinyin, entry.simplified, False)])
    return f'<span lang="{forms.lang}">{word}</span> {reading}'
