"""Maps from clean text to its source: to cut them, to chain them, to draw them up only when asked."""

from collections.abc import Callable, Iterator, Sequence

from newslint.hints import TYPE_CHECKING, overload
from newslint.model.spans import Piece, Span, locate, piece_at

if TYPE_CHECKING:
    from array import array
    from typing import TypeVar

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


class _Pieces(Sequence[Piece]):
    """Equal to the tuple of the same pieces, and pickled as that tuple."""

    __slots__ = ()

    def __eq__(self, other: object) -> bool:
        return isinstance(other, tuple | _Pieces) and tuple(self) == tuple(other)

    def __hash__(self) -> int:
        return hash(tuple(self))

    def __repr__(self) -> str:
        return repr(tuple(self))

    def __reduce__(self) -> tuple[type[tuple[Piece, ...]], tuple[tuple[Piece, ...]]]:
        return tuple, (tuple(self),)


class LazyPieces(_Pieces):
    """The pieces that `make(first, second)` returns, asked for once and only when somebody looks.

    Most blocks never have a finding, and their maps through escapes cost more than reading them.
    """

    __slots__ = ("_first", "_made", "_make", "_second")

    def __init__(
        self, make: "Callable[[First, Second], tuple[Piece, ...]]", first: "First", second: "Second"
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


class EvenPieces(_Pieces):
    """The one piece of a text that stands in the source as it is, from `start` to `end`.

    Made only when somebody looks: the blocks of plain text are many, and a span is found without.
    """

    __slots__ = ("end", "start")

    def __init__(self, start: int, end: int) -> None:
        self.start = start
        self.end = end

    @overload
    def __getitem__(self, index: int) -> Piece: ...
    @overload
    def __getitem__(self, index: slice) -> tuple[Piece, ...]: ...
    def __getitem__(self, index: int | slice) -> Piece | tuple[Piece, ...]:
        return (Piece(Span(0, self.end - self.start), Span(self.start, self.end)),)[index]

    def __len__(self) -> int:
        return 1

    def __iter__(self) -> Iterator[Piece]:
        return iter(self[:])


class PackedPieces(_Pieces):
    """Pieces as four numbers each: where its text starts and ends, and where its source does.

    A page may have millions of references in one paragraph; as records they take ten times the memory.
    """

    __slots__ = ("_ends",)

    def __init__(self, ends: "array[int]") -> None:
        self._ends = ends

    @overload
    def __getitem__(self, index: int) -> Piece: ...
    @overload
    def __getitem__(self, index: slice) -> tuple[Piece, ...]: ...
    def __getitem__(self, index: int | slice) -> Piece | tuple[Piece, ...]:
        if isinstance(index, slice):
            return tuple(self)[index]
        first = 4 * range(len(self))[index]
        low, high, start, end = self._ends[first : first + 4]
        return Piece(Span(low, high), Span(start, end))

    def __len__(self) -> int:
        return len(self._ends) // 4

    def __iter__(self) -> Iterator[Piece]:
        numbers = iter(self._ends)
        for low, high, start, end in zip(numbers, numbers, numbers, numbers, strict=True):
            yield Piece(Span(low, high), Span(start, end))
