"""Files of running text to a Bitext: one bilingual file, two files, or Chinese alone."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from duizhao.errors import DuizhaoError
from duizhao.ingest.files import one_line_end, read_text
from duizhao.ingest.foreign import foreign
from duizhao.ingest.markup import is_page, page_paragraphs
from duizhao.ingest.paragraphs import Language, Paragraph, by_language, language_of, paragraphs
from duizhao.ingest.repair import repair as repair_paragraphs
from duizhao.ingest.repair import restore
from duizhao.ingest.running_lines import remove_running_lines
from duizhao.ingest.sentences import split
from duizhao.ingest.unwrap import unwrap
from duizhao.model import Bitext, Problem, Sentence, Severity

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

_BLANK = "\0\ufeff \n\t\u3000\xa0"


@dataclass(frozen=True, slots=True)
class _Page:
    """A text with its characters put right, before it is cut into sentences."""

    items: tuple[Paragraph, ...]
    written: tuple[str, ...]  # the lines of the file before; () for a web page
    problems: tuple[Problem, ...]


def read_bilingual(path: Path, *, repair: bool = True, encoding: str | None = None) -> Bitext:
    """Return both sides of one file whose paragraphs (lines) are Chinese or French, in any order.

    Raises DuizhaoError when the file cannot be read or holds only one of the languages.
    """
    page = _read_page(path, repair, encoding)
    sides = by_language(page.items)
    for language, other in (
        (Language.CHINESE, Language.FRENCH),
        (Language.FRENCH, Language.CHINESE),
    ):
        if not sides[language]:
            alone = f" For Chinese alone: --zh {path}." if other is Language.CHINESE else ""
            raise DuizhaoError(
                f"{path} holds no {language.english} paragraph. Add that text, each paragraph on "
                f"its own line, or give two files: --{other} {path} --{language} FILE.{alone}",
                path,
            )
    zh_page, fr_page = (replace(page, items=sides[language]) for language in Language)
    zh, zh_problems = _side(zh_page, Language.CHINESE, str(path), repair)
    fr, fr_problems = _side(fr_page, Language.FRENCH, str(path), repair)
    found = page.problems + zh_problems + fr_problems
    noticed = sorted(found, key=lambda problem: problem.line)
    return Bitext(zh, fr, problems=tuple(noticed))


def read_two(
    zh: Path, fr: Path, *, lines: bool = False, repair: bool = True, encoding: str | None = None
) -> Bitext:
    """Return the sides of two files; with `lines`, every line is one sentence.

    Raises DuizhaoError when a file cannot be read or is in the wrong language.
    """
    zh_side, zh_problems = _read_side(zh, Language.CHINESE, lines, repair, encoding)
    fr_side, fr_problems = _read_side(fr, Language.FRENCH, lines, repair, encoding)
    return Bitext(zh_side, fr_side, given=lines, problems=zh_problems + fr_problems)


def read_chinese(
    zh: Path, *, lines: bool = False, repair: bool = True, encoding: str | None = None
) -> Bitext:
    """Return a Chinese text without translation; with `lines`, every line is one sentence.

    Raises DuizhaoError when the file cannot be read or is not Chinese.
    """
    side, problems = _read_side(zh, Language.CHINESE, lines, repair, encoding)
    return Bitext(side, (), given=lines, problems=problems)


def bitext_from_strings(
    zh: str, fr: str = "", *, lines: bool = False, repair: bool = True
) -> Bitext:
    """Return the two sides of texts in memory, a paragraph a line; with `lines`, a sentence a line.

    Raises DuizhaoError when the Chinese is blank.
    """
    if not zh.strip():
        raise DuizhaoError("There is no Chinese text.")
    sides, problems = [], []
    for text, language in ((zh, Language.CHINESE), (fr, Language.FRENCH)):
        page = _page(one_line_end(text), "", repair)
        side, noticed = _side(page, language, "", repair, lines)
        sides.append(side)
        problems += [*page.problems, *noticed]
    return Bitext(sides[0], sides[1], given=lines, problems=tuple(problems))


def _read_side(
    path: Path, language: Language, lines: bool, repair: bool, encoding: str | None
) -> tuple[tuple[Sentence, ...], tuple[Problem, ...]]:
    page = _read_page(path, repair, encoding)
    found = language_of("\n".join(item.text for item in page.items))
    if found is not language:
        what = f"looks {found.english}" if found else "holds no letters"
        raise DuizhaoError(
            f"{path} should be the {language.english} text, but {what}. "
            "Check which file is given as --zh and which as --fr.",
            path,
        )
    side, noticed = _side(page, language, str(path), repair, lines)
    return side, page.problems + noticed


def _read_page(path: Path, repair: bool, encoding: str | None) -> _Page:
    text, problems = read_text(path, encoding)
    if not text.strip(_BLANK):
        raise DuizhaoError(f"{path} is empty. Put the text in it, one paragraph a line.", path)
    page = _page(text, str(path), repair)
    return replace(page, problems=problems + page.problems)


def _page(text: str, file: str, repair: bool) -> _Page:
    """Return the lines of a text that are not blank, or the paragraphs of a web page."""
    if not is_page(text):
        written = text.split("\n")
        lines = [Paragraph(line, number) for number, line in enumerate(written, 1)]
        restored, problems = restore(lines, file, repair=repair)
        items = paragraphs("\n".join(line.text for line in restored))
        return _Page(items, tuple(written), problems)
    blocks, problems = restore(page_paragraphs(text), file, repair=repair)
    items = tuple(block for block in blocks if block.text.strip())
    message = f"Read as a web page of {len(items)} paragraphs, without its menus and scripts."
    note = Problem("web-page", message, file, severity=Severity.NOTE)
    return _Page(items, (), (note, *problems))


def _side(
    page: _Page, language: Language, file: str, repair: bool, lines: bool = False
) -> tuple[tuple[Sentence, ...], tuple[Problem, ...]]:
    items: Sequence[Paragraph] = page.items
    problems: tuple[Problem, ...] = ()
    if repair and not lines:
        items, removed = remove_running_lines(items, language, file)
        items, joined = unwrap(items, language, file, page.written)
        problems = removed + joined
    if repair:
        items, repairs = repair_paragraphs(items, language, file)
        problems += repairs
    sentences = tuple(
        Sentence(text, item.line, number)
        for number, item in enumerate(items)
        for text in ((item.text,) if lines else split(item.text, language))
        if text
    )
    return sentences, problems + foreign(sentences, language, file)
