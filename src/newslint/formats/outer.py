"""What was found in a text, led out to the one that this text was made from."""

from collections.abc import Sequence

from newslint.model.document import Document
from newslint.model.pieces import LazyPieces, compose
from newslint.model.spans import Piece, locate


def led_out(document: Document, pieces: Sequence[Piece]) -> Document:
    """The same document with all its spans as `pieces` lead from its text to the source; its text stays."""
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
        pointers=tuple(
            pointer._replace(span=locate(pieces, pointer.span)) for pointer in document.pointers
        ),
    )
