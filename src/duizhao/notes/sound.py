"""Which recording says a word or a sentence; where there is none, the device's voice does."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from types import MappingProxyType
from typing import Literal

from duizhao.model import Media, Note, Passage, Problem, Severity

# Letters a sentence must be named by at least; a shorter name is a word's.
_SHORTEST = MappingProxyType({"zh": 5, "fr": 20})
_MOST_SHOWN = 5


class Sounds:
    """The recordings of a text in one of its languages, as the [sound:…] of fields.

    A word's recording is named by the word, or by its key in cards.tsv; a sentence's by its first
    letters, at least five characters or twenty letters, that no other sentence begins with, or a
    Chinese one's by its id. Punctuation, script and capitals make no difference.
    """

    def __init__(
        self,
        recordings: Mapping[str, Media],
        passages: Sequence[Passage],
        language: Literal["zh", "fr"] = "zh",
    ) -> None:
        self._recordings = recordings
        self._words = {name.casefold(): media for name, media in recordings.items()}
        ids = [p.id for p in passages if p.id in recordings and language == "zh"]
        self._sentences = {number: recordings[number] for number in ids}
        beginnings = {p.id: _forms(p, language) for p in passages}
        for name in sorted(recordings, key=len, reverse=True):  # the most exact first
            letters, least = _letters(name), _SHORTEST[language]
            said = [(i, forms) for i, forms in beginnings.items() if _begins(forms, letters, least)]
            if len({forms for _, forms in said}) == 1:
                for number, _ in said:
                    self._sentences.setdefault(number, recordings[name])

    def word(self, *names: str) -> str:
        """Return the sound of a word that has these names; "" when it was not recorded."""
        found = (self._words[n] for n in map(str.casefold, names) if n in self._words)
        return _field(next(found, None))

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
    message = (
        f"{len(names)} recording(s) are named after no word or sentence of this deck: {shown}."
    )
    return (Problem("audio-unheard", message, "audio", severity=Severity.NOTE),)


def _forms(passage: Passage, language: str) -> tuple[str, ...]:
    """Return what a passage may be written like, in letters alone."""
    zh = passage.zh
    return tuple(
        map(_letters, (zh.simplified, zh.traditional) if language == "zh" else [passage.fr])
    )


def _letters(text: str) -> str:
    return "".join(c for c in text.casefold() if c.isalnum())


def _begins(forms: tuple[str, ...], letters: str, least: int) -> bool:
    """Tell whether a name is that of a sentence: all of it, or enough of its beginning."""
    enough = len(letters) >= least
    return any(form == letters or (enough and form.startswith(letters)) for form in forms)


def _field(media: Media | None) -> str:
    return f"[sound:{media.name}]" if media else ""
