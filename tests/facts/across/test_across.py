"""Articles about invented events that disagree, and others that only seem to."""

from datetime import date, timedelta

import pytest

from newslint.facts.across import across
from newslint.facts.dating import dated
from newslint.formats import parse
from newslint.model.judgement import Article

MONDAY = date(2024, 5, 6)


def article(body: str, number: int = 0, day: date | None = MONDAY) -> Article:
    return dated(next(parse(f"News of the day\n\n{body}\n", f"{number}.txt")), day)


def faults(*bodies: str, later: int = 0) -> list[tuple[int, str]]:
    articles = [
        article(body, number, MONDAY + timedelta(number * later))
        for number, body in enumerate(bodies)
    ]
    return [(index, judgement.fault) for index, judgement in across(articles)]


BRIDGE = "“The old bridge will be closed for the whole winter,” said {}."
FIRE = "The fire at the Lune Mill in Arden destroyed {} houses near the market."
COURT = "The High Court in Arden opened the trial of Ida Quell for fraud on {}."


@pytest.mark.parametrize(
    ("one", "other"),
    [
        pytest.param(
            BRIDGE.format("Maya Orren"), BRIDGE.format("Tom Peltier"), id="two full names"
        ),
        pytest.param(
            BRIDGE.format("Maya Orren"),
            "“And the old bridge will be closed for the whole winter, I fear,” said Tom Peltier.",
            id="more of the same words",
        ),
    ],
)
def test_quotation_with_two_speakers_is_found_in_both(one: str, other: str) -> None:
    assert faults(one, other) == [(0, "quote-by-several"), (1, "quote-by-several")]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        pytest.param(BRIDGE.format("Maya Orren"), BRIDGE.format("Mayor Orren"), id="title and surname"),
        pytest.param(BRIDGE.format("Maya Orren"), BRIDGE.format("the mayor"), id="a role"),
        pytest.param(
            "“We thank all of you,” said Maya Orren.", "“We thank all of you,” said Tom Peltier.", id="few words"
        ),
    ],
)  # fmt: skip
def test_quotation_that_may_have_one_speaker_is_passed_over(one: str, other: str) -> None:
    assert faults(one, other) == []


def test_event_in_two_numbers_is_found_in_both() -> None:
    assert faults(FIRE.format(12), FIRE.format(21)) == [
        (0, "event-in-two-numbers"),
        (1, "event-in-two-numbers"),
    ]


@pytest.mark.parametrize(
    ("one", "other", "later"),
    [
        pytest.param(FIRE.format(12), FIRE.format("at least 21"), 0, id="at least"),
        pytest.param(FIRE.format(12), FIRE.format("twelve"), 0, id="the same in words"),
        pytest.param(FIRE.format(12), FIRE.format(21), 1, id="grown a day later"),
        pytest.param(
            FIRE.format(12), FIRE.format(21).replace("Arden", "Brill"), 0, id="another town"
        ),
        pytest.param(FIRE.format(21), FIRE.format(12), 30, id="a month later"),
    ],
)
def test_numbers_that_may_both_be_right_are_passed_over(one: str, other: str, later: int) -> None:
    assert faults(one, other, later=later) == []


def test_number_that_shrinks_a_day_later_is_found() -> None:
    assert len(faults(FIRE.format(21), FIRE.format(12), later=1)) == 2


def test_event_on_two_dates_is_found_in_both() -> None:
    assert faults(COURT.format("2 May 2024"), COURT.format("3 May 2024")) == [
        (0, "event-on-two-dates"),
        (1, "event-on-two-dates"),
    ]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        pytest.param(COURT.format("2 May 2024"), COURT.format("May 2"), id="the same without a year"),
        pytest.param(
            COURT.format("2 May 2024"), COURT.format("3 May 2024, postponed by a day"), id="postponed"
        ),
        pytest.param(
            COURT.format("2 May 2024"), COURT.format("3 May 2024").replace("Ida Quell", "Tom Peltier"), id="another trial"
        ),
    ],
)  # fmt: skip
def test_dates_that_may_both_be_right_are_passed_over(one: str, other: str) -> None:
    assert faults(one, other) == []


@pytest.mark.parametrize(
    "other",
    [
        pytest.param("Polish President Dana Orrel arrived.", id="one office of two countries"),
        pytest.param("French Prime Minister Dana Orrel arrived.", id="two first offices of one country"),
        pytest.param("French Foreign Minister Dana Orrel arrived.", id="head of state and minister"),
    ],
)  # fmt: skip
def test_two_titles_of_one_person_are_found_in_both(other: str) -> None:
    one = "French President Dana Orrel arrived."

    assert faults(one, other) == [(0, "titles-conflict"), (1, "titles-conflict")]


@pytest.mark.parametrize(
    ("one", "other", "later"),
    [
        pytest.param("French President Dana Orrel arrived.", "President Dana Orrel arrived.", 0, id="no country"),
        pytest.param("French President Dana Orrel arrived.", "Former Polish President Dana Orrel arrived.", 0, id="former"),
        pytest.param("French President Dana Orrel arrived.", "Polish President Dana Orrel arrived.", 400, id="a year later"),
        pytest.param("French President Dana Orrel arrived.", "French Prime Minister Dana Orrel arrived.", 5, id="five days to change offices"),
        pytest.param("French Prime Minister Dana Orrel arrived.", "French Foreign Minister Dana Orrel arrived.", 0, id="two ministries in one hand"),
        pytest.param("French Prime Minister Dana Orrel arrived.", "Acting French President Dana Orrel arrived.", 0, id="standing in"),
    ],
)  # fmt: skip
def test_titles_that_may_both_be_right_are_passed_over(one: str, other: str, later: int) -> None:
    assert faults(one, other, later=later) == []


def test_evidence_is_the_other_side() -> None:
    articles = [article(FIRE.format(number), number) for number in (12, 21)]
    found = dict(across(articles))

    assert found[0].evidence[0].locator == "21.txt:3:46"
    assert found[0].evidence[0].quote == "21 houses"


def test_one_article_has_nothing_against_it() -> None:
    assert faults(FIRE.format(12) + " " + FIRE.format(21)) == []
