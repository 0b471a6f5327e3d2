"""Where something is said."""

from __future__ import annotations

from typing import NamedTuple


class Reference(NamedTuple):
    """An RFC, a draft, a file of a repository, or a page."""

    title: str
    """As a person would cite it."""
    url: str | None = None
