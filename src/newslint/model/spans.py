"""Where things are: offsets, the map from clean text back to the source, and places people count in."""

from collections.abc import Sequence

from newslint.records import NamedTuple


class Span(NamedTuple):
    """Half-open code-point offsets, into Document.text unless a docstring says otherwise."""

    start: int
    end: int

    def overlaps(self, other: "Span") -> bool:
        """Whether the two have a character in common; an empty one is taken to have those it stands between."""
        return self.start < other.end and other.start < self.end

    def moved(self, by: int) -> "Span":
        """The same characters in a text that has `by` more before it."""
        return Span(self.start + by, self.end + by)


class Piece(NamedTuple):
    """Block text `[text]` came from source `[source]`.

    Where the two have equal length, characters map one to one (the piece is *even*);
    where not (an entity, an escape, folded white space), the piece maps as a whole.
    """

    text: Span
    source: Span

    @property
    def is_even(self) -> bool:
        return self.text.end - self.text.start == self.source.end - self.source.start


class Place(NamedTuple):
    """A line and a column, both from 1; columns count code points."""

    line: int
    column: int


class Base(NamedTuple):
    """What of a file stands before a text that was read out of it: code points and whole lines."""

    offset: int = 0
    line: int = 0


WHOLE_FILE = Base()


def locate(pieces: Sequence[Piece], span: Span) -> Span:
    """Return the source characters that a span of clean text came from.

    An empty span maps to an empty one. Characters without a source of their own (a space
    that joins two lines) widen to the pieces around them.
    """
    if not pieces:
        return Span(0, 0)
    if len(pieces) == 1:  # as of most blocks
        text, source = pieces[0]
        length = text.end - text.start
        if length == source.end - source.start and text.start <= span.start <= span.end <= text.end:
            shift = source.start - text.start
            return Span(span.start + shift, span.end + shift)
    first = piece_at(pieces, span.start)
    start = _source_start(pieces[first], span.start)
    if span.end <= span.start:
        return Span(start, start)
    last = piece_at(pieces, span.end - 1)
    end = _source_end(pieces[last], span.end)
    return Span(start, max(start, end))


def piece_at(pieces: Sequence[Piece], offset: int) -> int:
    """The index of the last piece that starts at or before `offset`."""
    low, high = 0, len(pieces)
    while high - low > 1:
        middle = (low + high) // 2
        if pieces[middle].text.start <= offset:
            low = middle
        else:
            high = middle
    return low


def _source_start(piece: Piece, offset: int) -> int:
    if offset >= piece.text.end:
        return piece.source.end
    if piece.is_even:
        return piece.source.start + max(0, offset - piece.text.start)
    return piece.source.start


def _source_end(piece: Piece, offset: int) -> int:
    if piece.is_even and offset <= piece.text.end:
        return piece.source.start + offset - piece.text.start
    return piece.source.end
