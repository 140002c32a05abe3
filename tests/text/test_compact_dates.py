"""Days that exports write without the usual spaces and marks, and what only looks like one."""

import pytest

from newslint.text.dates.parse import parse_date


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("20240503", id="digits"),
        pytest.param("20240503101500", id="digits with a time"),
        pytest.param("20240503 101500", id="a space before the time"),
        pytest.param("20240503 10:15", id="a time with its colon"),
        pytest.param("20240503T101500.000Z", id="parts of a second"),
        pytest.param("3may2024", id="a name between numbers"),
        pytest.param("03MAY2024", id="in capitals"),
        pytest.param("3 May2024", id="one space"),
        pytest.param("3 May 24", id="a year of two digits"),
        pytest.param("Fri, 3 May 24 10:15:00 GMT", id="an old message"),
        pytest.param("May3, 2024", id="a name and its day"),
        pytest.param("May032024", id="a name and numbers"),
        pytest.param("May 3, 2024 Friday", id="the weekday behind"),
        pytest.param("May 3, 2024 Friday 10:15 AM GMT", id="the weekday before the time"),
        pytest.param("2024.5.3.", id="full stops"),
    ],
)
def test_the_day_is_read_to_the_end_of_the_text(text: str) -> None:
    mention = parse_date(text)

    assert mention is not None
    assert str(mention.day) == "2024-05-03"
    assert text[mention.extent.end :] in {"", "."}


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("20241341101500", id="no such month"),
        pytest.param("20240503991500", id="no such hour"),
        pytest.param("202405031", id="nine digits"),
        pytest.param("20241241015", id="eleven digits"),
        pytest.param("20240503101500123", id="more digits"),
        pytest.param("3 May 24 people", id="words behind a number"),
        pytest.param("3may20245", id="five digits"),
        pytest.param("5max2024", id="no month"),
    ],
)
def test_other_numbers_are_no_day(text: str) -> None:
    assert parse_date(text) is None


def test_the_weekday_behind_is_held_against_the_day() -> None:
    mention = parse_date("May 3, 2024 Monday")

    assert mention is not None
    assert mention.fault == "wrong-weekday"


def test_a_paper_behind_the_day_is_no_weekday() -> None:
    mention = parse_date("3 May 2024, Sunday Herald")

    assert mention is not None
    assert mention.weekday is None


@pytest.mark.parametrize(
    ("text", "precision", "offset"),
    [
        pytest.param("20240503101500", "second", False, id="digits"),
        pytest.param("20240503 10:15", "minute", False, id="no seconds"),
        pytest.param("20240503 101500Z", "second", True, id="a zone"),
        pytest.param("May 3, 2024 Friday 10:15 AM GMT", "minute", True, id="behind the weekday"),
    ],
)
def test_the_time_is_read_with_it(text: str, precision: str, *, offset: bool) -> None:
    mention = parse_date(text)

    assert mention is not None
    assert (mention.precision, mention.has_offset) == (precision, offset)
    assert not mention.iso
