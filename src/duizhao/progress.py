"""Progress of long work, on stderr, for a person who waits."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable
from types import TracebackType

Report = Callable[[str, int, int], None]  # stage, how many done, how many in all

_PATIENCE = 1.5  # seconds before the first line appears
_INTERVAL = 0.2  # seconds between two lines


def silent(_stage: str, _done: int, _total: int) -> None:
    """Show nothing."""


class Progress:
    """Shows "stage 120/2000" on one line of stderr once the work takes longer than a moment.

    Nothing is shown when stderr is not a terminal.
    """

    def __init__(self) -> None:
        self._next = time.monotonic() + _PATIENCE
        self._width = 0

    def __call__(self, stage: str, done: int, total: int) -> None:
        """Show how far a stage is."""
        now = time.monotonic()
        if now < self._next or not sys.stderr.isatty():
            return
        self._next = now + _INTERVAL
        self._write(f"{stage}: {done}/{total}")

    def __enter__(self) -> Progress:
        return self

    def __exit__(
        self,
        _kind: type[BaseException] | None,
        _error: BaseException | None,
        _trace: TracebackType | None,
    ) -> None:
        if self._width:
            self._write("")
            sys.stderr.write("\r")

    def _write(self, line: str) -> None:
        sys.stderr.write("\r" + line.ljust(self._width))
        sys.stderr.flush()
        self._width = len(line)
