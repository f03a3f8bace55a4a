"""Chinese quotation marks that a change of encoding turned into question marks."""

from __future__ import annotations

import re

# Only marks of one byte: what is lost in an encoding becomes “?”, a Chinese question has “？”.
_PAIR = re.compile(
    r"\?[ \u00a0]?(?P<inner>[^\s?？!！。；“”\n][^?？!！。；“”\n]{0,28}?)[ \u00a0]?\?"
)
_SENTENCE = re.compile("[^。！？!?；\n]*$")
_QUESTION = re.compile(
    "[吗嗎呢吧么麼啊呀谁誰哪几幾]|什|怎|何|多[少大久远遠长長高]|[难難]道|是否|能否|可否|(.)[不没沒]\\1"
)
# No sentence ends in these words …
_CANNOT_END = re.compile(
    "(?:^|[，、：；。“（,:;(]|提出|[谈談][到及起]|提[到及起]|[称稱叫][为為作做]|名[为為]|[题題][为為]|以|"
    "[为為]|所[谓謂]|[这這那该該一][一]?[个個条條句种種项項座部]|[与與和及或]|[从從]|把|被|按照|[据據]|"
    "通[过過]|[关關]于|[对對]于|根[据據]|坚持|堅持|推[动動]|[构構]建|[实實]施|[举舉][办辦]|[发發]起)$"
)
# … and none begins with these.
_CANNOT_BEGIN = re.compile(
    "[。，、；：,;:）)]|的(?![确確])|之(?![前后後所])|等[，。、的]|式的|[倡协協][议議]|[计計][划劃]|"
    "[战戰]略|政策|精神|原[则則]|[论論][坛壇]|理念|[号號]召|口[号號]|方[针針]"
)


def restore_quotes(text: str) -> tuple[str, int]:
    """Return `text` with `?…?` made `“…”` where that is certain, and the number of pairs.

    Certain is a short phrase with a mark where no sentence ends or none begins, while nothing
    before it in its sentence asks, nor does the phrase itself.
    """
    restored, done, end = [], 0, 0
    position = 0
    while match := _PAIR.search(text, position):
        if not _certain(text, match):
            position = match.start() + 1
            continue
        restored += [text[end : match.start()], f"“{match['inner']}”"]
        position = end = match.end()
        done += 1
    return "".join([*restored, text[end:]]), done


def _certain(text: str, match: re.Match[str]) -> bool:
    sentence = _SENTENCE.search(text, 0, match.start())
    before = sentence[0] if sentence else ""
    if _QUESTION.search(before) or _QUESTION.search(match["inner"]):
        return False
    return bool(_CANNOT_END.search(before.rstrip()) or _CANNOT_BEGIN.match(text, match.end()))
