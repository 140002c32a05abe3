"""JSON files: one article, an array of them, or a feed or graph that has them under a usual key."""

from collections.abc import Iterator

from newslint.errors import FormatError, NoArticleError
from newslint.formats.json_document import document
from newslint.formats.json_members import fail, members, read
from newslint.formats.json_positions import Node
from newslint.formats.json_shape import shape_of
from newslint.formats.records import DEFAULT_MAPPING, Table, table_of
from newslint.model.document import Document
from newslint.model.mapping import RecordMapping

# Where JSON Feed, schema.org graphs and the answers of content services keep their records.
_WRAPPERS = (
    "items", "articles", "@graph", "results", "docs", "records", "data", "posts", "response", "content",
    "hits", "_source", "attributes", "fields", "db", "item",
)  # fmt: skip
_DEEPEST = 5  # wrappers in each other


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
        inner = list(_wrapped(text, read(text), path, table))
        if not inner:
            raise
        yield from inner


def _wrapped(
    text: str, node: Node, path: str, table: Table, pointer: str = "", depth: int = _DEEPEST
) -> Iterator[Document]:
    """The records below the first key that is known to hold some; those without a text are no articles."""
    by_key = {str(key.value): child for key, child in zip(node.keys, node.children, strict=True)}
    for key in _WRAPPERS:
        holder = by_key.get(key)
        if holder is None or holder.kind not in {"array", "object"}:
            continue
        here = f"{pointer}/{key}"
        inner = [(here, holder)]
        if holder.kind == "array":
            inner = [(f"{here}/{index}", child) for index, child in enumerate(holder.children)]
        found = [
            article
            for place, child in inner
            for article in _records(text, child, path, table, place, depth)
        ]
        if found:
            yield from found
            return


def _records(
    text: str, node: Node, path: str, table: Table, pointer: str, depth: int
) -> Iterator[Document]:
    """The record that an object is, or those that it holds."""
    try:
        yield _record(text, node, path, table, pointer)
    except FormatError:
        if node.kind == "object" and depth:
            yield from _wrapped(text, node, path, table, pointer, depth - 1)


def _record(text: str, node: Node, path: str, table: Table, pointer: str) -> Document:
    if node.kind != "object":
        fail(text, "a record is an object", node.span.start)
    found, start = members(text, *node.span), node.span.start
    shape = shape_of(table, found.layout.keys)
    return document(
        text, found.values, shape, path, format_name="json", start=start, pointer=pointer
    )
