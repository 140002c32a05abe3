"""The members of one JSON object with their places, at nearly the speed of `json.loads`.

Only the outermost object is walked here; what stands inside it, json_positions reads when asked.
"""

import re
from json import JSONDecoder
from math import isfinite
from typing import NamedTuple, NoReturn

from newslint.errors import FormatError
from newslint.formats import json_positions
from newslint.text.lines import Lines


class Member(NamedTuple):
    """The value of a key, and where it stands with its quotes or brackets."""

    value: object
    start: int
    end: int


_OPEN = re.compile(r"\ufeff?[ \t\n\r]*+\{[ \t\n\r]*+(\}[ \t\n\r]*+)?")
_COLON = re.compile(r"[ \t\n\r]*+:[ \t\n\r]*+")
_COMMA = re.compile(r"[ \t\n\r]*+([,}])[ \t\n\r]*+")


class _NotJsonError(ValueError):
    """Something that Python's reader lets pass and newslint does not."""


def members(text: str, start: int = 0, end: int | None = None) -> dict[str, Member]:
    """Read the object in `text[start:end]`; raise FormatError, placed in `text`, where it is none.

    A key given twice and a NaN are errors: two readers of such a record see two articles.
    """
    stop = len(text) if end is None else end
    try:
        found, last = _walk(text, start)
    except (ValueError, RecursionError) as error:
        _explain(text, start, stop, error)
    if last != stop:
        _explain(text, start, stop, _NotJsonError("more than one value"))
    return found


def fail(text: str, message: str, offset: int) -> NoReturn:
    """Raise a FormatError at an offset of `text`."""
    place = Lines(text).place(offset)
    raise FormatError(message, place.line, place.column)


def read(text: str, start: int = 0, end: int | None = None) -> json_positions.Node:
    """Read any value with the places of all that is in it, as strictly as `members` does."""
    try:
        node = json_positions.read(text, start, end)
    except json_positions.JsonError as error:
        fail(text, str(error), error.offset)
    for _, below in json_positions.walk(node):
        _no_key_twice(text, below)
        if isinstance(below.value, float) and not isfinite(below.value) and below.kind == "word":
            fail(text, f"{text[slice(*below.span)]} is no JSON value", below.span.start)
    return node


def _walk(text: str, start: int) -> tuple[dict[str, Member], int]:
    scan, colon_at, comma_at = _DECODER.raw_decode, _COLON.match, _COMMA.match
    opening = _OPEN.match(text, start)
    if not opening:
        raise _NotJsonError("an object expected")
    found: dict[str, Member] = {}
    at = opening.end()
    if opening[1]:
        return found, at
    while True:
        key, key_end = scan(text, at)
        colon = colon_at(text, key_end)
        if not colon or not isinstance(key, str) or key in found:
            raise _NotJsonError("a key of its own expected")
        at = colon.end()
        value, value_end = scan(text, at)
        found[key] = Member(value, at, value_end)
        comma = comma_at(text, value_end)
        if not comma:
            raise _NotJsonError("a comma expected")
        at = comma.end()
        if comma[1] == "}":
            return found, at


def _unique(pairs: list[tuple[str, object]]) -> dict[str, object]:
    found = dict(pairs)
    if len(found) < len(pairs):
        raise _NotJsonError("a key is given twice")
    return found


def _constant(name: str) -> NoReturn:
    raise _NotJsonError(name)


_DECODER = JSONDecoder(object_pairs_hook=_unique, parse_constant=_constant)


def _explain(text: str, start: int, end: int, error: Exception) -> NoReturn:
    """Read again, slowly, for the exact place of what the fast reader refused."""
    node = read(text, start, end)
    if node.kind != "object":
        fail(text, f"a record is an object, not {_named(node)}", node.span.start)
    fail(text, f"not readable as JSON: {error}", node.span.start)


def _no_key_twice(text: str, node: json_positions.Node) -> None:
    seen = set()
    for key in node.keys:
        if key.value in seen:
            fail(text, f"the key “{key.value}” is given twice", key.span.start)
        seen.add(key.value)


def _named(node: json_positions.Node) -> str:
    if node.kind == "array":
        return "an array"
    return "null" if node.kind == "word" and node.value is None else f"a {node.kind}"
