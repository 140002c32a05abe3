"""Quotations: where they are, whether they are speech, and who said them."""
