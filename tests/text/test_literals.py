"""Words are found that every match of a pattern holds, in the form that a folded text has them."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newslint.text.clues import clue
from newslint.text.folding import folded
from newslint.text.patterns import Pattern


@pytest.mark.parametrize(
    ("source", "words"),
    [
        pytest.param(r"\bcamera\b", {"camera"}, id="a word"),
        pytest.param(r"(?i:Source|Study) \d", {"source ", "study "}, id="branches"),
        pytest.param(r"x?abc", {"abc"}, id="an optional letter is no part of it"),
        pytest.param(r"as an? model", {"as a model", "as an model"}, id="an optional letter within"),
        pytest.param(r"(?:abc)?\d", set(), id="an optional group is none"),
        pytest.param(r"[Tt]aken (?:with|on)", {"taken with", "taken on"}, id="a class of few letters"),
        pytest.param(r"with (?:a|the)\b camera", {"with a camera", "with the camera"}, id="an edge of a word"),
        pytest.param(r"the \w+ of nitrogen", {" of nitrogen"}, id="the rarer of two"),
        pytest.param(r"(?:abacus|abacus shop)[\d ]", {"abacus"}, id="one word within another"),
        pytest.param(r"\w+\s\d{4}", set(), id="classes alone"),
        pytest.param(r"(?:ab|\d)c", set(), id="a branch without a word"),
        pytest.param(r"ab(?=quarry)", {"ab"}, id="what stands behind is no part of it"),
        pytest.param(r"ΣΑΣ", set(), id="Greek has two small sigmas"),
        pytest.param(r"(?:ha){2,9}", {"haha"}, id="a repeat"),
    ],
)  # fmt: skip
def test_words_of_a_pattern(source: str, words: set[str]) -> None:
    assert set(clue(Pattern(source)).words) == words


@pytest.mark.parametrize(
    ("source", "words", "is_first"),
    [
        pytest.param(r"\A(?i:as) (?:\w+ )?lighthouse", {"as "}, True, id="the start of a text"),
        pytest.param(r"^as (?:\w+ )?lighthouse", {"as "}, True, id="the start of its only line"),
        pytest.param(r"(?m)^as (?:\w+ )?lighthouse", {"lighthouse"}, False, id="the start of any line"),
        pytest.param(r"\A\w?as (?:\w+ )?lighthouse", {"lighthouse"}, False, id="a letter before it"),
        pytest.param(r"as (?:\w+ )?lighthouse", {"lighthouse"}, False, id="anywhere"),
    ],
)  # fmt: skip
def test_a_word_that_a_text_begins_with_is_taken_before_others(
    source: str, words: set[str], is_first: bool
) -> None:
    found = clue(Pattern(source))

    assert set(found.words) == words
    assert found.is_first == is_first


def test_letters_of_another_script_are_words() -> None:
    assert "д" in clue(Pattern("[а-я]{2}x")).words


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        pytest.param("ſOURCE", "source", id="long s"),
        pytest.param("Dİnosaur Kılo", "dinosaur kilo", id="Turkish i"),
        pytest.param("\u212aELVIN", "kelvin", id="sign of kelvin"),
        pytest.param("ᲂᲁ", "од", id="old Cyrillic letters"),
        pytest.param("“É”", "“é”", id="curly quotes"),
    ],
)
def test_folding_finds_what_ignoring_case_does(text: str, wanted: str) -> None:
    assert folded(text).decode() == wanted
    assert re.fullmatch(wanted, text, re.IGNORECASE)


@given(st.text())
def test_folding_moves_nothing(text: str) -> None:
    assert len(folded(text).decode("utf-8", "surrogatepass")) == len(text)


@given(st.text(max_size=6), st.text(max_size=9))
def test_any_word_is_found_wherever_it_matches(word: str, text: str) -> None:
    pattern = Pattern(f"(?i){re.escape(word)}")
    for match in re.finditer(pattern.source, text + word.swapcase() + text):
        words = clue(pattern).words

        assert not words or any(letters.encode() in folded(match[0]) for letters in words)
