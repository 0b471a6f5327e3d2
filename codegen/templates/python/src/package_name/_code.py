"""Codes and sub-status codes as values and as text."""

from __future__ import annotations

import re
from typing import NamedTuple

_FORM = re.compile(r"([1-9][0-9]{2})(?:\.(0|[1-9][0-9]{0,4}))?")


class InvalidStatusCode(ValueError):
    """A text or number that is no status code."""


class SubStatusCode(NamedTuple):
    """A status code with a server's sub-status: `401.3` is `SubStatusCode(401, 3)`. It is sorted by both numbers."""

    code: int
    """Three digits, 100 to 999."""
    sub: int = 0
    """The sub-status; 0: none."""

    def __str__(self) -> str:
        return f"{self.code}.{self.sub}" if self.sub else f"{self.code}"

    @staticmethod
    def parse(text: str) -> SubStatusCode:
        """Reads `401.3`, or `401` alone.

        A sub-status is a number from 0 to 65535 without leading zeros, not a decimal fraction: `401.1` is not `401.10`.

        Raises `InvalidStatusCode` if it is no code.
        """
        found = _FORM.fullmatch(text)
        if found is None:
            raise InvalidStatusCode(f"no status code: {text!r}; it takes three digits, as in 401 or 401.3")
        sub = int(found[2] or 0)
        if sub > 65535:
            raise InvalidStatusCode(f"no sub-status: {text!r}; it takes a number from 0 to 65535")
        return SubStatusCode(int(found[1]), sub)


Code = int | str | SubStatusCode
"""What functions take as a code: `404`, `"401.3"`, or a `SubStatusCode`."""


def to_sub_status_code(code: Code) -> SubStatusCode | None:
    """The code in its parts; `None` if it is none, such as the number 99 or the text `401.x`."""
    if isinstance(code, SubStatusCode):
        return code
    if isinstance(code, int):
        return SubStatusCode(int(code)) if 100 <= code <= 999 else None
    try:
        return SubStatusCode.parse(str.__str__(code))
    except InvalidStatusCode:
        return None


def is_informational(code: int) -> bool:
    """Whether the code is of the class 1xx, Informational."""
    return 100 <= code < 200


def is_success(code: int) -> bool:
    """Whether the code is of the class 2xx, Successful."""
    return 200 <= code < 300


def is_redirection(code: int) -> bool:
    """Whether the code is of the class 3xx, Redirection."""
    return 300 <= code < 400


def is_client_error(code: int) -> bool:
    """Whether the code is of the class 4xx, Client Error."""
    return 400 <= code < 500


def is_server_error(code: int) -> bool:
    """Whether the code is of the class 5xx, Server Error."""
    return 500 <= code < 600
