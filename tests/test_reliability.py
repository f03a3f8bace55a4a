"""Whatever happens to a build, nothing is half-written or lost."""

import os
import resource
import signal
import subprocess
import sys
import zipfile
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import pytest

from anki_collection import collection, import_package
from duizhao.model import Deck, Note
from duizhao.notes.identity import guid
from duizhao.output import apkg, lock
from duizhao.output.templates import note_types


def start(*arguments, **options):
    return subprocess.Popen(
        [sys.executable, "-m", "duizhao", *map(str, arguments)],
        stdout=subprocess.PIPE,
        text=True,
        **{"stderr": subprocess.PIPE, **options},
    )


def snapshot(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir()}


@pytest.fixture
def built(duizhao, texts):
    """Return a deck folder that has been built once."""
    folder = texts / "deck"
    assert (
        duizhao("new", folder, "--zh", texts / "zh.txt", "--fr", texts / "fr.txt").returncode == 0
    )
    assert duizhao("build", folder, "-o", folder / "deck.apkg").returncode == 0
    return folder


def test_an_interrupted_build_leaves_all_as_it_was(built):
    for name in ("zh.txt", "fr.txt"):  # a text long enough for progress to be shown
        text = built / name
        text.write_text(text.read_text("utf-8") * 500, encoding="utf-8")
    before = snapshot(built)
    screen, terminal = os.openpty()
    process = start("build", built, "-o", built / "deck.apkg", stderr=terminal)
    os.close(terminal)
    assert b"/" in os.read(screen, 1000)  # progress: it is at work
    process.send_signal(signal.SIGINT)
    messages = "".join(shown(screen))
    process.communicate(timeout=60)
    assert process.returncode == 130
    assert "interrupted. No file is half written" in messages
    assert "Traceback" not in messages
    assert snapshot(built) == before


def shown(screen: int) -> Iterator[str]:
    """Yield what a terminal shows until the last process has closed it."""
    with open(screen, "rb", buffering=0) as file, suppress(OSError):  # so Linux tells the end
        while piece := file.read(1000):
            yield piece.decode("utf-8", "replace")


def test_a_full_disk_leaves_all_as_it_was(built):
    before = snapshot(built)

    def small_disk():
        resource.setrlimit(resource.RLIMIT_FSIZE, (2000, 2000))

    process = start("build", built, "-o", built / "deck.apkg", preexec_fn=small_disk)
    _, messages = process.communicate(timeout=60)
    assert process.returncode == 1
    assert "cannot be written" in messages
    assert snapshot(built) == before


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write everywhere")
def test_a_read_only_folder_leaves_all_as_it_was(built):
    built.chmod(0o500)
    try:
        before = snapshot(built)
        process = start("build", built, "-o", built / "deck.apkg")
        _, messages = process.communicate(timeout=60)
        assert process.returncode == 1
        assert "cannot be written" in messages
        assert snapshot(built) == before
    finally:
        built.chmod(0o700)


def test_two_builds_at_once_make_one_whole_deck(built, duizhao):
    both = [start("build", built, "-o", built / "deck.apkg") for _ in range(2)]
    for process in both:
        _, messages = process.communicate(timeout=120)
        assert process.returncode == 0, messages
    assert zipfile.ZipFile(built / "deck.apkg").testzip() is None
    assert "nothing since" in duizhao("build", built, "-o", built / "deck.apkg").stdout
    assert not [path for path in built.iterdir() if path.name.startswith(".")]


def test_no_temporary_file_stays_behind(built, process, tmp_path, monkeypatch):
    (tmp_path / "temporary").mkdir()
    monkeypatch.setenv("TMPDIR", str(tmp_path / "temporary"))
    assert process("build", built, "-o", built / "deck.apkg").returncode == 0
    left = [path.name for path in (tmp_path / "temporary").iterdir()]
    assert [name for name in left if not name.startswith("jieba")] == []


def test_twenty_thousand_notes_import_clean(tmp_path):
    fields = {"French": "mot", "Sentence": "句子" * 20, "Recognise": "1", "Produce": "1"}
    notes = tuple(
        Note("word", guid("big", "word", str(i)), f"word {i}", {"Word": f"词{i}"} | fields, (0, 1))
        for i in range(20_000)
    )
    deck, _, _ = lock.stamp(Deck(1_400_000_000_000, "Big", "", notes), lock.Lock(), 1_700_000_000)
    apkg.write(deck, note_types(), tmp_path / "big.apkg", 1_700_000_000)
    with collection(tmp_path) as anki:
        assert import_package(anki, tmp_path / "big.apkg").new == 20_000
        assert anki.card_count() == 40_000
        assert anki.get_empty_cards().notes == []
