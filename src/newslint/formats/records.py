"""Where a record keeps what: the pointers of a RecordMapping, and the strings they lead to."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import cache, lru_cache, partial

from newslint.model.mapping import RecordMapping
from newslint.model.pieces import LazyPieces, cut
from newslint.model.spans import Piece, Span
from newslint.records import NamedTuple

_LONGEST_KEY = 40
_MOST_KEYS = 20
_EMPTY = 1000  # ranks behind every full string


DEFAULT_MAPPING = RecordMapping()
# Of these a record has many; of the others the best pointer that leads anywhere wins.
GATHERED = frozenset({"caption", "alt", "credit", "image", "source", "source_url"})


# The map of a stretch of a string, by where it starts and ends.
Part = Callable[[int, int], tuple[Piece, ...]]


class Text(NamedTuple):
    """One string of a record: `span` is where it stands, without its quotes.

    `part(start, end)` is the map of `value[start:end]`, and dear where there are escapes.
    """

    pointer: str
    key: str
    value: str
    span: Span
    part: Part

    @property
    def pieces(self) -> Sequence[Piece]:
        """The map of all of it."""
        return LazyPieces(self.part, 0, len(self.value))


def even_text(pointer: str, key: str, source: str, span: Span) -> Text:
    """A string that stands in the source as it is."""
    whole = (Piece(Span(0, span.end - span.start), span),)
    return Text(pointer, key, source[span.start : span.end], span, partial(cut, whole))


class Route(NamedTuple):
    """One pointer of a mapping, from the outermost key on: `path` is what follows it, folded."""

    role: str
    rank: int
    path: tuple[str, ...]


class Ways(NamedTuple):
    """The routes that begin with one key: those that end there, and all of them."""

    short: tuple[Route, ...]
    all: tuple[Route, ...]


Table = Mapping[str, Ways]


@lru_cache(maxsize=4096)
def fold(key: str) -> str:
    """A key as mappings compare it: `datePublished`, `date_published` and `date-published` are one."""
    return key.lower().replace("_", "").replace("-", "").replace(" ", "")


@cache
def table_of(mapping: RecordMapping) -> Table:
    """The routes of a mapping by their folded outermost keys; made once for all records of a file."""
    found: dict[str, list[Route]] = {}
    for role, pointers in mapping._asdict().items():
        for rank, pointer in enumerate(pointers):
            first, *rest = _tokens(pointer)
            found.setdefault(first, []).append(Route(role, rank, tuple(rest)))
    return {
        key: Ways(tuple(route for route in routes if not route.path), tuple(routes))
        for key, routes in found.items()
    }


def choose(led: Iterable[tuple[Route, Sequence[Text]]]) -> dict[str, Sequence[Text]]:
    """What each role gets of the strings that routes led to; a full one comes before an empty one."""
    chosen: dict[str, Sequence[Text]] = {}
    ranks: dict[str, int] = {}
    for route, texts in led:
        offer(route, texts, chosen, ranks)
    return chosen


def offer(
    route: Route, texts: Sequence[Text], chosen: dict[str, Sequence[Text]], ranks: dict[str, int]
) -> None:
    """Give the strings that a route led to to its role, unless that has better ones; `ranks` are of those it has."""
    role, rank, _ = route
    if role in GATHERED:
        chosen[role] = [*chosen.get(role, ()), *texts]
        return
    place = rank if texts[0].value else rank + _EMPTY
    if place < ranks.get(role, 2 * _EMPTY):
        chosen[role] = texts
        ranks[role] = place


def without_text(keys: Sequence[str]) -> str:
    """What to say of a record in which no pointer led to a text."""
    shown = [f"“{key[:_LONGEST_KEY]}”" for key in keys[:_MOST_KEYS]]
    if len(keys) > _MOST_KEYS:
        shown.append(f"{len(keys) - _MOST_KEYS} more")
    names = f"its keys are {', '.join(shown)}" if keys else "it is empty"
    return f"no text in this record; {names}"


def _tokens(pointer: str) -> Iterator[str]:
    for token in pointer.removeprefix("/").split("/"):
        yield fold(token.replace("~1", "/").replace("~0", "~"))
