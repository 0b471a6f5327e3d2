"""Logged texts and tokens: variable parts, states, and numbers of Windows."""

from __future__ import annotations

import re


def matches(token: str, text: str) -> bool:
    """Whether a token stands for the whole of a logged text; a variable part matches anything, nothing too."""
    fixed, brace, rest = token.partition("{")
    if not brace:
        return token == text
    if not text.startswith(fixed):
        return False
    text = text[len(fixed) :]
    # A variable part takes as little as it can, and the last one the rest.
    while True:
        after = rest.partition("}")[2]
        fixed, brace, rest = after.partition("{")
        if not brace:
            return text.endswith(after)
        if fixed:
            _, found, text = text.partition(fixed)
            if not found:
                return False


def variable(token: str, text: str) -> str | None:
    """What stands for the first variable part of a token, without brackets around it."""
    fixed, brace, rest = token.partition("{")
    _, close, after = rest.partition("}")
    end = "" if "{" in after else after
    if not brace or not close or not text.startswith(fixed):
        return None
    inner = text[len(fixed) :]
    if not inner.endswith(end):
        return None
    inner = inner[: len(inner) - len(end)]
    for brackets in ("{}", "()", "[]"):
        if len(inner) > 1 and inner[0] + inner[-1] == brackets:
            return inner[1:-1]
    return inner


def is_state(text: str) -> bool:
    """Whether a text may be a state, which has a character for each of its parts: two or four."""
    return len(text) in (2, 4) and text.isascii()


def decimal(text: str) -> int | None:
    """A number of 32 bits that is written another way than in decimal.

    That is `0x80070005`, or -2147024891, as a signed number.
    """
    if re.fullmatch(r"0[xX][0-9a-fA-F]+", text):
        number = int(text, 16)
        return number if number < 1 << 32 else None
    if re.fullmatch(r"-0*[0-9]{1,10}", text) and int(text) >= -(1 << 31):
        return int(text) & 0xFFFFFFFF
    return None


def unsigned(text: str) -> int | None:
    """A number of 32 bits in decimal."""
    number = int(text) if re.fullmatch(r"\+?0*[0-9]{1,10}", text) else 1 << 32
    return number if number < 1 << 32 else None


def win32(number: int) -> int | None:
    """The Win32 status that an `HRESULT` of the facility `WIN32` (7) stands for."""
    return number & 0xFFFF if number >> 16 == 0x8007 else None
