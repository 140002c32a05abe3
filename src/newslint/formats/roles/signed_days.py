"""The days of a line that begins with names: “By Ana Ruiz, updated on 3 May 2024”."""

from newslint.model.spans import Span
from newslint.records import NamedTuple
from newslint.text.dates.digits import ascii_digits, has_digit
from newslint.text.dates.labels import DateLabel, lead, opening_label
from newslint.text.expressions import expression

_PART = expression(r"[^|•·\n]+")
_WORD = expression(r"[^\W\d_]{4}")
# Behind a day the section of a paper may stand.
_SECTION = expression(r"\s{1,3}(?:in|under)\s{1,3}[^\W\d_a-z][^\n.!?]{0,40}")
_LONGEST = 200  # code points; no byline is longer


class SignedDay(NamedTuple):
    """One day: `start` is where what leads to it begins, and the names before it end."""

    start: int
    label: DateLabel
    extent: Span


def signed_days(text: str, language: str = "") -> list[SignedDay]:
    """The days behind the names of a line; none where a sentence goes on behind them."""
    parts = (match.span() for match in _PART.finditer(text[:_LONGEST]) if has_digit(match[0]))
    return [day for start, end in parts for day in _days(text, start, end, language)]


def names_end(text: str, start: int, end: int, language: str = "") -> int:
    """Where the names that begin at `start` end, if a day follows them before `end`."""
    if not has_digit(text[start:end]):
        return end
    return min(
        (day.start for day in signed_days(text, language) if day.start >= start), default=end
    )


def _days(text: str, start: int, end: int, language: str) -> list[SignedDay]:
    from newslint.text.dates.find import mentions  # noqa: PLC0415 - few names stand beside a day

    found: list[SignedDay] = []
    floor = start
    for date in mentions(ascii_digits(text[start:end]), language, lenient=True):
        extent = date.extent.moved(start)
        begin, label = lead(text, floor, extent.start)
        if date.day and (label or not found):
            found.append(SignedDay(begin, label or opening_label(text) or "published", extent))
        floor = extent.end
    goes_on = _WORD.search(text, floor, end) and not _SECTION.fullmatch(text, floor, end)
    return [] if goes_on else found
