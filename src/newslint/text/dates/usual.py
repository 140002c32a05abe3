"""The forms that most dates have, told by one expression; all others are left to parse.py."""

from newslint.model.spans import Span
from newslint.text.dates.mention import DateMention
from newslint.text.dates.names import month_of
from newslint.text.expressions import expression

_NEWEST = 2199  # beside a name, later numbers are no years
_YEAR_FIRST, _DAY_FIRST = 3, 6  # the last groups of the forms
_USUAL = expression(
    r"([12][0-9]{3})-([0-9]{2})-([0-9]{2})"
    r"|([0-9]{1,2}) ([^\W\d_]{3,14}) ([12][0-9]{3})"
    r"|([^\W\d_]{3,14}) ([0-9]{1,2}),? ([12][0-9]{3})"
)


def usual_date(text: str, start: int) -> DateMention | None:
    """The date that all of `text[start:]` is: “1 May 2024”, “May 1, 2024” or “2024-05-01”."""
    match = _USUAL.fullmatch(text, start)
    if match is None:
        return None
    first, second, third = filter(None, match.groups())
    span = Span(start, match.end())
    if match.lastindex == _YEAR_FIRST:
        return DateMention(span, span, int(first), int(second), int(third), iso=True)
    number, name = (first, second) if match.lastindex == _DAY_FIRST else (second, first)
    month, year = month_of(name, "", lenient=True), int(third)
    if month is None or year > _NEWEST:
        return None
    return DateMention(span, span, year, month, int(number))
