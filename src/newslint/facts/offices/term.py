"""One person in one office from one day to another, known as exactly as the source says."""

import calendar
from datetime import date
from typing import Literal

from newslint.records import NamedTuple

Holding = Literal["yes", "no", "maybe", "beyond"]


class Term(NamedTuple):
    """One row of the table of offices.

    `office` and `jurisdiction` are canonical: “foreign minister” of “Ukraine”. `start` and `end`
    are ISO dates of a day, a month or a year, which says how exact they are; an empty `start` is not
    known, an empty `end` means that the office was still held on the day of the `snapshot`.
    """

    person: str
    office: str
    jurisdiction: str
    start: str
    end: str
    snapshot: str
    source: str
    person_id: str = ""  # a Wikidata item
    title: str = ""  # the office in the source's words
    acting: bool = False
    row: int = 0

    def held_on(self, day: date) -> Holding:
        """Whether the person was in office: `maybe` within an inexact date, `beyond` an open term's snapshot."""
        if self.start and day < first_day(self.start):
            return "no"
        if self.end and day > last_day(self.end):
            return "no"
        if not self.end and day > last_day(self.snapshot):
            return "beyond"
        is_after = bool(self.start) and day >= last_day(self.start)
        is_before = not self.end or day <= first_day(self.end)
        return "yes" if is_after and is_before else "maybe"


def first_day(text: str) -> date:
    """The first day that “2020”, “2020-03” or “2020-03-04” can mean."""
    year, month, day = (*map(int, text.split("-")), 1, 1)[:3]
    return date(year, month, day)


def last_day(text: str) -> date:
    """The last day that “2020”, “2020-03” or “2020-03-04” can mean."""
    parts = [int(part) for part in text.split("-")]
    year, month = parts[0], parts[1] if len(parts) > 1 else 12
    return date(year, month, parts[2] if len(parts) > 2 else calendar.monthrange(year, month)[1])
