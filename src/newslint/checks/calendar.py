"""Dates that no calendar has: 30 February, and a Friday that was a Saturday."""

from collections.abc import Iterator

from newslint.model.document import Field
from newslint.model.finding import Hit
from newslint.records import NamedTuple
from newslint.text.dates import DateMention, Fault, find_dates, parse_date
from newslint.text.page import Page

CAPTURES = ("match", "reason")

_WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


class Check(NamedTuple):
    """Flag dates in the scope and in metadata that have one of these `faults`."""

    faults: tuple[Fault, ...] = ("no-such-day", "wrong-weekday")

    def hits(self, page: Page) -> Iterator[Hit]:
        """Yield a hit a date; `reason` says what is wrong with it."""
        for block in page.blocks:
            for date in find_dates(block.text, page.document.language):
                if date.fault in self.faults:
                    start, end = date.span
                    yield Hit(block.locate(date.span), _captures(block.text[start:end], date))
        for field in page.document.fields:
            if field.origin != "visible":
                yield from self._in_field(field, page)

    def _in_field(self, field: Field, page: Page) -> Iterator[Hit]:
        if field.name not in {"published", "modified", "embargo"}:
            return
        date = parse_date(field.value, page.document.language)
        if date and date.fault in self.faults:
            yield Hit(field.span, _captures(field.value, date))


def _captures(words: str, date: DateMention) -> dict[str, str]:
    day = date.day
    reason = f"falls on a {_WEEKDAYS[day.weekday()]}" if day else "is in no calendar"
    return {"match": words, "reason": reason}
