"""The same words twice, whatever their case and punctuation."""

import pytest

from newslint.checks.repetition import Check
from newslint.formats import parse
from newslint.text.page import Page


def found(check: Check, text: str) -> list[tuple[int, int]]:
    document = next(parse(text, "a", "text"))
    hits = check.hits(Page(document, document.blocks))
    return [(hit.span.start, hit.related[0].span.start) for hit in hits]


@pytest.mark.parametrize(
    ("text", "places"),
    [
        pytest.param("It is shut. It is shut.", [(12, 0)], id="twice"),
        pytest.param("It is shut! It is: Shut.", [(12, 0)], id="in other marks"),
        pytest.param("It is shut. It is open.", [], id="a word differs"),
        pytest.param("Shut. Shut.", [], id="too short"),
        pytest.param("It is shut. It is shut. It is shut.", [(12, 0), (24, 0)], id="three times"),
    ],
)
def test_later_one_is_flagged_beside_the_first(text: str, places: list[tuple[int, int]]) -> None:
    assert found(Check("sentence", at_least=8), text) == places


def test_sentence_again_is_no_paragraph_again() -> None:
    text = "It is shut. It rains.\n\nIt is shut."

    assert found(Check("paragraph", at_least=8), text) == []
    assert len(found(Check("sentence", at_least=8), text)) == 1
