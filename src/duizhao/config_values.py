"""Tables of TOML to frozen dataclasses: every key and value checked, with what to write instead."""

from __future__ import annotations

import difflib
import math
import types
import typing
from collections.abc import Collection, Mapping
from dataclasses import dataclass, is_dataclass
from typing import Annotated, Any, Literal, TypeVar

from duizhao.errors import DuizhaoError

T = TypeVar("T")
_TYPE_NAMES: Mapping[type, str] = types.MappingProxyType(
    {
        str: 'a text in quotes ("…")',
        bool: "true or false",
        int: "a whole number",
        float: "a number",
    }
)


@dataclass(frozen=True, slots=True)
class Within:
    """The numbers a setting may have, ends included."""

    least: float
    most: float = math.inf


def filled(cls: type[T], values: Mapping[str, Any], where: str, table: str = "") -> T:
    """Return a `cls` of these values, one for each field; those not given have their defaults.

    `where` names the file of the settings in messages, `table` the table within it ("" = the top).
    Raises DuizhaoError for an unknown key, a value of the wrong type or a number out of range.
    """
    hints = typing.get_type_hints(cls, include_extras=True)
    result: dict[str, Any] = {}
    for key, value in values.items():
        if key not in hints:
            raise DuizhaoError(_unknown(key, hints, table, where), where)
        label = f"{prefix(where)}{table}.{key}" if table else f"{prefix(where)}{key}"
        result[key] = _value(hints[key], value, key, label, where)
    return cls(**result)


def _value(hint: Any, value: Any, key: str, label: str, where: str) -> Any:
    if isinstance(hint, type) and is_dataclass(hint):
        if not isinstance(value, Mapping):
            raise DuizhaoError(f"{label} is a table: write [{key}] on a line of its own.", where)
        return filled(hint, value, where, key)
    if typing.get_origin(hint) is Annotated:
        number_type, limits = typing.get_args(hint)
        return _within(limits, _value(number_type, value, key, label, where), label, where)
    if typing.get_origin(hint) is Literal:
        choices = typing.get_args(hint)
        if value not in choices:
            raise DuizhaoError(
                f"{label} is {value!r}; it can be {', '.join(map(repr, choices))}.", where
            )
        return value
    if hint == tuple[str, ...]:
        if not (isinstance(value, list | tuple) and all(isinstance(v, str) for v in value)):
            raise DuizhaoError(
                f'{label} is {value!r}; it must be a list of texts, ["…", "…"].', where
            )
        return tuple(value)
    if hint is float and type(value) is int:
        return float(value)
    if type(value) is not hint:
        raise DuizhaoError(f"{label} is {value!r}; it must be {_TYPE_NAMES[hint]}.", where)
    return value


def _within(limits: Within, number: float, label: str, where: str) -> float:
    if not limits.least <= number <= limits.most:
        most = "" if limits.most == math.inf else f", {limits.most} at most"
        raise DuizhaoError(f"{label} is {number}; it must be {limits.least} at least{most}.", where)
    return number


def _unknown(key: str, known: Collection[str], table: str, where: str) -> str:
    place = f"table [{table}]" if table else "top level"
    near = difflib.get_close_matches(key, known, n=1, cutoff=0.5)
    hint = f"did you mean {near[0]!r}?" if near else f"known keys: {', '.join(sorted(known))}."
    return f"{prefix(where)}unknown key {key!r} in the {place}; {hint}"


def prefix(where: str) -> str:
    """Return what begins a message about a file of settings; "" when there is none."""
    return f"{where}: " if where else ""
