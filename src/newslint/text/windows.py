"""The matches of a pattern found by looking only around the words that each of them holds.

`re` reads every text from its start; where a pattern cannot match far from a given word, only
the neighbourhood of that word is read, with the same matches as a result.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from typing import Any

from newslint.text.patterns import Pattern

# Besides text/literals.py and rules/safety.py, the only place that knows how `re` reads a pattern.
_parser = re._parser  # type: ignore[attr-defined]  # noqa: SLF001
_op = re._constants  # type: ignore[attr-defined]  # noqa: SLF001
_FARTHEST = 4_000  # code points; a pattern that reaches farther reads the whole text
_EDGE = 2  # code points behind a match that `$` and `\b` look at
_UNBOUNDED = -1


def farthest(pattern: Pattern) -> int:
    """How far from its start a match ends and looks, in code points; below 0 where nothing bounds it."""
    return _farthest(pattern) if pattern.reach is None else pattern.reach


def near(pattern: Pattern, text: str, places: Sequence[int]) -> Iterator[re.Match[str]]:
    """Yield what `pattern.finditer(text)` does, if one of some ascending places lies in every match."""
    far = farthest(pattern)
    if far < 0:
        yield from pattern.finditer(text)
        return
    end = 0
    for first, last in _clusters(places, far):
        # What begins behind the last place may be cut off by the end of the window: it holds a later one.
        for match in pattern.compiled.finditer(text, max(end, first - far), last + far):
            if match.start() > last:
                break
            end = match.end()
            yield match


def _clusters(places: Sequence[int], far: int) -> Iterator[tuple[int, int]]:
    """The first and last of the places whose windows overlap."""
    first = last = places[0]
    for place in places:
        if place - last > 2 * far:
            yield first, last
            first = place
        last = place
    yield first, last


@cache
def _farthest(pattern: Pattern) -> int:
    tree = _parser.parse(pattern.source, pattern.flags)
    far = int(tree.getwidth()[1]) + _look_ahead(tree) + _EDGE
    return far if far <= _FARTHEST else _UNBOUNDED


def _look_ahead(parts: Iterable[Any]) -> int:
    """How far behind its end a part may look."""
    return max((_part_look_ahead(*part) for part in parts), default=0)


def _part_look_ahead(operation: Any, value: Any) -> int:
    match operation:
        case _op.ASSERT | _op.ASSERT_NOT:
            return int(value[1].getwidth()[1]) + _look_ahead(value[1])
        case _op.SUBPATTERN:
            return _look_ahead(value[3])
        case _op.ATOMIC_GROUP:
            return _look_ahead(value)
        case _op.BRANCH:
            return max(map(_look_ahead, value[1]), default=0)
        case _op.GROUPREF_EXISTS:
            return max(_look_ahead(branch or ()) for branch in value[1:])
        case _op.MAX_REPEAT | _op.MIN_REPEAT | _op.POSSESSIVE_REPEAT:
            return _look_ahead(value[2])
        case _:
            return 0
