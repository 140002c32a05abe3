"""Claims of one article that cannot both be true."""

import pytest

from newslint.checks.role_conflict import Check
from newslint.formats import parse
from newslint.text.page import Page


def flagged(fault: str, text: str) -> list[tuple[str, str]]:
    lead = "Bridge opens at last\n\nThe bridge is open, and the ferry is not.\n\n"
    document = next(iter(parse(lead + text, "article.txt", "text")))
    check = Check("two-offices" if fault == "two-offices" else "two-holders")
    return [
        (hit.captures["match"], hit.captures["other"])
        for hit in check.hits(Page(document, document.blocks))
    ]


@pytest.mark.parametrize(
    ("fault", "text", "match", "other"),
    [
        pytest.param(
            "two-offices", "Finnish President Marin came. Finnish Prime Minister Marin slept.",
            "Finnish Prime Minister Marin", "Finnish President Marin", id="one surname, two offices",
        ),
        pytest.param(
            "two-offices", "Sen. Ana Ruiz came. Rep. Ana Ruiz slept.", "Rep. Ana Ruiz", "Sen. Ana Ruiz",
            id="one full name, two offices",
        ),
        pytest.param(
            "two-offices", "Finnish President Ana Ruiz came. Polish President Ana Ruiz slept.",
            "Polish President Ana Ruiz", "Finnish President Ana Ruiz", id="one office, two countries",
        ),
        pytest.param(
            "two-holders", "Finnish President Ana Ruiz came. Finnish President Tom Lind slept.",
            "Finnish President Tom Lind", "Finnish President Ana Ruiz", id="two holders",
        ),
        pytest.param(
            "two-holders", "NATO Secretary-General Ana Ruiz came. Tom Lind, NATO's secretary general, slept.",
            "Tom Lind, NATO's secretary general", "NATO Secretary-General Ana Ruiz", id="two holders of a body's",
        ),
    ],
)  # fmt: skip
def test_second_of_two_is_flagged(fault: str, text: str, match: str, other: str) -> None:
    assert flagged(fault, text) == [(match, other)]


@pytest.mark.parametrize(
    ("fault", "text"),
    [
        pytest.param("two-offices", "President Ruiz came. Governor Ruiz slept.", id="surname, no country"),
        pytest.param("two-offices", "Sen. Ana Ruiz came. Then-Gov. Ana Ruiz slept.", id="one was earlier"),
        pytest.param(
            "two-offices", "Finnish Foreign Minister Ana Ruiz came. Finnish Finance Minister Ana Ruiz slept.",
            id="two ministries",
        ),
        pytest.param(
            "two-offices", "Sen. Ruiz came with Ana Ruiz and Eva Ruiz. Gov. Ruiz slept.", id="two of one surname"
        ),
        pytest.param(
            "two-holders", "Finnish President Ana Ruiz came. Polish President Tom Lind slept.", id="two countries"
        ),
        pytest.param("two-holders", "President Ana Ruiz came. President Tom Lind slept.", id="no country"),
        pytest.param(
            "two-holders", "Finnish President Ana Ruiz came. Finnish President Ruiz slept.", id="one person twice"
        ),
        pytest.param("two-holders", "U.S. Senator Ana Ruiz came. U.S. Senator Tom Lind slept.", id="office of many"),
        pytest.param(
            "two-holders", "Finnish President Ana Ruiz came. In 2014 Finnish President Tom Lind slept.", id="a year"
        ),
    ],
)  # fmt: skip
def test_nothing_is_flagged(fault: str, text: str) -> None:
    assert flagged(fault, text) == []
