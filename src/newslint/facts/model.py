"""The records of a fact-check, under the name that those who make them know."""

from newslint.model.judgement import (
    FAULTS,
    KINDS,
    VERDICTS,
    Article,
    AsOf,
    Certainty,
    Change,
    Evidence,
    Fault,
    Judge,
    Judgement,
    Kind,
    Stance,
    Unit,
    Verdict,
    Word,
    Worksheet,
)  # fmt: skip

__all__ = [
    "FAULTS", "KINDS", "VERDICTS", "Article", "AsOf", "Certainty", "Change", "Evidence", "Fault", "Judge", "Judgement",
    "Kind", "Stance", "Unit", "Verdict", "Word", "Worksheet",
]  # fmt: skip
