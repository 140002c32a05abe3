"""Absolute dates in running text: every one starts from a year in four digits."""

from collections.abc import Iterator

from newslint.model.spans import Span
from newslint.text.dates.clock import Clock, clock_after, clock_before
from newslint.text.dates.digits import ascii_digits
from newslint.text.dates.mention import DateMention, Precision
from newslint.text.dates.names import are_one_month, is_month_alone, month_of, weekday_of
from newslint.text.dates.numeric import year_first, year_last
from newslint.text.dates.order import primary
from newslint.text.expressions import Match, expression

_YEAR = expression(r"[12][0-9]{3}(?![0-9])")
_DIGIT = expression("[0-9]")
_LONGEST = 48  # characters of a date before its year
_NEWEST = 2199
_MARKS = frozenset("-/.")  # between the numbers of a date
_CHARACTERS = frozenset("年년")
_OF = frozenset({"de", "del", "of", "DE"})
# What stands before the year: “5. Mai ”, “May 5th, ”, “5 de mayo de ”, “May ”.
_BEFORE_YEAR = expression(
    r"""(?x)(?<!\w)
    (?: (?<![.,:/$€£¥#]) (?P<day>[0-9]{1,2})
        (?: \.?[ºª°] | \. | (?:st|nd|rd|th|er|ère|re)\b | -(?:го|е|й)\b )?
        (?: \s{1,2} | [-/] | (?<=\.) ) (?: (?:de|of|di|do|D[EIO])\s | d['’]\s? )?
        (?: (?P<other>[^\W\d_]{2,14}+ (?: \s [^\W\d_]{3,14}+ )?+ ) \s? / \s? )? )?
    (?P<word>[^\W\d_]{3,14}) (?P<dot>\.?)
    (?: [\s-]{1,2} (?P<after>[0-9]{1,2}) (?:st|nd|rd|th|er|º|\.)? )?
    (?: ,?\s{1,3} (?: (?:de|del|of|DE)\s )? | [-,/] | (?<=[^\W\d_]\.) ) \Z""",
)
# What follows a number that is no year: a decimal, a letter but for Slavic “2020р.”.
_NO_YEAR = expression(r"[.,][0-9]|[^\W\d](?<![гр年년T])|[$€£%]|\s?%")
_QUANTITY = expression(
    r"\s(?:people|men|women|children|troops|soldiers|workers|jobs|homes|met(?:re|er)s|m|km|miles"
    r"|Menschen|personnes|personas|persone|pessoas|osób|людей|осіб|человек)\b"
)
_WEEKDAY_BEFORE = expression(
    r"(?<![\w-])(?P<word>[^\W\d_]{1,13}(?:[-'’ʼ][^\W\d_]{2,7})?)(?P<dot>\.?)"
    r"(?:(?:,?\s{1,2}|,)(?:(?:the|den|dem|der|le|el|il|o)\s)?|\s(?P<bracket>\())\Z"
)
_WEEKDAY_AFTER = expression(
    r"\s?[(（](?P<bracketed>[^\W\d_]{1,13}(?:[-'’ʼ][^\W\d_]{2,7})?)\.?[)）]"
    r"|,?\s(?P<bare>[^\W\d_]{3,9})\b"
)
_LAST = expression(r",?\s?(?:[0-9]|\Z)")
# “The Sun, 5 March 2020” was any day of the week.
_NEWSPAPER = expression(r"\b(?:[Tt]he Sun|(?:Mail|Independent|Scotland|Wales) on Sunday)\Z")


def find_dates(text: str, language: str = "") -> Iterator[DateMention]:
    """Every absolute date in the text, from left to right, none over another.

    `language` is a BCP 47 tag. A year alone is no date here, nor is a day without a year.
    """
    text = ascii_digits(text)
    return mentions(text, language, lenient=False) if _YEAR.search(text) else iter(())


def mentions(text: str, language: str, *, lenient: bool) -> Iterator[DateMention]:
    """The dates of a text in ASCII digits; `lenient` if the text is meant to be a date."""
    floor = 0
    for match in _YEAR.finditer(text):
        start = match.start()
        if start < floor or text[start - 1 : start].isdigit():
            continue
        found = None
        if _opens(text, start + 4):
            found = year_first(text, start, primary(language), lenient=lenient)
        if found is None and _ends_well(text, match):
            if not _MARKS.isdisjoint(text[max(floor, start - 2) : start]):
                found = year_last(text, start, floor, language)
            if found is None and _is_near_date(text, start, floor, language, lenient=lenient):
                found = _named(text, match, floor, primary(language), lenient=lenient)
        if found is not None:
            found = _with_weekday(text, found, floor, primary(language), lenient=lenient)
            found = _with_clock(text, found, floor, lenient=lenient)
            yield found
            floor = found.extent.end


def _opens(text: str, end: int) -> bool:
    """Whether a date could go on behind its year."""
    return text[end : end + 1] in _MARKS or not _CHARACTERS.isdisjoint(text[end : end + 2])


def _is_near_date(text: str, start: int, floor: int, language: str, *, lenient: bool) -> bool:
    """Whether a number or the name of a month stands before a year: most years have neither."""
    before = text[max(floor, start - _LONGEST) : start]
    if _DIGIT.search(before):
        return True
    words = before.split()
    last = words[-2:-1] if words[-1:] and words[-1] in _OF else words[-1:]
    word = last[0].rstrip("-/.,") if last else ""
    return not word.isalpha() or month_of(word, primary(language), lenient=lenient) is not None


