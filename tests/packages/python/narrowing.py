"""What the type checker knows of problems: a type for each kind, and that none is forgotten."""

from __future__ import annotations

from typing import NoReturn

from shop.problems import (
    SHOP_PROBLEM_TYPES,
    CardDeclined,
    Closed,
    ProblemError,
    ShopProblem,
    SoldOut,
    UnknownProblem,
    read_problem,
)
from status_core import Status


def never(value: NoReturn) -> NoReturn:
    raise AssertionError(value)


def told(problem: ShopProblem) -> str:
    match problem:
        case SoldOut(sku=sku, left=left):
            return f"{left} of {sku}"
        case Closed(until=until):
            return until
        case CardDeclined(earlier=earlier):
            return str(sum(earlier))
        case UnknownProblem():
            return f"{problem.status}: {problem.body}"
        case _:
            never(problem)


made = SoldOut(sku="A-17", left=3, reason="season")
html = read_problem(SHOP_PROBLEM_TYPES, Status.BAD_GATEWAY, "<html>")
sent = read_problem(SHOP_PROBLEM_TYPES, 409, made.to_json())
declined = CardDeclined(card="4111", amount="1", transaction=1, earlier=(1, 2))  # type: ignore[arg-type]
print("; ".join([told(html), told(made), told(sent), str(ProblemError(made)), repr(declined).count("4111") * "leaked"]))
