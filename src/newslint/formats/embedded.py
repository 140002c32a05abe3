"""A document inside a string: HTML in JSON, in tables and in feeds, its spans led out to the source."""

from collections.abc import Sequence

from newslint.formats import html
from newslint.model.document import Document
from newslint.model.pieces import LazyPieces, compose
from newslint.model.spans import Piece, locate
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
    return document._replace(
        blocks=tuple(
            block._replace(pieces=LazyPieces(compose, pieces, block.pieces))
            for block in document.blocks
        ),
        fields=tuple(field._replace(span=locate(pieces, field.span)) for field in document.fields),
        links=tuple(link._replace(span=locate(pieces, link.span)) for link in document.links),
        images=tuple(image._replace(span=locate(pieces, image.span)) for image in document.images),
        comments=tuple(
            comment._replace(span=locate(pieces, comment.span)) for comment in document.comments
        ),
    )
