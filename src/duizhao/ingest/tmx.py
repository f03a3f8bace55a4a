"""Translation memories (TMX) to rows."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from xml.etree import ElementTree

from duizhao.errors import DuizhaoError
from duizhao.ingest.files import decode, read_bytes

if TYPE_CHECKING:
    from pathlib import Path

    from duizhao.model import Problem

_LANG = "{http://www.w3.org/XML/1998/namespace}lang"
_DECLARATION = re.compile(r"\s*<\?xml.*?\?>", re.DOTALL)
_DECLARED = re.compile(rb"""<\?xml[^>]{0,100}encoding=["']([\w.-]+)["']""")


def read_units(
    path: Path, encoding: str | None = None
) -> tuple[list[tuple[int, str, str, str]], tuple[Problem, ...]]:
    """Return (0, Chinese, French, id) for each unit that holds either language, and problems.

    Raises DuizhaoError when the file cannot be read, is not XML, or holds no such unit.
    """
    data = read_bytes(path)
    declared = _DECLARED.match(data[:200].removeprefix(b"\xef\xbb\xbf"))
    text, problems = decode(data, path, encoding or (declared[1].decode() if declared else None))
    if "<!ENTITY" in text:  # entities can blow up a parser's memory, and TMX has no use for them
        raise DuizhaoError(f"{path} defines XML entities; export it again without them.", path)
    try:
        root = ElementTree.fromstring(_DECLARATION.sub("", text.lstrip("\ufeff"), count=1))  # noqa: S314
    except ElementTree.ParseError as error:
        raise DuizhaoError(
            f"{path} is not well-formed TMX ({error}). Export it again.", path, error.position[0]
        ) from None
    units = []
    for unit in root.iter("tu"):
        sides = {_language(variant): _segment(variant) for variant in unit.iter("tuv")}
        if "zh" in sides or "fr" in sides:
            units.append((0, sides.get("zh", ""), sides.get("fr", ""), unit.get("tuid", "")))
    if not units:
        raise DuizhaoError(f"{path} holds no unit in Chinese (zh) and French (fr).", path)
    return units, problems


def _language(variant: ElementTree.Element) -> str:
    code = variant.get(_LANG) or variant.get("lang") or ""
    return code.lower().split("-")[0].split("_")[0]


def _segment(variant: ElementTree.Element) -> str:
    segment = variant.find("seg")
    return " ".join("".join(segment.itertext()).split()) if segment is not None else ""
