"""Which quotations of an article are units: speech, and other quoted passages of some length."""

from newslint.model.document import Document
from newslint.text.quotes import Quote, quotes

FEWEST = 4  # words of a quoted passage that is no speech


def quotations(document: Document) -> list[Quote]:
    """The quotations of an article that are held against sources, in order."""
    return [
        quote
        for quote in quotes(document)
        if quote.words and (quote.speech or quote.words >= FEWEST)
    ]
