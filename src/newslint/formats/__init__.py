"""One module a format, each with `parse(text, path)`; a suffix names the format, the format its module."""

from collections.abc import Iterator
from importlib import import_module
from pathlib import PurePath

from newslint.errors import UsageError
from newslint.model.document import Document

MODULES = {
    "text": "plain",
    "markdown": "markdown",
}
SUFFIXES = {
    ".txt": "text",
    ".text": "text",
    ".md": "markdown",
    ".markdown": "markdown",
    ".mdx": "markdown",
}


def format_of(path: str) -> str | None:
    """The format that a file's suffix names, or None."""
    return SUFFIXES.get(PurePath(path).suffix.lower())


def parse(text: str, path: str, format_name: str = "") -> Iterator[Document]:
    """Read a decoded source as documents; where nothing names a format, as plain text.

    Raises FormatError where the text is not what its format asks for, UsageError where
    there is no such format.
    """
    name = format_name or format_of(path) or "text"
    if name not in MODULES:
        raise UsageError(f"no format “{name}”; there are {', '.join(MODULES)}")
    documents: Iterator[Document] = import_module(f"newslint.formats.{MODULES[name]}").parse(
        text, path
    )
    return documents
