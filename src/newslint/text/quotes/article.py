"""The quotations of a document, whatever its format: prose in its order, the other blocks by themselves."""

from newslint.model.document import Document
from newslint.text.quotes.document import Quotation, quotations


def quoted(document: Document) -> tuple[Quotation, ...]:
    """The quotations of a document; `paragraph` counts its blocks."""
    return quotations(
        tuple(block.text for block in document.blocks),
        tuple(block.kind for block in document.blocks),
        document.language or "en",
    )
