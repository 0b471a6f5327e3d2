"""Problems (RFC 9457): from the body of a response to a typed value, and back."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, ClassVar, NamedTuple, TypeVar

from ._value import Kind, read, show, write


class Member(NamedTuple):
    """What is known of a member of a problem type."""

    name: str
    """Its name in JSON."""
    field: str
    """The attribute that holds it."""
    kind: Kind
    words: tuple[str, ...] = ()
    """The words that are allowed, of one that is one of some."""
    list: bool = False
    optional: bool = False


class InvalidProblem(ValueError):
    """A body that is no JSON object."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Problem:
    """What every problem has."""

    URI: ClassVar[str] = "about:blank"
    """The type URI of its type."""
    FORMER: ClassVar[tuple[str, ...]] = ()
    """Type URIs that it had before."""
    TITLE: ClassVar[str | None] = None
    STATUS: ClassVar[int | None] = None
    MEMBERS: ClassVar[tuple[Member, ...]] = ()
    DETAIL: ClassVar[tuple[str | int, ...]] = ()
    """The detail in parts: texts, and places of members."""

    type: str = ""
    """The type URI as it came."""
    title: str | None = None
    status: int | None = None
    """The status that stands in the problem, or else that of the response."""
    detail: str | None = None
    instance: str | None = None
    """The URI of this occurrence."""
    extensions: Mapping[str, object] = field(default_factory=dict, repr=False)
    """Members that its type does not have."""
    body: str = field(default="", repr=False)
    """The body as it came, with all its digits; empty if the problem was made here."""

    def __post_init__(self) -> None:
        # One that was read has its type, and the status that came.
        if not self.type:
            object.__setattr__(self, "type", self.URI)
            object.__setattr__(self, "status", self.status or self.STATUS)
        object.__setattr__(self, "title", self.TITLE if self.title is None else self.title)
        object.__setattr__(self, "detail", self._detail() if self.detail is None else self.detail)

    def _detail(self) -> str | None:
        values = [getattr(self, member.field) for member in self.MEMBERS]
        parts = [part if isinstance(part, str) else show(values[part]) for part in self.DETAIL]
        return "".join(parts) if parts else None

    def to_json(self) -> str:
        """The body of a response, `application/problem+json`."""
        whole: dict[str, object] = {"type": self.type, "title": self.title, "status": self.status}
        whole |= {"detail": self.detail, "instance": self.instance}
        whole |= {member.name: write(getattr(self, member.field), member.kind) for member in self.MEMBERS}
        whole = {name: value for name, value in whole.items() if value is not None}
        # A member of a wrong type never stands in for the right one.
        return json.dumps({**self.extensions, **whole}, separators=(",", ":"))

    def __str__(self) -> str:
        return self.detail or self.title or self.type


@dataclass(frozen=True, slots=True, kw_only=True)
class UnknownProblem(Problem):
    """A problem of a type that is not known, or that lacks what its type asks for, or a body that is no problem at all.

    All members that came beside those of every problem are its `extensions`.
    """


class ProblemError(Exception):
    """An exception for a problem, to be raised where an error is what a caller expects."""

    def __init__(self, problem: Problem) -> None:
        super().__init__(str(problem))
        self.problem = problem


P = TypeVar("P", bound=Problem)


def parse_problem(types: tuple[type[P], ...], body: str | bytes) -> P | UnknownProblem:
    """Reads the body of a problem, as RFC 9457 section 3.1 asks.

    An unknown type is no error, and a member of a wrong type is ignored.

    Raises `InvalidProblem` if the body is no JSON object.
    """
    try:
        text = body if isinstance(body, str) else body.decode()
        members = json.loads(text, parse_constant=_refuse)
    except (ValueError, RecursionError) as error:
        raise InvalidProblem("the body of a problem has to be JSON") from error
    if not isinstance(members, dict):
        raise InvalidProblem("the body of a problem has to be a JSON object")
    return _read(types, members, text)


def read_problem(types: tuple[type[P], ...], status: int, body: str | bytes) -> P | UnknownProblem:
    """Reads a response, and loses nothing.

    A body that is no problem is an unknown one, which has the status and the body.
    """
    from dataclasses import replace

    try:
        problem = parse_problem(types, body)
    except InvalidProblem:
        text = body if isinstance(body, str) else body.decode(errors="backslashreplace")
        return UnknownProblem(status=status, body=text, type="about:blank")
    return replace(problem, status=status) if problem.status is None else problem


def _refuse(word: str) -> float:
    raise ValueError(f"{word} is no JSON")


def _read(types: tuple[type[P], ...], members: dict[str, Any], body: str) -> P | UnknownProblem:
    uri = members.get("type")
    uri = uri if isinstance(uri, str) else "about:blank"
    known = next((it for it in types if uri == it.URI or uri in it.FORMER), None)
    values: dict[str, Any] = {}
    for member in () if known is None else known.MEMBERS:
        value = read(member.kind, member.words, member.list, members.get(member.name))
        if value is not None:
            values[member.field] = value
        elif not member.optional:
            known = None
            break
    common = _common(members, body, () if known is None else known.MEMBERS)
    if known is None:
        return UnknownProblem(type=uri, **common)
    return known(type=uri, **common, **values)


def _common(members: dict[str, Any], body: str, known: tuple[Member, ...]) -> dict[str, Any]:
    """What problems of all types have, where it has the right type; and all other members but some."""
    texts = {name: it if isinstance(it := members.get(name), str) else None for name in ("title", "detail", "instance")}
    status = members.get("status")
    if isinstance(status, float) and status.is_integer():
        status = int(status)
    is_code = isinstance(status, int) and not isinstance(status, bool) and 100 <= status <= 999
    read = {name for name, value in texts.items() if value is not None} | {member.name for member in known}
    read |= {"type"} if isinstance(members.get("type"), str) else set()
    read |= {"status"} if is_code else set()
    extensions = {name: value for name, value in members.items() if name not in read}
    return {**texts, "status": status if is_code else None, "extensions": extensions, "body": body}
