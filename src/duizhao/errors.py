"""The errors a user can cause, each with the exit code it ends the command with."""

from __future__ import annotations

from os import PathLike, fspath


class DuizhaoError(Exception):
    """Unusable input: the message says what happened, where, and what to do next.

    `file` and `line` (1-based) tell a program where, as those of a Problem do; "" and 0 where it is
    no file, or the file as a whole.
    """

    exit_code = 1

    def __init__(self, message: str, file: str | PathLike[str] = "", line: int = 0) -> None:
        super().__init__(message)
        self.file = fspath(file)
        self.line = line


class UsageError(DuizhaoError):
    """The command was called in a way that cannot be meant."""

    exit_code = 2
