"""One module a format; a suffix names the format, the format its module.

Most have `parse(text, path)`. Those in STREAMED have `stream(file, path)` on bytes: packed or
endless files, where one broken record is no reason to drop the rest, and files that are no text.
"""

import os
from collections.abc import Iterator
from functools import cache
from importlib import import_module
from types import ModuleType

from newslint.errors import FormatError, UsageError
from newslint.hints import BinaryIO
from newslint.model.document import Document
from newslint.model.mapping import RecordMapping

MODULES = {
    "text": "plain",
    "markdown": "markdown",
    "html": "html",
    "json": "json_article",
    "jsonl": "jsonl",
    "feed": "feed",
    "table": "table",
    "docx": "docx",
}
STREAMED = frozenset({"jsonl", "docx"})
_MAPPED = frozenset({"json", "jsonl", "table"})  # a mapping says which part of a record is what
SUFFIXES = {
    ".txt": "text",
    ".text": "text",
    ".md": "markdown",
    ".markdown": "markdown",
    ".mdx": "markdown",
    ".html": "html",
    ".htm": "html",
    ".xhtml": "html",
    ".json": "json",
    ".jsonld": "json",
    ".jsonl": "jsonl",
    ".ndjson": "jsonl",
    ".rss": "feed",
    ".atom": "feed",
    ".rdf": "feed",
    ".xml": "feed",
    ".csv": "table",
    ".tsv": "table",
    ".docx": "docx",
}
PACKED = (".gz", ".zst")
# The commonest marks that stand behind their letters where a system takes “é” apart.
_MARKS = "\u0301\u0308\u0306\u030a\u3099\u11ab"


def format_of(path: str) -> str | None:
    """The format that a file's suffix names, or None; JSON Lines may be packed: `.jsonl.gz`."""
    dot = path.rfind(".")
    # Asked of every name in a folder, so the usual is looked up first.
    usual = SUFFIXES.get(path[dot:])
    if usual is None:
        return _unusual_format_of(path.lower())
    return None if dot == 0 or path[dot - 1] in "/\\" else usual


def _unusual_format_of(path: str) -> str | None:
    name, suffix = os.path.splitext(path)
    if suffix in PACKED:
        inner = SUFFIXES.get(os.path.splitext(name)[1])
        return inner if inner == "jsonl" else None
    return SUFFIXES.get(suffix)


def parse(
    text: str, path: str, format_name: str = "", mapping: RecordMapping | None = None
) -> Iterator[Document]:
    """Read a decoded source as documents; where nothing names a format, as plain text.

    `mapping` says where records keep what, if not under the usual names.

    Raises FormatError where the text is not what its format asks for, UsageError where
    there is no such format or it is none of text.
    """
    name = format_name or format_of(path) or "text"
    module = _module(name)
    if not hasattr(module, "parse"):
        raise UsageError(f"“{name}” is no text: check the file itself")
    documents: Iterator[Document] = module.parse(text, path, *_mapping(name, mapping))
    if text.isascii() or not any(map(text.__contains__, _MARKS)):
        return documents
    from newslint.formats.composed import composed  # noqa: PLC0415 - few texts have such marks
    from newslint.formats.outer import led_out  # noqa: PLC0415 - the same

    whole, pieces = composed(text)
    if whole == text:
        return documents
    documents = module.parse(whole, path, *_mapping(name, mapping))
    return (led_out(document, pieces)._replace(text=text) for document in documents)


def stream(
    file: BinaryIO, path: str, format_name: str = "", mapping: RecordMapping | None = None
) -> Iterator[Document | FormatError]:
    """Read a binary file in one of the STREAMED formats: documents, and a failure for each that is none."""
    name = format_name or format_of(path) or ""
    documents: Iterator[Document | FormatError] = _module(name).stream(
        file, path, *_mapping(name, mapping)
    )
    return documents


def _mapping(name: str, mapping: RecordMapping | None) -> tuple[RecordMapping, ...]:
    return (mapping,) if mapping is not None and name in _MAPPED else ()


@cache
def _module(name: str) -> ModuleType:
    if name not in MODULES:
        raise UsageError(f"no format “{name}”; there are {', '.join(MODULES)}")
    return import_module(f"newslint.formats.{MODULES[name]}")
