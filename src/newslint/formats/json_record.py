"""The strings of a JSON object, found by the pointers of a mapping, each with its way back."""

from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache, partial

from newslint.formats.json_members import Member, read
from newslint.formats.json_positions import ESCAPE, Node
from newslint.formats.records import Route, Table, Text, even_text, fold
from newslint.model.pieces import LazyPieces, cut
from newslint.model.spans import Piece, Span
from newslint.records import NamedTuple
from newslint.text.expressions import expression

_HALF = expression(r"\\u[dD]")
_SURROGATE = expression("[\ud800-\udfff]")
_LONG = 50_000  # code points; the map of a longer string is drawn up once, not up to each finding
_TELLING = frozenset({"string", "object", "array"})
_DATES = frozenset({"published", "modified", "embargo"})

_new = tuple.__new__  # twice as quick as by their names


class _Step(NamedTuple):
    """A value that a route has come to."""

    pointer: str
    key: str
    node: Node


def find(
    text: str, members: Mapping[str, Member], table: Table, pointer: str = ""
) -> Iterator[tuple[Route, list[Text]]]:
    """Yield the strings of the record whose members stand in `text`, by the route that leads there."""
    for key, (value, start, end) in members.items():
        if not (ways := table.get(fold(key))):
            continue
        short, routes = ways
        here = f"{pointer}/{_token(key)}"
        if isinstance(value, str):
            texts = [string_text(text, here, key, value, start, end)]
            for route in short:
                yield route, texts
        elif isinstance(value, (list, dict)):
            yield from _inner(text, _Step(here, key, read(text, start, end)), routes)
        elif isinstance(value, int | float) and not isinstance(value, bool):
            texts = [even_text(here, key, text, Span(start, end))]
            yield from ((route, texts) for route in short if route.role in _DATES)


def string_text(text: str, pointer: str, key: str, value: str, start: int, end: int) -> Text:
    """The string whose literal, with its quotes, is `text[start:end]`.

    Half a surrogate pair becomes U+FFFD: nothing could print it.
    """
    # Where every escape is that of a newline or a quotation mark, there is nothing to search for.
    excess = end - start - 2 - len(value)
    if excess and excess != value.count("\n") + value.count('"') and _HALF.search(text, start, end):
        value = _SURROGATE.sub("\ufffd", value)
    inside = _new(Span, (start + 1, end - 1))
    part = partial(_pieces, text, inside)
    if end - start > _LONG:
        part = partial(cut, LazyPieces(part, 0, len(value)))
    return _new(Text, (pointer, key, value, inside, part))


def _pieces(text: str, inside: Span, start: int, end: int) -> tuple[Piece, ...]:
    """The map of `[start:end]` of the string that stands at `inside`: every escape is one character."""
    pieces = []
    at, shift = start, inside.start
    for escape in ESCAPE.finditer(text, *inside):
        low, high = escape.span()
        offset = low - shift
        if offset >= end:
            break
        if offset >= start:
            if offset > at:
                pieces.append(Piece(Span(at - start, offset - start), Span(at + shift, low)))
            at = offset + 1
            pieces.append(Piece(Span(offset - start, at - start), Span(low, high)))
        shift += high - low - 1
    if end > at:
        pieces.append(Piece(Span(at - start, end - start), Span(at + shift, end + shift)))
    return tuple(pieces)


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
            yield _Step(f"{pointer}/{_token(name)}", name if is_object else key, child)


@lru_cache(maxsize=4096)
def _token(key: str) -> str:
    return key.encode(errors="replace").decode().replace("~", "~0").replace("/", "~1")
