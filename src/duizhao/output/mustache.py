"""Anki's card templates, as far as ours go: fields, their filters, and sections.

The filters known are cloze, cloze-only, type and tts; another passes the text through, as in Anki.
See docs.ankiweb.net/templates for what each does.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

_TAG = re.compile(r"\{\{([^{}]*)\}\}")
CLOZE = re.compile(r"\{\{c(\d+)::(.*?)(?:::(.*?))?\}\}", re.DOTALL)
_EMPTY = re.compile(r"(?:\s|</?(?:br|div) ?/?>)*", re.IGNORECASE)
_MARKUP = re.compile(r"<[^>]+>")


class TemplateError(ValueError):
    """A template whose sections do not close as they open."""


@dataclass(frozen=True, slots=True)
class Tag:
    """A field to show: {{tts zh_CN:Word}}."""

    field: str
    filters: tuple[str, ...] = ()  # the first to be applied first


@dataclass(frozen=True, slots=True)
class Section:
    """Nodes shown when a field has something in it, or (inverted) when it is empty."""

    field: str
    inverted: bool
    children: tuple[Node, ...]


Node = str | Tag | Section


@dataclass(frozen=True, slots=True)
class Side:
    """Which side of which card is shown."""

    ordinal: int  # 0-based: blank 1 of a cloze note is card 0
    question: bool


def parse(template: str) -> tuple[Node, ...]:
    """Return the nodes of a template. Raises TemplateError when a section is not closed."""
    stack: list[tuple[str, list[Node]]] = [("", [])]
    position = 0
    for found in _TAG.finditer(template):
        stack[-1][1].append(template[position : found.start()])
        position = found.end()
        _take(found[1].strip(), stack)
    stack[-1][1].append(template[position:])
    if len(stack) > 1:
        raise TemplateError(f"{{{{{stack[-1][0]}}}}} is never closed")
    return tuple(stack[0][1])


def _take(inside: str, stack: list[tuple[str, list[Node]]]) -> None:
    """Open or close a section, or add a field to the innermost one."""
    mark, name = inside[:1], inside[1:].strip()
    if mark in {"#", "^"}:
        stack.append((mark + name, []))
    elif mark == "/":
        opened, children = stack.pop()
        if not stack or opened[1:] != name:
            raise TemplateError(f"{{{{/{name}}}}} closes what is not open")
        stack[-1][1].append(Section(name, opened[0] == "^", tuple(children)))
    else:
        *filters, field = inside.split(":")
        stack[-1][1].append(Tag(field.strip(), tuple(reversed(filters))))


def references(nodes: Sequence[Node]) -> Iterator[str]:
    """Yield the name of each field that nodes show or depend on."""
    for node in nodes:
        if isinstance(node, Tag):
            yield node.field
        elif isinstance(node, Section):
            yield node.field
            yield from references(node.children)


def render(nodes: Sequence[Node], fields: Mapping[str, str], side: Side) -> str:
    """Return the HTML Anki makes of nodes; a field not in `fields` is empty.

    Sounds stay as [sound:…] and [anki:tts lang=…]…[/anki:tts], an answer to type as [[type:…]].
    """
    parts = []
    for node in nodes:
        if isinstance(node, str):
            parts.append(node)
        elif isinstance(node, Tag):
            text = fields.get(node.field, "")
            for name in node.filters:
                text = _apply(name, text, node.field, side)
            parts.append(text)
        elif node.inverted == _is_empty(fields.get(node.field, "")):
            parts.append(render(node.children, fields, side))
    return "".join(parts)


def _is_empty(text: str) -> bool:
    return _EMPTY.fullmatch(text) is not None


def _apply(name: str, text: str, field: str, side: Side) -> str:
    kind, _, option = name.partition(" ")
    if kind == "cloze":
        if not any(_is_active(found, side) for found in CLOZE.finditer(text)):
            return ""  # so does Anki, with any field that lacks the card's own cloze
        return CLOZE.sub(lambda found: _cloze(found, side), text)
    if kind == "cloze-only":
        here = [found for found in CLOZE.finditer(text) if _is_active(found, side)]
        return ", ".join(_blank(found) if side.question else found[2] for found in here)
    if kind == "type":
        return f"[[type:{field}]]"
    if kind == "tts" and text:
        return f"[anki:tts lang={option}]{_MARKUP.sub('', text)}[/anki:tts]"
    return text


def _cloze(found: re.Match[str], side: Side) -> str:
    if not _is_active(found, side):
        return f'<span class="cloze-inactive" data-ordinal="{found[1]}">{found[2]}</span>'
    if side.question:
        return f'<span class="cloze" data-cloze="" data-ordinal="{found[1]}">{_blank(found)}</span>'
    return f'<span class="cloze" data-ordinal="{found[1]}">{found[2]}</span>'


def _is_active(found: re.Match[str], side: Side) -> bool:
    return int(found[1]) == side.ordinal + 1


def _blank(found: re.Match[str]) -> str:
    return f"[{found[3] or '...'}]"
