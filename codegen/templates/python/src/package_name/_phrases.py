"""Reason phrases, and the codes that they stand for."""

from __future__ import annotations

from ._codes import Status
from ._data.phrases import OTHERS, PHRASES

_codes: dict[str, int] = {}

_LOWER = {upper: upper + 32 for upper in range(65, 91)}


def canonical_reason(code: int) -> str | None:
    """The reason phrase of a standard code: `Not Found`; `None` where the standard has none."""
    return PHRASES.get(code)


def from_phrase(phrase: str) -> int | None:
    """The code that a reason phrase belongs to: 404 for `not found`.

    ASCII case is ignored. Former phrases, such as `Request Entity Too Large`, find their code too.
    """
    if not _codes:
        _codes.update({known.translate(_LOWER): code for known, code in OTHERS.items()})
        _codes.update({known.translate(_LOWER): code for code, known in PHRASES.items()})
    return _codes.get(phrase.translate(_LOWER))


def status_line(code: int) -> str | None:
    """The status line without its version: `404 Not Found`; `None` where the standard has no phrase."""
    phrase = PHRASES.get(code)
    return None if phrase is None else f"{int(code)} {phrase}"


def parse(code: int | str) -> Status | int:
    """A code as a `Status` if the standard has it, and else as the number that it is.

    Raises `InvalidStatusCode` if it is no number from 100 to 999.
    """
    from ._code import InvalidStatusCode, to_sub_status_code

    found = to_sub_status_code(code)
    if found is None or found.sub:
        raise InvalidStatusCode(f"no status code: {code!r}; it takes a number from 100 to 999")
    try:
        return Status(found.code)
    except ValueError:
        return found.code
