"""What several tests need: the deck folder of the repository, and the command as a user runs it."""

from __future__ import annotations

import io
import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from contextlib import chdir, redirect_stderr, redirect_stdout
from pathlib import Path

import pytest

from duizhao.cli import main

ROOT = Path(__file__).parents[1]
# No test sees the dictionaries of the person who runs it.
os.environ["DUIZHAO_DATA"] = str(ROOT / "tests" / "no-such-folder")
Run = Callable[..., subprocess.CompletedProcess[str]]


@pytest.fixture(scope="session")
def duizhao() -> Run:
    """Return a function that runs the command in this process, where all is loaded but once."""

    def run(*arguments: str | Path, cwd: Path | None = None) -> subprocess.CompletedProcess[str]:
        words = ["duizhao", *map(str, arguments)]
        out, err = io.StringIO(), io.StringIO()
        with pytest.MonkeyPatch.context() as patch, redirect_stdout(out), redirect_stderr(err):
            patch.setattr(sys, "argv", words)
            code = 0
            try:
                with chdir(cwd or Path.cwd()):
                    main()
            except SystemExit as stop:
                code = int(stop.code or 0)
        return subprocess.CompletedProcess(words, code, out.getvalue(), err.getvalue())

    return run


@pytest.fixture(scope="session")
def process() -> Run:
    """Return a function that runs the command in a process of its own, as a user does."""

    def run(*arguments: str | Path, cwd: Path | None = None) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [sys.executable, "-m", "duizhao", *map(str, arguments)],
            capture_output=True,
            text=True,
            encoding="utf-8",
            cwd=cwd,
            env={**os.environ, "PYTHONIOENCODING": "utf-8"},
        )

    return run


@pytest.fixture(scope="session")
def forum(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a copy of the forum's deck folder."""
    folder = tmp_path_factory.mktemp("decks") / "forum"
    shutil.copytree(ROOT / "decks" / "forum", folder)
    return folder


@pytest.fixture
def texts(tmp_path: Path) -> Path:
    """Return a folder with a small text in two files, zh.txt and fr.txt."""
    (tmp_path / "zh.txt").write_text(
        "我每天早上七点起床。然后我去公园跑步。\n下午，朋友们在图书馆学习中文。\n", encoding="utf-8"
    )
    (tmp_path / "fr.txt").write_text(
        "Je me lève tous les matins à sept heures. Ensuite, je vais courir au parc.\n"
        "L’après-midi, les amis étudient le chinois à la bibliothèque.\n",
        encoding="utf-8",
    )
    return tmp_path
