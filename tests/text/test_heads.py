"""Heads of words: a word that is in a text is among the likely ones, whatever its length and letters."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newslint.text.heads import heads, likely

WORDS = st.lists(st.text("ab \né“\U000e0020", min_size=1, max_size=12), min_size=1, max_size=200)
TEXTS = st.text("ab \né“\U000e0020\0", max_size=60)


@given(WORDS, TEXTS)
def test_no_word_of_a_text_is_missed(words: list[str], text: str) -> None:
    said = [*likely(heads(words), text.encode())]

    assert {number for number, word in enumerate(words) if word in text} <= {*said}
    assert said == sorted(said)


@pytest.mark.parametrize(
    ("word", "text"),
    [
        pytest.param("waterworks", "the waterway", id="told by eight bytes"),
        pytest.param("mills", "a mile", id="told by four bytes"),
        pytest.param("tap", "a trap", id="told by two bytes"),
        pytest.param("%", "half of it", id="told by itself"),
        pytest.param("tap", "", id="no text"),
    ],
)
def test_most_words_that_are_not_there_are_told(word: str, text: str) -> None:
    assert not [*likely(heads([word]), text.encode())]


def test_a_head_is_as_long_as_a_number_and_as_the_word_allows() -> None:
    assert heads(["waterworks", "mills", "tap", "%"]) == (
        b"waterwormill\0\0\0\0ta\0\0\0\0\0\0%\0\0\0\0\0\0\0"
    )
