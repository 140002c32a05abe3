"""Years that a text calls the present though it was published much later: “as of 2021”."""

from collections.abc import Iterator

from newslint.model.finding import Hit
from newslint.model.spans import Span
from newslint.records import NamedTuple
from newslint.text.dates.parse import parse_date
from newslint.text.page import Page
from newslint.text.patterns import Pattern

CAPTURES = ("match", "year", "published")


class Check(NamedTuple):
    """Flag a match of `any` whose group `year` lies `years` or more before that of publication."""

    any: tuple[Pattern, ...]
    years: int = 2

    @property
    def needs(self) -> tuple[Pattern, ...]:
        """One of these must match."""
        return self.any

    @property
    def places(self) -> tuple[str, ...]:
        """The blocks of the scope."""
        return ("scope",)

    def hits(self, page: Page) -> Iterator[Hit]:
        """Yield a hit a match; none where no date of publication can be read."""
        found = [
            (block, match)
            for block in page.promising(page.blocks)
            for match in page.seek(self.any, block.text)
        ]
        published = _year(page) if found else None
        for block, match in found:
            year = int(match["year"])
            if published is not None and published - year >= self.years:
                captures = {"match": match.group(), "year": str(year), "published": str(published)}
                yield Hit(block.locate(Span(*match.span())), captures)


def _year(page: Page) -> int | None:
    for field in page.document.named("published"):
        date = parse_date(field.value, page.document.language)
        if date is not None and date.year is not None:
            return date.year
    return None
