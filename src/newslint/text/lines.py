"""Offsets to lines and columns, in code points inside and in UTF-16 units or bytes where an output wants them."""

from bisect import bisect_right
from functools import lru_cache
from itertools import accumulate

from newslint.model.spans import Place, Span
from newslint.text.expressions import expression

# Only what editors count as the end of a line; str.splitlines also breaks at U+2028 and form feeds.
_NEWLINE = expression(r"\r\n|\n|\r")


class Lines:
    """The lines of one text, found once and asked often."""

    __slots__ = ("_starts", "text")

    def __init__(self, text: str) -> None:
        self.text = text
        if "\r" in text:
            self._starts = [0, *(match.end() for match in _NEWLINE.finditer(text))]
        else:
            self._starts = [0, *accumulate([len(line) + 1 for line in text.split("\n")])][:-1]

    def __len__(self) -> int:
        return len(self._starts)

    def place(self, offset: int) -> Place:
        """Return the line and column, both from 1, of a code-point offset."""
        line = bisect_right(self._starts, offset)
        return Place(line, offset - self._starts[line - 1] + 1)

    def offset(self, place: Place) -> int:
        """Return the code-point offset of a place; one beyond the text is pulled back to its end."""
        if place.line > len(self._starts):
            return len(self.text)
        return min(self._starts[place.line - 1] + place.column - 1, len(self.text))

    def span(self, line: int) -> Span:
        """Return where a line stands, without its newline; lines count from 1."""
        start = self._starts[line - 1]
        if line == len(self._starts):
            return Span(start, len(self.text))
        end = self._starts[line]
        return Span(start, end - 2 if self.text[end - 2 : end] == "\r\n" else end - 1)

    def line(self, line: int) -> str:
        """Return the text of a line, without its newline; lines count from 1."""
        start, end = self.span(line)
        return self.text[start:end]


@lru_cache(maxsize=1)
def lines_of(text: str) -> Lines:
    """The lines of a text, kept until another is asked for: the documents of one file share it."""
    return Lines(text)


def utf16_length(text: str) -> int:
    """How many UTF-16 code units a text takes: what editors count columns in."""
    return len(text) + sum(character > "\uffff" for character in text)


def clipped(text: str, width: int = 40) -> str:
    """The beginning of a text, cut to `width` code points."""
    return text if len(text) <= width else text[: width - 1].rstrip() + "…"


def shorten(text: str, width: int = 60) -> str:
    """Text on one line, cut to `width` code points."""
    line = " ".join(text.split())
    return line if len(line) <= width else f"{line[: width - 1]}…"
