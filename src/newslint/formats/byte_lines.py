"""Lines out of a binary file of any size: decoded one by one, bounded, each with its place in the file."""

from collections.abc import Iterator

from newslint.errors import FormatError
from newslint.hints import BinaryIO
from newslint.model.spans import Base
from newslint.records import NamedTuple

LONGEST_LINE = 64 * 2**20
_BOM = b"\xef\xbb\xbf"


class Line(NamedTuple):
    """One line with its newline, and what stands in the file before it."""

    text: str
    base: Base


def byte_lines(file: BinaryIO, longest: int = LONGEST_LINE) -> Iterator[Line | FormatError]:
    r"""Yield the lines that end with `\n`, and an error in place of each that cannot be read.

    Never holds more than one line of at most `longest` bytes. A byte order mark is dropped and
    not counted. Errors of the file itself end the lines; they come out as the last one.
    """
    offset = number = 0
    while True:
        try:
            raw = file.readline(longest)
        except FormatError as error:
            yield FormatError(str(error), number + 1)
            return
        if not raw:
            return
        number += 1
        if number == 1:
            raw = raw.removeprefix(_BOM)
        if len(raw) == longest and not raw.endswith(b"\n"):
            offset += len(raw.decode(errors="replace"))
            yield FormatError(f"this line has more than {longest:,} bytes", number)
            offset += _skip_line(file, longest)
            continue
        try:
            text = raw.decode()
        except UnicodeDecodeError as error:
            column = len(raw[: error.start].decode()) + 1
            yield FormatError(f"byte 0x{raw[error.start]:02x} is not UTF-8", number, column)
            offset += len(raw.decode(errors="replace"))
            continue
        yield Line(text, Base(offset, number - 1))
        offset += len(text)


def text_lines(text: str) -> Iterator[Line]:
    r"""Yield the lines of a text that end with `\n`, as `byte_lines` does those of a file."""
    start = number = 0
    while start < len(text):
        end = text.find("\n", start) + 1 or len(text)
        yield Line(text[start:end], Base(start, number))
        start = end
        number += 1


def _skip_line(file: BinaryIO, longest: int) -> int:
    """Read to the end of the line; return about how many characters that were."""
    skipped = 0
    while raw := file.readline(longest):
        skipped += len(raw.decode(errors="replace"))
        if raw.endswith(b"\n"):
            break
    return skipped
