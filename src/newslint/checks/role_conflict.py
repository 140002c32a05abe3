"""Who holds which office, told in two ways in one article."""

from collections.abc import Iterator

from newslint.hints import Literal
from newslint.model.finding import Hit, Related
from newslint.records import NamedTuple
from newslint.text.page import Page
from newslint.text.patterns import Pattern
from newslint.text.titles import TITLE

CAPTURES = ("match", "other", "person", "office")


class Check(NamedTuple):
    """Flag a person with `two-offices` that nobody has at once, or `two-holders` of one office.

    “Former”, “then”, a year or a word for the past beside a claim excuses it.
    """

    fault: Literal["two-offices", "two-holders"]

    @property
    def needs(self) -> tuple[Pattern, ...]:
        """Titles without which an article says nothing of offices."""
        return (TITLE,)

    def hits(self, page: Page) -> Iterator[Hit]:
        """Yield a hit at the second of two claims that cannot both be true, with the first beside it."""
        # The vocabulary of offices is read from files: only where an article has titles.
        from newslint.facts.roles.conflicts import conflicts  # noqa: PLC0415
        from newslint.facts.roles.extract import role_claims  # noqa: PLC0415

        blocks = page.document.blocks
        places = {block.span for block in page.blocks}
        claims = [
            claim for claim in role_claims(page.document) if blocks[claim.block].span in places
        ]
        for claim, first in conflicts(claims, self.fault):
            captures = {
                "match": claim.text,
                "other": first.text,
                "person": claim.person,
                "office": claim.office,
            }
            yield Hit(claim.span, captures, (Related(f"“{first.text}” here", first.span),))
