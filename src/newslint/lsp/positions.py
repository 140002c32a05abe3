"""Code points here, UTF-8, UTF-16 or UTF-32 units there: the one place where a column changes its unit."""

from lsprotocol import types

from newslint.model.spans import Place, Span
from newslint.text.lines import Lines, utf16_length


class Positions:
    """The places of one text, counted in the units that client and server agreed on."""

    def __init__(self, text: str, encoding: str) -> None:
        self._lines = Lines(text)
        self._encoding = encoding

    @property
    def text(self) -> str:
        """The text that offsets are into."""
        return self._lines.text

    def range(self, span: Span) -> types.Range:
        """Where a span is for the client."""
        return types.Range(self._position(span.start), self._position(span.end))

    def line(self, number: int) -> Span:
        """Where a line is, without its newline; numbers count from 1, one beyond the text is its last."""
        return self._lines.span(min(max(number, 1), len(self._lines)))

    def span(self, where: types.Range) -> Span:
        """The code points of a range; what lies beyond a line or the text is pulled back to its end."""
        start, end = self._offset(where.start), self._offset(where.end)
        return Span(start, max(start, end))

    def _position(self, offset: int) -> types.Position:
        line, column = self._lines.place(offset)
        before = self.text[offset - column + 1 : offset]
        return types.Position(line - 1, self._units(before))

    def _units(self, text: str) -> int:
        match self._encoding:
            case types.PositionEncodingKind.Utf8:
                return len(text.encode())
            case types.PositionEncodingKind.Utf32:
                return len(text)
            case _:
                return utf16_length(text)

    def _offset(self, position: types.Position) -> int:
        if position.line >= len(self._lines):
            return len(self.text)
        line = self._lines.line(position.line + 1)
        return self._lines.offset(Place(position.line + 1, self._column(line, position.character)))

    def _column(self, line: str, units: int) -> int:
        """The column, from 1, that so many units of a line lead to."""
        taken = 0
        for column, character in enumerate(line, 1):
            if taken >= units:
                return column
            taken += self._units(character)
        return len(line) + 1