def _ends_well(text: str, year: Match) -> bool:
    if _NO_YEAR.match(text, year.end()):
        return False
    is_round = year[0].endswith("00")
    return not (is_round and _QUANTITY.match(text, year.end()))


def _named(
    text: str, year: Match, floor: int, language: str, *, lenient: bool
) -> DateMention | None:
    start = year.start()
    if start == floor or int(year[0]) > _NEWEST:
        return None
    if not (text[start - 1].isspace() or text[start - 1] in ",.-/"):
        return None
    clock = None
    match = _BEFORE_YEAR.search(text, max(floor, start - _LONGEST), start)
    month = month_of(match["word"], language, lenient=lenient) if match else None
    if month is None:
        clock = clock_before(text, start)  # “Tue Jan 28 15:28:56 CET 2020”
        if clock is None or clock.start < floor:
            return None
        match = _BEFORE_YEAR.search(text, max(floor, clock.start - _LONGEST), clock.start)
        if match is None or not match["after"]:
            return None
        month = month_of(match["word"], language, lenient=lenient)
    if match is None or month is None:
        return None
    first, number = _first_and_number(match, lenient=lenient)
    if number is None and not _is_month_and_year(match, language):
        return None
    span = Span(first, year.end())
    found = DateMention(span, span, int(year[0]), month, number)
    if number is None:
        return found._replace(precision="month")
    return found if clock is None else _timed(found, clock, span)


def _first_and_number(match: Match, *, lenient: bool) -> tuple[int, int | None]:
    """Where the date starts, and the day of the month if there is one."""
    for group in ("after", "day"):
        number = int(match[group] or 0)
        if group == "day" and match["other"] and not are_one_month(match["other"], match["word"]):
            continue
        if 0 < number <= 31 or (lenient and match[group]):
            return match.start("word" if group == "after" else "day"), number
    return match.start("word"), None


def _is_month_and_year(match: Match, language: str) -> bool:
    ends_sentence = bool(match["dot"]) and len(match["word"]) > 4
    return not match["after"] and not ends_sentence and is_month_alone(match["word"], language)


def _with_clock(text: str, found: DateMention, floor: int, *, lenient: bool) -> DateMention:
    if found.precision != "day":
        return found
    clock = clock_after(text, found.span.end)
    if clock is not None:
        return _timed(found, clock, Span(found.span.start, clock.end))
    if not lenient:
        return found
    clock = clock_before(text, found.span.start)
    if clock is None or clock.start < floor:
        return found
    return _timed(found, clock, Span(clock.start, found.span.end))


def _timed(found: DateMention, clock: Clock, extent: Span) -> DateMention:
    precision: Precision = "minute" if clock.second is None else "second"
    return found._replace(
        extent=extent,
        precision=precision,
        instant=None if found.ambiguous else clock.on(found.day),
        has_offset=clock.offset is not None,
    )


def _with_weekday(
    text: str, found: DateMention, floor: int, language: str, *, lenient: bool
) -> DateMention:
    if found.weekday is not None or found.day_of_month is None:
        return found
    start, end = found.span
    weekday = None
    match = _WEEKDAY_BEFORE.search(text, max(floor, start - 24), start)
    if match is not None and _is_beside(text, match, end):
        weekday = weekday_of(match["word"], language)
        if weekday is not None and not _NEWSPAPER.search(
            text, max(0, start - 40), match.end("word")
        ):
            start = match.start()
            end += match["bracket"] is not None
    if start == found.span.start:
        match = _WEEKDAY_AFTER.match(text, end)
        if match is None or (
            match["bare"] and not (language == "tr" or (lenient and _is_last(match)))
        ):
            return found
        weekday = weekday_of(match["bracketed"] or match["bare"], language)
        if weekday is None:
            return found
        end = match.end()
    extent = Span(min(start, found.extent.start), max(end, found.extent.end))
    return _settled(found._replace(span=Span(start, end), extent=extent, weekday=weekday))


def _is_last(weekday: Match) -> bool:
    """Whether no word follows, as one does in “3 May 2024, Sunday Herald”."""
    return _LAST.match(weekday.string, weekday.end()) is not None


def _is_beside(text: str, word: Match, end: int) -> bool:
    """Whether a word says more of the date behind it: “on Friday (1 March 2024)”."""
    if word["bracket"] is None:
        return not (word["dot"] and len(word["word"]) > 5)
    # “Freaky Friday (6 August 2003)” is a film.
    before = text[max(0, word.start() - _LONGEST) : word.start()].split()[-1:]
    return text[end : end + 1] == ")" and all(name[0].islower() for name in before)


def _settled(found: DateMention) -> DateMention:
    """Tell day from month by the weekday, where the language could not."""
    day = found.day
    if not found.ambiguous or day is None or found.weekday is None:
        return found
    if day.weekday() == found.weekday:
        return found._replace(ambiguous=False)
    other = found._replace(month=found.day_of_month, day_of_month=found.month, ambiguous=False)
    return other if other.fault is None else found
