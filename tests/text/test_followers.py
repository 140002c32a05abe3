"""A word is not looked for where a letter stands behind it that the pattern does not go on with."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newslint.text.clues import clue
from newslint.text.edges import is_inside
from newslint.text.patterns import Pattern


@pytest.mark.parametrize(
    ("source", "able", "barred"),
    [
        pytest.param(r"ferry\b", " .\n-", "sS_1", id="an edge"),
        pytest.param(r"(?i:ferry|quay)\b", " .\n-", "sS_1", id="an edge behind branches"),
        pytest.param(r"ferry-\b", "aA1 .", "", id="an edge behind a sign"),
        pytest.param(r"(?:ferry|ferry-)\b", "aA1 .", "", id="an edge behind a letter or a sign"),
        pytest.param(r"ferry\s[A-Z]", " \t\n", "aA.", id="a space"),
        pytest.param(r"ferry [^\W\d_a-z]", "AZ", "az1_ \n", id="a capital"),
        pytest.param(r"ferry (?i:[a-z])\d", "abAB", "1_ ", id="a letter in any case"),
        pytest.param(r"ferry [^\n.]", "a1 -", "\n.", id="anything but"),
        pytest.param(r"ferry[ſ]?\d", "sS1", "a ", id="a letter that is another in small"),
        pytest.param(r"ferry,{0,4}\s\d", ", \n", "a1.", id="a sign that may be left out"),
        pytest.param(r"ferry(?:,\w|\s\d|(?= \w)) ", ", \n", "a1.", id="branches"),
        pytest.param(r"ferry(?=[\s,])", " ,\n", "a1.", id="a look ahead"),
        pytest.param(r"ferry(?![\w-])", " .\n", "a1-", id="what must not come"),
        pytest.param(r"ferry(?!\s)", "a1\n", " \t", id="no space, but the end of a text"),
        pytest.param(r"ferry(?!s\w)", "s1 \n", "", id="more than a letter that must not come"),
        pytest.param(r"ferry$", "\n", "a1 ", id="the end"),
        pytest.param(r"(?:\w{1,9} ferry|a \d{1,2} quay)\b", " .\n", "s1", id="an edge behind parts"),
        pytest.param(r"(ferry)\1", "f1 ", "", id="a group once more"),
        pytest.param(r"ferry", "a1 \n", "", id="nothing"),
        pytest.param(r"(?a)ferry\b", "a1 \n", "", id="edges of ASCII alone"),
        pytest.param(r"ferry (?a:\s)", "a1 \n", "", id="spaces of ASCII alone"),
    ],
)  # fmt: skip
def test_what_can_stand_behind_a_word(source: str, able: str, barred: str) -> None:
    found = set(clue(Pattern(source)).barred)

    assert found.isdisjoint(able)
    assert found.issuperset(barred)


def test_a_word_within_another_stays_where_it_is_barred() -> None:
    assert set(clue(Pattern(r"(?:ferry|ferryman|ferry-port)\b")).words) == {"ferry", "ferryman"}


PARTS = st.sampled_from(
    [r"\b", "a", "ab", "bA", " ", r"\w", r"\s?", "$", "-", "(?: )?", r"(?:a |-)", "(?i:ab|b a)", "(?!b)", "(?! )", r"(?=\s|$)", r"(?:\w )?", r"[^\W\d_a-z]", "[- ]", "(?:ab ){1,2}", r"(?:\w{1,3}ab|B)", "(?i:[^a])"]
)  # fmt: skip


@given(st.lists(PARTS, min_size=1, max_size=6).map("".join), st.text("abAB -_é", max_size=30))
def test_no_match_is_without_its_word(source: str, text: str) -> None:
    words, lead, _, is_edge, _, barred = clue(Pattern(source))
    low = text.lower()
    for match in re.finditer(source, text):
        starts = range(match.start(), match.start() + lead + 1) if lead >= 0 else range(len(text))

        assert not words or any(
            low.startswith(word, start)
            and not (is_edge and is_inside(text, start))
            and set(barred).isdisjoint(text[start + len(word) :][:1])
            for word in words
            for start in starts
        )
