"""Dates written in numbers alone, and in the characters of East Asia, around a four-digit year."""

from newslint.model.spans import Span
from newslint.text.dates.clock import clock_after
from newslint.text.dates.mention import DateMention, Precision, calendar_day
from newslint.text.dates.order import day_and_month
from newslint.text.expressions import Match, expression

_OLDEST, _NEWEST = 1800, 2199  # outside, four digits in a row of numbers are no year
_DOTTED_YEAR_FIRST = frozenset({"ko", "ja", "zh", "hu"})
_WEEKDAYS = "月火水木金土日一二三四五六日월화수목금토일"
_YEAR_FIRST = expression(
    r"(?P<year>[0-9]{4})(?P<mark>[-/.])\s?(?P<month>[0-9]{1,2})(?P=mark)\s?(?P<day>[0-9]{1,2})"
    r"(?![0-9])"
)
_YEAR_LAST = expression(
    r"(?<![\w.,:/$€£¥#+=])(?P<first>[0-9]{1,2})(?P<mark>[-/.])\s?"
    r"(?P<second>[0-9]{1,2})(?P=mark)\s?\Z"
)
# As a part number goes on; but “01.05.2020-03.05.2020” is two dates.
_GOES_ON = expression(r"[./][0-9]|-[0-9]{1,9}(?![0-9./-])")
_VERSION = expression(r"(?i)\b(?:v|ver|version|release|build|firmware|no|nr|§)\.?\s?\Z")
_ISO = expression(
    r"[0-9]{4}(?:-[0-9]{2}(?:-[0-9]{2}(?:T[0-9]{2}:[0-9]{2}(?::[0-9]{2}(?:[.,][0-9]{1,12})?)?"
    r"(?:Z|[+-][0-9]{2}(?::?[0-9]{2})?)?)?)?)?"
)
_CHARACTERS = expression(
    r"(?P<year>[0-9]{4})\s?[年년]\s?(?P<month>[0-9]{1,2})\s?[月월]"
    r"(?:\s?(?P<day>[0-9]{1,2})\s?[日일号號]"
    rf"(?:\s?[(（](?:星期|週|周)?(?P<bracketed>[{_WEEKDAYS}])(?:曜日?|요일)?[)）]"
    rf"|\s?星期(?P<before>[{_WEEKDAYS}])|\s?(?P<after>[{_WEEKDAYS}])(?:曜日|요일))?)?"
)


def year_first(text: str, start: int, language: str, *, lenient: bool) -> DateMention | None:
    """The date whose year starts at `start`: “2020-05-06T10:15Z”, “2020. 5. 6.”, “2020年5月6日”."""
    match = _YEAR_FIRST.match(text, start)
    if match is None:
        return _in_characters(text, start)
    year, month, number = int(match["year"]), int(match["month"]), int(match["day"])
    if not lenient and not _is_sure(match, language):
        return None
    end = match.end()
    clock = clock_after(text, end)
    has_t = text[end : end + 1] in {"T", "t"}
    if clock is not None:
        end = clock.end
    if not lenient and _continues(text, end):
        return None
    extent = Span(start, end)
    iso = is_iso(text[start:end]) and not text[end : end + 1].isalnum()
    precision: Precision = "day"
    if clock is not None:
        precision = "minute" if clock.second is None else "second"
    return DateMention(
        span=extent if has_t else Span(start, match.end()),
        extent=extent,
        year=year,
        month=month,
        day_of_month=number,
        precision=precision,
        instant=clock.on(calendar_day(year, month, number)) if clock else None,
        has_offset=clock is not None and clock.offset is not None,
        iso=iso,
    )


def year_last(text: str, start: int, floor: int, language: str) -> DateMention | None:
    """The date whose year starts at `start`, with two numbers before it: “5/6/2020”.

    Its extent ends with the year: what stands around it, the caller looks at.
    """
    match = _YEAR_LAST.search(text, max(floor, start - 12), start)
    if match is None or _GOES_ON.match(text, start + 4):
        return None
    if text[match.start() - 1 : match.start()] == "-" and not 0 < floor == match.start() - 1:
        return None
    if _VERSION.search(text, max(floor, match.start() - 12), match.start()):
        return None
    year = int(text[start : start + 4])
    day, month, ambiguous = day_and_month(
        int(match["first"]), int(match["second"]), match["mark"], language
    )
    if not _OLDEST <= year <= _NEWEST or not (0 < month <= 12 and 0 < day <= 31):
        return None
    span = Span(match.start(), start + 4)
    return DateMention(span, span, year, month, day, ambiguous=ambiguous)


def is_iso(text: str) -> bool:
    """Whether the text has an ISO 8601 form, in the separated format, whatever its numbers."""
    return _ISO.fullmatch(text) is not None


def _is_sure(match: Match, language: str) -> bool:
    """Whether the numbers, between neighbours that are no part of them, can only be a date."""
    start, before = match.start(), match.string[match.start() - 1 : match.start()]
    if start and (before.isalnum() or before in "_-/.:+#="):
        return False
    month, number = int(match["month"]), int(match["day"])
    is_padded = len(match["month"]) == len(match["day"]) == 2
    if match["mark"] == "." and language not in _DOTTED_YEAR_FIRST:
        release = _VERSION.search(match.string, max(0, start - 12), start)
        if not is_padded or release:
            return False
    is_swapped = is_padded and match["mark"] == "-" and 12 < month <= 31 and 0 < number <= 12
    if not _OLDEST <= int(match["year"]) <= _NEWEST:
        return False
    return is_swapped or (0 < month <= 12 and 0 < number <= 31)


def _continues(text: str, end: int) -> bool:
    after = text[end : end + 2]
    if after[:1].isalnum() or after[:1] in {"_", "/", "-"}:
        return True
    return after[:1] in {".", ","} and after[1:].isdigit()


def _in_characters(text: str, start: int) -> DateMention | None:
    match = _CHARACTERS.match(text, start)
    if match is None:
        return None
    span, clock = Span(*match.span()), clock_after(text, match.end())
    year, month = int(match["year"]), int(match["month"])
    number = int(match["day"]) if match["day"] else None
    name = match["bracketed"] or match["before"] or match["after"]
    precision: Precision = "month" if number is None else "day"
    if clock is not None and number is not None:
        precision = "minute" if clock.second is None else "second"
    day = calendar_day(year, month, number or 0)
    return DateMention(
        span=span,
        extent=Span(start, clock.end) if clock else span,
        year=year,
        month=month,
        day_of_month=number,
        precision=precision,
        weekday=_WEEKDAYS.index(name) % 7 if name else None,
        instant=clock.on(day) if clock else None,
        has_offset=clock is not None and clock.offset is not None,
    )
