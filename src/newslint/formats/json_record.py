"""The strings of a JSON object, found by the pointers of a mapping."""

from collections.abc import Iterable, Iterator, Sequence

from newslint.formats.json_members import Member, read
from newslint.formats.json_positions import Node
from newslint.formats.json_shape import Shape, token_of
from newslint.formats.json_strings import string_text
from newslint.formats.records import Route, Text, even_text, fold, offer
from newslint.model.spans import Span
from newslint.records import NamedTuple

_TELLING = frozenset({"string", "object", "array"})
_DATES = frozenset({"published", "modified", "embargo"})


class _Step(NamedTuple):
    """A value that a route has come to."""

    pointer: str
    key: str
    node: Node


def chosen(
    text: str, values: Sequence[Member], shape: Shape, pointer: str = ""
) -> dict[str, Sequence[Text]]:
    """What each role gets of the strings of the record whose values stand in `text`."""
    found: dict[str, Sequence[Text]] = {}
    ranks: dict[str, int] = {}
    for place, key, token, ways, sure in shape.wanted:
        value, start, end = values[place]
        here = pointer + token
        if isinstance(value, str):
            texts = [string_text(text, here, key, value, start, end)]
            for role in sure:
                found[role] = texts
            for route in () if sure else ways.short:
                offer(route, texts, found, ranks)
        elif isinstance(value, (list, dict)):
            for route, inner in _inner(text, _Step(here, key, read(text, start, end)), ways.all):
                offer(route, inner, found, ranks)
        elif isinstance(value, int | float) and not isinstance(value, bool):
            texts = [even_text(here, key, text, Span(start, end))]
            for route in ways.short:
                if route.role in _DATES:
                    offer(route, texts, found, ranks)
    return found


def _inner(text: str, step: _Step, routes: Iterable[Route]) -> Iterator[tuple[Route, list[Text]]]:
    for route in routes:
        if texts := _follow(text, step, route.path):
            yield route, texts


def _follow(text: str, start: _Step, path: tuple[str, ...]) -> list[Text]:
    here = [start]
    for token in path:
        here = [step for place in here for step in _below(place, token)]
    ends = [end for place in here for end in (_below(place, "*") if _is_array(place) else [place])]
    return [
        string_text(text, pointer, key, node.value, *node.span)
        for pointer, key, node in ends
        if isinstance(node.value, str)
    ]


def _is_array(step: _Step) -> bool:
    return step.node.kind == "array"


def _below(step: _Step, token: str) -> Iterator[_Step]:
    """The children that a token of a pointer means, but for numbers and the like."""
    pointer, key, node = step
    is_object = node.kind == "object"
    for index, child in enumerate(node.children):
        if child.kind not in _TELLING:
            continue
        name = str(node.keys[index].value) if is_object else str(index)
        if token in {"*", fold(name)}:
            yield _Step(f"{pointer}/{token_of(name)}", name if is_object else key, child)
