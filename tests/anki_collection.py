"""A throw-away Anki collection, and what a learner would notice after an import."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from anki import import_export_pb2 as pb
from anki.collection import Collection, ImportAnkiPackageOptions, ImportAnkiPackageRequest

IF_NEWER = pb.IMPORT_ANKI_PACKAGE_UPDATE_CONDITION_IF_NEWER
# What Anki shows in place of a card it cannot render, and what templates leave behind.
BROKEN = re.compile(
    r"has a problem|unknown filter|unknown field|No cloze \d+ found|front of this card is blank"
    r"|Found '\{\{|\{\{[#/^]?[^{}]+\}\}|[\u3400-\u9fff]\[[^\]\u3400-\u9fff]{1,40}\]",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Import:
    """What an import did to the notes."""

    new: int
    updated: int
    unchanged: int
    conflicting: int


@contextmanager
def collection(folder: Path) -> Iterator[Collection]:
    """Yield an empty collection below `folder`, closed at the end."""
    opened = Collection(str(folder / "collection.anki2"))
    try:
        yield opened
    finally:
        opened.close()


def import_package(opened: Collection, package: Path) -> Import:
    """Import as Anki's dialog does when nothing is ticked, and return what happened."""
    options = ImportAnkiPackageOptions(
        merge_notetypes=False,
        update_notes=IF_NEWER,
        update_notetypes=IF_NEWER,
        with_scheduling=False,
        with_deck_configs=False,
    )
    request = ImportAnkiPackageRequest(package_path=str(package.resolve()), options=options)
    log = opened.import_anki_package(request).log
    return Import(len(log.new), len(log.updated), len(log.duplicate), len(log.conflicting))


def complaints(opened: Collection) -> list[str]:
    """Return what is wrong with the imported notes and cards; [] when all is well."""
    found = []
    if opened.get_empty_cards().notes:
        found.append("there are empty cards")
    before = opened.card_count()
    opened.after_note_updates(opened.find_notes(""), mark_modified=False)
    if opened.card_count() != before:
        found.append(f"{opened.card_count() - before} cards were missing from the package")
    if opened.db.scalar("select count() from notes where id not in (select nid from cards)"):
        found.append("there are notes without cards")
    if opened.media.check().missing:
        found.append("there is media missing")
    message, fine = opened.fix_integrity()
    if not fine:
        found.append(message)
    return found + [
        c for card in opened.db.list("select id from cards") for c in _card(opened, card)
    ]


def _card(opened: Collection, card_id: int) -> Iterator[str]:
    card = opened.get_card(card_id)
    output = card.render_output()
    name = f"{card.template()['name']} of {card.note().fields[0][:20]}"
    for side in (output.question_text, output.answer_text):
        shown = re.sub(r"<style.*?</style>|\[anki:play[^\]]*\]", "", side, flags=re.DOTALL)
        if problem := BROKEN.search(re.sub(r"<[^>]+>", "\x00", shown)):
            yield f"{name}: {problem[0]!r}"
    question = re.sub(r"<style.*?</style>|<[^>]+>|\s", "", output.question_text, flags=re.DOTALL)
    if not question and not output.question_av_tags:
        yield f"{name}: the question is blank"
