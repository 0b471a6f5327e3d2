"""What the type checker knows of a server's statuses: that none is forgotten."""

from __future__ import annotations

from typing import NoReturn

from shop.servers import Shop


def never(value: NoReturn) -> NoReturn:
    raise AssertionError(value)


def told(status: Shop) -> str:
    match status:
        case Shop.NO_SUCH_CARD:
            return f"ask for another card: {status}"
        case _:
            never(status)


print(told(Shop.NO_SUCH_CARD))
