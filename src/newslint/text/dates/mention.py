"""The record of one date in a text, and the calendar that says whether there was such a day."""

import datetime as dt

from newslint.hints import Literal
from newslint.model.spans import Span
from newslint.records import NamedTuple

Precision = Literal["year", "month", "day", "minute", "second"]
Fault = Literal["no-such-day", "wrong-weekday"]

# Before, countries kept different calendars, and a weekday proves nothing.
_ONE_CALENDAR_SINCE = 1924


class DateMention(NamedTuple):
    """A date as it stands in a text.

    `span` is the date with its weekday, `extent` the same with the time of day beside it.
    `day` is None where the calendar has no such day (`fault` says so), and where the text
    gives no day or no year. `instant` is there only if time and offset are both given.
    """

    span: Span
    extent: Span
    year: int | None
    month: int | None
    day_of_month: int | None
    precision: Precision = "day"
    weekday: int | None = None  # as written beside the date, Monday = 0
    instant: dt.datetime | None = None
    has_offset: bool = False
    ambiguous: bool = False  # nothing says whether 05/06/2020 is in May or in June
    iso: bool = False

    @property
    def day(self) -> dt.date | None:
        if self.year is None or self.month is None or self.day_of_month is None:
            return None
        return calendar_day(self.year, self.month, self.day_of_month)

    @property
    def other_day(self) -> dt.date | None:
        """What `day` is where day and month are written in the other order, None if that is no day."""
        return self.day and calendar_day(self.day.year, self.day.day, self.day.month)

    @property
    def fault(self) -> Fault | None:
        if self.month is None or (self.day_of_month is None and 1 <= self.month <= 12):
            return None
        # 29 February needs a year to be wrong: 2000 had one.
        year = 2000 if self.year is None else self.year
        day = calendar_day(year, self.month, self.day_of_month or 0)
        if day is None:
            return "no-such-day"
        if self.weekday is None or self.year is None or self.ambiguous:
            return None
        if self.year < _ONE_CALENDAR_SINCE or day.weekday() == self.weekday:
            return None
        return "wrong-weekday"

    def moved(self, by: int) -> "DateMention":
        """The same date in a text that has `by` more characters before it."""
        return self._replace(span=self.span.moved(by), extent=self.extent.moved(by))


def calendar_day(year: int, month: int, number: int) -> dt.date | None:
    """The day of that year, month and number, None if there is none."""
    try:
        return dt.date(year, month, number)
    except ValueError:
        return None
