"""Relative dates as days: “yesterday”, “last Tuesday”, “three days ago”, counted from a day that is known."""

import datetime as dt

from newslint.records import NamedTuple
from newslint.text.dates.mention import calendar_day
from newslint.text.dates.names import month_of, weekday_of
from newslint.text.expressions import expression
from newslint.text.number_words import read_spelled

_DAYS = {
    "the day before yesterday": -2, "yesterday": -1, "last night": -1, "today": 0, "tonight": 0,
    "this morning": 0, "this afternoon": 0, "this evening": 0, "tomorrow": 1, "the day after tomorrow": 2,
}  # fmt: skip
_SHORT = 4  # letters of “Sept.”
_AHEAD = expression(
    r"\b(?:will|shall|to be|going to|due|scheduled|expected|plans?|planned|would|ahead of|upcoming)\b"
)
_MONTHS = (
    r"(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?"
    r"|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\b\.?"
)
_WEEKDAY = r"(?:(?P<weekday>(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day),?\s(?:the\s)?)?"
_DAY_AND_MONTH = expression(
    rf"\b{_WEEKDAY}(?:(?P<month>{_MONTHS})\s(?P<day>[0-3]?[0-9])(?:st|nd|rd|th)?"
    rf"|(?P<other_day>[0-3]?[0-9])(?:st|nd|rd|th)?\s(?:of\s)?(?P<other_month>{_MONTHS}))"
    rf"(?![\w]|[-–:.][0-9]|,?\s(?:of\s)?[12][0-9]{{3}}\b|\s?[ap]\.?m\b)"
)


class Resolved(NamedTuple):
    """The day of a relative date; `certain` is False where another week may be meant."""

    day: dt.date
    certain: bool


class DayAndMonth(NamedTuple):
    """A date without its year, with the weekday before it; offsets are those of the text."""

    start: int
    end: int
    month: int
    day: int
    weekday: int | None

    def in_year_of(self, day: dt.date) -> dt.date | None:
        """The day of that name nearest to another one."""
        found = (calendar_day(day.year + step, self.month, self.day) for step in (-1, 0, 1))
        return min((each for each in found if each), key=lambda each: abs(each - day), default=None)


def resolve(words: str, sentence: str, published: dt.date) -> Resolved | None:
    """The day that English words such as “on Monday” mean in an article of that day."""
    low = " ".join(words.lower().split())
    if low in _DAYS:
        return _moved(published, _DAYS[low])
    parts = low.split()
    if parts[-1] == "ago":
        number = read_spelled(parts)
        if number is None or not parts[-2].startswith("day"):
            return None
        return _moved(published, -int(number.value))
    weekday = weekday_of(parts[-1], "en")
    if weekday is None:
        return None
    back = (published.weekday() - weekday) % 7
    if parts[0] == "last":
        # On a Friday “last Monday” is this week's for some and last week's for others.
        return _moved(published, -(back or 7), certain=False)
    if parts[0] == "next":
        return _moved(published, 7 - back, certain=False)
    ahead = _AHEAD.search(sentence.lower()) is not None
    return _moved(published, (7 - back) % 7 if ahead else -back, certain=False)


def days_and_months(text: str) -> list[DayAndMonth]:
    """English dates without a year: “Tuesday, May 5”, “5 May”."""
    found = []
    for match in _DAY_AND_MONTH.finditer(text):
        name = (match["month"] or match["other_month"]).rstrip(".")  # of “Nov.”, or of the sentence
        month = month_of(name, "en", lenient=False)
        number = int(match["day"] or match["other_day"])
        if month is not None and calendar_day(2000, month, number):
            weekday = weekday_of(match["weekday"], "en") if match["weekday"] else None
            # The full stop behind “May” is that of the sentence.
            stop = match[0].endswith(".") and (
                len(name) > _SHORT or name in ("May", "June", "July")
            )
            end = match.end() - stop
            found.append(DayAndMonth(match.start(), end, month, number, weekday))
    return found


def _moved(day: dt.date, by: int, *, certain: bool = True) -> Resolved | None:
    try:
        return Resolved(day + dt.timedelta(days=by), certain)
    except OverflowError:
        return None
