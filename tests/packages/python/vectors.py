"""Every call of vectors.json, answered by the packages."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable
from typing import Any

import status_core as status
from shop import problems as shop
from shop._value import read as read_value
from shop._value import write


def reference(source: status.Reference | None) -> list[str | None] | None:
    return None if source is None else list(source)


def key(definition: status.Definition) -> list[str | None]:
    return [definition.server, str(definition.code), definition.name]


def whole(found: status.Definition) -> dict[str, object]:
    texts = ("name", "phrase", "title", "summary", "state", "since", "until", "authority")
    lists = ("former_phrases", "aliases", "causes", "remedies", "notes", "doubts", "see_also")
    article = found.article
    requirements = [[it.who, it.level, it.what, it.when, reference(it.source)] for it in found.requirements]
    return {
        "article": None if article is None else [article.meaning, list(article.hints), list(article.further)],
        "requirements": requirements,
        **{name: getattr(found, name) for name in texts},
        **{name: list(getattr(found, name)) for name in lists},
        "references": [reference(it) for it in found.references],
    }


def reason(server: str, name: str) -> object:
    found = next(it for it in status.reasons() if it.server == server and it.name == name)
    texts = ("field", "token", "part", "summary", "since", "until", "authority")
    lists = ("aliases", "codes", "causes", "remedies", "notes", "doubts")
    return {
        **{name: getattr(found, name) for name in texts},
        **{name: list(getattr(found, name)) for name in lists},
        "references": [reference(it) for it in found.references],
    }


def problem_types() -> object:
    texts = ("server", "name", "uri", "status", "title", "summary")
    lists = ("former", "causes", "remedies", "doubts")
    return [
        {
            **{name: getattr(found, name) for name in texts},
            **{name: list(getattr(found, name)) for name in lists},
            "members": [[it.name, it.kind, list(it.words), it.list, it.optional, it.about] for it in found.members],
            "retry": [[it.kind, it.level, it.when, reference(it.source)] for it in found.retry],
            "deprecated": found.deprecated and list(found.deprecated),
            "references": [reference(it) for it in found.references],
        }
        for found in status.problem_types()
    ]


def find_problem_type(what: str) -> object:
    found = status.find_problem_type(what)
    return None if found is None else found.name


def search(words: str) -> object:
    return [[key(hit.definition), hit.words] for hit in status.search(words)]


def parse(text: str) -> object:
    try:
        return list(status.SubStatusCode.parse(text))
    except status.InvalidStatusCode:
        return None


def class_of(code: int) -> object:
    found = status.class_of(code)
    return None if found is None else [found.digit, found.title, found.summary]


def facts(code: int) -> object:
    redirect = status.redirect(code)
    return {
        "counts_as": status.counts_as(code),
        "is_heuristically_cacheable": status.is_heuristically_cacheable(code),
        "content": status.content(code),
        "redirect": None if redirect is None else [redirect.kind, redirect.method, redirect.followed],
        "emitters": list(status.emitters(code)),
        "headers": [
            [it.name, it.level, it.value, it.when, it.example, reference(it.source)] for it in status.headers(code)
        ],
        "retry": [[it.kind, it.level, it.when, reference(it.source)] for it in status.retry(code)],
    }


def explain(server: str | None, code: str) -> object:
    found = status.explain(server, code)
    return [key(found.definition), found.precision, found.fallback]


def lookup(server: str | None, code: str) -> object:
    found = status.lookup(server, code)
    return None if found is None else whole(found)


def meanings(code: str) -> object:
    return [key(definition) for definition in status.meanings(code)]


def find_reasons(server: str | None, token: str) -> object:
    return [[reason.server, reason.name] for reason in status.find_reasons(server, token)]


def members_of(problem: shop.Problem) -> dict[str, object]:
    values = ((member, getattr(problem, member.field)) for member in problem.MEMBERS)
    return {member.name: write(value, member.kind) for member, value in values if value is not None}


def read(body: str) -> object:
    try:
        problem = shop.parse_problem(shop.SHOP_PROBLEM_TYPES, body)
    except shop.InvalidProblem:
        return None
    kind = "Unknown" if isinstance(problem, shop.UnknownProblem) else type(problem).__name__
    return {
        "kind": kind,
        "title": problem.title,
        "detail": problem.detail,
        "instance": problem.instance,
        "members": members_of(problem),
        "extensions": problem.extensions,
    }


def written(kind: str, members: dict[str, object]) -> object:
    its_type = {it.__name__: it for it in shop.SHOP_PROBLEM_TYPES}[kind]
    values: dict[str, Any] = {
        member.field: read_value(member.kind, member.words, member.list, members[member.name])
        for member in its_type.MEMBERS
        if member.name in members
    }
    return json.loads(its_type(**values).to_json())


ANSWERS: dict[str, Callable[..., object]] = {
    "parse": parse,
    "canonical_reason": status.canonical_reason,
    "from_phrase": status.from_phrase,
    "class_of": class_of,
    "facts": facts,
    "explain": explain,
    "lookup": lookup,
    "meanings": meanings,
    "search": search,
    "reason": reason,
    "problem_types": problem_types,
    "find_problem_type": find_problem_type,
    "find_reasons": find_reasons,
    "read": read,
    "write": written,
}


def main() -> None:
    with open(sys.argv[1], encoding="utf-8") as file:
        vectors = json.load(file)
    count, wrong = 0, 0
    for what, calls in vectors.items():
        for *arguments, expected in calls:
            answer = ANSWERS[what](*arguments)
            count += 1
            if answer != expected:
                wrong += 1
                print(f"{what}{arguments!r}: found {answer!r}, expected {expected!r}", file=sys.stderr)
    print(f"{count} calls, {wrong} wrong")
    sys.exit(1 if wrong else 0)


main()
