"""The members of one JSON object with their places, at nearly the speed of `json.loads`.

Only the outermost object is walked here; what stands inside it, json_positions reads when asked.
Records that follow each other mostly differ in their values alone: the layout of one helps to read the next.
"""

from json import JSONDecoder
from math import isfinite

from newslint.errors import FormatError
from newslint.formats import json_positions
from newslint.hints import NoReturn
from newslint.records import NamedTuple
from newslint.text.expressions import expression
from newslint.text.lines import Lines

# The value of a key, and where it stands with its quotes or brackets: plain, as there are so many.
Member = tuple[object, int, int]


class Layout(NamedTuple):
    """All of an object but its values: its keys, and what stands before each value since the one before."""

    keys: tuple[str, ...] = ()
    gaps: tuple[str, ...] = ()


class Members(NamedTuple):
    """One object: its layout, and the values of its keys."""

    layout: Layout
    values: list[Member]


ANY_LAYOUT = Layout()

_SPACE = r"[ \t\n\r]*+"
_KEY = rf'"((?:[^"\\\x00-\x1f]++|\\.)*+)"{_SPACE}:{_SPACE}'
_FIRST = expression(rf"\ufeff?{_SPACE}\{{{_SPACE}(?:{_KEY}|\}}{_SPACE})")
_NEXT = expression(rf"{_SPACE}(?:,{_SPACE}{_KEY}|\}}{_SPACE})")


class _NotJsonError(ValueError):
    """Something that Python's reader lets pass and newslint does not."""


def members(
    text: str, start: int = 0, end: int | None = None, layout: Layout = ANY_LAYOUT
) -> Members:
    """Read the object in `text[start:end]`; raise FormatError, placed in `text`, where it is none.

    A key given twice and a NaN are errors: two readers of such a record see two articles.
    `layout` is a guess, best that of the object before; a wrong one costs hardly anything.
    """
    stop = len(text) if end is None else end
    try:
        return _read_alike(text, start, stop, layout)
    except (ValueError, StopIteration, RecursionError) as error:
        if layout is not ANY_LAYOUT:  # one without spaces is where one with spaces begins
            return members(text, start, end)
        _explain(text, start, stop, error)


def fail(text: str, message: str, offset: int, kind: type[FormatError] = FormatError) -> NoReturn:
    """Raise an error at an offset of `text`; halves of surrogate pairs become question marks."""
    place = Lines(text).place(offset)
    raise kind(message.encode(errors="replace").decode(), place.line, place.column)


def read(text: str, start: int = 0, end: int | None = None) -> json_positions.Node:
    """Read any value with the places of all that is in it, as strictly as `members` does."""
    try:
        node = json_positions.read(text, start, end)
    except json_positions.JsonError as error:
        fail(text, str(error), error.offset)
    waiting = [node]
    while waiting:
        below = waiting.pop()
        _no_key_twice(text, below)
        if isinstance(below.value, float) and not isfinite(below.value) and below.kind == "word":
            fail(text, f"{text[slice(*below.span)]} is no JSON value", below.span.start)
        waiting.extend(reversed(below.children))
    return node


def _read_alike(text: str, start: int, stop: int, layout: Layout) -> Members:
    """Read an object as long as it has a known layout, and what follows in any other."""
    scan = SCAN
    values: list[Member] = []
    end = start
    for gap in layout.gaps:
        if not text.startswith(gap, end, stop):
            break
        at = end + len(gap)
        value, end = scan(text, at)
        values.append((value, at, end))
    else:
        if values and end + 1 == stop and text[end] == "}":
            return Members(layout, values)
    return _read_on(text, end, stop, layout, values)


def _read_on(text: str, end: int, stop: int, layout: Layout, values: list[Member]) -> Members:
    """Read the members behind those whose keys are the first of a layout."""
    gaps = dict(zip(layout.keys[: len(values)], layout.gaps, strict=False))
    match = (_NEXT if values else _FIRST).match(text, end, stop)
    while match and (key := match[1]) is not None:
        if "\\" in key:
            key = str(SCAN(f'"{key}"', 0)[0])
        if key in gaps:
            raise _NotJsonError("a key is given twice")
        at = match.end()
        gaps[key] = text[end:at]
        value, end = SCAN(text, at)
        values.append((value, at, end))
        match = _NEXT.match(text, end, stop)
    if not match:
        raise _NotJsonError("an object expected")
    if match.end() != stop:
        raise _NotJsonError("more than one value")
    return Members(Layout(tuple(gaps), tuple(gaps.values())), values)


def _unique(pairs: list[tuple[str, object]]) -> dict[str, object]:
    found = dict(pairs)
    if len(found) < len(pairs):
        raise _NotJsonError("a key is given twice")
    return found


def _constant(name: str) -> NoReturn:
    raise _NotJsonError(name)


# What it refuses, or would read in another way than json_positions, is left to that.
DECODER = JSONDecoder(object_pairs_hook=_unique, parse_constant=_constant)
SCAN = DECODER.scan_once  # type: ignore[attr-defined]  # json.decoder has it


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
