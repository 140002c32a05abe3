"""A CSV file from outside, read within bounds: its columns and its rows with their lines."""

import csv
import io
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from newslint.errors import FactsError, Problem
from newslint.records import NamedTuple
from newslint.text.nearest import did_you_mean

if TYPE_CHECKING:
    from _csv import Reader

LARGEST = 200_000_000  # bytes of one file


class Delimited(NamedTuple):
    """A file's columns, and its rows: the line each begins on and its cells by column."""

    columns: tuple[str, ...]
    rows: Iterator[tuple[int, Mapping[str, str]]]


def wrong(path: Path, line: int, text: str) -> FactsError:
    """One problem as an error."""
    return FactsError((Problem(str(path), line, 0, text),))


def read_text(path: Path) -> str:
    """The text of a file, which must be UTF-8 and of a sane size."""
    try:
        size = path.stat().st_size
        if size > LARGEST:
            raise wrong(path, 0, f"{size:,} bytes; up to {LARGEST:,} are read")
        content = path.read_bytes()
    except OSError as error:
        raise wrong(path, 0, f"cannot be read: {error.strerror}") from error
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        raise wrong(path, line, f"byte 0x{content[error.start]:02x} is not UTF-8") from error


def read_delimited(path: Path, wanted: Sequence[str], also: Sequence[str] = ()) -> Delimited:
    """The rows under a line of column names; raises FactsError where the columns are not the wanted ones."""
    reader = csv.reader(io.StringIO(read_text(path), newline=""), strict=True)
    try:
        columns = tuple(name.strip() for name in next(reader, []))
    except csv.Error as error:
        raise wrong(path, 1, f"no CSV: {error}") from error
    known = (*wanted, *also)
    problems = [f"no column “{name}”" for name in wanted if name not in columns]
    problems += [
        f"unknown column “{name[:40]}”{did_you_mean(name[:40], known)}"
        for name in columns
        if name not in known
    ]
    if len(set(columns)) < len(columns):
        problems.append("two columns of one name")
    if problems:
        raise FactsError(tuple(Problem(str(path), 1, 0, text) for text in problems))
    return Delimited(columns, _rows(path, reader, columns))


def _rows(
    path: Path, reader: "Reader", columns: tuple[str, ...]
) -> Iterator[tuple[int, Mapping[str, str]]]:
    while True:
        start = reader.line_num + 1
        try:
            cells = next(reader, None)
        except csv.Error as error:
            raise wrong(path, start, f"no CSV: {error}") from error
        if cells is None:
            return
        if not cells:
            continue
        if len(cells) != len(columns):
            text = f"{len(cells)} cells under {len(columns)} columns"
            raise wrong(path, start, text)
        yield start, dict(zip(columns, cells, strict=True))
