import datetime as dt
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newslint.text.dates.digits import has_digit
from newslint.text.dates.find import find_dates
from newslint.text.dates.mention import DateMention
from newslint.text.dates.names import MONTHS, WEEKDAYS, fold
from newslint.text.dates.parse import parse_date

DAYS = st.dates(dt.date(1900, 1, 1), dt.date(2100, 12, 31))


def word(table: dict[str, str], language: str, index: int, spelling: int = 0) -> str:
    spellings = table[language].split(",")[index].split()
    return spellings[spelling % len(spellings)]


def found(text: str, language: str = "") -> list[str]:
    return [text[date.span.start : date.span.end] for date in find_dates(text, language)]


def read(text: str, language: str = "") -> DateMention:
    date = parse_date(text, language)
    assert date is not None
    return date


@given(DAYS, st.sampled_from(sorted(MONTHS)), st.integers(0, 5), st.booleans())
def test_day_month_year_is_read_in_each_language(
    day: dt.date, language: str, spelling: int, capitals: bool
) -> None:
    month = word(MONTHS, language, day.month - 1, spelling)
    if capitals:  # Greek capitals carry no accent
        month = fold(month).upper() if language == "el" else month.upper()
    joint = " de " if language in {"es", "pt"} else " "
    written = f"{day.day}{joint}{month}{joint}{day.year}"
    text = f"({written}) x"

    assert read(written, language).day == day
    (mention,) = find_dates(text, language)
    assert (text[mention.span.start : mention.span.end], mention.day) == (written, day)


@given(DAYS, st.sampled_from(sorted(MONTHS)), st.integers(0, 5))
def test_month_day_year_is_read_in_each_language(
    day: dt.date, language: str, spelling: int
) -> None:
    written = (
        f"{word(MONTHS, language, day.month - 1, spelling).capitalize()} {day.day}, {day.year}"
    )

    assert read(written, language).day == day
    assert found(f"x: {written}.", language) == [written]


@given(DAYS, st.sampled_from(sorted(set(MONTHS) & set(WEEKDAYS))), st.integers(0, 5))
def test_weekday_before_the_date_belongs_to_it(day: dt.date, language: str, spelling: int) -> None:
    weekday = word(WEEKDAYS, language, day.weekday(), spelling).capitalize()
    written = f"{weekday}, {day.day}. {word(MONTHS, language, day.month - 1)} {day.year}"
    (mention,) = find_dates(f"x {written} x", language)

    assert (mention.weekday, mention.fault, mention.day) == (day.weekday(), None, day)
    assert mention.span == (2, 2 + len(written))


@given(DAYS, st.integers(1, 6), st.sampled_from(sorted(set(MONTHS) & set(WEEKDAYS))))
def test_wrong_weekday_is_a_fault_since_all_count_alike(
    day: dt.date, off: int, language: str
) -> None:
    weekday = word(WEEKDAYS, language, (day.weekday() + off) % 7)
    month = word(MONTHS, language, day.month - 1)
    (mention,) = find_dates(f"{weekday}, {day.day} {month} {day.year}", language)

    assert mention.fault == ("wrong-weekday" if day.year >= 1924 else None)


NUMERIC = {
    "en-US": "{0.month}/{0.day}/{0.year}",
    "en-GB": "{0:%d}/{0:%m}/{0.year}",
    "de": "{0:%d}.{0:%m}.{0.year}",
    "cs": "{0.day}. {0.month}. {0.year}",
    "nl": "{0:%d}-{0:%m}-{0.year}",
    "fr": "{0:%d}/{0:%m}/{0.year}",
    "sv": "{0.year}-{0:%m}-{0:%d}",
    "ja": "{0.year}年{0.month}月{0.day}日",
    "ko": "{0.year}년 {0.month}월 {0.day}일",
    "hu": "{0.year}. {0:%m}. {0:%d}",
    "zh": "{0.year}/{0.month}/{0.day}",
}


@given(DAYS, st.sampled_from(sorted(NUMERIC)))
def test_numbers_are_read_in_the_order_of_the_language(day: dt.date, language: str) -> None:
    written = NUMERIC[language].format(day)
    text = f"x {written}, x"
    (mention,) = find_dates(text, language)

    assert read(written, language).day == mention.day == day
    assert (text[mention.span.start : mention.span.end], mention.ambiguous) == (written, False)


