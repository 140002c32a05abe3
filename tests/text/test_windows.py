"""Looking around words alone gives the matches that reading all of the text gives."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newslint.text.clues import clue
from newslint.text.patterns import Pattern
from newslint.text.windows import near

PATTERNS = [
    "ab", "ab[ab]{0,3}b", "(?m)^ab$", r"\bab\b", "ab(?= {1,3}a)", "ab(?!.{0,4}b)", "(?<=b)ab", r"ab\Z", "ab$",
    "a{1,2}b(?: ab){0,2}", r"(ab)b\1", "(?s)ab.{2,5}?ab", r"\Aab", r"(?<!\S)ab(?!\S)", "abb+", "(?i:AB) ?",
    "[ab]ab", r"[ab]{1,3} ab", r"\w{1,9} aab", r"(?s).{0,2}ab", "(?:b|bbb|[ab]{2,8} )ab", r"\w+ aab", "(?:aa|ab|b a){2}",
    "(?:ab|bab) ",
]  # fmt: skip
TEXTS = st.text("ab \n", max_size=80) | st.lists(
    st.sampled_from(["ab", "a", "b", " ", "\n", " " * 30]), max_size=30
).map("".join)


@pytest.mark.parametrize("source", PATTERNS)
@given(TEXTS)
def test_windows_lose_nothing(source: str, text: str) -> None:
    pattern = Pattern(source)
    words = "|".join(map(re.escape, clue(pattern).words))
    places = [match.start() for match in re.finditer(f"(?={words})", text)]
    found = [match.span() for match in near(pattern, text, places)] if places else []

    assert words
    assert found == [match.span() for match in pattern.finditer(text)]


@pytest.mark.parametrize(
    ("source", "lead", "far"),
    [
        pytest.param("word", 0, 6, id="letters"),
        pytest.param("word(?=abc)", 0, 9, id="a look ahead"),
        pytest.param("word{2,9}(?:(?!xyz).){3}", 0, 20, id="a look ahead in a repeat"),
        pytest.param(r"\d{2,3}word", 3, 9, id="a class before the word"),
        pytest.param(r"(?:\d|\w\d)(?:word|[ae]{1,9} other)", 11, 19, id="the longest of branches"),
        pytest.param(r"(?:word|keyword)\d", 3, 10, id="a word within another"),
        pytest.param(r"(?:word|words)\d", 0, 8, id="a word at the start of another"),
        pytest.param("word+", -1, -1, id="a repeat without an end"),
        pytest.param("word(?=.*b)", -1, -1, id="a look ahead without an end"),
        pytest.param("word{1,5000}", -1, -1, id="too far for it to pay"),
    ],
)
def test_how_far_a_pattern_reaches(source: str, lead: int, far: int) -> None:
    assert clue(Pattern(source))[1:3] == (lead, far)


@pytest.mark.parametrize(
    "source", ["ab{1,900}c", r"\w{0,900}ab{1,900}c"], ids=["at its words", "around them"]
)
def test_words_that_fill_a_text_take_time_in_proportion(source: str) -> None:
    text = "ab " * 100_000

    assert list(near(Pattern(source), text, range(0, len(text), 3))) == []
