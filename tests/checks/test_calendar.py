import pytest

from newslint.checks.calendar import Check
from newslint.model.document import Block, Document
from newslint.model.spans import Piece, Span
from newslint.text.page import Page


def page(text: str) -> Page:
    block = Block("paragraph", text, (Piece(Span(0, len(text)), Span(0, len(text))),))
    return Page(Document("a.txt", text, "plain", (block,), language="en"), (block,))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "It was Friday, March 2, 2024, in Brookvale.",
            {"match": "Friday, March 2, 2024", "reason": "falls on a Saturday"},
            id="a Saturday",
        ),
        pytest.param(
            "On February 30, 2023 it froze.",
            {"match": "February 30, 2023", "reason": "is in no calendar"},
            id="no such day",
        ),
    ],
)
def test_fault_is_hit_at_its_characters(text: str, expected: dict[str, str]) -> None:
    (hit,) = Check().hits(page(text))

    assert hit.captures == expected
    assert text[hit.span.start : hit.span.end] == expected["match"]


def test_only_the_faults_asked_for_are_hit() -> None:
    check = Check(faults=("no-such-day",))

    assert list(check.hits(page("Friday, March 2, 2024"))) == []


def test_right_date_is_left_alone() -> None:
    assert list(Check().hits(page("Saturday, March 2, 2024 and 29 February 2024"))) == []
