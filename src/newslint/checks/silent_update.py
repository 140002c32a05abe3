"""Articles changed long after they appeared, and no line in them says so."""

from collections.abc import Iterator
from datetime import timedelta

from newslint.model.finding import Hit, Related
from newslint.records import NamedTuple
from newslint.text.dates.parse import read_day
from newslint.text.page import Page
from newslint.text.patterns import Pattern

CAPTURES = ("value", "other")


class Check(NamedTuple):
    """Flag a date of change more than `days` after publication, where no `note` is matched.

    A line that shows the date of change to readers, and a correction, are notes too.
    """

    note: tuple[Pattern, ...]
    days: int = 1

    @property
    def places(self) -> tuple[str, ...]:
        """The day of change."""
        return ("field modified",)

    def hits(self, page: Page) -> Iterator[Hit]:
        """Yield one hit at most, on the date of change."""
        document = page.document
        published, modified = (
            next(document.named(name), None) for name in ("published", "modified")
        )
        if published is None or modified is None or self._is_noted(page):
            return
        first, then = (read_day(field.value, document.language) for field in (published, modified))
        if first and then and then - first > timedelta(days=self.days):
            captures = {"value": modified.value, "other": published.value}
            yield Hit(modified.span, captures, (Related("published then", published.span),))

    def _is_noted(self, page: Page) -> bool:
        document = page.document
        return (
            any(field.origin in {"visible", "time"} for field in document.named("modified"))
            or any(document.of_kind("correction"))
            or page.says(self.note, (block.text for block in document.blocks))
        )
