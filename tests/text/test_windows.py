"""Looking around words alone gives the matches that reading all of the text gives."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newslint.text.patterns import Pattern
from newslint.text.windows import farthest, near

LETTERS = "ab \n"
PATTERNS = [
    "ab", "a[ab]{0,3}b", "(?m)^ab$", r"\bab\b", "ab(?= {1,3}a)", "ab(?!.{0,4}b)", "(?<=b)ab", r"ab\Z", "ab$",
    "a{1,2}b(?: ab){0,2}", r"(a)b\1", "(?s)ab.{2,5}?ab", r"\Aab", r"(?<!\S)ab(?!\S)", "ab+", "(?i:AB) ?",
]  # fmt: skip


def places(text: str) -> list[int]:
    return [match.start() for match in re.finditer("ab", text)]


@pytest.mark.parametrize("source", PATTERNS)
@given(st.text(LETTERS, max_size=80))
def test_windows_lose_nothing(source: str, text: str) -> None:
    pattern = Pattern(source)
    found = [match.span() for match in near(pattern, text, places(text))] if "ab" in text else []

    assert found == [match.span() for match in pattern.finditer(text)]


@pytest.mark.parametrize("source", PATTERNS)
@given(st.lists(st.sampled_from(["ab", "a", "b", " ", "\n", " " * 30]), max_size=30).map("".join))
def test_windows_far_apart_lose_nothing(source: str, text: str) -> None:
    pattern = Pattern(source)
    found = [match.span() for match in near(pattern, text, places(text))] if "ab" in text else []

    assert found == [match.span() for match in pattern.finditer(text)]


@pytest.mark.parametrize(
    ("source", "far"),
    [
        pytest.param("abc", 5, id="letters"),
        pytest.param("a(?=bcd)", 6, id="a look ahead"),
        pytest.param("a{2,9}(?:(?!xyz).){3}", 17, id="a look ahead in a repeat"),
        pytest.param("a+b", -1, id="a repeat without an end"),
        pytest.param("a(?=.*b)", -1, id="a look ahead without an end"),
        pytest.param("a{1,5000}", -1, id="too far for it to pay"),
    ],
)
def test_how_far_a_pattern_reaches(source: str, far: int) -> None:
    assert farthest(Pattern(source)) == far


def test_words_that_fill_a_text_take_time_in_proportion() -> None:
    text = "ab" * 200_000
    pattern = Pattern("ab{1,900}c")

    assert list(near(pattern, text, range(0, len(text), 2))) == []
