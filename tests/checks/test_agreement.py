"""The kind `agreement`: when two places say the same, and which of them is wrong."""

import pytest

from newslint.checks.agreement import Check
from newslint.model.document import Document, Field
from newslint.model.spans import Span
from newslint.text.page import Page
from pages import page_of, words

DAYS = Check("published", ("json-ld", "og", "time", "visible"))
NAMES = Check("author", ("json-ld", "meta", "visible"))
TITLES = Check("headline", ("json-ld", "og", "visible"))


def contradictions(check: Check, *values: tuple[str, str], language: str = "") -> list[str]:
    """The values that are flagged, of fields that are given by origin and value."""
    text = "\n".join(value for _, value in values)
    fields, start = [], 0
    for origin, value in values:
        fields.append(Field(check.field, value, Span(start, start + len(value)), origin))
        start += len(value) + 1
    page = Page(Document("a", text, "html", (), tuple(fields), language=language), ())
    return [text[slice(*hit.span)] for hit in check.hits(page)]


@pytest.mark.parametrize(
    ("one", "other", "agrees"),
    [
        pytest.param("2024-05-01", "1 May 2024", True, id="two spellings"),
        pytest.param("2024-05-01", "2024-05-02", True, id="a day is a time zone"),
        pytest.param("2024-05-01", "2024-05-03", False, id="two days are not"),
        pytest.param("2024-05-01T23:00:00-10:00", "2024-05-03T01:00:00+14:00", True, id="instants"),
        pytest.param("2024-05-01T00:00:00Z", "2024-05-02T00:01:00Z", False, id="a minute too many"),
        pytest.param("2024-05-06", "06/05/2024", True, id="day first"),
        pytest.param("2024-06-05", "06/05/2024", True, id="or month first"),
        pytest.param("2024-07-05", "06/05/2024", False, id="but no other month"),
        pytest.param("2024-05-01", "May", True, id="no day at all"),
    ],
)
def test_days(one: str, other: str, agrees: bool) -> None:
    found = contradictions(DAYS, ("json-ld", one), ("og", other))

    assert found == ([] if agrees else [other])


def test_numbers_may_stand_in_the_order_of_another_country() -> None:
    said = ("json-ld", "2021-11-01")

    assert contradictions(DAYS, said, ("visible", "11/01/2021"), language="de") == []
    assert contradictions(DAYS, said, ("visible", "11.01.2021"), language="de") == ["11.01.2021"]


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        pytest.param("9 May 2024", [], id="of the change"),
        pytest.param('<time datetime="2024-05-09">today</time>', [], id="of the change, as time"),
        pytest.param("Published: 9 May 2024", ["9 May 2024"], id="called another"),
        pytest.param("12 May 2024", ["12 May 2024"], id="of neither"),
    ],
)
def test_a_page_may_show_the_day_of_the_last_change(line: str, expected: list[str]) -> None:
    text = (
        '<html lang=en><meta property="article:published_time" content="2024-05-01">'
        '<meta property="article:modified_time" content="2024-05-09">'
        f"<article><h1>Ferry is late</h1><p>{line}</p>"
        "<p>The ferry is late today, the port authority of Tarn said on Monday.</p></article>"
    )

    assert words(DAYS, page_of(text, "html")) == expected


@pytest.mark.parametrize(
    ("one", "other", "agrees"),
    [
        pytest.param("Ana Ruiz", "ANA RUÍZ", True, id="case and accents"),
        pytest.param("Ana Ruiz", "Ruiz", True, id="part of it"),
        pytest.param("Ana Ruiz", "By Ana Ruiz and Tom Lind", True, id="one of several"),
        pytest.param("Ana Ruiz", "Ana Lind", False, id="another family name"),
        pytest.param("Ana Ruiz", "https://courier.tarn/tom", True, id="an address"),
        pytest.param("Ana Ruiz", "tom@courier.tarn", True, id="a mail address"),
    ],
)
def test_names(one: str, other: str, agrees: bool) -> None:
    found = contradictions(NAMES, ("json-ld", one), ("meta", other))

    assert found == ([] if agrees else [other])


@pytest.mark.parametrize(
    ("one", "other", "agrees"),
    [
        pytest.param("Bridge in Tarn is shut", "Tarn: bridge shut till June", True, id="shared"),
        pytest.param("Bridge in Tarn is shut", "Five recipes for the evening", False, id="none"),
        pytest.param("Bridge in Tarn is shut", "Live blog", True, id="too short to compare"),
        pytest.param("Brücken der Häfen gesperrt", "Brücke am Hafen bleibt gesperrter", True, id="endings"),
        pytest.param("港の橋は六月まで通行止め", "タルン港の橋、通行止め", True, id="no spaces"),
    ],
)  # fmt: skip
def test_headlines(one: str, other: str, agrees: bool) -> None:
    found = contradictions(TITLES, ("json-ld", one), ("og", other))

    assert found == ([] if agrees else [other])


def test_equal_contradictions_are_one() -> None:
    values = [("json-ld", "2024-05-01"), ("og", "2024-05-09"), ("time", "2024-05-09")]

    assert contradictions(DAYS, *values) == ["2024-05-09"]


def test_one_value_of_several_in_a_place_is_enough() -> None:
    values = [("json-ld", "2024-05-01"), ("time", "2024-05-09"), ("time", "2024-05-01")]

    assert contradictions(DAYS, *values) == []


def test_other_places_are_not_asked() -> None:
    assert contradictions(DAYS, ("json-ld", "2024-05-01"), ("feed", "2024-05-09")) == []


def test_against_says_with_what_to_compare() -> None:
    check = Check("published", ("og", "time"), ("filename",))
    values = [("og", "2024-05-01"), ("time", "2024-05-09"), ("filename", "2024-05-01")]

    assert contradictions(check, *values) == ["2024-05-09"]
    assert contradictions(check, *values[:2]) == []
