"""One frozen Config: defaults ← deck.toml ← flags.

The dataclasses below *are* the documentation of deck.toml: a table for each class, a key for each
field. A key that is not here is an error that names the nearest one that is.
"""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Annotated, Any, Literal

from duizhao.config_values import Within, filled, prefix
from duizhao.errors import DuizhaoError

FILE_NAME = "deck.toml"
KINDS = ("recognise", "produce", "listen", "cloze", "write", "write_pinyin")  # of cards


Count = Annotated[int, Within(0)]
Chance = Annotated[float, Within(0, 1)]


@dataclass(frozen=True, slots=True)
class Text:
    """[text]: where the text comes from; paths are relative to the deck folder."""

    file: str = ""  # one bilingual file, or an aligned table (.tsv, .csv, .tmx)
    zh: str = ""  # the Chinese side, when the sides are two files
    fr: str = ""  # the French side
    lines: bool = False  # one sentence a line, boundaries kept as given
    repair: bool = True  # mend and report the damage crawled texts have
    encoding: str = ""  # of files that are not UTF-8; "" = told from the text
    source: str = ""  # credit line shown on every card
    url: str = ""
    licence: str = ""


@dataclass(frozen=True, slots=True)
class Matching:
    """[matching]: how Chinese and French are compared."""

    # "use", the model that comes with duizhao; or a sentence-transformers model (the extra
    # `models`): its name, or its folder, from the deck folder.
    encoder: str = "use"


@dataclass(frozen=True, slots=True)
class Cards:
    """[cards]: which cards a deck makes."""

    recognise: bool = True  # the word in its sentence → its meaning
    produce: bool = True  # the French in its sentence → the word
    listen: bool = True  # the sound of the word → everything
    cloze: bool = True  # the sentence with one word hidden a card
    write: bool = False  # the French → the word, typed in characters
    write_pinyin: bool = False  # the word → its pinyin, typed with its tones
    tones: Literal["mdbg", "pleco", "hanping", "sinosplice", "none"] = "mdbg"  # tone colours
    pinyin: Literal["marks", "numbers", "zhuyin"] = "marks"  # how readings are written: hǎo, hao3
    sandhi: bool = False  # tones as spoken (bú duì, ní hǎo) in place of the dictionary's
    script: Literal["source", "simplified", "traditional"] = "source"  # the main script
    subdecks: bool = False  # words and sentences in a subdeck each
    # The name of note types of the deck's own, so that its own templates change no other deck; "" =
    # those of all decks. Decks with the same name share them.
    note_type: str = ""
    max_blanks: Count = 0  # most words hidden in one sentence; 0 = as many as there are to learn
    # Characters of a sentence with blanks: longer ones are cut at commas, where the French has one,
    # too; 0 = never.
    max_length: Count = 45


@dataclass(frozen=True, slots=True)
class Choose:
    """[choose]: which words are worth learning."""

    hsk: str = "1-9,none"  # levels, as "4-6,none"; none = words outside the lists
    parts: tuple[str, ...] = ()  # of speech: n v adj adv …, as the lexicon has them; () = all
    names: bool = False  # proper nouns
    numbers: bool = False  # also the units of dates and amounts: 月, 元
    function_words: bool = False  # conjunctions and small adverbs (也, 就) the French leaves out
    min_score: Chance = 0.55  # French less sure, word for word, than this is left out
    max_words: Count = 0  # at most this many words in all; 0 = no limit
    max_words_per_sentence: Count = 0  # 0 = no limit
    order: Literal["text", "frequency", "hsk", "i+1"] = "text"  # in which new cards come
    # Words known already: lists (.txt), your collection (.anki2), packages (.apkg). A known.txt in
    # the deck folder is always read, as is an ignore.txt of words that are never to be learned.
    known: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Config:
    """Everything a build can be told."""

    name: str = ""  # of the deck in Anki; "" = the name of the file or folder
    id: str = ""  # identity of the deck over all rebuilds; "" = the name
    learn: Literal["zh", "fr"] = "zh"  # the language to learn: French is for readers of Chinese
    # Whose note a word's is: this text's, or one over all decks that say "word".
    identity: Literal["text", "word"] = "text"
    text: Text = field(default_factory=Text)
    matching: Matching = field(default_factory=Matching)
    cards: Cards = field(default_factory=Cards)
    choose: Choose = field(default_factory=Choose)


def load(folder: Path) -> dict[str, Any]:
    """Return the settings of a deck folder's deck.toml, unchecked.

    Raises DuizhaoError when there is no such file or it is not TOML.
    """
    path = folder / FILE_NAME
    try:
        return tomllib.loads(path.read_text(encoding="utf-8-sig"))
    except FileNotFoundError:
        raise DuizhaoError(
            f"{folder} has no {FILE_NAME}. Give a text file instead, or make a deck folder of it: "
            "duizhao new FOLDER TEXT."
        ) from None
    except OSError as error:
        raise DuizhaoError(f"{path} cannot be read: {error.strerror or error}.", path) from None
    except UnicodeDecodeError:
        raise DuizhaoError(
            f"{path} is not UTF-8 text: save it as UTF-8 in an editor.", path
        ) from None
    except tomllib.TOMLDecodeError as error:
        raise DuizhaoError(f"{path} is not valid TOML: {error}.", path) from None


def configure(settings: Mapping[str, Any], flags: Mapping[str, Any], where: str) -> Config:
    """Return the Config of `settings` with `flags` ("table.key" → value, None = not given) over it.

    `where` names the settings' file in messages; "" = there is none. Raises DuizhaoError for an
    unknown key, a value of the wrong type, a number out of range, or a deck without cards.
    """
    merged = {k: dict(v) if isinstance(v, Mapping) else v for k, v in settings.items()}
    for dotted, value in flags.items():
        if value is None:
            continue
        table, _, key = dotted.rpartition(".")
        if table:
            merged.setdefault(table, {})[key] = value
        else:
            merged[key] = value
    config = filled(Config, merged, where)
    if not any(getattr(config.cards, kind) for kind in KINDS):
        raise DuizhaoError(
            f"{prefix(where)}[cards] turns every card off: set {', '.join(KINDS[:-1])} or "
            f"{KINDS[-1]} to true.",
            where,
        )
    return config