@given(
    DAYS,
    st.times(),
    st.integers(-840, 840),
)
def test_iso_gives_the_instant_back(day: dt.date, clock: dt.time, offset: int) -> None:
    zone = dt.timezone(dt.timedelta(minutes=offset))
    written = dt.datetime.combine(day, clock, zone).isoformat()
    mention = read(written)

    assert mention.instant == dt.datetime.fromisoformat(written)
    assert (mention.iso, mention.span, mention.has_offset) == (True, (0, len(written)), True)
    assert found(f"at {written}.") == [written]


@given(
    st.text(st.sampled_from("0123456789 .,:/-TZ年月日MayFriSun()٢"), max_size=60) | st.text(),
    st.sampled_from(["", "en", "en-US", "de", "ja", "xx"]),
)
def test_any_text_gives_dates_in_order_and_inside_it(text: str, language: str) -> None:
    parse_date(text, language)
    end = 0
    for mention in find_dates(text, language):
        assert end <= mention.extent.start <= mention.span.start
        assert mention.span.start < mention.span.end <= mention.extent.end <= len(text)
        end = mention.extent.end
        assert mention.day is not None or mention.fault or mention.precision == "month"


@pytest.mark.parametrize(
    "unit", ["1/", "May ", "2020", "2020 ", "1.2.2020", "Fri, ", "5 May 2020 "]
)
def test_hostile_text_takes_linear_time(unit: str) -> None:
    def seconds(text: str) -> float:
        start = time.process_time()
        parse_date(text)
        for _ in find_dates(text):
            pass
        return time.process_time() - start

    seconds(unit)  # the patterns compile
    short = min(seconds(unit * 4_000) for _ in range(3))
    long = min(seconds(unit * 64_000) for _ in range(3))

    # Quadratic time would be a hundredfold and more.
    assert long < 60 * short + 0.1


@pytest.mark.parametrize("table", [MONTHS, WEEKDAYS])
def test_no_word_means_two_numbers(table: dict[str, str]) -> None:
    seen: dict[str, int] = {}
    for language, groups in table.items():
        assert len(groups.split(",")) == (12 if table is MONTHS else 7), language
        for number, group in enumerate(groups.split(",")):
            for spelling in map(fold, group.split()):
                assert seen.setdefault(spelling, number) == number, spelling


