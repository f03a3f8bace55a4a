"""Chinese quotation marks that a change of encoding turned into question marks."""

from __future__ import annotations

import re

from duizhao.ingest.lost_marks import restore
from duizhao.language.words.sentence_edges import log_odds

# Only marks of one byte: what is lost in an encoding becomes “?”, a Chinese question has “？”.
_PAIR = re.compile(r"\?[ \u00a0]?(?P<kept>[^\s?？!！。；“”\n][^?？!！。；“”\n]{0,28}?)[ \u00a0]?\?")
_SENTENCE = re.compile("[^。！？!?；\n]*$")
_QUESTION = re.compile(
    "[吗嗎呢吧么麼啊呀谁誰哪几幾]|什|怎|何|多[少大久远遠长長高]|[难難]道|是否|能否|可否|(.)[不没沒]\\1"
)
# No sentence ends in these: marks, what announces a name, what needs a noun behind it …
_CANNOT_END = re.compile(
    "(?:^|[，、：；。“（,:;(]|提出|[谈談][到及起]|提[到及起]|[称稱叫][为為作做]|名[为為]|[题題][为為]|以|"
    "[为為]|所[谓謂]|[这這那该該一][一]?[个個条條句种種项項座部]|[与與和及或]|[从從]|把|被|按照|[据據]|"
    "通[过過]|[关關]于|[对對]于)$"
)
# … and none begins with these.
_CANNOT_BEGIN = re.compile("[。，、；：,;:）)]|的(?![确確])|之(?![前后後所])|等[，。、的]|式的")
_BEHIND = re.compile("[^。！？!?；\n]*")
_ONE_SENTENCE = -8.0  # log odds, of both marks together, of a text that reads on across them


def restore_quotes(text: str) -> tuple[str, int]:
    """Return `text` with `?…?` made `“…”` where that is certain, and the number of pairs.

    Certain is a short phrase with a mark where no sentence ends or none begins, or in a text that
    reads on across both marks, while nothing before it in its sentence asks, nor does it itself.
    """
    return restore(text, _PAIR, _certain, "“", "”")


def _certain(text: str, match: re.Match[str]) -> bool:
    sentence = _SENTENCE.search(text, 0, match.start())
    before = sentence[0] if sentence else ""
    phrase = match["kept"]
    if _QUESTION.search(before) or _QUESTION.search(phrase):
        return False
    if _CANNOT_END.search(before.rstrip()) or _CANNOT_BEGIN.match(text, match.end()):
        return True
    rest = _BEHIND.match(text, match.end())
    return _reads_on(before, phrase, rest[0] if rest else "")


def _reads_on(before: str, phrase: str, behind: str) -> bool:
    """Tell whether three pieces of text are one sentence, by the characters where they meet."""
    if not (before and behind) or _QUESTION.search(behind):
        return False
    odds = log_odds(before + phrase + behind)
    return odds[len(before)] + odds[len(before) + len(phrase)] < _ONE_SENTENCE
