"""JSON Lines: every line a record and a document; read as a stream, so that a file may be of any size."""

from collections.abc import Iterable, Iterator
from functools import lru_cache, partial

from newslint.errors import FormatError
from newslint.formats.byte_lines import Line, byte_lines, text_lines
from newslint.formats.compressed import DEFAULT_BOUNDS, Bounds, unpack
from newslint.formats.json_document import document
from newslint.formats.json_members import ANY_LAYOUT, members
from newslint.formats.json_shape import shape_of
from newslint.formats.records import DEFAULT_MAPPING, table_of
from newslint.hints import BinaryIO
from newslint.model.document import Document
from newslint.model.mapping import RecordMapping

_MOST_SHAPES = 16  # records of one file have few, and the keys of one may be as long as its line


def parse(text: str, path: str, mapping: RecordMapping = DEFAULT_MAPPING) -> Iterator[Document]:
    """Yield a document a line; raise FormatError at the first line that is no article."""
    for found in _documents(text_lines(text), path, mapping):
        if isinstance(found, FormatError):
            raise found
        yield found


def stream(
    file: BinaryIO,
    path: str,
    mapping: RecordMapping = DEFAULT_MAPPING,
    bounds: Bounds = DEFAULT_BOUNDS,
) -> Iterator[Document | FormatError]:
    """Yield a document or a failure for each line of a binary file, packed where `path` says so.

    One line is held at a time. Each document's `text` is its line and its `base` the way to the file.
    """
    try:
        unpacked = unpack(file, path, bounds)
    except FormatError as error:
        yield error
        return
    yield from _documents(byte_lines(unpacked), path, mapping)


def _documents(
    lines: Iterable[Line | FormatError], path: str, mapping: RecordMapping
) -> Iterator[Document | FormatError]:
    shapes = lru_cache(maxsize=_MOST_SHAPES)(partial(shape_of, table_of(mapping)))
    layout = ANY_LAYOUT
    for line in lines:
        if isinstance(line, FormatError):
            yield line
            continue
        if line.text.isspace():
            continue
        text, base = line.text.rstrip("\r\n"), line.base
        try:
            layout, values = members(text, layout=layout)
            yield document(text, values, shapes(layout.keys), path, format_name="jsonl", base=base)
        except FormatError as error:
            yield type(error)(str(error), base.line + max(1, error.line), error.column)
