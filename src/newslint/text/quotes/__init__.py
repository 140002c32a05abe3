"""Quotations: where they are, whether they are speech, and who said them."""

from newslint.text.quotes.article import Quote, orphaned, quoted, quotes
from newslint.text.quotes.document import quotations
from newslint.text.quotes.passages import Place
from newslint.text.quotes.quotation import Quotation, is_unattributed

__all__ = [
    "Place",
    "Quotation",
    "Quote",
    "is_unattributed",
    "orphaned",
    "quotations",
    "quoted",
    "quotes",
]
