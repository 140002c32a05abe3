"""CSV and TSV: the first row names the columns, every other row is a document."""

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import partial

from newslint.errors import NoArticleError
from newslint.formats.json_members import fail
from newslint.formats.record_article import Source, article
from newslint.formats.records import (
    DEFAULT_MAPPING,
    Route,
    Table,
    Text,
    choose,
    even_text,
    fold,
    table_of,
    without_text,
)
from newslint.model.document import Document
from newslint.model.mapping import RecordMapping
from newslint.model.pieces import LazyPieces, cut
from newslint.model.spans import Piece, Span
from newslint.records import NamedTuple
from newslint.text.expressions import Expression, expression

_DELIMITERS = ",;\t|"
_QUOTED = expression(r'"((?:[^"]++|"")*+)"')
_LINE_END = expression(r"\r\n|\n|\r|\Z")
_TWO_QUOTES = expression('""')


class _Cell(NamedTuple):
    """One cell: `span` is what stands between its quotes, or all of it where it has none."""

    value: str
    span: Span


def parse(text: str, path: str, mapping: RecordMapping = DEFAULT_MAPPING) -> Iterator[Document]:
    """Yield a document a row; raise FormatError where quotes do not close or no column is a text."""
    table = table_of(mapping)
    rows = _rows(text, _delimiter(text, path))
    names = [cell.value.strip() for cell in next(rows, [])]
    if not any(route.role == "text" for name in names for route in _short(table, name)):
        fail(text, without_text(names), 0, NoArticleError)
    for number, cells in enumerate(rows, start=1):
        led = _led(text, dict(zip(names, cells, strict=False)), table, number)
        yield article(Source(path, text, "table", "table"), choose(led))


def _delimiter(text: str, path: str) -> str:
    """What divides cells: the tab in `.tsv`, else whichever stands most often in the first line."""
    if path.lower().endswith(".tsv"):
        return "\t"
    head = text.partition("\n")[0]
    return max(_DELIMITERS, key=head.count)


def _rows(text: str, delimiter: str) -> Iterator[list[_Cell]]:
    """The rows that are not blank, each with its cells."""
    bare = expression(rf"[^{re.escape(delimiter)}\r\n]*+")
    at = 0
    row: list[_Cell] = []
    while at < len(text):
        cell, at = _cell(text, at, bare)
        row.append(cell)
        if text.startswith(delimiter, at):
            at += 1
            if at < len(text):
                continue
            row.append(_Cell("", Span(at, at)))
        line_end = _LINE_END.match(text, at)
        if not line_end:
            fail(text, "a cell goes on after its closing quote", at)
        at = line_end.end()
        if len(row) > 1 or row[0].value.strip():
            yield row
        row = []


def _cell(text: str, at: int, bare: Expression) -> tuple[_Cell, int]:
    if text.startswith('"', at):
        quoted = _QUOTED.match(text, at)
        if not quoted:
            fail(text, "a quoted cell is not closed", at)
        return _Cell(quoted[1].replace('""', '"'), Span(*quoted.span(1))), quoted.end()
    match = bare.match(text, at)
    end = match.end() if match else at
    return _Cell(text[at:end], Span(at, end)), end


def _led(
    source: str, cells: Mapping[str, _Cell], table: Table, number: int
) -> Iterator[tuple[Route, Sequence[Text]]]:
    for name, (value, span) in cells.items():
        routes = _short(table, name)
        if routes:
            pointer = f"row {number}, {name}"
            if len(value) == span.end - span.start:  # two quotes in a bare cell are two
                text = even_text(pointer, name, source, span)
            else:
                part = partial(cut, LazyPieces(_pieces, source, span))
                text = Text(pointer, name, value, span, part)
            for route in routes:
                yield route, [text]


def _short(table: Table, name: str) -> tuple[Route, ...]:
    ways = table.get(fold(name))
    return ways.short if ways else ()


def _pieces(source: str, span: Span) -> tuple[Piece, ...]:
    """Even stretches, and every doubled quote as a piece of its own."""
    pieces = []
    length, at = 0, span.start
    for quotes in [*_TWO_QUOTES.finditer(source, *span), None]:
        end = quotes.start() if quotes else span.end
        if end > at:
            pieces.append(Piece(Span(length, length + end - at), Span(at, end)))
            length += end - at
        if quotes:
            pieces.append(Piece(Span(length, length + 1), Span(*quotes.span())))
            length += 1
            at = quotes.end()
    return tuple(pieces)