@pytest.mark.parametrize(
    ("text", "language", "day"),
    [
        pytest.param("Tue Jan 28 15:28:56 CET 2020", "", "2020-01-28", id="Unix, year last"),
        pytest.param("Tue, 28 Jan 2020 15:28:56 +0100", "", "2020-01-28", id="RFC 2822"),
        pytest.param("Sunday, 06-Nov-94 08:49:37 GMT", "", "1994-11-06", id="RFC 850"),
        pytest.param("2023-11-08 22:19:12", "", "2023-11-08", id="a space for the T"),
        pytest.param("20200128T152856Z", "", "2020-01-28", id="ISO without separators"),
        pytest.param("2020-W05-2", "", "2020-01-28", id="ISO week"),
        pytest.param("2020-028", "", "2020-01-28", id="ISO day of the year"),
        pytest.param("14. 01. 2020", "cs", "2020-01-14", id="spaces after dots"),
        pytest.param("Mär 14, 2018", "de", "2018-03-14", id="short German month first"),
        pytest.param("1er mai 2019", "fr", "2019-05-01", id="French first"),
        pytest.param("1º de maio de 2019", "pt", "2019-05-01", id="Portuguese first"),
        pytest.param("1° maggio 2019", "it", "2019-05-01", id="Italian first"),
        pytest.param("Sept. 5th, 2020", "en", "2020-09-05", id="English ordinal"),
        pytest.param("5-го травня 2020 року", "uk", "2020-05-05", id="Ukrainian ordinal"),
        pytest.param("5 ΜΑΪΟΥ 2020", "el", "2020-05-05", id="Greek capitals without accent"),
        pytest.param("1 Mayıs 2020 Cuma", "tr", "2020-05-01", id="Turkish weekday last"),
        pytest.param("٣ مايو ٢٠٢٠", "ar", "2020-05-03", id="Arabic digits"),
        pytest.param(
            "24 نيسان / أبريل 2020", "ar", "2020-04-24", id="a month by its two Arabic names"
        ),
        pytest.param(
            "24 كانون الثاني/يناير 2020", "ar", "2020-01-24", id="one of them of two words"
        ),
        pytest.param("24 نيسان 2020", "ar", "2020-04-24", id="the Levantine name alone"),
        pytest.param("24 آب / أغسطس 2020", "ar", "2020-08-24", id="one of them of two letters"),
        pytest.param("2020. május 5.", "hu", "2020-05-05", id="Hungarian"),
        pytest.param("2020 gegužės 5", "lt", None, id="a month of no language here"),
        pytest.param("05.06.20", "de", "2020-06-05", id="two digits of the year"),
        pytest.param("Published by Ana Roe on May 4, 2021", "", "2021-05-04", id="words before"),
        pytest.param("10:15 GMT, 3 May 2024", "", "2024-05-03", id="time first"),
        pytest.param("0001-01-01T00:00:00Z", "", "0001-01-01", id="the first year"),
        pytest.param("3 out 2020", "en", "2020-10-03", id="a foreign month where a date is meant"),
        pytest.param("five days ago", "", None, id="relative"),
        pytest.param("May 5 people", "", None, id="a day and more"),
        pytest.param("1580221736", "", None, id="seconds since 1970"),
        pytest.param("5655255", "", None, id="the number of an item"),
        pytest.param("", "", None, id="empty"),
    ],
)
def test_value_is_read(text: str, language: str, day: str | None) -> None:
    date = parse_date(text, language)

    assert (str(date.day) if date else None) == day


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "2019-07-07T18:44:31+0200", "2019-07-07T18:44:31+02:00", id="offset, no colon"
        ),
        pytest.param("2019-07-07T24:00:00Z", "2019-07-08T00:00:00+00:00", id="midnight at the end"),
        pytest.param("3 May 2024 at 10:15 p.m. EST", "2024-05-03T22:15:00-05:00", id="half a day"),
        pytest.param("3. Mai 2024, 10.15 Uhr MESZ", "2024-05-03T10:15:00+02:00", id="German"),
        pytest.param("20200128T1528+01", "2020-01-28T15:28:00+01:00", id="without separators"),
        pytest.param("3 May 2024 10:15 ET", None, id="a zone of two offsets"),
        pytest.param("2019-07-07T18:44:31", None, id="no offset"),
        pytest.param("2019-07-07T25:61:00Z", None, id="no such time"),
        pytest.param("9999-12-31T24:00Z", None, id="past the last day"),
    ],
)
def test_instant_needs_time_and_offset(text: str, expected: str | None) -> None:
    mention = read(text)

    assert (mention.instant.isoformat() if mention.instant else None) == expected
    assert mention.has_offset == (mention.instant is not None or text.startswith("9999"))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("on 5 May", True, id="ASCII"),
        pytest.param("٣ مايو", True, id="Arabic"),
        pytest.param("۳ می", True, id="Persian"),
        pytest.param("５月", True, id="of full width"),
        pytest.param("the “third” of May", False, id="a word"),
        pytest.param("الثالث من مايو", False, id="an Arabic word"),
        pytest.param("三日ﾉ朝", False, id="characters that begin with the same bytes"),
    ],
)
def test_digits_of_any_script_are_seen(text: str, *, expected: bool) -> None:
    assert has_digit(text) is expected


@pytest.mark.parametrize(
    ("text", "precision"),
    [
        pytest.param("2020", "year", id="a year"),
        pytest.param("2020-05", "month", id="ISO month"),
        pytest.param("May 2020", "month", id="a named month"),
        pytest.param("05/2020", "month", id="a month in numbers"),
        pytest.param("24 Jan/Feb 2020", "month", id="a day of which of two months"),
        pytest.param("5 May 2020", "day", id="a day"),
        pytest.param("5 May 2020 10:15", "minute", id="a minute"),
        pytest.param("2020-05-05T10:15:00", "second", id="a second"),
    ],
)
def test_precision_is_what_is_written(text: str, precision: str) -> None:
    mention = read(text)

    assert (mention.precision, mention.day is None) == (precision, precision in {"year", "month"})


@pytest.mark.parametrize(
    ("language", "month", "ambiguous"),
    [("en-US", 5, False), ("en_GB", 6, False), ("de", 6, False), ("en", 5, True), ("", 6, True)],
)
def test_order_comes_from_the_language(language: str, month: int, ambiguous: bool) -> None:
    mention = read("05/06/2020", language)

    assert (mention.month, mention.ambiguous) == (month, ambiguous)


def test_weekday_tells_day_from_month() -> None:
    assert str(read("Friday, 05/06/2020").day) == "2020-06-05"
    assert str(read("Wednesday, 05/06/2020").day) == "2020-05-06"
    assert not read("Wednesday, 05/06/2020").ambiguous


