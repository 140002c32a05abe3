"""Numbers with “more than” and “up to”, of a time that only one sentence names, and those written in odd ways."""

import pytest

from newslint.facts.dating import dated
from newslint.facts.figures import FigureJudge
from newslint.formats import parse
from newslint.model.judgement import Judgement


def only(sentence: str, source: str) -> Judgement:
    article = next(parse(f"A day in Arden\n\n{sentence}\n", "article.txt"))
    evidence = next(parse(f"Report of Arden\n\n{source}\n", "report.txt"))
    return next(iter(FigureJudge([evidence]).judge(dated(article))))


@pytest.mark.parametrize(
    ("ours", "theirs", "verdict"),
    [
        pytest.param("More than 3,000", "Up to 3,000", "not-enough-evidence", id="more than, up to"),
        pytest.param("Up to 3,000", "At least 3,000", "not-enough-evidence", id="up to, at least"),
        pytest.param("More than 3,000", "3,000", "not-enough-evidence", id="more than, exactly"),
        pytest.param("Nearly 3,000", "3,000", "not-enough-evidence", id="nearly, exactly"),
        pytest.param("At least 3,000", "3,000", "supported", id="at least, exactly"),
        pytest.param("No more than 3,000", "Up to 3,000", "supported", id="no more than, up to"),
        pytest.param("More than 3,000", "Over 3,000", "supported", id="more than, over"),
        pytest.param("3,000", "At least 3,000", "supported", id="without at least"),
        pytest.param("More than 3,000", "3,041", "supported", id="more than, and more"),
        pytest.param("3,200", "Between 2,000 and 2,500", "not-enough-evidence", id="a range"),
        pytest.param("3,200", "2,000 to 2,500", "not-enough-evidence", id="a range with to"),
        pytest.param("3,200", "2,000–2,500", "not-enough-evidence", id="a range with a dash"),
        pytest.param("3,200", "2,500", "refuted", id="another number"),
    ],
)  # fmt: skip
def test_what_is_said_before_a_number_counts(ours: str, theirs: str, verdict: str) -> None:
    rest = "patient files were taken from Arden Hospital in the attack."

    assert only(f"{ours} {rest}", f"{theirs} {rest}").verdict == verdict


@pytest.mark.parametrize(
    ("sentence", "number", "other"),
    [
        pytest.param("The council of Arden reckons its fleet up from 70 boats.", "70", "90", id="up from"),
        pytest.param("The council of Arden lost boats over the past 12 years.", "12", "14", id="over the past"),
        pytest.param("The council of Arden lost some of the 12 boats in the harbour to storms.", "12", "14", id="some of the"),
    ],
)  # fmt: skip
def test_words_further_away_are_about_something_else(
    sentence: str, number: str, other: str
) -> None:
    assert only(sentence, sentence.replace(number, other)).verdict == "refuted"


@pytest.mark.parametrize(
    ("ours", "theirs", "verdict"),
    [
        pytest.param("80 percent", "79 percent", "not-enough-evidence", id="a count made round"),
        pytest.param("About 80 percent", "79 percent", "supported", id="a count, and about"),
        pytest.param("5 percent", "5.2 percent", "not-enough-evidence", id="without its decimal"),
        pytest.param("79.4 percent", "79.38 percent", "supported", id="a decimal less"),
        pytest.param("80 percent", "70 percent", "refuted", id="another number"),
    ],
)
def test_rounding_that_proves_nothing_refutes_nothing(ours: str, theirs: str, verdict: str) -> None:
    rest = "of the seats on boats to Arden were taken, the harbour said."

    assert only(f"{ours} {rest}", f"{theirs} {rest}").verdict == verdict


@pytest.mark.parametrize(
    ("ours", "theirs", "verdict"),
    [
        pytest.param("in January", "in January 2024", "supported", id="without the year"),
        pytest.param("", "in January 2024", "supported", id="without any"),
        pytest.param("in January 2023", "in January 2024", "not-enough-evidence", id="another year"),
        pytest.param("in March", "in January 2024", "not-enough-evidence", id="another month"),
        pytest.param("", "last year", "not-enough-evidence", id="a time that is no date"),
    ],
)  # fmt: skip
def test_one_of_two_sentences_may_leave_out_the_date(ours: str, theirs: str, verdict: str) -> None:
    sentence = "The port of Arden moved 912 ships of grain"
    judgement = only(f"{sentence} {ours}.", f"{sentence} {theirs}.")

    assert judgement.verdict == verdict


def test_what_a_sentence_without_the_date_supports_is_less_certain() -> None:
    sentence = "The port of Arden moved 912 ships of grain"
    judgement = only(f"{sentence}.", f"{sentence} in January 2024.")

    assert judgement.certainty == "medium"
    assert judgement.gaps == ("one of the two sentences names a time that the other does not",)


def test_other_number_of_a_time_left_out_refutes_nothing() -> None:
    sentence = "The port of Arden moved 912 ships of grain"

    assert only(f"{sentence}.", f"{sentence.replace('912', '845')} in 2024.").fault == ""


def test_number_right_behind_another_is_held_against_its_sentence() -> None:
    sentence = "Revenue of Lowe rose 3.1% to $5.2 billion."
    article = next(parse(f"A day\n\n{sentence}\n", "article.txt"))
    evidence = next(parse(f"Report\n\n{sentence} More.\n", "report.txt"))
    found = [judgement.verdict for judgement in FigureJudge([evidence]).judge(dated(article))]

    assert found == ["supported", "supported"]


@pytest.mark.parametrize(
    ("ours", "theirs", "unit"),
    [
        pytest.param(".14 percent", "0.14 percent", ".14 percent", id="no zero before the point"),
        pytest.param("116 km/h", "116 km/h", "116 km/h", id="a speed"),
        pytest.param("one percent", "1 percent", "one percent", id="a one in words"),
    ],
)
def test_number_is_read_as_it_is_written(ours: str, theirs: str, unit: str) -> None:
    judgement = only(f"The driver of Arden had {ours}.", f"The driver of Arden had {theirs}.")

    assert (judgement.unit.text, judgement.verdict) == (unit, "supported")


def test_length_is_not_held_against_a_speed() -> None:
    judgement = only("The train of Arden does 116 km/h.", "The train of Arden does 90 km.")

    assert judgement.verdict == "not-enough-evidence"


def test_parts_of_a_divided_number_are_no_numbers() -> None:
    sentence = "The meeting at the town hall of Arden had 15,000 flowers on its tables."

    assert only(sentence, sentence.replace("15,000", "15, 000")).verdict == "not-enough-evidence"


@pytest.mark.parametrize(
    ("ours", "theirs", "verdict", "unit"),
    [
        pytest.param("£84 million", "84 million pounds", "supported", "£", id="pounds in words"),
        pytest.param("£48 million", "84 million pounds", "refuted", "£", id="other pounds"),
        pytest.param("2,400 pounds", "2,400 pounds", "supported", "pound", id="few pounds"),
        pytest.param(
            "2 million pounds of beef", "£2 million", "not-enough-evidence", "pound", id="a weight"
        ),
        pytest.param("83 million kroner", "38 million kroner", "refuted", "kroner", id="kroner"),
    ],
)
def test_money_in_words_is_money(ours: str, theirs: str, verdict: str, unit: str) -> None:
    rest = "were lost by the county of Arden in the fire of the harbour store."
    judgement = only(f"{ours} {rest}", f"{theirs} {rest}")

    assert (judgement.verdict, judgement.unit.parsed["unit"]) == (verdict, unit)
