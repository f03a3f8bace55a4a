"""Where the sentences of a Chinese paragraph begin."""

from __future__ import annotations

import re

from duizhao.ingest.paragraphs import HANZI

_CLOSERS = "”’」』）》〉】)\\]»"
# A full stop (mixed with half-width marks) and the quotes and brackets that close behind it; dots
# end a sentence only where a quotation ends with them; «，”“» is the seam between two utterances.
_END = re.compile(
    rf"(?P<stop>[。！？｡!?]+(?:[…!?。！？]|\.\.\.)*)(?P<close>[ \u00a0]?[{_CLOSERS}\"']+)?"
    rf"|(?:…+|\.{{3,}}|。{{3,}}|[，,—])(?P<quoted>[”」』])"
    rf"|(?<=[{HANZI}”’」』）])\.(?=\s|$)"
)
_SEAM = re.compile("[“「『]")
_GOES_ON = re.compile(r"\s*[，、；：,;:。）》〉】)…—的]")
# «他说。» «王先生笑着问：»: who speaks belongs to what is said before it.
_SPEAKER = re.compile(
    rf"\s*[{HANZI}·]{{0,12}}?(?:说|說|道|问|問|答|喊|叫|嚷|嘆|叹|吼|笑|称|稱|表示|写|寫|告诉|告訴|认为|認為)"
    rf"(?:[道着著了過过]|[{HANZI}]{{0,4}})?(?:[，。,；]|$)"
)


def split_chinese(text: str) -> list[int]:
    """Return the offsets (after the first) at which sentences of `text` begin."""
    return [match.end() for match in _END.finditer(text) if _ends(text, match)]


def _ends(text: str, match: re.Match[str]) -> bool:
    after = match.end()
    if after == len(text):
        return False
    if match["quoted"]:
        if match[0][0] in "，,—":
            return bool(_SEAM.match(text, after))
        return not _GOES_ON.match(text, after) and not _SPEAKER.match(text, after)
    if match["stop"] is None:
        return True
    if _is_half_width(match["stop"]) and not _ends_chinese(text, match):
        return False
    if _GOES_ON.match(text, after):
        return False
    if not match["close"]:
        return True
    return not _SPEAKER.match(text, after) and not _inside(match)


def _is_half_width(stop: str) -> bool:
    return all(c in "!?." for c in stop)


def _ends_chinese(text: str, match: re.Match[str]) -> bool:
    """Tell a half-width mark that ends a sentence from one in a URL or a name (Yahoo!)."""
    before = text[match.start() - 1 : match.start()]
    return not before.isascii() or bool(match["close"]) or text[match.end()].isspace()


def _inside(match: re.Match[str]) -> bool:
    """Tell a title or an aside that ends in «？» or «！» from a sentence."""
    return match["stop"][-1] not in "。｡" and match["close"].strip()[0] in "》〉】）)]"
