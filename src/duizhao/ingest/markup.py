"""HTML: whole pages as paragraphs, and the entities and tags that copying leaves in a text."""

from __future__ import annotations

import html
import re
from html.parser import HTMLParser

from duizhao.ingest.paragraphs import Paragraph

_ENTITY = re.compile(r"&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});")
_BLOCKS = (
    "address|article|blockquote|body|br|caption|dd|div|dl|dt|figcaption|figure|h[1-6]|hr|html|li|"
    "main|ol|option|p|pre|section|table|tbody|td|th|thead|title|tr|ul"
)
_INLINE = (
    "a|abbr|b|bdi|big|center|cite|code|em|font|i|img|q|rp|rt|ruby|s|small|span|strong|su[bp]|u"
)
_NAMES = f"{_BLOCKS}|{_INLINE}"
_BLOCK = re.compile(_BLOCKS)
_LEFT_OUT = re.compile("aside|button|footer|form|head|nav|noscript|rp|rt|script|style|svg")
_TAG = re.compile(rf"</?(?:{_NAMES})(?:\s[^<>]{{0,500}})?/?>", re.IGNORECASE)
_READING = re.compile(r"<(rt|rp)>[^<]{0,20}</\1>", re.IGNORECASE)
_BREAK = re.compile(r"<(?:br|hr)\s?/?>", re.IGNORECASE)
# A tag that opens may be what the text is about; one that closes is markup.
_CERTAIN = re.compile(
    rf"</(?:{_NAMES})>|<(?:br|hr|img)\b[^<>]*>|^\s*<(?:{_BLOCKS})\b[^<>]*>",
    re.IGNORECASE,
)
_PAGE = re.compile(
    r"\s*(?:<\?xml[^>]*>\s*|<!--.*?-->\s*)*"
    r"<(?:(?P<whole>!doctype\s+html|html|head|body)|meta|div|p|article|section|table|h[1-6])\b"
    r"[^<>]*>",
    re.IGNORECASE | re.DOTALL,
)
_ELEMENT = re.compile(  # whole, or what follows a tag that nothing closes
    rf"<({_BLOCKS})\b[^<>]*>(?:.*?</\1\s*>|[^<]*)", re.IGNORECASE | re.DOTALL
)
_HEAD = 10_000  # characters that show what a text is
_BREAK_IN_CHINESE = re.compile("(?<=[\u3000-\uffef]) *\n *(?=[\u3000-\uffef])")
_WHITE = re.compile("[ \t\n]+")


def is_page(text: str) -> bool:
    """Return whether `text` is HTML: a page, or a piece of one, its text in elements.

    A text that has kept some tags is neither: its lines count.
    """
    head = text[:_HEAD]
    page = _PAGE.match(head)
    if not page or page["whole"]:
        return bool(page)
    outside, every = (_TAG.sub("", piece).strip() for piece in (_ELEMENT.sub("", head), head))
    return "</" in text and 2 * len(outside) < len(every)


def page_paragraphs(text: str) -> tuple[Paragraph, ...]:
    """Return the paragraphs of a page, without menus, scripts and the readings of ruby text."""
    page = _Page()
    page.feed(text)
    page.close()
    page.end_block()
    return tuple(page.paragraphs)


def unescape(text: str) -> tuple[str, int]:
    """Return `text` with entities made characters, also those escaped twice, and their number."""
    count = 0
    for _ in range(3):
        text, found = _ENTITY.subn(_character, text)
        if not found:
            break
        count += found
    return text, count


def remove_tags(text: str) -> tuple[str, int]:
    """Return a line without tags, and their number; a tag that is spoken of stays."""
    if "<" not in text or not _CERTAIN.search(text):
        return text, 0
    text, readings = _READING.subn("", text)
    text, breaks = _BREAK.subn(" ", text)
    text, tags = _TAG.subn("", text)
    return text.strip(), readings + breaks + tags


def _character(match: re.Match[str]) -> str:
    character = html.unescape(match[0])
    return " " if character in "\n\r\t" else character


class _Page(HTMLParser):
    """Collects the text of each block, with the line it begins on."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.paragraphs: list[Paragraph] = []
        self._text: list[str] = []
        self._line = 0
        self._outside = 0  # how many elements deep in what is left out

    def handle_starttag(self, tag: str, attrs: object) -> None:  # noqa: ARG002
        self._outside += bool(_LEFT_OUT.fullmatch(tag))
        if _BLOCK.fullmatch(tag):
            self.end_block()

    def handle_endtag(self, tag: str) -> None:
        self._outside -= bool(_LEFT_OUT.fullmatch(tag)) and self._outside > 0
        if _BLOCK.fullmatch(tag):
            self.end_block()

    def handle_data(self, data: str) -> None:
        if self._outside:
            return
        if not self._text and data.strip():
            before = data[: len(data) - len(data.lstrip())]
            self._line = self.getpos()[0] + before.count("\n")
        if self._text or data.strip():
            self._text.append(data)

    def end_block(self) -> None:
        """Take what was collected as a paragraph."""
        text = _WHITE.sub(" ", _BREAK_IN_CHINESE.sub("", "".join(self._text))).strip()
        if text:
            self.paragraphs.append(Paragraph(text, self._line))
        self._text = []
