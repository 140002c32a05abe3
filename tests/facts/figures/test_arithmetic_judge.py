"""What an article's own numbers and dates come to."""

from datetime import date

import pytest

from newslint.facts.dating import dated
from newslint.facts.figures import ArithmeticJudge
from newslint.formats import parse
from newslint.model.judgement import Judgement

TUESDAY = date(2024, 5, 7)


def judged(sentence: str, day: date | None = TUESDAY) -> list[Judgement]:
    document = next(parse(f"A day in town\n\n{sentence}\n", "article.txt"))
    return list(ArithmeticJudge().judge(dated(document, day)))


@pytest.mark.parametrize(
    ("sentence", "verdict", "fault"),
    [
        pytest.param("Prices went from 40 to 50, a rise of 25%.", "supported", "", id="rise"),
        pytest.param("Prices went from 40 to 50, a rise of 35%.", "refuted", "arithmetic-wrong", id="wrong rise"),
        pytest.param("Prices went from 50 to 40, a rise of 20%.", "refuted", "arithmetic-wrong", id="a fall called a rise"),
        pytest.param("Support rose from 40% to 50%, a rise of 10%.", "supported", "", id="points"),
        pytest.param("Output fell 10 percent to 90 from 100.", "supported", "", id="to before from"),
        pytest.param("Turnout doubled from 20 to 60.", "refuted", "arithmetic-wrong", id="tripled, not doubled"),
        pytest.param("Sales rose about 20 percent from $40 million to $49 million.", "supported", "", id="about"),
        pytest.param("She led it from 2010 to 2016, six years.", "supported", "", id="years"),
        pytest.param("She led it from 2010 to 2016, a period of nine years.", "refuted", "arithmetic-wrong", id="wrong years"),
        pytest.param("Of 12 people (5 men, 4 women and 3 children) all live.", "supported", "", id="sum"),
        pytest.param("Of 13 people (5 men, 4 women and 3 children) all live.", "refuted", "arithmetic-wrong", id="wrong sum"),
        pytest.param("It is 5 miles (8 km) away.", "supported", "", id="measure"),
        pytest.param("It is 5 miles (12 km) away.", "refuted", "arithmetic-wrong", id="wrong measure"),
        pytest.param("Born in 1950, he died in 1990 aged 40.", "supported", "", id="age"),
        pytest.param("Born in 1950, he died in 1990 aged 50.", "refuted", "arithmetic-wrong", id="wrong age"),
        pytest.param("Born on 6 May 1950, she is 74.", "supported", "", id="age on a birthday"),
        pytest.param("Born on May 20, 1950, she is 74.", "refuted", "arithmetic-wrong", id="age before a birthday"),
        pytest.param("Born on May 20, 1950, she is 73.", "supported", "", id="age with a day of birth"),
        pytest.param("Ada Lowe, 74, born on 20 May 1950, won.", "refuted", "arithmetic-wrong", id="age between commas"),
        pytest.param("Ada Lowe (born 20 May 1950) is 63 years old.", "refuted", "arithmetic-wrong", id="born without a preposition"),
        pytest.param("Costs went from 40,000,000 to 50,000,000, a rise of 20%.", "refuted", "arithmetic-wrong", id="no rounder than its digits"),
        pytest.param("It ends on Tuesday, 7 May.", "supported", "", id="weekday at the end of a sentence"),
        pytest.param("It was Tuesday, 5 May 2020.", "supported", "", id="weekday"),
        pytest.param("It was Monday, 5 May 2020.", "refuted", "weekday-wrong", id="wrong weekday"),
        pytest.param("It was Monday, May 6.", "supported", "", id="weekday without a year"),
        pytest.param("It was Wednesday, May 6.", "refuted", "weekday-wrong", id="wrong weekday without a year"),
        pytest.param("It was 30 February 2020.", "refuted", "arithmetic-wrong", id="no such day"),
        pytest.param("He came yesterday (May 6).", "supported", "", id="yesterday"),
        pytest.param("He came yesterday (May 3).", "refuted", "weekday-wrong", id="not yesterday"),
        pytest.param("He came yesterday (May 7).", "not-enough-evidence", "", id="a day off"),
        pytest.param("He came yesterday.", "unverifiable", "", id="nothing beside it"),
    ],
)  # fmt: skip
def test_reckoning(sentence: str, verdict: str, fault: str) -> None:
    (judgement,) = judged(sentence)

    assert (judgement.verdict, judgement.fault) == (verdict, fault)


@pytest.mark.parametrize(
    ("sentence", "step"),
    [
        pytest.param("Costs went from 40,000,000 to 50,000,000, a rise of 20%.", "from 40,000,000 to 50,000,000 is a change of +25.0 %", id="millions"),
        pytest.param("Support rose from 40% to 50%, a rise of 10%.", "from 40 to 50 % is +10 points", id="points"),
        pytest.param("Born on 20 May 1950, she is 74.", "born on 1950-05-20, so 73 years old on 2024-05-07", id="age"),
        pytest.param("It is 5 miles (12 km) away.", "5 miles is 8.0 km", id="measure"),
    ],
)  # fmt: skip
def test_steps_read_as_people_write(sentence: str, step: str) -> None:
    (judgement,) = judged(sentence)

    assert judgement.steps == (step,)


def test_percentage_that_only_rounding_explains_is_passed_over() -> None:
    assert judged("Costs went from 4 million to 5 million, a rise of 30%.") == []


@pytest.mark.parametrize(
    ("sentence", "day"),
    [
        pytest.param("They met on Monday.", "2024-05-06", id="the Monday before"),
        pytest.param("They will meet on Monday.", "2024-05-13", id="the Monday to come"),
        pytest.param("They met last Tuesday.", "2024-04-30", id="not the same day"),
        pytest.param("They met three days ago.", "2024-05-04", id="days ago"),
        pytest.param("They meet tomorrow.", "2024-05-08", id="tomorrow"),
    ],
)
def test_relative_date_is_resolved(sentence: str, day: str) -> None:
    (judgement,) = judged(sentence)

    assert f" is {day}, " in judgement.steps[0]


def test_relative_date_of_an_undated_article_has_a_gap() -> None:
    (judgement,) = judged("They met on Monday.", None)

    assert judgement.gaps == ("the article has no date to count from",)


@pytest.mark.parametrize(
    "sentence",
    [
        pytest.param("Bands of 40 to 50 grew by 25% from here.", id="no change between them"),
        pytest.param("A rise of 25% came to 50 towns.", id="one value"),
        pytest.param("Shops close at 5 p.m. from May to June.", id="months alone"),
    ],
)
def test_what_is_no_reckoning_is_passed_over(sentence: str) -> None:
    assert judged(sentence) == []


@pytest.mark.parametrize(
    "hostile",
    [
        pytest.param("from 1 to " * 20_000, id="from to"),
        pytest.param("12 (" * 20_000, id="brackets"),
        pytest.param("1,1." * 50_000, id="digits"),
        pytest.param("Monday, May 5 " * 5_000, id="dates"),
    ],
)
def test_hostile_text_is_judged(hostile: str) -> None:
    assert isinstance(judged(hostile), list)
