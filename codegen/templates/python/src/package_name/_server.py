"""Server products."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Server:
    """A server product, which defines codes, phrases or reasons of its own."""

    id: str
    """Its key, such as `aws-elb`."""
    name: str
    vendor: str | None = None
    kind: str
    home: str | None = None
    """The address of its home page."""
    discontinued: bool = False
    """Whether it is no longer offered."""
    rank: int = 255
    """How widely it is used: 1 for the most widely used."""


def servers() -> tuple[Server, ...]:
    """All servers of the package, by id."""
    from ._data.servers import SERVERS

    return tuple(SERVERS.values())


def server(id: str) -> Server | None:
    """The server with an id, in upper or lower case."""
    from ._data.servers import SERVERS

    return SERVERS.get(id.lower())
