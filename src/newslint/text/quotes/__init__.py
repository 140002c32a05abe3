"""Quotations: where they are, whether they are speech, and who said them."""

from newslint.text.quotes.article import Quote, quoted, quotes
from newslint.text.quotes.document import Quotation, is_unattributed, quotations
from newslint.text.quotes.passages import Place

__all__ = ["Place", "Quotation", "Quote", "is_unattributed", "quotations", "quoted", "quotes"]
