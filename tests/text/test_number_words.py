"""Numbers in words, whole and alone."""

import pytest

from newslint.text.number_words import read_spelled


@pytest.mark.parametrize(
    ("words", "value", "length"),
    [
        pytest.param("twenty five", 25, 2, id="tens and units"),
        pytest.param("a hundred and six", 106, 4, id="article, hundred, and"),
        pytest.param("1.7 billion", 1.7e9, 2, id="digits and a scale"),
        pytest.param("two thousand and sixteen", 2016, 4, id="and behind a thousand"),
        pytest.param("three hundred forty two thousand five", 342_005, 6, id="two groups"),
        pytest.param("4bn dollars", 4e9, 1, id="a scale made short"),
        pytest.param("one point two five million", 1.25e6, 5, id="decimals and a scale"),
        pytest.param("two point of order", 2, 1, id="a point that is none"),
        pytest.param("two and six", 2, 1, id="two numbers"),
        pytest.param("nineteen eighty four", 19, 1, id="a year in two halves"),
        pytest.param("20 two", 20, 1, id="a number in words behind one in figures"),
        pytest.param("5 hundred and six", 506, 4, id="figures and a hundred"),
        pytest.param("five thousand million", 5000, 2, id="scales grow smaller"),
    ],
)
def test_number_is_read_to_its_end(words: str, value: float, length: int) -> None:
    assert read_spelled(words.split()) == (value, length)


@pytest.mark.parametrize("words", ["a dog", "and six", "million", "hundred", "dog"])
def test_what_is_no_number_is_none(words: str) -> None:
    assert read_spelled(words.split()) is None
