"""Quotations against sources: found, altered, or in somebody else's mouth."""

from newslint.facts.quotations.judge import QuotationJudge

__all__ = ["QuotationJudge"]
