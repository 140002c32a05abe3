"""Maps from clean text to its source: to cut them, to chain them, to draw them up only when asked."""

from collections.abc import Callable, Iterator, Sequence
from typing import TypeVar, overload

from newslint.model.spans import Piece, Span, locate, piece_at

First = TypeVar("First")
Second = TypeVar("Second")


def cut(pieces: Sequence[Piece], start: int, end: int) -> tuple[Piece, ...]:
    """Return the map of `text[start:end]` alone, its text offsets counted from `start`."""
    found = []
    for index in range(piece_at(pieces, start), len(pieces)):
        text, source = piece = pieces[index]
        if text.start >= end:
            break
        low, high = max(text.start, start), min(text.end, end)
        if low >= high:
            continue
        if piece.is_even:
            shift = source.start - text.start
            source = Span(low + shift, high + shift)
        found.append(Piece(Span(low - start, high - start), source))
    return tuple(found)


def compose(outer: Sequence[Piece], inner: Sequence[Piece]) -> tuple[Piece, ...]:
    """Chain two maps: `inner` leads from a text to a middle one, `outer` from the middle to the source.

    HTML in a JSON string needs both: entities inside, escapes around them.
    """
    found = []
    for piece in inner:
        if not piece.is_even:
            found.append(Piece(piece.text, locate(outer, piece.source)))
            continue
        shift = piece.text.start
        for text, source in cut(outer, *piece.source):
            found.append(Piece(Span(text.start + shift, text.end + shift), source))
    return tuple(found)


class LazyPieces(Sequence[Piece]):
    """The pieces that `make(first, second)` returns, asked for once and only when somebody looks.

    Most blocks never have a finding, and their maps through escapes cost more than reading them.
    Equal to the tuple of the same pieces, and pickled as that tuple.
    """

    __slots__ = ("_first", "_made", "_make", "_second")

    def __init__(
        self, make: Callable[[First, Second], tuple[Piece, ...]], first: First, second: Second
    ) -> None:
        self._make: Callable[..., tuple[Piece, ...]] = make
        self._first = first
        self._second = second
        self._made: tuple[Piece, ...] | None = None

    def _pieces(self) -> tuple[Piece, ...]:
        if self._made is None:
            self._made = self._make(self._first, self._second)
        return self._made

    @overload
    def __getitem__(self, index: int) -> Piece: ...
    @overload
    def __getitem__(self, index: slice) -> tuple[Piece, ...]: ...
    def __getitem__(self, index: int | slice) -> Piece | tuple[Piece, ...]:
        return self._pieces()[index]

    def __len__(self) -> int:
        return len(self._pieces())

    def __iter__(self) -> Iterator[Piece]:
        return iter(self._pieces())

    def __eq__(self, other: object) -> bool:
        return isinstance(other, tuple | LazyPieces) and self._pieces() == tuple(other)

    def __hash__(self) -> int:
        return hash(self._pieces())

    def __repr__(self) -> str:
        return repr(self._pieces())

    def __reduce__(self) -> tuple[type[tuple[Piece, ...]], tuple[tuple[Piece, ...]]]:
        return tuple, (self._pieces(),)
