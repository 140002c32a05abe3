"""A sentence beside a page: only a figure in a sentence that agrees in all else is another one."""

import pytest

from newslint.facts.links.comparing import compare
from newslint.formats import parse

_PAGE = """Harbour report

The port of Eastmouth handled 340 ships in March, the harbour office said on Monday.
“We have never seen such a spring,” said harbour master Ada Quist. No ship was turned away.

The council spent 12 million crowns on the new pier and 3 million crowns on lamps.
"""


@pytest.mark.parametrize(
    ("sentence", "verdict"),
    [
        pytest.param("The port of Eastmouth handled 340 ships in March.", "supported", id="the same"),
        pytest.param(
            "“We have never seen such a spring,” said harbour master Ada Quist.", "supported", id="quoted words"
        ),
        pytest.param("The port of Eastmouth handled 430 ships in March.", "refuted", id="another figure"),
        pytest.param(
            "The port of Eastmouth handled 430 lorries in March.", "not-enough-evidence", id="of something else"
        ),
        pytest.param(
            "The port of Westmouth handled 430 ships in March.", "not-enough-evidence", id="of somebody else"
        ),
        pytest.param(
            "The port of Eastmouth never handled 430 ships in March.", "not-enough-evidence", id="denied"
        ),
        pytest.param(
            "The council of Eastmouth spent 5 million crowns on the new pier and lamps.",
            "not-enough-evidence",
            id="one of several figures",
        ),
        pytest.param(
            "The port handled 12 ships in March, the harbour office said.",
            "not-enough-evidence",
            id="a figure that the page has elsewhere",
        ),
        pytest.param(
            "“We have often seen such a spring,” said harbour master Ada Quist.",
            "not-enough-evidence",
            id="words that are not there",
        ),
        pytest.param(
            "The port of Eastmouth didn’t handle 430 ships in March.",
            "not-enough-evidence",
            id="denied in a contraction",
        ),
        pytest.param("See more here.", "not-enough-evidence", id="nothing to check"),
    ],
)  # fmt: skip
def test_verdict(sentence: str, verdict: str) -> None:
    (page,) = parse(_PAGE, "page.txt")

    assert compare(sentence, page).verdict == verdict


def test_sentence_of_the_page_is_shown() -> None:
    (page,) = parse(_PAGE, "page.txt")
    found = compare("The port of Eastmouth handled 430 ships in March.", page)

    assert found.sentence.startswith("The port of Eastmouth handled 340 ships")
    assert found.steps[-1] == "the article says 430 ship, the page 340"


def test_empty_page_says_nothing() -> None:
    (page,) = parse("x", "page.txt")

    assert (
        compare("Eastmouth has 3 piers.", page._replace(blocks=())).verdict == "not-enough-evidence"
    )
