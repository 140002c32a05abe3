"""Quotations: where they are, whether they are speech, and who said them."""

from newslint.text.quotes.document import Place, Quotation, is_unattributed, quotations

__all__ = ["Place", "Quotation", "is_unattributed", "quotations"]
