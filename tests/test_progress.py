"""Progress is shown to a person who waits, and to nobody else."""

import io

import pytest

from duizhao import progress
from duizhao.progress import Progress


class Terminal(io.StringIO):
    """A screen, or a file when `is_screen` is not set."""

    def __init__(self, is_screen):
        super().__init__()
        self.is_screen = is_screen

    def isatty(self):
        return self.is_screen


@pytest.fixture
def clock(monkeypatch):
    """Return a clock that stands still until it is set."""
    now = [100.0]
    monkeypatch.setattr(progress.time, "monotonic", lambda: now[0])
    return now


def shown(monkeypatch, clock, moments, *, is_screen=True):
    screen = Terminal(is_screen)
    monkeypatch.setattr("sys.stderr", screen)
    with Progress() as report:
        for done, moment in enumerate(moments, 1):
            clock[0] = 100 + moment
            report("Reading", done, len(moments))
    return screen.getvalue()


def test_a_moment_of_work_shows_nothing(monkeypatch, clock):
    assert shown(monkeypatch, clock, [0.1, 1.4]) == ""


def test_longer_work_shows_how_far_it_is_and_leaves_an_empty_line(monkeypatch, clock):
    screen = shown(monkeypatch, clock, [1, 2, 2.1, 2.3])
    assert screen == "\rReading: 2/4\rReading: 4/4\r            \r"


def test_a_file_gets_none_of_it(monkeypatch, clock):
    assert shown(monkeypatch, clock, [2, 3], is_screen=False) == ""
