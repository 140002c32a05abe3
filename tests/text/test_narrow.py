"""Texts in western letters take one byte a letter, and are what folding makes of them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newslint.text.folding import folded
from newslint.text.narrow import narrowed

WESTERN = st.text("aZ é×ßÿŸŠœƒ“’—€™\u0093\u2009\ufffd", max_size=20)


@given(WESTERN)
def test_letters_are_those_of_the_folded_text_one_by_one(text: str) -> None:
    letters = [narrowed(letter) for letter in folded(text).decode()]

    assert narrowed(text) == b"".join(filter(None, letters))
    assert len(letters) == len(text) == sum(map(len, filter(None, letters)))


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Миколаїв", id="Cyrillic"),
        pytest.param("the ſource", id="long s"),
        pytest.param("0 \u212a", id="sign of kelvin"),
        pytest.param("Łódź", id="Polish"),
        pytest.param("“a\ud800”", id="half a character"),
    ],
)
def test_other_letters_are_left_to_folding(text: str) -> None:
    assert narrowed(text) is None
