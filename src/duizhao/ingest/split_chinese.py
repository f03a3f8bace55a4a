"""Where the sentences of a Chinese paragraph begin."""

from __future__ import annotations

import re

from duizhao.hanzi import HANZI

# A full stop (mixed with half-width marks) and the quotes and brackets that close behind it; dots
# and commas end a sentence only where a quotation ends with them.
_END = re.compile(
    r"(?P<stop>[。！？｡!?]+(?:[…!?。！？]|\.\.\.)*)(?P<close>[ \u00a0]?[”’」』）》〉】)\]»\"']+)?"
    r"|(?P<soft>(?<!…)…++|(?<!\.)\.{3,}+|[，,—])[”」』]"
    rf"|(?<=[{HANZI}”’」』）])\.(?=\s|$)"
)
_GOES_ON = re.compile(r"\s*[，、；：,;:。）》〉】)…—的]")
_OPENS = re.compile("[“「『]")
_SAYS = "说|說|道|问|問|答|喊|叫|嚷|嘆|叹|吼|写|寫"
_NOT = "(?<![不没沒有])(?<![没沒]有回)(?<![不没沒]回)"  # 没有回答 says nothing
_WHO = rf"\s*[{HANZI}A-Za-z·．‧・() （）]{{0,24}}?"
_HOW = "(?:道|着|著|了)?"
# «他说。», «Hammel 接着说。», «王先生告诉记者，»: who speaks belongs to what is said before …
_SPEAKER = re.compile(
    rf"{_WHO}{_NOT}(?:(?:{_SAYS}){_HOW}"
    rf"|(?:表示|称|稱|认为|認為|指出|强调|強調|补充|補充|(?:告诉|告訴)[{HANZI}]{{1,8}}))"
    r"(?:[。.！!]|[，,](?![^。！？]{0,60}[“「『])|$)"
)
# … and by itself where more speech follows, “走吧！”|他说，|“天黑了。”: French shows to which.
_BETWEEN = re.compile(
    rf"(?!{_WHO}(?:继续|繼續|接着|接著|又)){_WHO}{_NOT}(?:{_SAYS}){_HOW}[，,](?=\s*[“「『])"
)


def split_chinese(text: str) -> list[int]:
    """Return the offsets (after the first) at which sentences of `text` begin."""
    starts = []
    for match in _END.finditer(text):
        between = _BETWEEN.match(text, match.end()) if match["stop"] and match["close"] else None
        if between:
            starts += [match.end(), between.end()]
        elif _ends(text, match):
            starts.append(match.end())
    return starts


def _ends(text: str, match: re.Match[str]) -> bool:
    after = match.end()
    if after == len(text):
        return False
    if match["soft"]:
        if match["soft"] in "，,—":  # «，”“»: one speech ends, the next begins
            return bool(_OPENS.match(text, after))
        return not (_GOES_ON.match(text, after) or _SPEAKER.match(text, after))
    if not match["stop"]:
        return True
    if _GOES_ON.match(text, after) or not _is_chinese(text, match):
        return False
    if not match["close"]:
        return True
    return not (_SPEAKER.match(text, after) or _in_title(match))


def _is_chinese(text: str, match: re.Match[str]) -> bool:
    """Tell a mark that ends a Chinese sentence from one in a URL or a name (Yahoo!)."""
    if not match["stop"].isascii():
        return True
    before = text[max(match.start() - 1, 0) : match.start()]
    return not before.isascii() or bool(match["close"]) or text[match.end()].isspace()


def _in_title(match: re.Match[str]) -> bool:
    """Tell a title or an aside that ends in «？» or «！» from a sentence."""
    return match["stop"][-1] not in "。｡" and match["close"].strip()[0] in "》〉】）)]"
