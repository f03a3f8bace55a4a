"""A deck as one self-contained HTML page: every card, front and back, as Anki shows it."""

from __future__ import annotations

import base64
import html
import json
import mimetypes
import re
from collections.abc import Mapping
from itertools import groupby

from duizhao.model import Deck, Media, Note
from duizhao.output.mustache import Side, parse, render
from duizhao.output.templates import NoteType, Template, root

_SPEECH = re.compile(r"\[anki:tts lang=([^\]]*)\](.*?)\[/anki:tts\]", re.DOTALL)
_SOUND = re.compile(r"\[sound:([^\]]+)\]")
_TYPED = re.compile(r"\[\[type:(\w+)\]\]")
_LEVEL = "hsk::"  # the tag of a word's level
# What the page says, in the language of the cards' own labels: that of the person who learns.
_LABELS = {
    "fr": {
        "Search": "Chercher",
        "Card": "Carte",
        "EveryCard": "toutes les cartes",
        "Level": "Niveau",
        "EveryLevel": "tous les niveaux",
        "Night": "Nuit",
        "Cards": "carte(s)",
        "Back": "verso",
    },
    "zh-Hans": {
        "Search": "搜索",
        "Card": "卡片",
        "EveryCard": "全部卡片",
        "Level": "级别",
        "EveryLevel": "全部级别",
        "Night": "夜间",
        "Cards": "张卡片",
        "Back": "背面",
    },
    "zh-Hant": {
        "Search": "搜尋",
        "Card": "卡片",
        "EveryCard": "全部卡片",
        "Level": "級別",
        "EveryLevel": "全部級別",
        "Night": "夜間",
        "Cards": "張卡片",
        "Back": "背面",
    },
}
# What Anki puts in place of a sound.
_BUTTON = (
    '<a class="replay-button soundLink" href="#" aria-label="▶" {}><svg class="playImage" '
    'viewBox="0 0 64 64"><circle cx="32" cy="32" r="29"/>'
    '<path d="M56.502,32.301l-37.502,20.101l0.329,-40.804l37.173,20.703Z"/></svg></a>'
)


def page(deck: Deck, note_types: Mapping[str, NoteType]) -> str:
    """Return the HTML of the page; the recordings of the deck are inside it.

    Raises OSError when a recording cannot be read.
    """
    used = {note.type: note_types[note.type] for note in deck.notes}
    kinds = dict.fromkeys(
        used[note.type].cards[_template(used[note.type], ordinal)].name
        for note in deck.notes
        for ordinal in note.cards
    )
    language = _language(deck)
    labels = _LABELS[language]
    levels = sorted({level for note in deck.notes if (level := _level(note))})
    fields = {
        **labels,
        "Lang": language,
        "Title": html.escape(deck.name),
        "Description": deck.description,
        "Style": next(iter(used.values())).css if used else "",
        "Kinds": "".join(map(_option, kinds)),
        "Levels": "".join(map(_option, levels)),
        "Notes": "\n".join(_note(n, used[n.type], deck.name, labels["Back"]) for n in deck.notes),
        "Sounds": json.dumps({media.name: _data(media) for media in deck.media}),
    }
    template = (root() / "preview" / "page.html").read_text(encoding="utf-8")
    return render(parse(template), fields, Side(0, question=True))


def sides(note: Note, note_type: NoteType, ordinal: int, deck: str) -> tuple[str, str]:
    """Return the front and the back of a note's card as Anki renders them, sounds unplayed."""
    card = note_type.cards[_template(note_type, ordinal)]
    fields = {**note.fields, **_special(note, note_type, card, deck)}
    front = render(parse(card.front), fields, Side(ordinal, question=True))
    fields["FrontSide"] = _SOUND.sub("", _SPEECH.sub("", front))
    return front, render(parse(card.back), fields, Side(ordinal, question=False))


def _special(note: Note, note_type: NoteType, card: Template, deck: str) -> dict[str, str]:
    """Return the fields Anki adds to every note."""
    return {
        "Tags": " ".join(note.tags),
        "Type": note_type.name,
        "Deck": deck,
        "Subdeck": deck.rpartition("::")[2],
        "Card": card.name,
    }


def _template(note_type: NoteType, ordinal: int) -> int:
    """Return which template makes a card: all cards of a cloze note have the same."""
    return 0 if note_type.cloze else ordinal


def _language(deck: Deck) -> str:
    """Return the language of the labels on the cards: Chinese where French is learned."""
    chinese = (n.fields["Lang"] for n in deck.notes if n.type in ("mot_fr", "phrase_fr"))
    return next(chinese, "fr")


def _note(note: Note, note_type: NoteType, deck: str, back_label: str) -> str:
    """Return the section of a note: rows of the fronts that have the same back, and that back."""
    cards = [
        (note_type.cards[_template(note_type, n)].name, n, sides(note, note_type, n, deck))
        for n in note.cards
    ]
    rows = []
    for back, group in groupby(cards, key=lambda card: card[2][1]):
        same = list(group)
        names = [name for name, _, _ in same]
        fronts = (_figure(name, [name], n, front, note) for name, n, (front, _) in same)
        backs = _figure(" · ".join([back_label, *names]), names, same[0][1], back, note, "back")
        rows.append(f'<div class="row">{"".join(fronts)}{backs}</div>')
    return f'<section class="note-cards" data-level="{_level(note)}">{"".join(rows)}</section>'


def _figure(
    caption: str, names: list[str], ordinal: int, side: str, note: Note, css: str = "front"
) -> str:
    kinds = html.escape("|".join(names))
    return (
        f'<figure class="{css}" data-kinds="{kinds}"><figcaption>{html.escape(caption)}'
        f'</figcaption><div class="card card{ordinal + 1}">{_shown(side, note, css)}</div></figure>'
    )


def _shown(side: str, note: Note, css: str) -> str:
    """Return a side as the reviewer shows it: buttons for sounds, a box for an answer to type."""
    side = _SPEECH.sub(
        lambda m: _BUTTON.format(
            f'data-say="{html.escape(html.unescape(m[2]))}" data-lang="{m[1].replace("_", "-")}"'
        ),
        side,
    )
    side = _SOUND.sub(lambda m: _BUTTON.format(f'data-sound="{html.escape(m[1])}"'), side)
    if css == "back":
        return _TYPED.sub(lambda m: f"<code>{note.fields.get(m[1], '')}</code>", side)
    return _TYPED.sub('<input type="text" autocomplete="off">', side)


def _level(note: Note) -> str:
    return next((t.removeprefix(_LEVEL) for t in note.tags if t.startswith(_LEVEL)), "")


def _option(value: str) -> str:
    return f"<option>{html.escape(value)}</option>"


def _data(media: Media) -> str:
    kind = mimetypes.guess_type(media.name)[0] or "audio/mpeg"
    return f"data:{kind};base64,{base64.b64encode(media.path.read_bytes()).decode()}"
