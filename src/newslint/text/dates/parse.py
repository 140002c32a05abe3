"""A text that is meant to be a date: a metadata value, the text of a `<time>`, a date line."""

import datetime as dt
from functools import lru_cache

from newslint.model.spans import Span
from newslint.text.dates.clock import clock_after, offset_of
from newslint.text.dates.digits import ascii_digits
from newslint.text.dates.find import mentions
from newslint.text.dates.mention import DateMention, Precision, calendar_day
from newslint.text.dates.names import month_of, weekday_of
from newslint.text.dates.numeric import is_iso, year_first
from newslint.text.dates.order import day_and_month, primary
from newslint.text.dates.usual import usual_date
from newslint.text.expressions import Match, expression

_LONGEST = 200  # what stands further back belongs to no date value
_COMPACT_FORM = expression(
    r"(?P<year>[12][0-9]{3})"
    r"(?:(?P<month>[0-9]{2})(?P<day>[0-9]{2})|-?W(?P<week>[0-9]{2})-?(?P<weekday>[1-7])"
    r"|-?(?P<ordinal>[0-9]{3}))"
    r"(?:(?:T|(?(month)(?P<loose>\s|(?=[0-9]{6}\Z))|(?!)))"
    r"(?P<hour>[0-9]{2}):?(?P<minute>[0-9]{2}):?(?P<second>[0-9]{2}(?:[.,][0-9]{1,9})?)?"
    r"(?P<zone>Z|[+-][0-9]{2}(?::?[0-9]{2})?)?)?"
)
_YEAR_AND_NAME = expression(
    r"(?P<year>[0-9]{4})[.,]?[\s-](?P<word>[^\W\d_]{3,14})\.?[\s-](?P<day>[0-9]{1,2})(?![0-9])"
)
_FIRST_WORD = expression(r"(?P<word>[^\W\d_]{1,13}(?:[-'’ʼ][^\W\d_]{2,7})?)[.,]{0,2}\s{1,2}")
_MONTH_AND_YEAR = expression(r"(?P<month>[0-9]{1,2})[./-](?P<year>[12][0-9]{3})(?![0-9])")
_THREE_NUMBERS = expression(
    r"(?P<first>[0-9]{1,2})(?P<mark>[./])\s?(?P<second>[0-9]{1,2})(?P=mark)\s?"
    r"(?P<year>[0-9]{2})(?![0-9])"
)
# “3 May”, “3. Mai”, “1er mai”, and “03-May-20”.
_DAY_AND_NAME = expression(
    r"(?P<day>[0-9]{1,2})(?:\.?[ºª°]|\.|(?:st|nd|rd|th|er)\b|-(?:го|е)\b)?"
    r"(?:\s{1,2}|-)(?:(?:de|of|di)\s)?(?P<word>[^\W\d_]{3,14})(?:\.(?=\s[0-9]))?"
    r"(?:-(?P<year>[0-9]{2})(?![0-9]))?"
)
_NAME_AND_DAY = expression(
    r"(?P<word>[^\W\d_]{3,14})\.?\s{1,2}(?P<day>[0-9]{1,2})(?![0-9])(?:(?:st|nd|rd|th)\b)?"
)
# “3may2024”, “3 May 24”; “May3, 2024”.
_TIGHT = expression(
    r"(?P<day>[0-9]{1,2})\s?(?P<word>[^\W\d_]{3,14})\.?\s?(?P<year>(?:[12][0-9])?[0-9]{2})(?![0-9:.])"
)
_TIGHT_NAME_FIRST = expression(
    r"(?P<word>[^\W\d_]{3,14})\.?\s?(?P<day>[0-9]{1,2}),?\s?(?P<year>[12][0-9]{3})(?![0-9])"
)


def parse_date(text: str, language: str = "") -> DateMention | None:
    """The first date in a text that is meant to be one, None if it has none that can be read.

    Takes more than `find_dates`: a year or a month alone, a day without its year (then `day` is
    None), two-digit years and the compact forms of ISO 8601, if they are all of the text.
    """
    start = len(text) - len(text.lstrip())
    return _parse(text[: start + _LONGEST].rstrip(), start, language)


def read_day(text: str, language: str = "") -> dt.date | None:
    """The day that a text means, as `parse_date` reads it; None where it is no whole date."""
    mention = parse_date(text, language)
    return mention.day if mention else None


# Several rules ask about the same few values, and the articles of a year share its days.
@lru_cache(maxsize=512)
def _parse(text: str, start: int, language: str) -> DateMention | None:
    return usual_date(text, start) or _any_date(text, start, language)


def _any_date(text: str, start: int, language: str) -> DateMention | None:
    text = ascii_digits(text)
    if text[start : start + 4].isdigit():
        found = _with_year_at_start(text, start, primary(language))
        if found is not None:
            return found
    found = next(mentions(text, language, lenient=True), None)
    return found or _short(text, start, language)


