"""A word that no letter can stand before is not looked for within other words."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newslint.text.clues import clue
from newslint.text.edges import is_inside
from newslint.text.patterns import Pattern


@pytest.mark.parametrize(
    "source",
    [
        pytest.param(r"\btone", id="an edge"),
        pytest.param(r"(?m)^tone", id="the start of a line"),
        pytest.param(r"\A(?!x)tone", id="a look ahead between"),
        pytest.param(r"\b(?i:tone|led)\b", id="branches"),
        pytest.param(r"(?:\w{1,9} ){1,6}(?:tone|led)", id="a repeat that ends in a space"),
        pytest.param(r"\b(?:\d\s)?(?:tone|led)", id="an edge, and a repeat that may be left out"),
    ],
)  # fmt: skip
def test_a_word_at_an_edge(source: str) -> None:
    assert clue(Pattern(source)).is_edge


@pytest.mark.parametrize(
    "source",
    [
        pytest.param("tone", id="nothing before it"),
        pytest.param(r"\Btone", id="no edge"),
        pytest.param(r"\w(?:tone|led)", id="a letter before it"),
        pytest.param(r"\b\d?(?:tone|led)", id="a digit that may be there"),
        pytest.param(r"(?:\d\s)?(?:tone|led)", id="a repeat that may be left out, and nothing before it"),
        pytest.param(r"(?:\btone|led)\d", id="an edge in one of two branches"),
        pytest.param(r"[^a](?:tone|led)", id="anything but one letter"),
        pytest.param(r"(?a)\btone", id="edges of ASCII alone"),
    ],
)  # fmt: skip
def test_a_word_that_may_stand_within_another(source: str) -> None:
    assert not clue(Pattern(source)).is_edge


PARTS = st.sampled_from(
    [r"\b", "a", "b", "ab", " ", r"\w", r"\s", "^", "-", "(?: )?", r"(?:a |-)", "(?:ab|b a)", r"(?!b)", r"(?:\w )?", r"\W", r"[- ]", "(?:ab ){1,2}"]
)  # fmt: skip


@given(st.lists(PARTS, min_size=1, max_size=6).map("".join), st.text("ab -_é", max_size=30))
def test_no_match_is_without_its_word(source: str, text: str) -> None:
    words, lead, _, is_edge, *_ = clue(Pattern(source))
    for match in re.finditer(source, text):
        starts = range(match.start(), match.start() + lead + 1) if lead >= 0 else range(len(text))

        assert not words or any(
            text.startswith(word, start) and not (is_edge and is_inside(text, start))
            for word in words
            for start in starts
        )
