"""What articles say twice: measures, sums, ages, scores, counts and names, and when they disagree."""

import pytest

from newslint.text.ages import wrong_ages
from newslint.text.numbers import quantities, read_number
from newslint.text.scores import scores
from newslint.text.spellings import two_spellings
from newslint.text.sums import wrong_sums
from newslint.text.units import disagreeing_pairs


@pytest.mark.parametrize(
    ("text", "decimal", "value"),
    [
        pytest.param("1,500", ".", 1500, id="grouped"),
        pytest.param("1,500.5", ".", 1500.5, id="grouped with decimals"),
        pytest.param("1.500,5", ",", 1500.5, id="the other way round"),
        pytest.param("1 500 000", ".", 1_500_000, id="grouped by spaces"),
        pytest.param("3.14", ".", 3.14, id="decimals alone"),
        pytest.param("15,00", ".", None, id="no group of three"),
        pytest.param("1.2.3", ".", None, id="a version"),
    ],
)
def test_number_is_read_as_written(text: str, decimal: str, value: float | None) -> None:
    assert read_number(text, decimal=decimal) == value


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        pytest.param("a road of 5 miles (8 km)", [], id="rounded"),
        pytest.param("a road of 5 miles (18 km)", ["8.0"], id="a digit too many"),
        pytest.param("100 miles (161km)", [], id="no space"),
        pytest.param("a storm of 95mph (153km/h)", [], id="speed"),
        pytest.param("30C (86F)", [], id="heat is no ratio"),
        pytest.param("30C (96F)", ["86"], id="heat that disagrees"),
        pytest.param("warmed by 1.5C (2.7F)", [], id="a change of heat"),
        pytest.param("rose between 0.9F (0.5C) and 1.8F (1C)", [], id="two changes of heat"),
        pytest.param("a trend of 0.36F (0.2C) per decade", [], id="a change of heat in ten years"),
        pytest.param("1.5°C (2.7°F) above the mean", [], id="a change told behind"),
        pytest.param("fell to 2C (3.6F)", ["36"], id="no change"),
        pytest.param("rose by 12C (70F)", ["54"], id="neither change nor heat"),
        pytest.param("up to 30C (86F) above the coast", [], id="heat above a place"),
        pytest.param("a high of 21C (38F)", ["70"], id="a measure of heat"),
        pytest.param("40 tonnes (20,000 pounds)", ["88,185"], id="tonnes"),
        pytest.param("3/4 inch (2 cm)", [], id="a fraction"),
        pytest.param("10 kg (3 miles)", [], id="two measures of different things"),
        pytest.param("$5 (8 km)", [], id="money"),
        pytest.param("6 ft (1.8 m)", [], id="a person"),
        pytest.param("2 square miles (5.2 sq km)", [], id="areas"),
        pytest.param("2 square miles (3.2 sq km)", ["5.2"], id="areas taken for lengths"),
    ],
)
def test_units_are_converted(text: str, wanted: list[str]) -> None:
    assert [pair.wanted for pair in disagreeing_pairs(text)] == wanted


@pytest.mark.parametrize(
    ("text", "totals"),
    [
        pytest.param("50% a, 30% b and the rest, 20%, c.", [], id="makes a hundred"),
        pytest.param("50% a, 30% b and the remaining 30% c.", [110], id="makes more"),
        pytest.param("50% of men, 70% of women.", [], id="shares of two things"),
        pytest.param("9 people (4 men and 5 women)", [], id="parts of a number"),
        pytest.param("9 people (4 men and 6 women)", [10], id="parts of another number"),
        pytest.param("50% a. The other 70% b.", [], id="two sentences"),
        pytest.param("70% a, of which 50% b and the rest, 20%, c.", [], id="shares of a share"),
        pytest.param("9 people (4 men, 3 women and 1 child)", [8], id="too few men and women"),
        pytest.param("9 members (2 teachers and 3 nurses)", [], id="some of the parts"),
    ],
)
def test_parts_are_added(text: str, totals: list[float]) -> None:
    assert [found.total for found in wrong_sums(text)] == totals


@pytest.mark.parametrize(
    ("text", "published", "ages"),
    [
        pytest.param("She was born in 1980 and is 44.", 2024, [], id="this year"),
        pytest.param("She was born in 1980 and is 43.", 2024, [], id="before her birthday"),
        pytest.param("She was born in 1980 and is 40.", 2024, [40], id="neither"),
        pytest.param("Ada Lowe, 45, was born in 1960.", 2024, [45], id="age before the verb"),
        pytest.param("She was born in 1980 and is 40.", None, [], id="nobody knows when"),
        pytest.param("Born in 1900, he died in 1950 aged 60.", None, [60], id="at death"),
        pytest.param("Born in 1900, he died in 1950 aged 49.", 2024, [], id="long ago"),
        pytest.param("Born in 1900, he sang at the age of 8.", 2024, [], id="another time"),
    ],
)
def test_age_follows_from_the_year_of_birth(
    text: str, published: int | None, ages: list[int]
) -> None:
    assert [found.age for found in wrong_ages(text, published)] == ages


@pytest.mark.parametrize(
    ("text", "found"),
    [
        pytest.param("12 people were killed", [(12, "dead", True)], id="with people"),
        pytest.param("Twelve dead, three hurt", [(12, "dead", True), (3, "injured", True)], id="words"),
        pytest.param("at least 12 dead", [(12, "dead", False)], id="not exact"),
        pytest.param("1,200 arrests", [(1200, "arrested", True)], id="grouped"),
        pytest.param("12 boats sank", [], id="nothing that is counted"),
        pytest.param("in 2012 killed", [], id="a year is no count"),
    ],
)  # fmt: skip
def test_victims_are_counted(text: str, found: list[tuple[float, str, bool]]) -> None:
    assert [(one.value, one.noun, one.is_exact) for one in quantities(text)] == found


@pytest.mark.parametrize(
    ("text", "points"),
    [
        pytest.param("Tarn beat Orsa 3-1", [(3, 1)], id="after the verb"),
        pytest.param("a 1–3 defeat", [(3, 1)], id="before it, the lower first"),
        pytest.param("the council voted 5-4", [], id="a vote"),
        pytest.param("won in 2019-20", [], id="a season"),
    ],
)
def test_scores_stand_beside_a_result(text: str, points: list[tuple[int, int]]) -> None:
    assert [one.points for one in scores(text)] == points


@pytest.mark.parametrize(
    ("text", "found"),
    [
        pytest.param("Tomas Lindqvist. Tomas Lindqvist. Tomas Lindquist.", 1, id="a letter changed"),
        pytest.param("Tomas Lindqvist. Tomas Lindquist.", 0, id="nobody knows which is right"),
        pytest.param("Roberto Lind. Roberto Lind. Roberta Lind.", 0, id="another ending"),
        pytest.param("Anna Holm. Anna Holm. Anna Helm.", 0, id="too short to tell"),
        pytest.param("Tomas Lind. Tomas Lind. Tomas\u00a0Lind.", 0, id="another space"),
        pytest.param("Daniel Orse. Daniel Orse. Daniels Orse.", 0, id="a letter more at the end"),
    ],
)  # fmt: skip
def test_spellings_of_one_name(text: str, found: int) -> None:
    assert len(list(two_spellings([text]))) == found


def test_hostile_text_takes_no_time() -> None:
    text = "12 people (1 a, " * 4000 + "5 miles (" * 4000 + "50% and " * 4000 + "born in " * 4000

    assert list(disagreeing_pairs(text)) == []
    assert list(wrong_sums(text)) == []
    assert list(wrong_ages(text, 2024)) == []
