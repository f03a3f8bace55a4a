"""Which recording says a word or a sentence; where there is none, the device's voice does."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from duizhao.model import Media, Note, Passage, Problem, Severity, Token

_SHORTEST = 5  # letters a sentence must be named by; a shorter name is a word's
_MOST_SHOWN = 5


class Sounds:
    """The recordings of a text, as the [sound:…] of fields.

    A word's recording is named by the word in either script, or by its key in cards.tsv; a
    sentence's by its id or by its first characters, at least five, that no other sentence begins
    with. Punctuation and script make no difference.
    """

    def __init__(self, recordings: Mapping[str, Media], passages: Sequence[Passage]) -> None:
        self._recordings = recordings
        self._sentences = {p.id: recordings[p.id] for p in passages if p.id in recordings}
        beginnings = {
            p.id: (_letters(p.zh.simplified), _letters(p.zh.traditional)) for p in passages
        }
        for name in sorted(recordings, key=len, reverse=True):  # the most exact first
            letters = _letters(name)
            said = [(i, forms) for i, forms in beginnings.items() if _begins(forms, letters)]
            if len({forms for _, forms in said}) == 1:
                for number, _ in said:
                    self._sentences.setdefault(number, recordings[name])

    def word(self, key: str, token: Token) -> str:
        """Return the sound of a word; "" when it was not recorded."""
        names = (key, token.text, token.simplified, token.traditional)
        return _field(next((self._recordings[n] for n in names if n in self._recordings), None))

    def sentence(self, passage: Passage) -> str:
        """Return the sound of a passage; "" when it was not recorded."""
        return _field(self._sentences.get(passage.id))

    def heard(self, notes: Iterable[Note]) -> tuple[Media, ...]:
        """Return the recordings that notes play."""
        fields = {n.fields.get(name) for n in notes for name in ("Audio", "SentenceAudio")}
        return tuple({m.name: m for m in self._recordings.values() if _field(m) in fields}.values())


def unheard(recordings: Mapping[str, Media], heard: Sequence[Media]) -> tuple[Problem, ...]:
    """Return a problem that names the recordings no card plays; () when there is none."""
    names = [name for name, media in recordings.items() if media not in heard]
    if not names:
        return ()
    shown = ", ".join(names[:_MOST_SHOWN]) + (", …" if len(names) > _MOST_SHOWN else "")
    message = f"{len(names)} recording(s) say no word or sentence of this deck: {shown}."
    return (Problem("audio-unheard", message, "audio", severity=Severity.NOTE),)


def _letters(text: str) -> str:
    return "".join(c for c in text if c.isalnum())


def _begins(forms: tuple[str, str], letters: str) -> bool:
    """Tell whether a name is that of a sentence: all of it, or enough of its beginning."""
    enough = len(letters) >= _SHORTEST
    return any(form == letters or (enough and form.startswith(letters)) for form in forms)


def _field(media: Media | None) -> str:
    return f"[sound:{media.name}]" if media else ""
