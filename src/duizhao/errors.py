"""The errors a user can cause, each with the exit code it ends the command with."""

from __future__ import annotations


class DuizhaoError(Exception):
    """Unusable input: the message says what happened, where, and what to do next."""

    exit_code = 1


class UsageError(DuizhaoError):
    """The command was called in a way that cannot be meant."""

    exit_code = 2
