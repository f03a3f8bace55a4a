"""The note of one word, learned in its sentence."""

from __future__ import annotations

from duizhao.config import Config
from duizhao.language.pinyin import spell
from duizhao.model import Kind, Note, Passage, Token
from duizhao.notes import html
from duizhao.notes.choose import Choice
from duizhao.notes.identity import guid, text_tag
from duizhao.notes.script import Forms

# The order of the cards in templates/word/note_type.toml.
RECOGNISE, PRODUCE, LISTEN, WRITE = range(4)


def word_note(choice: Choice, passage: Passage, config: Config, forms: Forms) -> Note:
    """Return the note of a chosen word in the passage it is shown in."""
    token = choice.shown.token
    span = (token.start, token.end)
    cards = _cards(config)
    sentence = forms.main(passage.zh)
    fields = {
        "Word": html.escape(forms.main(token)),
        "Lang": forms.lang,
        "Other": html.escape(forms.other(token)),
        "OtherLang": forms.other_lang,
        "Pinyin": html.escape(_spelled(token)),
        "PinyinColour": html.colour(token.pinyin),
        "French": html.escape(choice.french),
        "FrenchElsewhere": html.escape(" · ".join(choice.elsewhere)),
        "Dictionary": html.escape(choice.dictionary),
        "Hsk": f"HSK {token.hsk}" if token.hsk else "",
        "Shape": "○" * len(token.text),
        "Sentence": html.mark(sentence, [(span, "target")]),
        "SentenceRuby": html.ruby(sentence, passage.zh.tokens, span),
        "SentenceFrench": html.mark(passage.fr, [(s, "target") for s in choice.shown.pair.fr]),
        "SentencePlain": html.escape(sentence),
        "Source": html.escape(config.text.source),
        "Note": html.escape(choice.note),
        "Recognise": "1" if RECOGNISE in cards else "",
        "Produce": "1" if PRODUCE in cards else "",
    }
    return Note(
        type="word",
        guid=guid(config.id, "word", choice.key),
        key=f"word {choice.key}",
        fields=fields,
        cards=cards,
        tags=(f"hsk::{token.hsk or 'hors-liste'}", "type::mot", text_tag(config)),
    )


def _cards(config: Config) -> tuple[int, ...]:
    wanted = config.cards
    return tuple(
        card for card, make in ((RECOGNISE, wanted.recognise), (PRODUCE, wanted.produce)) if make
    )


def _spelled(token: Token) -> str:
    return spell([token.pinyin], [token.kind is Kind.NAME])
