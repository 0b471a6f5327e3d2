"""What the standard says about a code for caches, content and clients."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, TypeAlias

from ._data import facts as _data
from ._reference import Reference

Content: TypeAlias = Literal["required", "allowed", "empty", "forbidden"]
RedirectKind: TypeAlias = Literal["permanent", "temporary", "see-other", "choice", "stored-response"]
RedirectMethod: TypeAlias = Literal["kept", "post-may-become-get", "get"]
Emitter: TypeAlias = Literal[
    "any-server",
    "origin-server",
    "gateway",
    "proxy",
    "transforming-proxy",
    "interception-proxy",
    "cache",
    "blocking-entity",
]
Level: TypeAlias = Literal["must", "must-not", "should", "should-not", "may", "expected", "discouraged"]
RetryKind: TypeAlias = Literal[
    "same-request",
    "changed-request",
    "after-delay",
    "after-resolution",
    "other-connection",
    "other-protocol",
    "other-resource",
]


@dataclass(frozen=True, slots=True, kw_only=True)
class Redirect:
    """Where a redirect leads, and what becomes of the method (RFC 9110, section 15.4)."""

    kind: RedirectKind
    method: RedirectMethod | None = None
    """`None` where no source says."""
    followed: bool = False
    """Whether browsers follow it by themselves."""


@dataclass(frozen=True, slots=True, kw_only=True)
class HeaderField:
    """A header field that a response must, should or may carry, or must not."""

    name: str
    level: Level
    value: str | None = None
    """What its value has to be or hold."""
    when: str | None = None
    """The condition; without it, always."""
    example: str | None = None
    """A valid value."""
    source: Reference | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Retry:
    """A way to send the request again."""

    kind: RetryKind
    level: Level
    when: str | None = None
    """The condition; without it, always."""
    source: Reference | None = None


def counts_as(code: int) -> int:
    """The code that a client treats it as (RFC 9110, section 15).

    It is itself if it is registered, otherwise the x00 of its class, and 500 outside 100 to 599.
    """
    if code in _data.CONTENT:
        return int(code)
    return code // 100 * 100 if 100 <= code < 600 else 500


def is_heuristically_cacheable(code: int) -> bool:
    """Whether a cache may keep the response though nothing in it says for how long (RFC 9110, section 15.1)."""
    return code in _data.CACHEABLE


def content(code: int) -> Content:
    """Whether a response with the code has content."""
    return _data.CONTENT[counts_as(code)]


def redirect(code: int) -> Redirect | None:
    """Where a redirect leads; `None` where the code does not redirect."""
    from ._data.rules import REDIRECTS

    return REDIRECTS.get(counts_as(code))


def emitters(code: int) -> tuple[Emitter, ...]:
    """Which parts of the chain between user agent and origin server send the code; empty where no source says."""
    return _data.EMITTERS.get(counts_as(code), ())


def headers(code: int) -> tuple[HeaderField, ...]:
    """The header fields that a response with this code must, should or may carry, or must not."""
    from ._data.rules import HEADERS

    return HEADERS.get(counts_as(code), ())


def retry(code: int) -> tuple[Retry, ...]:
    """Whether and when the client may send the request again; empty where no source says anything."""
    from ._data.rules import RETRIES

    return RETRIES.get(counts_as(code), ())
