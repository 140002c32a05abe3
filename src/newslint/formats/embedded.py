"""A document inside a string: HTML in JSON, in tables and in feeds, its spans led out to the source."""

from collections.abc import Sequence

from newslint.formats import html
from newslint.formats.outer import led_out
from newslint.model.document import Document
from newslint.model.spans import Piece
from newslint.text.expressions import expression

_MARKUP = expression(
    r"(?i)</(?:p|div|h[1-6]|a|b|i|em|strong|span|ul|ol|li|blockquote|figure|article|section|table)\s{0,9}>"
    r"|<(?:p|br|img|hr)\b[^<>]{0,999}>",
)


def is_html(text: str) -> bool:
    """Whether a string that may be either has an element of HTML in it."""
    return _MARKUP.search(text) is not None


def embedded(text: str, pieces: Sequence[Piece], path: str) -> Document:
    """Read a string as HTML; `pieces` lead from it to the source, and so do all spans of what is returned."""
    (document,) = html.parse(text, path)
    return led_out(document, pieces)
