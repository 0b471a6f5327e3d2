"""What is known about every code: look-ups that go from what was asked for to the best there is."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from typing import Literal, TypeAlias

from ._code import Code, SubStatusCode, to_sub_status_code
from ._facts import Level, counts_as
from ._reference import Reference
from ._server import server as _server

State: TypeAlias = Literal["registered", "temporary", "deprecated", "obsoleted", "unused", "unofficial"]
Authority: TypeAlias = Literal["vendor-doc", "source-code", "secondary"]
Precision: TypeAlias = Literal["exact", "publisher", "code", "class", "out-of-range"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Article:
    """What a support article for people who diagnose a server says of a code, also where the standard says otherwise."""

    meaning: str
    hints: tuple[str, ...] = ()
    """Practical hints."""
    further: tuple[str, ...] = ()
    """Titles of the articles that it points to."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Requirement:
    """What a source asks of a party, such as an origin server."""

    who: str
    level: Level
    what: str
    """What it asks for, as it reads behind "must"."""
    when: str | None = None
    """The condition; without it, always."""
    source: Reference | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Definition:
    """What one publisher says about one code or sub-status code."""

    code: SubStatusCode
    server: str | None = None
    """The id of the server that defines it; `None` is the standard."""
    name: str
    """Its name, such as `NotFound`."""
    phrase: str | None = None
    """What goes on the wire; `None` where no source says what the publisher sends."""
    title: str | None = None
    """What the publisher's documentation calls it, where that is not the phrase."""
    former_phrases: tuple[str, ...] = ()
    """Phrases that earlier specifications gave it."""
    aliases: tuple[str, ...] = ()
    """Other phrases that mean the same."""
    summary: str
    """What it means, in one sentence."""
    article: Article | None = None
    """What a support article says of it."""
    causes: tuple[str, ...] = ()
    """Why it happens."""
    remedies: tuple[str, ...] = ()
    """What to do about it."""
    notes: tuple[str, ...] = ()
    doubts: tuple[str, ...] = ()
    state: State = "registered"
    """Where it stands with its publisher."""
    expires: str | None = None
    """The day on which a temporary registration ends."""
    requirements: tuple[Requirement, ...] = ()
    """What the sources ask of clients, servers and caches beyond the facts and header fields."""
    see_also: tuple[str, ...] = ()
    """Related codes, such as `308` or `401.3`."""
    since: str | None = None
    until: str | None = None
    authority: Authority | None = None
    """How good the source is."""
    references: tuple[Reference, ...] = ()
    """The sources, the defining one first."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Explanation:
    """The best that there is about a code."""

    code: SubStatusCode | None
    """The code that was asked for; `None` if it was none."""
    server: str | None
    """The server that was asked for."""
    definition: Definition
    precision: Precision
    """How closely it fits.

    `exact`; by another `publisher`; of the `code` without its sub-status; of the x00 of its `class`; or of 500, as the
    code is `out-of-range`.
    """
    fallback: str
    """How far the look-up had to fall back, as a sentence; empty where the definition is what was asked for."""


def definitions() -> Sequence[Definition]:
    """All definitions, sorted by code and sub-status."""
    from ._data.definitions import DEFINITIONS

    return DEFINITIONS


@cache
def _by_code() -> dict[SubStatusCode, list[Definition]]:
    index: dict[SubStatusCode, list[Definition]] = {}
    for definition in definitions():
        index.setdefault(definition.code, []).append(definition)
    return index


def _of(code: SubStatusCode | None) -> Sequence[Definition]:
    return () if code is None else _by_code().get(code, ())


def meanings(code: Code) -> Sequence[Definition]:
    """Everything that is said about one code or sub-status code."""
    return _of(to_sub_status_code(code))


def _by(server: str | None, found: Sequence[Definition]) -> Definition | None:
    return next((definition for definition in found if definition.server == server), None)


def lookup(server: str | None, code: Code) -> Definition | None:
    """What one publisher says about one code or sub-status code; `None` as server is the standard."""
    return _by(server, meanings(code))


def _likelihood(definition: Definition) -> int:
    """How likely a definition is meant where no publisher is asked: the lowest comes first."""
    from ._data.definitions import TEAM

    if definition.server is None:
        return 1000 if TEAM else -1
    says_little = not definition.causes and not definition.remedies
    server = _server(definition.server)
    return (256 if says_little else 0) + (255 if server is None else server.rank)


def explain(server: str | None, code: Code) -> Explanation:
    """The best that there is about a code, which is something true about every code.

    It is the definition of the server that was asked for, or else that of another publisher, of the code without its
    sub-status, of the x00 of its class, or of 500 (RFC 9110, section 15).
    """
    asked = to_sub_status_code(code)
    definition, precision = _best(server, asked)
    name = str(code) if asked is None else str(asked)
    fallback = _fallback(server, name, definition, precision)
    return Explanation(code=asked, server=server, definition=definition, precision=precision, fallback=fallback)


def _best(server: str | None, code: SubStatusCode | None) -> tuple[Definition, Precision]:
    found = _of(code)
    if exact := _by(server, found):
        return exact, "exact"
    if found:
        return min(found, key=_likelihood), "publisher"
    plain = _of(code and SubStatusCode(code.code))
    if plain:
        return _by(server, plain) or min(plain, key=_likelihood), "code"
    counted = _of(SubStatusCode(counts_as(0 if code is None else code.code)))
    return _by(None, counted) or counted[0], "class" if code is not None and code.code < 600 else "out-of-range"


def _name(server: str) -> str:
    known = _server(server)
    return server if known is None else known.name


def _fallback(server: str | None, code: str, definition: Definition, precision: Precision) -> str:
    publisher = "the standard's" if definition.server is None else f"{_name(definition.server)}'s"
    if precision == "exact":
        return ""
    if precision == "publisher" and server is None:
        return f"{code} is not in the standard; this definition is {publisher}."
    if precision == "publisher":
        return f"{_name(server or '')} has no definition of {code} here; this one is {publisher}."
    if precision == "code":
        return f"No publisher defines {code}; this is what {definition.code} means."
    if precision == "class":
        return f"{code} is not assigned: it counts as {definition.code}, the first of its class."
    return f"{code} has no class: it counts as {definition.code}."
