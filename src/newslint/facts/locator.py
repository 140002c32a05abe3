"""Places in sources as people and editors read them: “speech.txt:12:5”, “talks.jsonl:3 /text”."""

from functools import lru_cache

from newslint.model.document import Document
from newslint.text.lines import Lines

_KEPT = 64  # sources, for a run asks for places in a few of them again and again


def locator(document: Document, offset: int) -> str:
    """The place of a code point of `document.text`: by line and column, inside data by line and pointer."""
    pointer = document.pointer(offset)
    if pointer and not pointer.startswith("/"):
        return f"{document.path} {pointer}"  # a paragraph of a file that has no lines
    line, column = _lines(document.text).place(offset)
    line += document.base.line
    return f"{document.path}:{line} {pointer}" if pointer else f"{document.path}:{line}:{column}"


@lru_cache(maxsize=_KEPT)
def _lines(text: str) -> Lines:
    return Lines(text)
