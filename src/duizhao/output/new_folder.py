"""A new deck folder: the texts and a commented deck.toml."""

from __future__ import annotations

import json
import secrets
import shutil
from collections.abc import Mapping
from pathlib import Path

from duizhao.config import FILE_NAME
from duizhao.errors import DuizhaoError
from duizhao.output.files import write_text
from duizhao.output.templates import root


def make_folder(folder: Path, texts: Mapping[str, Path]) -> Path:
    """Make a deck folder of `texts` ("file", or "zh" and "fr", to a path) and return its deck.toml.

    The texts are copied into it. Raises DuizhaoError when the folder holds a deck already or a
    text cannot be copied; nothing that is there is overwritten.
    """
    settings = folder / FILE_NAME
    if settings.exists():
        raise DuizhaoError(
            f"{settings} exists already: name another folder, or build this one.", settings
        )
    for path in texts.values():
        if not path.is_file():
            raise DuizhaoError(f"{path} is no file: name the text the deck is to be made of.", path)
    targets = {key: folder / name for key, name in _names(texts).items()}
    for key, target in targets.items():
        if target.exists() and not target.samefile(texts[key]):
            raise DuizhaoError(
                f"{target} exists already: move it away, or name another folder.", target
            )
    try:
        folder.mkdir(parents=True, exist_ok=True)
        for key, target in targets.items():
            if not target.exists():
                shutil.copy(texts[key], target)
    except OSError as error:
        reason = error.strerror or error
        raise DuizhaoError(f"{folder} cannot be made: {reason} ({error.filename}).") from None
    name = folder.resolve().name
    text = "\n".join(f"{key} = {_quoted(target.name)}" for key, target in targets.items())
    template = (root() / FILE_NAME).read_text(encoding="utf-8")
    values = {"name": _quoted(name), "id": _quoted(f"{name}-{secrets.token_hex(4)}"), "text": text}
    write_text(settings, template.format(**values))
    return settings


def _names(texts: Mapping[str, Path]) -> dict[str, str]:
    """Return the file name of each text in the folder: its own, or with its side where both agree.

    So zh/roman.txt and fr/roman.txt become roman.zh.txt and roman.fr.txt.
    """
    names = {key: path.name for key, path in texts.items()}
    if len({*names.values()}) == len(names):
        return names
    return {key: f"{path.stem}.{key}{path.suffix}" for key, path in texts.items()}


def _quoted(text: str) -> str:
    """Return a TOML basic string: JSON's escapes are among TOML's."""
    return json.dumps(text, ensure_ascii=False)
