"""Dates of publication that cannot be: later than today, or changed before they were made."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal

from newslint.model.document import Field
from newslint.model.finding import Hit, Related
from newslint.text.dates import parse_date
from newslint.text.page import Page

CAPTURES = ("value", "other")


@dataclass(frozen=True, slots=True)
class Check:
    """Flag a `first` date that lies more than `tolerance` days after the `then` date."""

    first: Literal["published", "modified"]
    then: Literal["today", "published", "modified"]
    tolerance: int = 1  # days; a date line has no time zone

    def hits(self, page: Page) -> Iterator[Hit]:
        """Yield a hit a date; none where either cannot be read or today is not known."""
        for field in page.document.named(self.first):
            day = _day(field, page)
            if day is None:
                continue
            for limit, related in self._limits(page):
                if day - limit > timedelta(days=self.tolerance):
                    captures = {
                        "value": field.value,
                        "other": related.value if related else limit.isoformat(),
                    }
                    places = (
                        (Related("the date it is compared with", related.span),) if related else ()
                    )
                    yield Hit(field.span, captures, places)
                    break

    def _limits(self, page: Page) -> Iterator[tuple[date, Field | None]]:
        if self.then == "today":
            if page.today and not any(page.document.named("embargo")):
                yield page.today, None
            return
        for field in page.document.named(self.then):
            if day := _day(field, page):
                yield day, field


def _day(field: Field, page: Page) -> date | None:
    mention = parse_date(field.value, page.document.language)
    return mention.day if mention else None