def test_day_without_a_year_has_no_day() -> None:
    mention = read("Friday, 3 May")

    assert (mention.day, mention.month, mention.day_of_month, mention.weekday) == (None, 5, 3, 4)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Mark IV joined on May 5 people", id="month without a year"),
        pytest.param("taken with a Kestrel 5D Mark IV", id="Mark"),
        pytest.param("the 1.5.2 release and version 1.5.2020", id="versions"),
        pytest.param("9/11 and 24/7, 1/2", id="fractions"),
        pytest.param("On March 8 teams met", id="March 8"),
        pytest.param("call 555-05-06-2020 or 12-3-1998-4", id="telephone and part numbers"),
        pytest.param("model 2023-45-67, order 2023-05-06-11", id="numbers like ISO"),
        pytest.param("https://example.org/2020/05/06/story", id="an address"),
        pytest.param("In May 2000 people left", id="a quantity"),
        pytest.param("it may 2020 be over; Mars 2020 landed", id="words that are months too"),
        pytest.param("3 out 2019, a set 2018", id="short months of other languages"),
        pytest.param("He won 3-2 in 2020, $5.10.2020", id="score and price"),
        pytest.param("from 2019-2020, in 2021", id="years"),
        pytest.param("10.1.2020.5", id="network address"),
    ],
)
def test_nothing_else_is_a_date(text: str) -> None:
    assert found(text, "en") == []


@pytest.mark.parametrize(
    ("text", "dates"),
    [
        pytest.param(
            "On Friday, 1 May 2020, and May 2021.", ["Friday, 1 May 2020", "May 2021"], id="two"
        ),
        pytest.param(
            "Shut on Friday. May 1, 2020 was", ["May 1, 2020"], id="weekday of a sentence"
        ),
        pytest.param(
            "von 01.05.2020-03.05.2020", ["01.05.2020", "03.05.2020"], id="range in numbers"
        ),
        pytest.param("on 3-5 May 2020", ["5 May 2020"], id="end of a range"),
        pytest.param("The Sun, 5 March 2020", ["5 March 2020"], id="a newspaper is no weekday"),
        pytest.param("2020年3月4日(水)に", ["2020年3月4日(水)"], id="Japanese weekday"),
        pytest.param(
            "on 3 May 2020 at 10:15 GMT", ["3 May 2020"], id="time is no part of the span"
        ),
        pytest.param("a 5,000 crowd; July 4th, 1999: x", ["July 4th, 1999"], id="number before"),
    ],
)
def test_span_is_the_date_with_its_weekday(text: str, dates: list[str]) -> None:
    assert found(text) == dates


def test_extent_adds_the_time() -> None:
    text = "On 3 May 2020 at 10:15 GMT the"
    (mention,) = find_dates(text)

    assert text[mention.extent.start : mention.extent.end] == "3 May 2020 at 10:15 GMT"


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        pytest.param("on February 30, 2023", "no-such-day", id="30 February"),
        pytest.param("on 29 February 2023", "no-such-day", id="no leap year"),
        pytest.param("on 29 February 2024", None, id="leap year"),
        pytest.param("since 2023-13-01", "no-such-day", id="month 13"),
        pytest.param("am 31.04.2023", "no-such-day", id="31 April in numbers"),
        pytest.param("Friday, March 2, 2024", "wrong-weekday", id="a Saturday"),
        pytest.param("Saturday, March 2, 2024", None, id="a Saturday said so"),
        pytest.param("March 2, 2024 (Fri)", "wrong-weekday", id="short, in brackets"),
        pytest.param("Friday, 1 January 1801", None, id="calendars differed"),
        pytest.param("in May 2020", None, id="month alone"),
    ],
)
def test_calendar_has_the_last_word(text: str, fault: str | None) -> None:
    (mention,) = find_dates(text)

    assert mention.fault == fault


@pytest.mark.parametrize(
    ("text", "iso"),
    [
        ("2020-05-06", True), ("2020-05-06T10:15Z", True), ("2020", True), ("2020-05", True),
        ("2020-05-06 10:15", False), ("2020-5-6", False), ("2020/05/06", False),
        ("2020-05-06T10:15:00Z foo", False), ("5 May 2020", False), ("2020-05-06T25:00Z", False),
    ],
)  # fmt: skip
def test_iso_is_the_strict_form(text: str, iso: bool) -> None:
    assert read(text).iso is iso
