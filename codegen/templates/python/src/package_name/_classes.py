"""The classes of status codes."""

from __future__ import annotations

from typing import NamedTuple


class Class(NamedTuple):
    """What the first digit of a code stands for (RFC 9110, section 15)."""

    digit: int
    """The first digit, 1 to 5."""
    name: str
    """Its name, such as `ClientError`."""
    title: str
    """Its title, such as `Client Error`."""
    summary: str


def classes() -> tuple[Class, ...]:
    """The five classes."""
    from ._data.classes import CLASSES

    return CLASSES


def class_of(code: int) -> Class | None:
    """The class of a code; `None` outside 100 to 599."""
    return classes()[code // 100 - 1] if 100 <= code < 600 else None
