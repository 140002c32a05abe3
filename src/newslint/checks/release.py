"""Whether an item may be published at all: what its status says, and until when it is held."""

from collections.abc import Iterator

from newslint.model.finding import Hit
from newslint.records import NamedTuple
from newslint.text.dates.parse import read_day
from newslint.text.page import Page
from newslint.text.patterns import Pattern, is_whole

CAPTURES = ("value", "reason")


class Check(NamedTuple):
    """Flag a status that a pattern matches as a whole, and an embargo that ends after today."""

    statuses: tuple[Pattern, ...]

    @property
    def places(self) -> tuple[str, ...]:
        """Fields."""
        return ("field status", "field embargo")

    def hits(self, page: Page) -> Iterator[Hit]:
        """Yield a hit a value, on the value."""
        for field in page.document.named("status"):
            if is_whole(self.statuses, field.value):
                yield Hit(field.span, {"value": field.value, "reason": "is not for publication"})
        for field in page.document.named("embargo"):
            until = read_day(field.value, page.document.language)
            if page.today and until and until > page.today:
                yield Hit(field.span, {"value": field.value, "reason": "has not come yet"})
