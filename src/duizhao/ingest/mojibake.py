"""Text that was decoded in the wrong encoding before it was saved: «Ã©» for «é», «ä¸­» for «中»."""

from __future__ import annotations

import re
from itertools import product

from ftfy import fix_encoding_and_explain
from ftfy.fixes import decode_inconsistent_utf8

from duizhao.ingest.encodings import plausibility

# ftfy leaves «Å“uvre» alone, a quotation mark behind a letter that other languages have.
_OE = re.compile("Å(?:(“|\u0153)|(’|\u2018|\u2019))(?=[a-zA-Z])")
_LEAST = 6  # characters outside ASCII, from which on a line can be judged
_GARBLED, _SOUND = 0.5, 0.95  # plausibility of a line before and after
_COMMON = {"latin-1", "sloppy-windows-1252"}
_WRONG = ("gb18030", "cp950", "cp1252", "latin-1")
_RIGHT = ("utf-8", "gb18030", "cp950", "cp1252")


def mend(text: str) -> tuple[str, int]:
    """Return a line as it was before it was decoded in the wrong encoding, and 1 if it changed."""
    if text.isascii():
        return text, 0
    mended = _OE.sub(lambda match: "œ" if match[1] else "Œ", _as_utf8(text))
    if mended == text:
        mended = _decode_again(text)
    return mended, int(mended != text)


def _as_utf8(text: str) -> str:
    """Return what ftfy makes of `text`, but where it guesses at an encoding that is rare here."""
    mended, steps = fix_encoding_and_explain(text)
    used = {step.parameter for step in steps or () if step.action == "encode"}
    if used <= _COMMON or plausibility(mended) >= _SOUND:
        return mended
    return decode_inconsistent_utf8(text)


def _decode_again(text: str) -> str:
    """Return `text` in the pair of encodings that makes garbled text sound, if there is one."""
    if len(re.sub(r"[\x00-\x7f]+", "", text)) < _LEAST or plausibility(text) > _GARBLED:
        return text
    readings = [reading for pair in product(_WRONG, _RIGHT) if (reading := _read(text, *pair))]
    best = max(readings, key=plausibility, default="")
    return best if best and plausibility(best) >= _SOUND and not best.isascii() else text


def _read(text: str, wrong: str, right: str) -> str:
    try:
        return text.encode(wrong).decode(right)
    except UnicodeError:
        return ""
