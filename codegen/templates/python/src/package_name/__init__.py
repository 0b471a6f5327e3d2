"""HTTP status codes as data: constants, phrases, classes and facts, and what each code means on which server.

Each part is loaded when it is used first. Problems are in `package_name.problems`, and what each server defines in
`package_name.servers`.
"""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from ._classes import Class, class_of, classes
    from ._code import (
        Code,
        InvalidStatusCode,
        SubStatusCode,
        is_client_error,
        is_informational,
        is_redirection,
        is_server_error,
        is_success,
        to_sub_status_code,
    )
    from ._codes import Status
    from ._explain import (
        Article,
        Definition,
        Explanation,
        Precision,
        Requirement,
        State,
        definitions,
        explain,
        lookup,
        meanings,
    )
    from ._facts import (
        Content,
        Emitter,
        HeaderField,
        Level,
        Redirect,
        Retry,
        content,
        counts_as,
        emitters,
        headers,
        is_heuristically_cacheable,
        redirect,
        retry,
    )
    from ._phrases import canonical_reason, from_phrase, parse, status_line
    from ._problem_types import MemberDefinition, ProblemDefinition, find_problem_type, problem_types
    from ._reasons import Reason, find_reasons, reasons
    from ._reference import Reference
    from ._search import Hit, search
    from ._server import Server, server, servers

__all__ = [
    "Article",
    "Class",
    "Code",
    "Content",
    "Definition",
    "Emitter",
    "Explanation",
    "HeaderField",
    "Hit",
    "InvalidStatusCode",
    "Level",
    "MemberDefinition",
    "Precision",
    "ProblemDefinition",
    "Reason",
    "Redirect",
    "Reference",
    "Requirement",
    "Retry",
    "Server",
    "State",
    "Status",
    "SubStatusCode",
    "canonical_reason",
    "class_of",
    "classes",
    "content",
    "counts_as",
    "definitions",
    "emitters",
    "explain",
    "find_problem_type",
    "find_reasons",
    "from_phrase",
    "headers",
    "is_client_error",
    "is_heuristically_cacheable",
    "is_informational",
    "is_redirection",
    "is_server_error",
    "is_success",
    "lookup",
    "meanings",
    "parse",
    "problem_types",
    "reasons",
    "redirect",
    "retry",
    "search",
    "server",
    "servers",
    "status_line",
    "to_sub_status_code",
]

_PARTS = (
    "_codes",
    "_phrases",
    "_code",
    "_classes",
    "_facts",
    "_reference",
    "_server",
    "_explain",
    "_reasons",
    "_problem_types",
    "_search",
)


def __getattr__(name: str) -> object:
    if name in __all__:
        from importlib import import_module

        for part in _PARTS:
            module = import_module(f".{part}", __name__)
            if getattr(module, name, None) is not None:
                value: object = getattr(module, name)
                globals()[name] = value
                return value
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
