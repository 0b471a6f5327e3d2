"""Finding definitions by words."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache

from ._code import InvalidStatusCode, SubStatusCode
from ._explain import Definition, definitions
from ._server import server as _server

_MOST = 32
"""The most that a search finds."""

_COMMON = frozenset(b"a an and for in is it of on or the to was with".split())
"""Words that are in nearly every text."""

_WORD = re.compile(rb"[0-9a-z\x80-\xff]+")
"""Letters and digits, as bytes; what is not ASCII counts as a letter."""

_WANTED = re.compile(rb"[0-9]+\.[0-9]+(?![0-9a-z\x80-\xff])|[0-9a-z\x80-\xff]+")
"""As words are, but `401.3` is one."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Hit:
    """One of the definitions that a search found."""

    definition: Definition
    words: int
    """How many of the words that were looked for it has."""


def _bytes(text: str) -> bytes:
    """A text in UTF-8 with the letters A to Z as a to z."""
    return text.encode("utf-8", "surrogatepass").lower()


def _stem(word: bytes) -> bytes:
    """What is left of an English word without its most common endings, unless that is too little to tell."""
    for ending in (b"ing", b"ed", b"es", b"e", b"s"):
        if len(word) - len(ending) >= 4 and word.endswith(ending):
            return word[: -len(ending)]
    return word


def _fit(word: bytes, wanted: bytes) -> int:
    """3: the word itself; 2: another form of it; 1: it starts so; 0: something else."""
    if word == wanted:
        return 3
    if _stem(word) == _stem(wanted):
        return 2
    return 1 if len(wanted) >= 3 and word.startswith(wanted) else 0


def _fit_of_code(code: SubStatusCode, wanted: bytes) -> int:
    """Who looks for `401` finds `401.3` too, and the other way round."""
    try:
        asked = SubStatusCode.parse(wanted.decode("utf-8", "replace"))
    except InvalidStatusCode:
        return 0
    if asked.code != code.code:
        return 0
    if asked.sub == code.sub:
        return 3
    return 2 if asked.sub == 0 else 1 if code.sub == 0 else 0


_Places = tuple[tuple[int, tuple[bytes, ...]], ...]


@cache
def _index() -> Sequence[tuple[Definition, _Places]]:
    return [(definition, _places(definition)) for definition in definitions()]


def _places(definition: Definition) -> _Places:
    """The words of a definition, with how much they count: the most first."""
    server = None if definition.server is None else _server(definition.server)
    name = re.sub("[A-Z]", lambda letter: " " + letter[0], definition.name)
    texts: tuple[tuple[int, Iterable[str | None]], ...] = (
        (40, (name, definition.phrase, definition.title)),
        (30, (*definition.former_phrases, *definition.aliases)),
        (20, (definition.summary,)),
        (15, () if server is None else (server.id, server.name)),
        (10, definition.causes),
        (5, definition.remedies),
    )
    return tuple((points, tuple(_words(all_of))) for points, all_of in texts)


def _words(texts: Iterable[str | None]) -> Iterable[bytes]:
    for text in texts:
        yield from _WORD.findall(_bytes(text or ""))


def _weight(code: SubStatusCode, places: _Places, wanted: bytes) -> int:
    """How much a word counts for a definition: its best place decides."""
    best = 100 * _fit_of_code(code, wanted)
    for points, words in places:
        # What cannot be better than the best is not worth reading.
        if best < points * 3:
            best = max(best, points * max((_fit(word, wanted) for word in words), default=0))
    return best


def search(words: str) -> Sequence[Hit]:
    """The definitions that fit some words, the best first: at most 32.

    It looks for each word in the code, phrases, title, name, summary, the server, causes and remedies. Upper and lower
    case are the same, and so are forms such as "throttle" and "throttled"; the start of a word finds it too. A definition
    that has more of the words comes before one that has fewer, a word in the phrase or name counts more than one in a
    cause, and at equal weight the standard comes first.
    """
    query = _bytes(words)
    wanted = [word for word in _WANTED.findall(query) if word not in _COMMON]
    whole = query.strip(b"\t\n\f\r ")
    ranked: list[tuple[int, int, bool, Definition]] = []
    for definition, places in _index():
        weights = [weight for word in wanted if (weight := _weight(definition.code, places, word))]
        # What is called by the words themselves is what was meant.
        is_named = any(name is not None and _bytes(name) == whole for name in (definition.phrase, definition.title))
        if weights:
            ranked.append((len(weights), sum(weights) + is_named * 1000, definition.server is None, definition))
    ranked.sort(key=lambda hit: hit[:3], reverse=True)
    return [Hit(definition=definition, words=count) for count, _, _, definition in ranked[:_MOST]]
