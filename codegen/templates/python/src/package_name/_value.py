"""The values that members have."""

from __future__ import annotations

import math
import re
from calendar import monthrange
from collections.abc import Callable
from decimal import Decimal
from typing import Literal, TypeAlias
from uuid import UUID

Kind: TypeAlias = Literal[
    "string",
    "boolean",
    "integer",
    "integer64",
    "decimal",
    "number",
    "date-time",
    "duration",
    "uri",
    "uuid",
    "one-of",
    "object",
]

_INTEGER = re.compile(r"0|-?[1-9][0-9]{0,18}")
_DECIMAL = re.compile(r"-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?")
_DATE_TIME = re.compile(
    r"([0-9]{4})-([0-9]{2})-([0-9]{2})[Tt]"
    r"(?:[01][0-9]|2[0-3]):[0-5][0-9]:(?:[0-5][0-9]|60)(?:\.[0-9]+)?"
    r"(?:[Zz]|[+-](?:[01][0-9]|2[0-3]):[0-5][0-9])"
)
_UUID = re.compile(r"[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}")
# Only a host has brackets, only a scheme comes before a colon in the first segment, and there is one fragment.
_URI = re.compile(
    r"(?:[A-Za-z][A-Za-z0-9+.-]*:|(?![^/?#]*:))"
    r"(?://(?:[A-Za-z0-9_.~!$&'()*+,;=:@\[\]-]|%[0-9A-Fa-f]{2})*(?=[/?#]|$))?"
    r"(?:[A-Za-z0-9_.~!$&'()*+,;=:@/?-]|%[0-9A-Fa-f]{2})*"
    r"(?:#(?:[A-Za-z0-9_.~!$&'()*+,;=:@/?-]|%[0-9A-Fa-f]{2})*)?"
)


def _text(value: object) -> str | None:
    return value if isinstance(value, str) else None


def _number(value: object) -> float | None:
    if isinstance(value, bool) or not isinstance(value, int | float):
        return None
    try:
        return value if math.isfinite(value) else None
    except OverflowError:
        return None


def _integer(value: object) -> int | None:
    number = _number(value)
    whole = int(number) if number is not None and number == int(number) else None
    return whole if whole is not None and abs(whole) < 1 << 53 else None


def _integer64(value: object) -> int | None:
    text = _text(value)
    number = int(text) if text is not None and _INTEGER.fullmatch(text) else None
    return number if number is not None and -(1 << 63) <= number < 1 << 63 else None


def _decimal(value: object) -> Decimal | None:
    text = _text(value)
    return Decimal(text) if text is not None and _DECIMAL.fullmatch(text) else None


def _duration(value: object) -> float | None:
    number = _number(value)
    is_positive = number is not None and math.copysign(1, number) > 0 and number < 1 << 64
    return number if is_positive else None


def _date_time(value: object) -> str | None:
    text = _text(value)
    found = None if text is None else _DATE_TIME.fullmatch(text)
    if found is None:
        return None
    year, month, day = int(found[1]), int(found[2]), int(found[3])
    # Every 400 years the calendar is the same, and the module has no year 0.
    is_day = 1 <= month <= 12 and 1 <= day <= monthrange(year or 400, month)[1]
    return text if is_day else None


def _uri(value: object) -> str | None:
    text = _text(value)
    return text if text is not None and _URI.fullmatch(text) else None


def _uuid(value: object) -> UUID | None:
    text = _text(value)
    return UUID(text) if text is not None and _UUID.fullmatch(text) else None


_READERS: dict[Kind, Callable[[object], object]] = {
    "string": _text,
    "boolean": lambda value: value if isinstance(value, bool) else None,
    "integer": _integer,
    "integer64": _integer64,
    "decimal": _decimal,
    "number": _number,
    "date-time": _date_time,
    "duration": _duration,
    "uri": _uri,
    "uuid": _uuid,
    "one-of": _text,
    "object": lambda value: value if isinstance(value, dict) else None,
}


def read(kind: Kind, words: tuple[str, ...], is_list: bool, value: object) -> object:
    """The value of a member as Python has it; `None` if it is of another kind."""
    if is_list:
        if not isinstance(value, list):
            return None
        values = tuple(read(kind, words, False, one) for one in value)
        return None if None in values else values
    found = _READERS[kind](value)
    return None if words and found not in words else found


def show(value: object) -> str:
    """A value as people read it."""
    if value is None:
        return ""
    if isinstance(value, tuple):
        return ", ".join(map(show, value))
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, Decimal):
        return format(value, "f")
    if isinstance(value, float) and value.is_integer() and abs(value) < 1e16:
        return str(int(value))
    return str(value)


def write(value: object, kind: Kind | None = None) -> object:
    """A value as JSON has it."""
    if isinstance(value, tuple):
        return [write(one, kind) for one in value]
    if isinstance(value, Decimal):
        return format(value, "f")
    if isinstance(value, UUID) or (kind == "integer64" and value is not None):
        return str(value)
    return value
