"""Claims that somebody has fact-checked, and the sentences of an article that say the same."""

from newslint.facts.claims.judge import ClaimJudge
from newslint.facts.claims.search import Claims

__all__ = ["ClaimJudge", "Claims"]