def _with_year_at_start(text: str, start: int, language: str) -> DateMention | None:
    found = year_first(text, start, language, lenient=True)
    if found is not None:
        return found if found.extent.end == len(text) else found._replace(iso=False)
    if is_iso(text[start:]):
        span, numbers = Span(start, len(text)), text[start:].split("-")
        month = int(numbers[1]) if len(numbers) > 1 else None
        precision: Precision = "year" if month is None else "month"
        return DateMention(span, span, int(numbers[0]), month, None, precision, iso=True)
    return _compact(text, start) or _named_after_year(text, start, language)


def _compact(text: str, start: int) -> DateMention | None:
    """ISO 8601 without separators, by week and by day of the year."""
    match = _COMPACT_FORM.fullmatch(text, start)
    if match is None:
        return None
    year, span = int(match["year"]), Span(start, len(text))
    if match["month"]:
        day = calendar_day(year, int(match["month"]), int(match["day"]))
        found = DateMention(span, span, year, int(match["month"]), int(match["day"]), iso=True)
    else:
        day = _by_week_or_ordinal(year, match)
        if day is None:
            return None
        found = DateMention(span, span, day.year, day.month, day.day, iso=True)
    if not match["hour"]:
        return found
    if match["loose"] is not None and (day is None or int(match["hour"]) > 23):
        return None  # a number of fourteen digits
    offset = offset_of(match["zone"]) if match["zone"] else None
    found = found._replace(
        precision="second" if match["second"] else "minute", iso=match["loose"] is None
    )
    hour, minute, second = (int((match[name] or "0")[:2]) for name in ("hour", "minute", "second"))
    if hour > 23 or minute > 59 or second > 59 or offset is None or day is None:
        return found
    zone = dt.timezone(dt.timedelta(minutes=offset))
    instant = dt.datetime(day.year, day.month, day.day, hour, minute, second, tzinfo=zone)
    return found._replace(instant=instant, has_offset=True)


def _by_week_or_ordinal(year: int, match: Match) -> dt.date | None:
    try:
        if match["week"]:
            return dt.date.fromisocalendar(year, int(match["week"]), int(match["weekday"]))
        day = dt.date(year, 1, 1) + dt.timedelta(days=int(match["ordinal"]) - 1)
    except (ValueError, OverflowError):
        return None
    return day if day.year == year else None


def _named_after_year(text: str, start: int, language: str) -> DateMention | None:
    """“2020 May 5”, “2020. május 5.”."""
    match = _YEAR_AND_NAME.match(text, start)
    month = month_of(match["word"], language, lenient=True) if match else None
    if match is None or month is None:
        return None
    span = Span(*match.span())
    return DateMention(span, span, int(match["year"]), month, int(match["day"]))


def _short(text: str, start: int, language: str) -> DateMention | None:
    """A date without a whole year, which must be all of the text but for a time of day."""
    weekday = None
    word = _FIRST_WORD.match(text, start)
    if word is not None:
        weekday = weekday_of(word["word"], primary(language))
    begin = word.end() if word is not None and weekday is not None else start
    for pattern, read in (
        (_MONTH_AND_YEAR, _from_month_and_year),
        (_THREE_NUMBERS, _from_three_numbers),
        (_DAY_AND_NAME, _from_name),
        (_NAME_AND_DAY, _from_name),
        (_TIGHT, _from_name),
        (_TIGHT_NAME_FIRST, _from_name),
    ):
        match = pattern.match(text, begin)
        found = read(match, language) if match else None
        if found is None:
            continue
        clock = clock_after(text, found.span.end)
        end = found.span.end if clock is None else clock.end
        if not text[end:].strip(" .,|"):
            span = Span(start, found.span.end)
            return found._replace(span=span, extent=Span(start, end), weekday=weekday)
    return None


def _from_month_and_year(match: Match, language: str) -> DateMention | None:
    del language  # 05/2020 is read in one way only
    if not 0 < int(match["month"]) <= 12:
        return None
    span = Span(*match.span())
    return DateMention(span, span, int(match["year"]), int(match["month"]), None, "month")


def _from_three_numbers(match: Match, language: str) -> DateMention | None:
    span, year = Span(*match.span()), _whole_year(match["year"])
    first, second = int(match["first"]), int(match["second"])
    day, month, ambiguous = day_and_month(first, second, match["mark"], language)
    if not (0 < month <= 12 and 0 < day <= 31):
        return None
    return DateMention(span, span, year, month, day, ambiguous=ambiguous)


def _from_name(match: Match, language: str) -> DateMention | None:
    month = month_of(match["word"], primary(language), lenient=True)
    number, year = int(match["day"]), match.groupdict().get("year")
    if month is None or not 0 < number <= 31:
        return None
    span = Span(*match.span())
    return DateMention(span, span, _whole_year(year) if year else None, month, number)


def _whole_year(year: str) -> int:
    """The year itself, or that which POSIX takes two digits for."""
    return int(year) + (0 if len(year) > 2 else 2000 if int(year) < 69 else 1900)
