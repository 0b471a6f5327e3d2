"""The problem types of the catalogue: what each means, why it happens and what to do about it."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from ._facts import Retry
from ._reference import Reference
from ._value import Kind


@dataclass(frozen=True, slots=True, kw_only=True)
class MemberDefinition:
    """What is known of a member of a problem."""

    name: str
    kind: Kind
    words: tuple[str, ...] = ()
    """The words that are allowed, of one that is one of some."""
    list: bool = False
    optional: bool = False
    about: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ProblemDefinition:
    """What is known of a problem type (RFC 9457)."""

    server: str | None = None
    """The id of the server that it belongs to; `None`: it is registered with IANA."""
    name: str
    """Its name, such as `DateNotAcceptable`."""
    uri: str
    """Its type URI."""
    former: tuple[str, ...] = ()
    """Type URIs that it had before."""
    status: str | None = None
    """The status that it comes with, such as `409` or `409.2`; `None` where it comes with any."""
    title: str
    summary: str
    """What it means, in one sentence."""
    members: tuple[MemberDefinition, ...] = ()
    """The values that it carries beside those of RFC 9457."""
    causes: tuple[str, ...] = ()
    """Why it happens."""
    remedies: tuple[str, ...] = ()
    """What to do about it."""
    retry: tuple[Retry, ...] = ()
    """Whether and when the client may send the request again."""
    doubts: tuple[str, ...] = ()
    deprecated: tuple[str, str] | None = None
    """Since when it is no longer sent, and the name of what is sent instead."""
    references: tuple[Reference, ...] = ()


def problem_types() -> Sequence[ProblemDefinition]:
    """All problem types: those of the package's own servers, and those that are registered with IANA."""
    from ._data.problem_types import PROBLEM_TYPES

    return PROBLEM_TYPES


def _lower(text: str) -> str:
    return re.sub("[A-Z]+", lambda letters: letters[0].lower(), text)


def _slug(uri: str) -> str:
    """The last part of a URI."""
    return re.split("[/#=:]", uri)[-1]


def find_problem_type(what: str) -> ProblemDefinition | None:
    """The problem type of a type URI, of a name, or of the last part of a URI.

    A type URI has to be the same letter by letter, and may be a former one; the others are found in upper or lower case.
    """
    text = _lower(what)
    ways: tuple[Callable[[ProblemDefinition], bool], ...] = (
        lambda it: it.uri == what,
        lambda it: what in it.former,
        lambda it: _lower(it.name) == text,
        lambda it: _lower(_slug(it.uri)) == text,
        lambda it: any(_lower(_slug(uri)) == text for uri in it.former),
    )
    return next((it for way in ways for it in problem_types() if way(it)), None)
