"""JSON files: one article, an array of them, or a feed or graph that has them under a usual key."""

from collections.abc import Iterator

from newslint.errors import FormatError, NoArticleError
from newslint.formats.json_document import document
from newslint.formats.json_members import Members, fail, members, read
from newslint.formats.json_positions import Node
from newslint.formats.json_shape import shape_of
from newslint.formats.records import DEFAULT_MAPPING, Table, table_of
from newslint.model.document import Document
from newslint.model.mapping import RecordMapping

# Where JSON Feed, search answers and schema.org graphs keep their records.
_WRAPPERS = ("items", "articles", "@graph", "results", "docs", "records", "data")


def parse(text: str, path: str, mapping: RecordMapping = DEFAULT_MAPPING) -> Iterator[Document]:
    """Yield the articles of a JSON file; raise FormatError where it is no JSON or has no text."""
    table = table_of(mapping)
    if text.lstrip("\ufeff \t\r\n").startswith("["):
        for index, child in enumerate(read(text).children):
            yield _record(text, child, path, table, f"/{index}")
        return
    found = members(text)
    try:
        shape = shape_of(table, found.layout.keys)
        yield document(text, found.values, shape, path, format_name="json")
    except NoArticleError:
        inner = list(_wrapped(text, found, path, table))
        if not inner:
            raise
        yield from inner


def _wrapped(text: str, found: Members, path: str, table: Table) -> Iterator[Document]:
    """The records below the first key that is known to hold some; those without a text are no articles."""
    by_key = dict(zip(found.layout.keys, found.values, strict=True))
    for key in _WRAPPERS:
        value, start, end = by_key.get(key, (None, 0, 0))
        if not isinstance(value, list):
            continue
        node = read(text, start, end)
        for index, child in enumerate(node.children):
            try:
                yield _record(text, child, path, table, f"/{key}/{index}")
            except FormatError:
                continue
        return


def _record(text: str, node: Node, path: str, table: Table, pointer: str) -> Document:
    if node.kind != "object":
        fail(text, "a record is an object", node.span.start)
    found, start = members(text, *node.span), node.span.start
    shape = shape_of(table, found.layout.keys)
    return document(
        text, found.values, shape, path, format_name="json", start=start, pointer=pointer
    )
