"""The kind `date-order`: what cannot be later than what."""

from datetime import date

import pytest

from newslint.checks.date_order import Check
from pages import page_of, words

TEXT = "---\ntitle: Ferry\ndate: 2024-05-10\nlastmod: 2024-05-03\n---\n\nThe ferry is late.\n"


@pytest.mark.parametrize(
    ("check", "today", "expected"),
    [
        pytest.param(
            Check("published", "today"), date(2024, 5, 8), ["2024-05-10"], id="two days ahead"
        ),
        pytest.param(
            Check("published", "today"), date(2024, 5, 9), [], id="one day is a time zone"
        ),
        pytest.param(
            Check("published", "today", 0), date(2024, 5, 9), ["2024-05-10"], id="unless it counts"
        ),
        pytest.param(Check("published", "today"), None, [], id="nobody says what day it is"),
        pytest.param(
            Check("published", "modified"), None, ["2024-05-10"], id="changed before it was made"
        ),
        pytest.param(Check("modified", "published"), None, [], id="the other way round"),
    ],
)
def test_order_of_two_dates(check: Check, today: date | None, expected: list[str]) -> None:
    assert words(check, page_of(TEXT, "markdown", today)) == expected


@pytest.mark.parametrize(
    "line",
    [
        pytest.param("embargo: 2024-05-03", id="embargo"),
        pytest.param("draft: true", id="draft"),
        pytest.param("published: false", id="not published"),
        pytest.param("status: Scheduled", id="scheduled"),
    ],
)
def test_an_article_that_is_held_may_have_a_later_date(line: str) -> None:
    text = TEXT.replace("lastmod: 2024-05-03", line)

    assert words(Check("published", "today"), page_of(text, "markdown", date(2024, 5, 1))) == []


def test_a_day_that_may_be_another_is_late_only_if_both_are() -> None:
    check, today = Check("published", "today"), date(2024, 1, 6)
    text = "Ferry\n\nPublished: 06/01/2024\n\nThe ferry is late.\n"

    assert words(check, page_of(text, today=today)) == []
    assert words(check, page_of(text, today=date(2023, 12, 1))) == ["06/01/2024"]


def test_the_other_date_is_related() -> None:
    (hit,) = Check("published", "modified").hits(page_of(TEXT, "markdown"))

    assert [TEXT[start:end] for _, (start, end) in hit.related] == ["2024-05-03"]
