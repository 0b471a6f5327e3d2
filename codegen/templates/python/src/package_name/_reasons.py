"""What servers write beside a status, or in its place, and what it means."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Literal, NamedTuple, TypeAlias

from ._explain import Authority
from ._reference import Reference
from ._server import server as _server
from ._token import decimal, is_state, matches, unsigned, variable, win32

ReasonPart: TypeAlias = Literal["first-character", "second-character", "first-two-characters", "suffix"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Reason:
    """A token that a server writes beside a status and that says why."""

    server: str
    """The id of the server that writes it."""
    field: str
    """Where it stands, such as `%RESPONSE_FLAGS%`."""
    token: str
    """The token as it is logged; `{...}` in it is a variable part."""
    part: ReasonPart | None = None
    """Which part of the field it is; `None` is the whole."""
    name: str
    """Its name, unique among the reasons of its server."""
    aliases: tuple[str, ...] = ()
    """Other tokens for the same."""
    codes: tuple[str, ...] = ()
    """The statuses that it comes with, such as `503` or `403.16`."""
    summary: str
    """What it means, in one sentence."""
    causes: tuple[str, ...] = ()
    """Why it happens."""
    remedies: tuple[str, ...] = ()
    """What to do about it."""
    notes: tuple[str, ...] = ()
    doubts: tuple[str, ...] = ()
    since: str | None = None
    until: str | None = None
    authority: Authority | None = None
    references: tuple[Reference, ...] = ()

    @property
    def _whole_tokens(self) -> tuple[str, ...]:
        """The tokens that stand for the whole of a text. Two characters may be all of a state."""
        return (self.token, *self.aliases) if self.part in (None, "first-two-characters") else self.aliases


_MOST = 32
"""The most reasons that are found for one text."""

_WHITE_SPACE = "\t\n\f\r "


def reasons() -> Sequence[Reason]:
    """All reasons, sorted by server, field and token."""
    from ._data.reasons import REASONS

    return REASONS


class _Index(NamedTuple):
    """Where reasons are found: those of the most widely used servers first."""

    exact: dict[str, list[Reason]]
    variable: list[tuple[str, Reason]]
    """With what stands before the first variable part, the longest first."""
    parts: list[Reason]


@cache
def _index() -> _Index:
    def rank(reason: Reason) -> int:
        server = _server(reason.server)
        return 255 if server is None else server.rank

    ranked = sorted(reasons(), key=rank)
    index = _Index({}, [], [reason for reason in ranked if reason.part is not None])
    for reason in ranked:
        for token in reason._whole_tokens:
            prefix, brace, _ = token.partition("{")
            if brace:
                index.variable.append((prefix, reason))
            else:
                index.exact.setdefault(token, []).append(reason)
    index.variable.sort(key=lambda row: -len(row[0]))
    return index


class _Search:
    """A search among the reasons of one server, or of all."""

    def __init__(self, server: str | None) -> None:
        self.server = server
        self.found: list[Reason] = []

    def whole(self, text: str) -> None:
        """What a text stands for as one token: the ways are tried in turn, until one finds something."""
        _ = self.exact(None, text) or self.number(text) or self.variable(text) or self.parts(text)

    def add(self, reasons: Iterable[Reason]) -> bool:
        """Adds reasons that are not there yet; false if all are another server's."""
        any_found = False
        for reason in reasons:
            if self.server in (None, reason.server):
                any_found = True
                if len(self.found) < _MOST and not any(reason is other for other in self.found):
                    self.found.append(reason)
        return any_found

    def exact(self, only: str | None, text: str) -> bool:
        return self.add(reason for reason in _index().exact.get(text, ()) if only in (None, reason.server))

    def number(self, text: str) -> bool:
        """A number of Windows in another form than a log of IIS has it."""
        other = decimal(text)
        number = unsigned(text) if other is None else other
        if number is None:
            return False
        if other is not None and self.exact("iis", str(other)):
            return True
        status = win32(number)
        return status is not None and self.exact("iis", str(status))

    def variable(self, text: str) -> bool:
        """Tokens with variable parts, and what stands for these."""
        any_found = False
        for prefix, reason in _index().variable:
            if text.startswith(prefix):
                any_found |= self.if_variable(reason, text)
        return any_found

    def if_variable(self, reason: Reason, text: str) -> bool:
        token = next((token for token in reason._whole_tokens if "{" in token and matches(token, text)), None)
        if token is None or not self.add([reason]):
            return False
        inner = variable(token, text)
        if inner is not None:
            self.exact(reason.server, inner)
            for part in re.split("[,|]", inner):
                self.exact(reason.server, part.strip(_WHITE_SPACE))
        return True

    def parts(self, text: str) -> bool:
        """What a state says with its characters, or endings behind another token."""
        state = self.state(text)
        return self.endings(text) or state

    def state(self, text: str) -> bool:
        if not is_state(text):
            return False

        def of(part: ReasonPart, token: str) -> list[Reason]:
            return [reason for reason in _index().parts if reason.part == part and reason.token == token]

        if self.add(of("first-two-characters", text[:2])):
            return True
        # Each character has to be known, or it is no state.
        any_found = False
        for first in of("first-character", text[:1]):
            for second in of("second-character", text[1:2]):
                if second.server == first.server:
                    any_found |= self.add([first]) & self.add([second])
        return any_found

    def endings(self, text: str) -> bool:
        """Each ending is taken away, until a token is left."""

        def endings(text: str) -> list[Reason]:
            suffixes = (reason for reason in _index().parts if reason.part == "suffix")
            return [it for it in suffixes if len(text) > len(it.token) and text.endswith(it.token)]

        any_found = False
        for last in endings(text):
            before, taken = text, list[Reason]()
            while following := next((it for it in endings(before) if it.server == last.server), None):
                before = before[: -len(following.token)]
                taken.append(following)
                if self.exact(last.server, before):
                    any_found |= self.add(taken)
                    break
        return any_found


def find_reasons(server: str | None, token: str) -> Sequence[Reason]:
    """The reasons that a logged token stands for: those of one server, or of all.

    A variable part matches anything, and what stands there is looked up too. Of several tokens in one text, joined by
    commas, each is found. What is not known gives nothing.
    """
    search = _Search(server)
    search.whole(token)
    if not search.found and "," in token:
        for part in token.split(","):
            search.whole(part.strip(_WHITE_SPACE))
    return search.found
